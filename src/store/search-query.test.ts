import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuery } from './search-query.ts'

describe('what is typed in the search field', () => {
  it.each([
    ['§ 14', { number: '14', letter: null }],
    ['§14 a', { number: '14', letter: 'a' }],
    ['14 §', { number: '14', letter: null }],
    ['§ 014', { number: '14', letter: null }],
  ])('is a paragraph: %s', (typed, paragraph) => {
    expect(readQuery(typed)).toEqual({ words: [], paragraph, day: null })
  })

  it.each([
    ['2024-03-14', '2024-03-14'],
    ['14 mars 2024', '2024-03-14'],
    ['14 March 2024', '2024-03-14'],
    ['14/3 2024', '2024-03-14'],
    ['14/3', '____-03-14'],
    ['14 mars', '____-03-14'],
    ['mars 2024', '2024-03-__'],
    ['29 februari', '____-02-29'],
  ])('is a day: %s', (typed, day) => {
    expect(readQuery(typed)).toEqual({ words: [], paragraph: null, day })
  })

  it.each([['31 februari'], ['45/45'], ['12 kommuner'], ['av 2024']])(
    'is words where there is no such day: %s',
    (typed) => {
      expect(readQuery(typed).day).toBeNull()
      expect(readQuery(typed).words.length).toBeGreaterThan(0)
    },
  )

  it('is a day, a paragraph and words together', () => {
    expect(readQuery('Länsrådet § 3 den 14 mars 2024')).toEqual({
      words: ['länsrådet', 'den'],
      paragraph: { number: '3', letter: null },
      day: '2024-03-14',
    })
  })

  it('is never more than a few words of letters and digits, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (typed) => {
        const { words } = readQuery(typed)
        expect(words.length).toBeLessThanOrEqual(10)
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]{1,40}$/u)
      }),
    )
    expect(readQuery('%_\'"\\:*&|!<->()')).toEqual({ words: [], paragraph: null, day: null })
  })
})
