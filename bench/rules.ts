import polynomial from '../test/house/polynomial-expressions.json' with { type: 'json' }
import { sourceExpressions } from '../test/support/source-expressions.ts'
import { builtReader } from './built.ts'
import { millisecondsOf, report } from './measure.ts'
import { sourceOf, texts } from './texts.ts'

// Twice the text may take at most two and a half times as long: for each regular expression, and for the
// whole reader on documents that repeat one line. Expressions listed as polynomial run on short text only.
const most = 2.5
const size = 100_000
const [example = ''] = texts()
const lines = [...new Set(example.split('\n').filter((line) => line.trim() !== ''))]
const fillers = ['a', 'Aa ', ' ', '1', '1 ', '§ ', '- ', ', ', 'att ', 'A, ', '(', '2024-', 'å.']

/**
 * How much longer twice the text takes; 1 where it takes no time to speak of. What seems too long is tried again, for
 * a busy machine stretches one run and not another: the shortest of up to ten runs of each counts.
 */
function growthOf(work: (characters: number) => () => unknown): number {
  const [half, whole] = [work(size / 2), work(size)]
  let [first, second] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  let growth = Number.POSITIVE_INFINITY
  for (let run = 0; run < 10 && growth > most; run += 1) {
    first = Math.min(first, millisecondsOf(half))
    second = Math.min(second, millisecondsOf(whole))
    growth = second < 2 ? 1 : second / first
  }
  return growth
}

const fill = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

const { expressions } = sourceExpressions()
const listed = new Set(Object.keys(polynomial))
let worst = { growth: 0, what: '' }
let short = 0
for (const { source, flags } of expressions) {
  const key = `/${source}/${flags}`
  const expression = new RegExp(source, flags.replace(/[gy]/g, ''))
  for (const piece of [...fillers, ...lines.slice(0, 12).map((line) => `${line} `)]) {
    if (listed.has(key)) {
      const text = fill(piece, 2_000)
      const runs = [1, 2, 3].map(() => millisecondsOf(() => expression.test(text)))
      short = Math.max(short, Math.min(...runs))
      continue
    }
    const growth = growthOf((length) => {
      const text = fill(piece, length)
      return () => expression.test(text)
    })
    if (growth > worst.growth) worst = { growth, what: `${key} on “${piece}”` }
  }
}
report(
  `${expressions.length - listed.size} regular expressions, 2n against n`,
  `${worst.growth.toFixed(2)} ×`,
  `≤ ${most} ×`,
  worst.growth <= most,
)
if (worst.growth > most) console.log(`      ${worst.what}`)
report(
  `${listed.size} polynomial ones on 2,000 characters`,
  `${short.toFixed(1)} ms`,
  '≤ 50 ms',
  short <= 50,
)

const { readMinutes } = await builtReader()
readMinutes(sourceOf(example, false))
let slowest = { growth: 0, what: '' }
for (const isOneLine of [false, true]) {
  for (const line of lines) {
    const growth = growthOf((length) => {
      const source = sourceOf(fill(`${line}\n`, length), isOneLine)
      return () => readMinutes(source)
    })
    if (growth > slowest.growth) {
      slowest = { growth, what: `“${line}”, ${isOneLine ? 'one single line' : 'many lines'}` }
    }
  }
}
report(
  `reader on each of ${lines.length} lines repeated, 2n against n`,
  `${slowest.growth.toFixed(2)} ×`,
  `≤ ${most} ×`,
  slowest.growth <= most,
)
if (slowest.growth > most) console.log(`      ${slowest.what}`)
