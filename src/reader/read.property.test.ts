import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../test/support/written.ts'
import { readMinutes } from './read.ts'
import { ReadMinutes } from './read-minutes.ts'

const pieces = fc.constantFrom(
  ...`Protokoll|Kallelse|Närvarande:|Frånvarande|Justeras|Vid protokollet|Tid och plats|Datum: 2024-03-14|14 mars|kl. 13.00–15|§ 1|§ 12/2024|1.|2)|a)|- |* |• |# |## |**|__|=====|-----|| Namn | Närv |||---|---||x|Anna Ek, rektor, Norrdala kommun|Bo Alm (S)|Alvesta: Anna Ek, Bo Alm|beslutar|att godkänna planen|Beslut:|Att göra:|Bo bokar lokal|senast den 12 april|nästa möte|[x]|@Bo|(Anna)|……|.......... 4|Sida 1 av 2|Postadress|"|”|(|)|[|](#)|\t|   |\u00ad|\u200b|\ufffd|\u00a0|e\u0301|😀|13-29 år|31/2|99999999999|§§ 19–26|Nästa SAMBUHS`.split(
    '|',
  ),
)
const line = fc.oneof(
  { weight: 4, arbitrary: fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(' ')) },
  { weight: 2, arbitrary: fc.array(pieces, { maxLength: 4 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
)
const lines = fc.array(line, { maxLength: 40 })
const read = (text: readonly string[]) => readMinutes(sourceOf(text))

describe('any text at all', () => {
  it('gives minutes, and never fails', () => {
    fc.assert(
      fc.property(lines, (text) => {
        expect(ReadMinutes.safeParse(read(text)).error).toBeUndefined()
      }),
      { numRuns: 1000 },
    )
  })

  it('gives the same minutes each time', () => {
    fc.assert(
      fc.property(lines, (text) => {
        expect(read([...text])).toEqual(read(text))
      }),
    )
  })

  it('has each of its lines in a block or in an item', () => {
    fc.assert(
      fc.property(lines, (text) => {
        const { blocks, items } = read(text)
        const stands = (at: number) =>
          [...blocks, ...items].some(({ lines: [from, to] }) => from <= at && at <= to)

        for (const [index, each] of text.entries()) {
          if (/\p{L}{2}|\p{N}/u.test(each)) expect(stands(index + 1), each).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('is read the same with the line ends of Windows and with blanks at the ends of lines', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('\r', ' ', '   ', ' \r'), (text, end) => {
        const { source: _, ...facts } = read(text)
        const { source: __, ...same } = read(text.map((each) => each + end))

        expect(same).toEqual(facts)
      }),
      { numRuns: 500 },
    )
  })
})
