import { dayOf } from '../domain/day.ts'
import { en } from '../text/en.ts'
import { sv } from '../text/sv.ts'

const months: ReadonlyMap<string, number> = new Map(
  [sv, en].flatMap(({ calendar }) =>
    Array.from({ length: 12 }, (_, index) => {
      const day = calendar.day(`2000-${String(index + 1).padStart(2, '0')}-01`)
      return [day.split(' ')[1]?.toLowerCase() ?? '', index + 1] as const
    }),
  ),
)

/** The day that a person has written: `2024-03-14`, `14 mars 2024` or `14/3 2024`; null where it is none. */
export function dayWritten(written: string): string | null {
  const text = written.trim().toLowerCase()
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  if (year && month && day) return dayOf(Number(year), Number(month), Number(day))
  const [, date, word, inYear] = /^(\d{1,2})\s+(\p{L}+)\s+(\d{4})$/u.exec(text) ?? []
  if (date && word && inYear) return dayOf(Number(inYear), months.get(word) ?? 0, Number(date))
  const [, first, second, last] = /^(\d{1,2})\/(\d{1,2})[\s-]+(\d{4})$/.exec(text) ?? []
  return first && second && last ? dayOf(Number(last), Number(second), Number(first)) : null
}
