import { describe, expect, it } from 'vitest'
import { leadingName, nameStrength } from './person-name.ts'

describe('the name of a person', () => {
  it.each([
    ['Anna Ek', 3],
    ['Åsa Lindqvist', 3],
    ['Ann-Christin Öberg', 3],
    ['Carl von Essen', 3],
    ['Anna K. Ek', 3],
    ['Helen Enarsson Allevang', 3],
    ['Anna "Ninni" Ek', 3],
    ['Anna', 2],
    ['Zvonka Petersson', 2],
    ['Zvonka Rrq', 1],
  ])('%j is one, to the strength of %i', (phrase, strength) => {
    expect(nameStrength(phrase)).toBe(strength)
  })

  it.each([
    ['an organisation', 'Region Ekebygd'],
    ['a municipality', 'Karlskrona kommun'],
    ['an authority', 'Länsstyrelsen Ekebygd'],
    ['an abbreviation', 'LSVO'],
    ['a word', 'Budget'],
    ['lower case', 'anna ek'],
    ['a title', 'Ordförande Sekreterare'],
    ['a sentence', 'Anna hälsar alla välkomna'],
    ['a long row of words', 'Anna Bo Cia Dag Eva Fia Gun'],
    ['a number', 'Anna 3'],
    ['nothing', ''],
  ])('is not %s: %j', (_, phrase) => {
    expect(nameStrength(phrase)).toBe(0)
  })
})

describe('the name that a text begins with', () => {
  it.each([
    ['Anna Ek Region Skåne', 'Anna Ek', 'Region Skåne'],
    ['Anna Ek, rektor', 'Anna Ek', 'rektor'],
    ['Anna Ek informerar om planen', 'Anna Ek', 'informerar om planen'],
    ['Carl von Essen avslutade', 'Carl von Essen', 'avslutade'],
    ['Anna Ek', 'Anna Ek', ''],
    ['Anna', 'Anna', ''],
  ])('in %j is %j', (text, name, rest) => {
    expect(leadingName(text)).toEqual({ name, rest })
  })

  it.each([['Region Skåne'], ['Budget och plan'], ['anna ek'], ['Mötet öppnas'], ['']])(
    'is none in %j',
    (text) => {
      expect(leadingName(text)).toBeNull()
    },
  )
})
