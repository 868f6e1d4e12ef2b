import { describe, expect, it } from 'vitest'
import { kinship, profileOf, rarityAmong, stemsSaid, type Vocabulary } from './vocabulary.ts'

const said = (text: string): Vocabulary => new Map(stemsSaid(text).map((stem) => [stem, 1]))
const schools = said('Skolorna mäter frånvaro varje termin och redovisar siffrorna för kommunerna.')
const houses = said(
  'Barnahuset tar emot fler barn och polisen håller förhör i nya lokaler för kommunerna.',
)
const rarity = rarityAmong([schools, houses])
const kinTo = (text: string, vocabulary: Vocabulary) =>
  kinship(profileOf(said(text), rarity), profileOf(vocabulary, rarity))

describe('what a text says', () => {
  it('is its words whatever their inflection, each once, without numbers and what stands anywhere', () => {
    expect(stemsSaid('Skolan och skolorna, 2024 och 12 § i den.')).toEqual(stemsSaid('Skola'))
  })

  it('is nothing where there is nothing', () => {
    expect(stemsSaid('')).toEqual([])
    expect(stemsSaid('– 12 §§ …')).toEqual([])
  })
})

describe('kinship', () => {
  it('is greater with what speaks of the same', () => {
    const text = 'Siffrorna för frånvaron är redovisade.'

    expect(kinTo(text, schools)).toBeGreaterThan(0.3)
    expect(kinTo(text, houses)).toBe(0)
  })

  it('is 1 with itself, and 0 with nothing', () => {
    expect(kinship(profileOf(schools, rarity), profileOf(schools, rarity))).toBeCloseTo(1)
    expect(kinTo('', schools)).toBe(0)
    expect(kinTo('Skolorna', new Map())).toBe(0)
  })

  it('is less by a word that all matters say', () => {
    expect(kinTo('Frågan gäller kommunerna.', schools)).toBeLessThan(
      kinTo('Frågan gäller terminen.', schools),
    )
  })
})
