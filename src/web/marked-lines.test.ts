import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Mark, markedLines } from './marked-lines.ts'

const mark = (line: number, start: number, end: number, certainty: Mark['certainty']): Mark => ({
  place: { line, start, lastLine: line, end },
  certainty,
})

describe('the marks of the source', () => {
  it('are soft where a fact is sure and stronger where it is not', () => {
    const [runs] = markedLines(['Ordförande Eva Ek, Ort'], [mark(1, 11, 17, 'sure')])

    expect(runs).toEqual([
      { text: 'Ordförande ', mark: null, start: 0 },
      { text: 'Eva Ek', mark: 'sure', start: 11 },
      { text: ', Ort', mark: null, start: 17 },
    ])
  })

  it('show the least sure fact where several stand on the same words', () => {
    const [runs] = markedLines(['Eva kollar'], [mark(1, 0, 10, 'sure'), mark(1, 0, 3, 'missing')])

    expect(runs?.map((run) => run.mark)).toEqual(['unsure', 'sure'])
  })

  it('go on over lines, but not over their indents', () => {
    const place = { line: 1, start: 4, lastLine: 2, end: 6 }
    const lines = markedLines(['att välja', '  Eva Ek'], [{ place, certainty: 'sure' }])

    expect(lines.flat().filter((run) => run.mark)).toEqual([
      { text: 'välja', mark: 'sure', start: 4 },
      { text: 'Eva ', mark: 'sure', start: 2 },
    ])
  })

  it('lose no letter of the source', () => {
    const place = fc.record({
      line: fc.integer({ min: 1, max: 6 }),
      start: fc.nat(12),
      lastLine: fc.integer({ min: 1, max: 8 }),
      end: fc.nat(12),
    })
    const certainty = fc.constantFrom('sure', 'unsure', 'missing')
    fc.assert(
      fc.property(
        fc.array(fc.string()),
        fc.array(fc.record({ place, certainty })),
        (lines, marks) => {
          const shown = markedLines(lines, marks).map((runs) =>
            runs.map(({ text }) => text).join(''),
          )

          expect(shown).toEqual(lines)
        },
      ),
    )
  })
})
