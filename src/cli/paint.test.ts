import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asLine, paintFor, wrapped } from './paint.ts'

describe('text for the terminal', () => {
  it('holds no sign that steers a terminal, whatever the document holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(asLine(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      }),
    )
  })

  it('keeps every word when it is broken into lines, and no line is wider than it must be', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^\w{1,12}$/), { minLength: 1 }), (words) => {
        const text = wrapped(words.join(' '), 20, '  ')

        expect(text.split(/\s+/)).toEqual(words)
        for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(20)
      }),
    )
  })

  it('has colours only in a terminal that has not asked to be without', () => {
    const terminal = { isTTY: true }

    expect(paintFor(terminal, {}).strong('a')).toBe('\u001b[1ma\u001b[22m')
    expect(paintFor(terminal, { NO_COLOR: '1' }).strong('a')).toBe('a')
    expect(paintFor(terminal, { TERM: 'dumb' }).strong('a')).toBe('a')
    expect(paintFor({}, {}).strong('a')).toBe('a')
  })
})
