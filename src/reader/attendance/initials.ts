import type { Placed } from '../zones.ts'
import type { Attendee } from './attendance.ts'

/** So many of the last lines may be signed. */
const furthest = 6

// `/AKH`, `// BA`, `Vid pennan: BA`
const signed =
  /^(?:\/{1,2}\s?|(?:vid pennan|vid protokollet|antecknat av|antecknade|skrivet av|skrev)[: ]\s?)([A-ZÀ-ÞĀ-Ž]{2,4})\.?$/iu

/** Who signs the document's end with initials (`/AKH`) has written it, when they are those of one person only. */
export function signedByInitials(
  list: readonly Attendee[],
  placed: readonly Placed[],
): Attendee | null {
  const last = placed.filter(({ line }) => !line.blank && !line.aside).slice(-furthest)
  for (const { line } of last.toReversed()) {
    const initials = line.text.length < 40 ? signed.exec(line.text)?.[1] : undefined
    if (!initials || initials !== initials.toUpperCase()) continue
    const fitting = list.filter(({ name }) => initialsOf(name).includes(initials))
    if (fitting.length === 1) return fitting[0] ?? null
  }
  return null
}

/** `AKH` and `AH` of `Anna-Karin Hed`. */
function initialsOf(name: string): readonly string[] {
  const letters = name.split(/[\s-]/u).map((word) => word.slice(0, 1))
  return [letters.join(''), `${letters[0] ?? ''}${letters.at(-1) ?? ''}`]
}
