import { describe, expect, it } from 'vitest'
import { lineIn, linesIn } from '../../../test/support/written.ts'
import { firstLineOf, lastLineOf, lineOf, sourceLineAt } from './line.ts'

describe('a line without its marks', () => {
  it.each([
    ['**Budget**', 'Budget'],
    ['__Budget__', 'Budget'],
    ["'''Budget'''", 'Budget'],
    ['*Rådet beslutar*', 'Rådet beslutar'],
    ['_Rådet beslutar_', 'Rådet beslutar'],
    ['> Budget', 'Budget'],
    ['Se [bildspel](#) om budget', 'Se bildspel om budget'],
    ['hälso\u00ad- och sjuk\u00advård', 'hälso- och sjukvård'],
    ['kl.\u00a013.00', 'kl. 13.00'],
    ['  Budget   och  plan  ', 'Budget och plan'],
    ['A\u030ake', 'Åke'],
    ['Budget\r', 'Budget'],
  ])('is of %j the text %j', (written, text) => {
    expect(lineIn(written).text).toBe(text)
  })

  it.each([
    ['B E S L U T A R', 'BESLUTAR'],
    ['Gruppen B E S L U T A R att godkänna', 'Gruppen BESLUTAR att godkänna'],
    ['a t t godkänna planen', 'att godkänna planen'],
    ['A t t godkänna planen', 'Att godkänna planen'],
  ])('has letters set apart in %j put together', (written, text) => {
    expect(lineIn(written).text).toBe(text)
  })

  it.each([
    ['I A och O'],
    ['Plan A och B'],
    ['V I X'],
    ['2 * 3 * 4 blir 24'],
    ['snake_case_namn i registret'],
    ['Mötet 5/3 ställs in'],
    ['https://ekebro.example/plan'],
  ])('is left as it stands in %j', (written) => {
    expect(lineIn(written).text).toBe(written)
  })
})

describe('what a line is, by its marks', () => {
  it.each([
    ['# Protokoll', 1],
    ['### Budget', 3],
    ['== Budget ==', 1],
    ['Budget', 0],
    ['#1 på listan', 0],
    ['= lika med', 0],
  ])('says of %j that its heading level is %i', (written, heading) => {
    expect(lineIn(written).heading).toBe(heading)
  })

  it('takes leading stars as headings in an outline of stars, else as bullets', () => {
    expect(lineOf({ text: '** Budget' }, 1, { starred: true, isPlain: true })).toMatchObject({
      heading: 2,
      text: 'Budget',
    })
    expect(lineOf({ text: '* Budget' }, 1, { starred: false, isPlain: true })).toMatchObject({
      bullet: '*',
      text: 'Budget',
    })
  })

  it.each([
    ['- Boka lokal', '-'],
    ['– Boka lokal', '–'],
    ['• Boka lokal', '•'],
    ['* Boka lokal', '*'],
    ['o Boka lokal', 'o'],
    ['-> Boka lokal', '-'],
    ['Boka lokal', null],
    ['-boka lokal', null],
    ['ordförande Anna Ek', null],
  ])('says of %j that its bullet is %j', (written, bullet) => {
    expect(lineIn(written).bullet).toBe(bullet)
  })

  it.each([
    ['- [x] Boka lokal', true],
    ['- [ ] Boka lokal', false],
    ['[x] Boka lokal', true],
    ['- Boka lokal', null],
    ['x Boka lokal', null],
  ])('says of %j that its tick is %j', (written, ticked) => {
    expect(lineIn(written).ticked).toBe(ticked)
  })

  it.each([
    ['**Budget**', true, false],
    ['**Budget:**', true, false],
    ['*Rådet beslutar*', false, true],
    ['**Beslut:** att godkänna planen', false, false],
    ['Budget', false, false],
  ])('tells whether %j is bold or italic', (written, bold, italic) => {
    expect(lineIn(written)).toMatchObject({ bold, italic })
  })

  it.each([
    ['Anna Ek\tRektor\tNorrdala', ['Anna Ek', 'Rektor', 'Norrdala']],
    ['Anna Ek      Rektor', ['Anna Ek', 'Rektor']],
    ['| Anna Ek | Rektor |', ['Anna Ek', 'Rektor']],
    ['Anna Ek, rektor', ['Anna Ek, rektor']],
  ])('parts %j into cells', (written, cells) => {
    expect(
      lineIn(written)
        .cells.map((cell) => cell.text)
        .filter(Boolean),
    ).toEqual(cells)
  })

  it.each([['|---|---|'], ['| :-- | --: |'], [''], ['   '], ['\u200b']])(
    'tells that %j is no text',
    (written) => {
      expect(lineIn(written).text).not.toMatch(/[\p{L}\p{N}]/u)
    },
  )
})

describe('the source lines of a line', () => {
  const line = {
    ...lineIn('Samverkansgruppen har tagit del av planen.'),
    starts: [
      { at: 0, line: 4 },
      { at: 18, line: 5 },
      { at: 30, line: 6 },
    ],
  }

  it('are told by the place in the text', () => {
    expect(sourceLineAt(line, 0)).toBe(4)
    expect(sourceLineAt(line, 17)).toBe(4)
    expect(sourceLineAt(line, 18)).toBe(5)
    expect(sourceLineAt(line, 99)).toBe(6)
  })

  it('go from the first to the last', () => {
    expect([firstLineOf(line), lastLineOf(line)]).toEqual([4, 6])
  })
})

describe('a sign before a text', () => {
  it('may be a box after a letter', () => {
    expect(linesIn('a) [x] Boka lokal')[0]).toMatchObject({ ticked: true, text: 'Boka lokal' })
  })

  it('is no bullet where it is a part of a page number', () => {
    expect(linesIn('Text.\n\n– 3 –\n\nMer.').find((line) => line.aside)).toBeDefined()
  })
})
