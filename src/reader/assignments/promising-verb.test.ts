import { describe, expect, test } from 'vitest'
import { withTask } from './promising-verb.ts'

describe('a verb and the words after it', () => {
  test('are a promise together where the verb is known with them', () => {
    expect(withTask('tar', ['fram', 'underlag'])).toBe(true)
    expect(withTask('tar', ['ordet'])).toBe(false)
  })

  test.each(['constructor', '__proto__'])('promise nothing in the word %s', (word) => {
    expect(withTask(word, ['fram'])).toBe(false)
  })
})
