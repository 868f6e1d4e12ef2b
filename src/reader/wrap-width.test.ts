import { describe, expect, it } from 'vitest'
import { wrapped } from '../../test/support/same-facts.ts'
import { lineIn } from '../../test/support/written.ts'
import { endsInRest, isFull, wrapWidths } from './wrap-width.ts'

const prose = `Bo berättade ${'om planen för barn och unga i länet, '.repeat(11)}i år.`
const linesAt = (width: number, inColumn = false) =>
  wrapped([prose], width).map((text) => ({ ...lineIn(text), ...(inColumn ? { inColumn } : {}) }))

describe('the width that lines are broken at', () => {
  it.each([[60], [72], [80], [100]])('is found when it is %i', (width) => {
    const lines = linesAt(width)
    const { now } = wrapWidths(lines)(lineIn('Anna ringer Bo.'))

    expect(now).toBeLessThanOrEqual(width)
    expect(now).toBeGreaterThan(width - 8)
  })

  it.each([
    ['each paragraph is one line', ['Anna öppnade mötet.', prose, 'Bo tackade.']],
    ['a list has one entry a line', ['Anna Ek, rektor', 'Bo Alm, kurator', 'Eva Sjögren, chef']],
    ['there is nothing', []],
  ])('is none where %s', (_, texts) => {
    expect(wrapWidths(texts.map(lineIn))(lineIn('Anna')).now).toBe(Number.POSITIVE_INFINITY)
  })

  it('is not that of one odd line among many', () => {
    const odd = [
      lineIn(`${'En rad som aldrig bröts '.repeat(5)}utan som ändå`),
      lineIn('går vidare'),
    ]
    const { now } = wrapWidths([...linesAt(60), ...linesAt(60), ...linesAt(60), ...odd])(
      odd[0] as never,
    )

    expect(now).toBeLessThanOrEqual(60)
  })

  it('is another in the column of a table than beside it', () => {
    const [column, text] = [linesAt(50, true), linesAt(80)]
    const widths = wrapWidths([...column, ...text])

    expect(column[0] && widths(column[0]).now).toBeLessThanOrEqual(50)
    expect(text[0] && widths(text[0]).now).toBeGreaterThan(70)
  })

  it('was wider before, where short rests stand below full lines', () => {
    const twice = wrapped(wrapped([prose], 90), 75).map(lineIn)
    const widthBefore = (lines: typeof twice) => wrapWidths(lines)(lineIn('Anna')).before

    expect(widthBefore(twice)).toBeGreaterThan(80)
    expect(widthBefore(twice)).toBeLessThanOrEqual(90)
    expect(widthBefore(linesAt(75))).toBeNull()
  })
})

describe('a full line', () => {
  const widths = wrapWidths(linesAt(60))(lineIn('Anna'))
  const next = lineIn('Samverkansgruppen för barn och unga')

  it.each([
    [
      'one that the next word does not fit on',
      'Anna Ek och Bo Alm från Norrdala har lämnat ett yttrande till',
      true,
    ],
    ['no short one', 'Anna Ek och Bo Alm från Norrdala', false],
    ['no wider one than any that was broken', 'Anna Ek '.repeat(12).trim(), false],
  ])('is %s', (_, text, full) => {
    expect(isFull(lineIn(text), next, widths)).toBe(full)
  })

  it.each([
    ['a word below it', 'konstaterar', true],
    ['a clause below it', 'att det går', false],
    ['as much as itself below it', 'från Norrdala har lämnat ett eget yttrande', false],
  ])('has a rest when there is %s', (_, rest, isSo) => {
    const above = 'Anna Ek och Bo Alm från Norrdala har lämnat ett yttrande som'
    const line = {
      ...lineIn(`${above} ${rest}`),
      starts: [
        { at: 0, line: 1 },
        { at: above.length + 1, line: 2 },
      ],
    }

    expect(endsInRest(line, widths)).toBe(isSo)
  })
})
