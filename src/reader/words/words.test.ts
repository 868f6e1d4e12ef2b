import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOf } from './words.ts'

const textsOf = (text: string) => wordsOf(text).map((word) => word.text)

describe('the words of a sentence', () => {
  test.each([
    ['Anna-Karin tar t.ex. fram', ['Anna-Karin', 'tar', 't.ex', '.', 'fram']],
    [
      '@Bo: kl. 10:30 (två- och treåringar)',
      ['@Bo', ':', 'kl', '.', '10:30', '(', 'två-', 'och', 'treåringar', ')'],
    ],
    ['anna@exempel.se', ['anna@exempel.se']],
    ['a @ b', ['a', 'b']],
    ['', []],
  ])('of %j are these', (text, words) => {
    expect(textsOf(text)).toEqual(words)
  })

  test('stand where they say, in order, and are the signs of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aÅ1 .-@’:(ΣİŁ😀\n') }), (text) => {
        let before = 0
        for (const word of wordsOf(text)) {
          expect(word.at).toBeGreaterThanOrEqual(before)
          expect(text.slice(word.at, word.end)).toBe(word.text)
          before = word.end
        }
      }),
    )
  })
})
