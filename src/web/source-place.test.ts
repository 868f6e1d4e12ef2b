import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPlace, type Place, placeOf } from './source-place.ts'

const source = [
  '',
  '§ 5  Barnahus',
  '  Gruppen beslutar att till-',
  'sätta en  arbets-',
  'grupp.',
  '',
]

/** The words of a source at a place. */
function wordsAt(place: Place, from: readonly string[] = source): string {
  const { line, start, lastLine, end } = place
  const lines = from.slice(line - 1, lastLine)
  const last = lines.pop() ?? ''
  return [...lines, last.slice(0, end)].join('\n').slice(start)
}

describe('the place of a fact', () => {
  it('is where its words stand', () => {
    expect(placeOf(source, [1, 6], 'Barnahus')).toEqual({ line: 2, start: 5, lastLine: 2, end: 13 })
  })

  it('is found over line breaks, blanks and words broken by a hyphen', () => {
    const place = placeOf(source, [2, 5], 'beslutar att tillsätta en arbetsgrupp.')

    expect(wordsAt(place)).toBe('beslutar att till-\nsätta en  arbets-\ngrupp.')
  })

  it('is the whole lines without the blanks around them where the words are not there', () => {
    expect(wordsAt(placeOf(source, [3, 4], 'något annat'))).toBe(
      'Gruppen beslutar att till-\nsätta en  arbets-',
    )
    expect(findPlace(source, [3, 4], 'något annat')).toBeNull()
  })

  it('is always within the source, whatever the lines and the words', () => {
    const text = fc.array(fc.string(), { maxLength: 5 })
    const line = fc.integer({ min: -2, max: 9 })
    fc.assert(
      fc.property(text, line, line, fc.string(), (lines, first, last, words) => {
        const place = placeOf(lines, [first, last], words)
        const length = (number: number) => lines[number - 1]?.length ?? 0

        expect(place.line).toBeGreaterThanOrEqual(1)
        expect(place.lastLine).toBeGreaterThanOrEqual(place.line)
        expect(place.lastLine).toBeLessThanOrEqual(Math.max(lines.length, 1))
        expect(place.start).toBeLessThanOrEqual(length(place.line))
        expect(place.end).toBeLessThanOrEqual(length(place.lastLine))
      }),
    )
  })

  it('is the words themselves wherever they are found', () => {
    const word = fc.stringMatching(/^[a-zåäö]{1,8}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(), (words, seed) => {
        const cut = seed % words.length
        const lines = [words.slice(0, cut).join(' '), words.slice(cut).join('  ')]
        const wanted = words.slice(cut).join(' ')
        const place = findPlace(lines, [1, 2], wanted)

        expect(place && wordsAt(place, lines).split(/\s+/).join(' ')).toBe(wanted)
      }),
    )
  })
})
