import { describe, expect, it } from 'vitest'
import { readLabel } from './label.ts'

describe('the number that a point begins with', () => {
  it.each([
    ['§ 5 Budget', 'section', 5, 'Budget'],
    ['§05 Mötestider', 'section', 5, 'Mötestider'],
    ['§ 12/2021 Budget', 'section', 12, 'Budget'],
    ['SN § 50 Ärendelista', 'section', 50, 'Ärendelista'],
    ['SON § 108', 'section', 108, ''],
    ['§ 7: Rapporter', 'section', 7, 'Rapporter'],
    ['§ 3 – Lägesrapport', 'section', 3, 'Lägesrapport'],
    ['14 § Budget', 'section', 14, 'Budget'],
    ['Punkt 4 Nuläge', 'word', 4, 'Nuläge'],
    ['Ärende 3: Remissvar', 'word', 3, 'Remissvar'],
    ['Item 2 Budget', 'word', 2, 'Budget'],
    ['1. Mötet öppnas', 'dot', 1, 'Mötet öppnas'],
    ['01. Mötet öppnas', 'dot', 1, 'Mötet öppnas'],
    ['1.Välkomna', 'dot', 1, 'Välkomna'],
    ['4) Övriga frågor', 'paren', 4, 'Övriga frågor'],
    ['(2) Närvaro', 'paren', 2, 'Närvaro'],
    ['6: Ekonomi', 'paren', 6, 'Ekonomi'],
    ['7 Budget', 'bare', 7, 'Budget'],
    ['7 – Budget', 'bare', 7, 'Budget'],
    ['5', 'bare', 5, ''],
    ['5.', 'bare', 5, ''],
    ['$ 4 Ekonomi', 'damaged', 4, 'Ekonomi'],
    ['& 1 Mötet öppnas', 'damaged', 1, 'Mötet öppnas'],
    ['8 3 Ekonomi', 'damaged', 3, 'Ekonomi'],
    ['3.1 Ekonomi', 'decimal', 3, 'Ekonomi'],
    ['3.1.2. Delmål', 'decimal', 3, 'Delmål'],
    ['a) Samsjuklighet', 'letter', 1, 'Samsjuklighet'],
    ['b. Ungdomsmottagning', 'letter', 2, 'Ungdomsmottagning'],
    ['(c) Elevhälsa', 'letter', 3, 'Elevhälsa'],
    ['B. Ekonomi', 'capital', 2, 'Ekonomi'],
    ['ii. Delrapport', 'roman', 2, 'Delrapport'],
    ['IV) Slutrapport', 'roman', 4, 'Slutrapport'],
  ] as const)('is read in %j', (text, style, value, rest) => {
    expect(readLabel(text)).toMatchObject({ style, value, rest })
  })

  it('is kept as it is written', () => {
    expect(readLabel('§ 05 Uppdrag')?.written).toBe('§ 05')
    expect(readLabel('a) Samsjuklighet')?.written).toBe('a)')
  })

  it.each([
    ['a range of paragraphs', '§1 - §7'],
    ['several paragraphs', '§§ 19–26'],
    ['a paragraph of a law', '6 kap. 15 § kommunallagen'],
    ['a paragraph with a part', '§ 13:5 tillämpas'],
    ['a day', '7 mars'],
    ['a day with an ordinal full stop', '12. april'],
    ['an amount', '10 000 kr till projektet'],
    ['an age', '13-29 år'],
    ['a time of day', '13.00 Kaffe'],
    ['a time span', '09:30-12:00, Teams'],
    ['a year', '2024 års budget'],
    ['a number in a sentence', '61 av 94 svarade på enkäten'],
    ['a share', '90 % ska ha fått tid inom 30 dagar'],
    ['an ordinary word', 'Budget och verksamhetsplan'],
    ['nothing', ''],
  ])('is not %s: %j', (_, text) => {
    expect(readLabel(text)).toBeNull()
  })
})
