import { describe, expect, it } from 'vitest'
import { splitClauses } from './clauses.ts'

const clauses = (text: string) => splitClauses(text).map((clause) => clause.text)

describe('a clause of a decision', () => {
  it.each([
    ['att godkänna planen', ['att godkänna planen']],
    ['att godkänna planen.', ['att godkänna planen.']],
    ['Att godkänna planen', ['Att godkänna planen']],
    [': att godkänna planen', ['att godkänna planen']],
    [
      'att godkänna planen, att överlämna ärendet samt att uppdra åt Anna Ek att skriva',
      ['att godkänna planen', 'att överlämna ärendet', 'att uppdra åt Anna Ek att skriva'],
    ],
    [
      'att godkänna planen och att lägga rapporten till handlingarna',
      ['att godkänna planen', 'att lägga rapporten till handlingarna'],
    ],
    [
      'Att godkänna planen. Att följa upp den i maj. Samt att bjuda in Norrdala.',
      ['Att godkänna planen.', 'Att följa upp den i maj.', 'att bjuda in Norrdala.'],
    ],
  ])('is one for each att in %j', (text, parts) => {
    expect(clauses(text)).toEqual(parts)
  })

  it.each([
    ['att avsätta medel för att anställa en samordnare'],
    ['att genom att samverka nå fler unga'],
    ['att se till att listan skickas ut'],
    ['att uppdra åt Anna Ek att skriva ett svar'],
    ['att avvakta, för att sedan ta upp frågan'],
  ])('is not parted by an att inside it: %j', (text) => {
    expect(clauses(text)).toEqual([text])
  })

  it.each([
    ['Anna Ek föreslår planen'],
    ['attans också'],
    ['Attityder till skolan'],
    ['enligt förslaget'],
    [
      'Gruppen talade länge om planen och kom efter en god stund till den slutsatsen att den är bra',
    ],
    [''],
  ])('is none in %j', (text) => {
    expect(clauses(text)).toEqual([])
  })

  it('has a place in its text', () => {
    const text = 'beslutar att godkänna planen, att följa upp den'

    for (const clause of splitClauses(text)) {
      expect(text.slice(clause.at).startsWith(clause.text)).toBe(true)
    }
    expect(splitClauses(text)).toHaveLength(2)
  })
})
