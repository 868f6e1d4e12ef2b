import { fold } from './words/fold.ts'
import { memo } from './words/memo.ts'

/** Tells the body whose minutes these are from other bodies, by what a sentence calls them. */
export type OwnBody = { readonly name: string | null; readonly owns: (phrase: string) => boolean }

const always = new Set(
  'vi man motet sammantradet gruppen arsmotet stamman deltagarna parterna samtliga alla narvarande forsamlingen de motesdeltagarna ledamoterna det'.split(
    ' ',
  ),
)
/** What a body of its kind is called for short. */
const shorts = new Map([
  ['au', 'arbetsutskott'],
  ['lg', 'ledningsgrupp'],
  ['sg', 'styrgrupp'],
  ['ag', 'arbetsgrupp'],
])
// `läns|lednings|grupp`, `styr|grupp`, `samverkans|nämnd`
const segments =
  /^((?:läns|lokala?|kommun|region|regions|chefs|skol|social|lednings|styr|arbets|samverkans|samråds|samordnings|berednings|verksamhets|projekt|central|hälso|vård|barn|ungdoms|folkhälso|brott|utvecklings|referens){1,4})(grupp|råd|nämnd|forum|utskott|nätverk|beredning|styrelse|kommitté)(?:en|et|n)?$/iu
const segment =
  /läns|lokala?|kommun|regions?|chefs|skol|social|lednings|styr|arbets|samverkans|samråds|samordnings|berednings|verksamhets|projekt|central|folkhälso|hälso|vård|barn|ungdoms|brott|utvecklings|referens/giu

/** `LLG` of `Länsledningsgrupp`: the first letters of a compound's parts. */
const lettersOf = (word: string): string => {
  const [, lead = '', noun = ''] = segments.exec(word.slice(0, 60)) ?? []
  if (lead === '') return ''
  return `${(lead.match(segment) ?? []).map((part) => part[0]).join('')}${noun[0]}`.toLowerCase()
}

const small = new Set('for i pa av och med till den det en ett om samt vid inom fran de'.split(' '))

const stem = memo((word) =>
  word
    .replace(/s$/u, '')
    .replace(/(?:arna|erna|orna|na|en|et|n|t)$/u, (ending) =>
      word.length - ending.length >= 3 ? '' : ending,
    ),
)

/**
 * `Rådet` is `Välfärdsrådet`'s own, `Regionstyrelsen` is not; `Samverkansgruppen` is `Samverkansgrupp Barn och
 * Unga`, `Samverkansgrupp Vuxna` is not. Initials (`BU`) and an abbreviation in brackets count as the name.
 */
export function ownBody(name: string | null, alsoCalled: readonly string[] = []): OwnBody {
  const words = fold(name ?? '')
    .split(/[^A-Za-zÀ-ž\p{N}]+/u)
    .filter(Boolean)
  const stems = [...words, ...alsoCalled.map(fold)].map(stem)
  const content = words.filter((word) => !small.has(word))
  const initials = content.map((word) => word[0]).join('')
  const letters = (name ?? '')
    .split(/[^A-Za-zÀ-ž]+/u)
    .map(lettersOf)
    .filter(Boolean)
  const isEndOfStem = memo((said) => stems.some((each) => each.endsWith(said)), 5000)
  return {
    name,
    owns: memo((phrase) => {
      const said = fold(phrase)
        .split(/[^A-Za-zÀ-ž\p{N}]+/u)
        .filter((word) => word && !small.has(word))
      if (said.length === 0) return phrase.trim() === ''
      if (said.length === 1) {
        const [only = ''] = said
        if (
          always.has(only) ||
          only === initials ||
          (letters.length > 0 &&
            /^[A-ZÀ-ÞĀ-Ž]{2,5}$/u.test(phrase.trim()) &&
            letters.includes(phrase.trim().toLowerCase())) ||
          (/^[A-ZÀ-ÞĀ-Ž]{2}$/u.test(phrase.trim()) && stems.includes(shorts.get(only) ?? only)) ||
          (only.length >= 2 &&
            initials.startsWith(only) &&
            /^[A-ZÀ-ÞĀ-Ž]{2,}$/u.test(phrase.trim()))
        )
          return true
        return stem(only).length >= 3 && isEndOfStem(stem(only))
      }
      const kept = said.filter((word) => !['lansgemensam', 'gemensam', 'gemensamma'].includes(word))
      return kept.every((word) => always.has(word) || isEndOfStem(stem(word)))
    }, 5000),
  }
}
