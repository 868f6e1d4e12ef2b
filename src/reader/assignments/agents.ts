import { authorityOf, isOrganisation, opensAuthority } from '../lexicon/organisation-words.ts'
import type { OwnBody } from '../own-body.ts'
import { type People, personAt } from '../people/people.ts'
import type { Owner } from '../read-minutes.ts'
import { memo } from '../words/memo.ts'
import { isCapital, type Word } from '../words/words.ts'

/** Those who do something in a sentence, and the place of the word after them. */
export type Agents = {
  readonly owners: readonly Owner[]
  readonly next: number
  /** Names that fit more than one known person. */
  readonly ambiguous: readonly {
    readonly written: string
    readonly candidates: readonly string[]
  }[]
}

const lettered = /[A-Za-zÀ-ž@]/u
// `Per o Zeinab`
const joiners = new Set([',', 'och', 'samt', '&', '/', '+', 'resp', 'o'])
const each = new Set(['respektive', 'varje', 'resp'])
const everyone = new Set(['alla', 'samtliga', 'ovriga'])
const members = new Set(
  'ledamoter ledamoterna deltagare deltagarna kommuner kommunerna medlemmar representanter parter huvudman verksamheter narvarande i chefer foreningar gruppmedlemmar arbetsgrupper'.split(
    ' ',
  ),
)
const roleEnding =
  /(?:ordforande|ordforanden|sekreteraren?|kassoren?|ledaren|ledarna|ledare|chefen|cheferna|samordnaren|samordnarna|samordnare|direktoren|direktorerna|strategen|strategerna|handlaggaren|handlaggarna|utvecklaren|utvecklarna|foretradarna|representanterna|representanten|kuratorerna|rektorerna|rektorn|konsulten|vaktmastaren|revisorerna|revisorn|juristen|kommunikatoren|controllern|ekonomen|sammankallande|ansvarige|ledamoterna|deltagarna|medlemmarna|moderatorn|arkivarien|koordinatorn|projektledaren|webbmaster|intendenten|inspektoren|arkitekten|ingenjoren|skoterskan|lakaren)$/u
// `vice ordföranden`, `tf chefen`
const deputy = /^(?:vice|tf|bitradande|stallforetradande|forste|andre)$/u
const bodyEnding =
  /(?:gruppen|grupperna|kansliet|presidiet|sekretariatet|utskottet|styrelsen|namnden|forvaltningen|forvaltningarna|kontoret|valberedningen|kommitten|au|beredningen|radet|natverket|teamet|enheten|avdelningen|styrgruppen)$/u
const organisationWord =
  /^(?:kommunerna|kommunen|regionen|landstinget|foreningen|foreningarna|forbundet|skolan|skolorna|polisen|verksamheterna|huvudmannen|parterna|kyrkan|bolaget|fysisk|[A-Za-zÀ-ž]*mottagningen|[A-Za-zÀ-ž]*kliniken|primarvarden|habiliteringen|socialtjansten|elevhalsan|[A-Za-zÀ-ž]*vardcentralen|[A-Za-zÀ-ž]*lansstyrelsen)$/u

/** What a word names by itself: a role, a body, an organisation, or none of them. */
const kindOfWord = memo((fold): Owner['kind'] | null =>
  roleEnding.test(fold)
    ? 'role'
    : bodyEnding.test(fold)
      ? 'body'
      : organisationWord.test(fold)
        ? 'organisation'
        : null,
)

/** The agents that stand at a place: people, roles, bodies, organisations, everyone; several joined by commas and `och`. */
export function agentsAt(
  words: readonly Word[],
  at: number,
  text: string,
  people: People,
  own: OwnBody,
): Agents | null {
  const owners: Owner[] = []
  const ambiguous: { written: string; candidates: readonly string[] }[] = []
  let place = at
  for (;;) {
    const one = agentAt(words, place, text, people, own)
    if (!one) {
      if (owners.length === 0) return null
      return { owners, next: lastJoined(words, place), ambiguous }
    }
    owners.push(one.owner)
    if (one.candidates.length > 1)
      ambiguous.push({ written: one.owner.written, candidates: one.candidates })
    place = one.next
    const open = words[place]
    if (open?.text === '(') {
      const close = words.findIndex((word, index) => index > place && word.text === ')')
      if (close > 0 && close - place < 8) place = close + 1
    }
    const joiner = words[place]
    if (!joiner || !joiners.has(joiner.fold)) return { owners, next: place, ambiguous }
    place += 1
    if (words[place]?.fold === 'och') place += 1
  }
}

/** `Alla frågor lämnas till Anna`: things, with something done to them, and nobody who does anything. */
const isThings = (next: Word | undefined, verb: Word | undefined): boolean =>
  next !== undefined &&
  !members.has(next.fold) &&
  /(?:or|ar|er|en|na)$/u.test(next.fold) &&
  verb !== undefined &&
  !isCapital(verb) &&
  /as$/u.test(verb.fold)

/** After `Anna, ` and no further agent the comma is not a part of them. */
const lastJoined = (words: readonly Word[], place: number): number => {
  let back = place - 1
  while (back > 0 && joiners.has(words[back]?.fold ?? '')) back -= 1
  return back + 1
}

type One = { readonly owner: Owner; readonly next: number; readonly candidates: readonly string[] }

function agentAt(
  words: readonly Word[],
  at: number,
  text: string,
  people: People,
  own: OwnBody,
): One | null {
  const word = words[at]
  if (!word || !lettered.test(word.text)) return null
  const person = personAt(words, at, people, text)
  if (person) return person
  if (everyone.has(word.fold)) {
    const next = words[at + 1]
    const wide = next && members.has(next.fold) ? at + 2 : at + 1
    if (isThings(next, words[at + 2])) return null
    if (
      next &&
      !members.has(next.fold) &&
      /(?:or|ar|er|na|na)$/u.test(next.fold) &&
      !/r$/u.test(next.fold)
    )
      return null
    return one(text, word, words[wide - 1] ?? word, 'everyone', wide)
  }
  if (word.fold === 'var' && words[at + 1]?.fold === 'och' && words[at + 2]?.fold === 'en') {
    return one(text, word, words[at + 2] ?? word, 'everyone', at + 3)
  }
  if (each.has(word.fold) && words[at + 1]) {
    const paired =
      words[at + 2]?.fold === 'och' &&
      /^(?:region|kommun|huvudman|part|verksamhet|forvaltning)/u.test(words[at + 3]?.fold ?? '')
    const last = at + (paired ? 3 : 1)
    return one(text, word, words[last] ?? word, 'everyone', last + 1)
  }
  const titled = words[at + 1]
  if (deputy.test(word.fold) && titled && roleEnding.test(titled.fold))
    return one(text, word, titled, 'role', afterComplement(words, at + 2))
  const kind = kindOfWord(word.fold)
  if (kind === 'role') return one(text, word, word, 'role', afterComplement(words, at + 1))
  if (
    kind === 'body' ||
    (isCapital(word) && own.name !== null && own.owns(word.text) && word.text.length > 3)
  ) {
    return one(text, word, word, 'body', at + 1)
  }
  if (kind === 'organisation') return one(text, word, word, 'organisation', at + 1)
  if (!isCapital(word)) return null
  const mayBeAuthority = opensAuthority(word.fold)
  for (let count = mayBeAuthority ? 4 : 2; count >= 1; count -= 1) {
    const last = words[at + count - 1]
    if (!last || !/^[A-Za-zÀ-ž-]+$/u.test(last.text)) continue
    const phrase = text.slice(word.at, last.end)
    if (
      (mayBeAuthority && authorityOf(phrase)) ||
      (count === 1 && /^[A-ZÀ-ÞĀ-Ž]{2,6}$/u.test(phrase)) ||
      (count <= 2 && isOrganisation(phrase))
    ) {
      return one(text, word, last, 'organisation', at + count)
    }
  }
  return null
}

/** `områdeschefen för Nära vård tar fram`: the words that say of what, up to the verb. */
function afterComplement(words: readonly Word[], at: number): number {
  if (!['for', 'i', 'pa', 'fran', 'vid'].includes(words[at]?.fold ?? '')) return at
  let place = at + 1
  while (place < at + 5 && words[place] && isCapital(words[place])) place += 1
  if (place > at + 1) return place
  const shall = words.findIndex(
    (word, index) => index > at + 1 && index < at + 8 && ['ska', 'skall'].includes(word.fold),
  )
  const between = words.slice(at + 1, shall)
  return shall > 0 && !between.some((word) => /^(?:att|som|om|,|\.|:)$/u.test(word.fold))
    ? shall
    : at
}

function one(text: string, from: Word, to: Word, kind: Owner['kind'], next: number): One {
  const written = text.slice(from.at, to.end)
  return { owner: { name: written, written, kind }, next, candidates: [] }
}
