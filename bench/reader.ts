import { builtReader } from './built.ts'
import { median, millisecondsOf, report } from './measure.ts'
import { sourceOf, textOf } from './texts.ts'

// The reader's core, one thread and warm: megabytes of text a second, and whether ten times as much takes ten times as long.
const { readMinutes } = await builtReader()
for (const _ of [1, 2, 3, 4, 5, 6]) readMinutes(sourceOf(textOf(1_000_000), false))

for (const isOneLine of [false, true]) {
  const shape = isOneLine ? 'one single line' : 'many lines'
  const [small, large] = [1_000_000, 10_000_000].map((bytes) => sourceOf(textOf(bytes), isOneLine))
  if (!small || !large) continue
  const one = median([1, 2, 3, 4, 5].map(() => millisecondsOf(() => readMinutes(small))))
  const ten = median([1, 2, 3].map(() => millisecondsOf(() => readMinutes(large))))
  report(`reader, 1 MB, ${shape}`, `${(1000 / one).toFixed(2)} MB/s`, '≥ 1 MB/s', one <= 1000)
  report(
    `reader, 10 MB against 1 MB, ${shape}`,
    `${(ten / one).toFixed(1)} ×`,
    '≤ 12 ×',
    ten <= 12 * one,
  )
}
