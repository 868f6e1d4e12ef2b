import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

describe('the expressions of the reader', () => {
  it('write letters as Latin ranges, which compile ten times as fast', () => {
    const files = readdirSync('src/reader', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => `src/reader/${file}`)

    expect(files.length).toBeGreaterThan(40)
    expect(files.filter((file) => /\\p\{L[ul]?\}/u.test(readFileSync(file, 'utf8')))).toEqual([])
  })
})
