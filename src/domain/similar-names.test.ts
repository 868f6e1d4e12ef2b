import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainName } from './plain-name.ts'
import { isSlip, likenessOf, mayBeSamePerson } from './similar-names.ts'

const letters = fc.constantFrom(...'abcdefghiklmnopqrstuvwxyzåäö')
const word = fc
  .array(letters, { minLength: 2, maxLength: 10 })
  .map((all) => `${all[0]?.toUpperCase()}${all.slice(1).join('')}`)
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))

describe('two names may be the same person', () => {
  it.each([
    ['Kristina Voxberg', 'Christina Voxberg'],
    ['Helen Enarsson Allevang', 'Helen Allevang'],
    ['Sara Nyholm', 'Sara Nyholm-Östlund'],
    ['AnneLie Ek', 'Anne-Lie Ek'],
    ['Patric Håkansson', 'Patrik Håkansson'],
    ['Ewa Lindberg', 'Eva Lindberg'],
    ['Mats Lindquist', 'Mats Lindqvist'],
    ['Jenny Andersson', 'Jenny Anderson'],
    ['Karin Ekdahl', 'Karin Ekdhal'],
    ['Filip Öst', 'Philip Öst'],
  ])('%s and %s', (one, other) => {
    expect(mayBeSamePerson(one, other)).toBe(true)
  })

  it.each([
    ['Karin Ek', 'Karin Ed'],
    ['Anna Berg', 'Anna Lund'],
    ['Anna Berg', 'Lena Berg'],
    ['Karin', 'Karin Ek'],
    ['Allevang Helen', 'Helen Allevang'],
    ['Maria Helen Ek', 'Helen Ek'],
    ['Anna Ek', 'anna ek'],
    ['Ann-Sofie Delin', 'Ann Sofie Delin'],
  ])('but not %s and %s', (one, other) => {
    expect(mayBeSamePerson(one, other)).toBe(false)
  })

  it('from both sides, and never a name and itself', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(mayBeSamePerson(one, other)).toBe(mayBeSamePerson(other, one))
        expect(mayBeSamePerson(one, one.toUpperCase())).toBe(false)
      }),
    )
  })

  it('with one letter wrong, missing, added or moved in a word that is long enough', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, maxLength: 12 }), fc.nat(11), (text, place) => {
        const at = place % text.length
        const without = text.slice(0, at) + text.slice(at + 1)
        expect(isSlip(text, without)).toBe(true)
        expect(isSlip(text, text)).toBe(false)
      }),
    )
  })
})

describe('the likeness of two names', () => {
  it('is 1 for the same words, and 0 for none in common', () => {
    expect(likenessOf('Samverkansgruppen barn och unga', 'SAMVERKANSGRUPPEN Barn & Unga')).toBe(1)
    expect(likenessOf('Länsrådet', 'Nätverket för elevhälsa')).toBe(0)
  })

  it('is the same from both sides, and between 0 and 1', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const likeness = likenessOf(one, other)
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(1)
      }),
    )
  })
})

it('keeps a plain name plain', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(plainName(plainName(text))).toBe(plainName(text))
    }),
  )
})
