import { dayOf } from '../domain/day.ts'
import type { Search } from './search.ts'

/** So much of what is typed is read, and so many words of it: more is no search. */
const longestQuery = 200
const mostWords = 10
const longestWord = 40

const months: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['mars', 'march'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augusti', 'august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

/** What somebody typed, as what to look for: a paragraph ("§ 14 a"), a day ("14 mars 2024"), and the words. */
export function readQuery(typed: string): Search {
  const text = typed.slice(0, longestQuery).normalize('NFC').toLowerCase()
  const { paragraph, rest: withoutParagraph } = takeParagraph(text)
  const { day, rest } = takeDay(withoutParagraph)
  const words = rest.match(/[\p{L}\p{N}]+/gu) ?? []
  const once = [...new Set(words)].filter((word) => word.length <= longestWord)
  return { words: once.slice(0, mostWords), paragraph, day }
}

function takeParagraph(text: string): { paragraph: Search['paragraph']; rest: string } {
  // "§ 14", "§14 a", "14 §"
  const found = /§ {0,3}(\d{1,4}) ?([a-zåäö]?)(?![\p{L}\d])|(?<!\d)(\d{1,4}) ?§/u.exec(text)
  if (!found) return { paragraph: null, rest: text }
  const number = String(Number(found[1] ?? found[3]))
  return { paragraph: { number, letter: found[2] || null }, rest: without(text, found) }
}

function takeDay(text: string): { day: string | null; rest: string } {
  for (const [pattern, dayFrom] of patterns) {
    const found = pattern.exec(text)
    const day = found && dayFrom(found)
    if (found && day) return { day, rest: without(text, found) }
  }
  return { day: null, rest: text }
}

const without = (text: string, { index, 0: part }: RegExpExecArray): string =>
  `${text.slice(0, index)} ${text.slice(index + part.length)}`

type DayFrom = (found: RegExpExecArray) => string | null

const patterns: readonly (readonly [RegExp, DayFrom])[] = [
  // "2024-03-14"
  [
    /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/,
    ([, year, month, day]) => likeDay(year, Number(month), day),
  ],
  // "14/3 2024", "14/3-24" is not read, "14/3"
  [
    /(?<!\d)(\d{1,2})\/(\d{1,2})(?:[- ](\d{4}))?(?!\d)/,
    ([, day, month, year]) => likeDay(year, Number(month), day),
  ],
  // "14 mars 2024", "14 mars"
  [
    /(?<!\d)(\d{1,2}) (\p{L}{3,9})(?: (\d{4}))?(?![\p{L}\d])/u,
    ([, day, month, year]) => likeDay(year, monthNamed(month), day),
  ],
  // "mars 2024"
  [
    /(?<!\p{L})(\p{L}{3,9}) (\d{4})(?!\d)/u,
    ([, month, year]) => likeDay(year, monthNamed(month), undefined),
  ],
]

const monthNamed = (name = ''): number => months.findIndex((names) => names.includes(name)) + 1

/** A day as SQL's `like` has it, with `_` for what is not said; null for a day that there is not. */
function likeDay(year: string | undefined, month: number, day: string | undefined): string | null {
  const exists = dayOf(Number(year ?? 2000), month, Number(day ?? 1))
  if (exists === null) return null
  return `${year ?? '____'}${exists.slice(4, 8)}${day === undefined ? '__' : exists.slice(8)}`
}
