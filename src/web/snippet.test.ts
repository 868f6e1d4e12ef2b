import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Snippet, snippetOf } from './snippet.ts'

const shown = (snippet: Snippet) =>
  snippet.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')
const by = (stems: readonly string[], words: readonly string[] = []) => ({ stems, words })

describe('a snippet', () => {
  it('marks the forms of a word, compounds with it, and the parts of one', () => {
    expect(shown(snippetOf('Kommunerna beslutar', by(['kommun', 'beslut'])))).toBe(
      '[Kommunerna] [beslutar]',
    )
    expect(shown(snippetOf('Om skolfrånvaro.', by(['frånvaro'])))).toBe('Om [skolfrånvaro].')
    expect(shown(snippetOf('Frånvaro i skolan', by(['skolfrånvaro'])))).toBe('[Frånvaro] i skolan')
  })

  it('marks what is spelt nearly so, and not what only resembles a short word', () => {
    expect(shown(snippetOf('Elevhälsan i länet', by([], ['elevhälsam'])))).toBe(
      '[Elevhälsan] i länet',
    )
    expect(shown(snippetOf('En bil', by([], ['bit'])))).toBe('En bil')
  })

  it('begins near the first that it marks', () => {
    const text = `${'Inledning om annat. '.repeat(20)}Sedan togs frågan om skolfrånvaro upp igen. ${'Slut. '.repeat(60)}`
    const snippet = shown(snippetOf(text, by(['skolfrånvaro'])))

    expect(snippet).toMatch(/^… .*\[skolfrånvaro\].* …$/)
    expect(snippet.length).toBeLessThan(240)
  })

  it('is always a part of the text, and no longer than it may be', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 120 }), fc.lorem({ maxCount: 1 }), (text, word) => {
        const parts = snippetOf(text, by([word.toLowerCase()]))
        const plain = parts
          .map((part) => part.text)
          .join('')
          .replaceAll(/^… | …$/g, '')
        expect(text.replaceAll(/\s+/g, ' ')).toContain(plain)
        expect(plain.length).toBeLessThanOrEqual(220)
      }),
    )
  })
})
