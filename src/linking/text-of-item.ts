import { abbreviationsIn } from './abbreviations.ts'
import type { KnownWording } from './known-wordings.ts'
import type { Because } from './link-items.ts'
import { isPlain } from './plain-words.ts'
import { apartness, type Wording } from './similar-titles.ts'
import { stemsIn } from './words.ts'

/** What an item's own lines say, ready to be searched for matters. */
export type TextOfItem = {
  readonly lines: readonly ReadonlySet<string>[]
  /** How many lines have each abbreviation. */
  readonly abbreviations: ReadonlyMap<string, number>
}

export function textOf(text: string): TextOfItem {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const abbreviations = new Map<string, number>()
  for (const line of lines) {
    for (const each of new Set(abbreviationsIn(line))) {
      abbreviations.set(each, (abbreviations.get(each) ?? 0) + 1)
    }
  }
  return { lines: lines.map((line) => new Set(stemsIn(line))), abbreviations }
}

/** How much an item's own lines speak for a matter that its title does not name. */
export function textScore(
  { lines, abbreviations }: TextOfItem,
  title: Wording,
  { names, abbreviations: known, weights }: KnownWording,
): readonly (readonly [Because, number])[] {
  const times = [...known].reduce((sum, each) => sum + (abbreviations.get(each) ?? 0), 0)
  let byWords = 0
  for (const { wording } of names) {
    const saying = wording.stems.filter((each) => !isPlain(each))
    const weight = saying.reduce((sum, each) => sum + weights.usual(each), 0)
    if (weight < 0.5 || apartness(title, wording) === 'different') continue
    const whole = lines.filter((line) => saying.every((each) => standsIn(each, line))).length
    if (whole > 0) byWords = Math.max(byWords, 0.42 + 0.05 * Math.min(whole, 3))
  }
  return [
    ['abbreviation', times > 0 ? 0.37 + 0.05 * Math.min(times, 3) : 0],
    ['words', byWords],
  ]
}

/** Whether a line has the word, or a compound that begins with it. */
function standsIn(stem: string, line: ReadonlySet<string>): boolean {
  if (line.has(stem)) return true
  if (stem.length < 6) return false
  for (const each of line) if (each.startsWith(stem)) return true
  return false
}
