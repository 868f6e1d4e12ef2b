import { describe, expect, it } from 'vitest'
import { lineIn, linesIn } from '../../../test/support/written.ts'
import { point, timedPoints } from './unnumbered.ts'

describe('a timetable', () => {
  it('is not told by times that go back more often than days of a meeting do', () => {
    const text = '13.00 Inledning\n12.00 Läger\n11.15 Budget\n10.00 Resor'

    expect(timedPoints(linesIn(text))).toEqual([])
    expect(timedPoints(linesIn('13.00 Inledning\n09.00 Läger'))).toHaveLength(2)
  })

  it.each([
    ['Kl. 9 börjar mötet'],
    ['13.00–15.00'],
    ['09.00 budget'],
    ['09.00 Anna Ek: Jag kommer'],
  ])('is not told by %j', (text) => {
    expect(timedPoints(linesIn(text))).toEqual([])
  })
})

describe('a heading', () => {
  it.each([
    ['19/26 Öppnande', '26', '19/26', 'Öppnande'],
    ['2024:7 Budget', '7', '2024:7', 'Budget'],
    ['Läger 19/26', null, null, 'Läger 19/26'],
    ['12/3 kl. 9', null, null, '12/3 kl. 9'],
  ])('may have a number that begins anew each year: %s', (text, number, label, title) => {
    expect(point(0, { ...lineIn('Läger'), text }, 'heading')).toMatchObject({
      number,
      label,
      title,
    })
  })
})
