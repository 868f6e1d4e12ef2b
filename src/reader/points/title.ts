import { isFirstName } from '../lexicon/first-names.ts'
import { beforeName } from '../people/before-name.ts'
import { readPeople } from '../people/person-entry.ts'
import { nameStrength } from '../people/person-name.ts'
import { splitSentences } from '../words/sentences.ts'

/** A point's title taken out of its first line, and what else the line said. */
export type Title = {
  readonly title: string
  readonly presenters: readonly string[]
  readonly minutes: number | null
  readonly rest: string
}

const leader = /\s?(?:\.{3,}|…+|_{3,}|(?:\. ){3,}).*$/u
const duration = /\s?[([]?(?:ca\.?\s|cirka\s)?(\d{1,3})\s?min(?:uter)?\.?[)\]]?$/iu
const clockFirst = /^(?:kl\.?\s)?\d{1,2}[.:]\d\d(?:\s?[-–]\s?\d{1,2}[.:]\d\d)?\s+(?=[A-ZÀ-ÞĀ-Ž])/u
const registry = /\s+(?:dnr:?\s?)?[A-ZÀ-ÞĀ-Ž]{1,6}[\s-]?\d{2,4}[/:-]\d{1,6}(?:-\d{1,4})?$/u
const finite =
  /(?<![A-Za-zÀ-ž])(?:är|var|har|hade|ska|skall|kan|kommer|blir|blev|går|gick|fick|får|finns|fanns|[a-zß-ž]{3,}(?:ar|er|ade|de|te|des|tes|as|its|ats)|tog|tar|gav|ger|höll|sa|såg|ser)(?![A-Za-zÀ-ž])/u

/**
 * Parts a point's first line into title and text.
 *
 * `Ekonomi – Anna. Kassan är god.`, `Ekonomi: Kassan är god.`, `Budget (10 min)`, `Budget ...... 4`: the title is
 * what comes before the presenter, the first sentence, the time or the dots.
 */
export function readTitle(text: string): Title {
  let title = text.replace(leader, '').replace(clockFirst, '').trim()
  let rest = ''
  let minutes: number | null = null
  if (title.length > 250) {
    const [first, second] = splitSentences(title)
    if (first && second) [title, rest] = [first.text.trim(), title.slice(second.at)]
  }
  const sentences = splitSentences(title)
  const [first, second] = sentences
  if (first && second && rest === '') {
    title = first.text.trim()
    rest = text.slice(text.indexOf(title) + title.length).trim()
  }
  const colon = title.indexOf(': ')
  if (colon > 1 && colon < 90) {
    const after = title.slice(colon + 2)
    if (
      (/[.!]$/u.test(after) || rest !== '') &&
      after.split(' ').length >= 3 &&
      finite.test(after)
    ) {
      rest = `${after} ${rest}`.trim()
      title = title.slice(0, colon)
    }
  }
  const formalTail =
    /^(övriga?(?: (?:frågor|ärenden|punkter)|t))\s[–:-]\s(?:ing[ae]t?|inga övriga)\b.*$/iu.exec(
      title,
    )
  if (formalTail) title = formalTail[1] ?? title
  const teller =
    / [–-] ([A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž-]+)(?: [A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž-]+){0,2}(?: och(?: [A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž-]+){1,3})? (?!och )[a-zß-ž]{2,}/u.exec(
      title,
    )
  const told: string[] = []
  if (teller && teller.index > 2 && isFirstName(teller[1] ?? '')) {
    rest = `${title.slice(teller.index + 3)} ${rest}`.trim()
    title = title.slice(0, teller.index)
    told.push(teller[1] ?? '')
  }
  const dash = / [–-] /u.exec(title)
  if (dash && dash.index > 2) {
    const after = title.slice(dash.index + 3)
    if (
      /[.!]$/u.test(after) &&
      after.split(' ').length >= 5 &&
      finite.test(after) &&
      /^[A-ZÀ-ÞĀ-Ž]/u.test(after)
    ) {
      rest = `${after} ${rest}`.trim()
      title = title.slice(0, dash.index)
    }
  }
  const timed = duration.exec(title.slice(-30))
  if (timed) {
    minutes = Number(timed[1])
    title = title.slice(0, title.length - timed[0].length)
  }
  title = title.replace(registry, '').trim()
  const owned = presentersAfter(title)
  if (owned) title = owned.title
  title = title.replace(/[\s:.,;–-]+$/u, (end) =>
    /\.$/u.test(end) && /\b(?:m\.m|osv|etc|mm)\.$/iu.test(title) ? end : '',
  )
  return { title, presenters: owned?.presenters ?? told, minutes, rest }
}

/** `Nya intyg – Omid och Åsa Ek`, `Nya intyg (Omid)`, `Nya intyg /Omid`: the names after the last dash or slash or in brackets, when they are nothing but names. */
function presentersAfter(title: string): { title: string; presenters: string[] } | null {
  const dash = title.lastIndexOf(' – ') > 0 ? title.lastIndexOf(' – ') : title.lastIndexOf(' - ')
  const bracket = title.endsWith(')') ? title.lastIndexOf(' (') : -1
  const slash = title.lastIndexOf(' /')
  const [at, skipped] =
    bracket > 0 ? [bracket, 2] : slash > dash && title[slash + 2] !== ' ' ? [slash, 2] : [dash, 3]
  if (at === slash && /^(?:alla|samtliga)$/iu.test(title.slice(at + skipped)))
    return { title: title.slice(0, at).trim(), presenters: [] }
  if (at < 3 || title.length > 210) return null
  const names = title
    .slice(at + skipped)
    .replace(/[.:)]$/u, '')
    .replace(/^föredragande:?\s/iu, '')
    .split(/\s?(?:,|\/|&|\soch\s|\+)\s?/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const areNames =
    names.length > 0 &&
    names.every((name) => {
      const words = name.split(' ')
      return (
        words.length <= 4 &&
        words.every((word) => /^[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž'’-]*$/u.test(word)) &&
        isFirstName(words[0] ?? '')
      )
    })
  if (areNames) return { title: title.slice(0, at).trim(), presenters: names }
  return at === bracket ? presentersInBrackets(title, at) : null
}

/** `Nya intyg (Omid Ali, Region Skåne, och Åsa Ek, skolchef)`: people with their titles and organisations, and nothing else. */
function presentersInBrackets(
  title: string,
  at: number,
): { title: string; presenters: string[] } | null {
  const inside = title
    .slice(at + 2, -1)
    .replace(
      /^(?:föredrag(?:ande|are)|föredras av|information (?:av|från)|gäst(?:er)?|inbjud(?:en|na)):?\s/iu,
      '',
    )
  const first = inside.split(/,|\s(?:och|samt)\s/u)[0]?.trim() ?? ''
  if (nameStrength(first) < 3 && nameStrength(first.slice((beforeName(first) ?? '').length)) < 3)
    return null
  const { people, rest } = readPeople(inside.replace(/,?\s(?:och|samt)\s(?=[A-ZÀ-ÞĀ-Ž])/gu, ', '))
  return people.length > 0 && rest.length === 0
    ? { title: title.slice(0, at).trim(), presenters: people.map(({ name }) => name) }
    : null
}
