import { describe, expect, test } from 'vitest'
import { forgetDocument, memo, memoOfDocument } from './memo.ts'

describe('a function that remembers', () => {
  test('answers the same text once, also with null', () => {
    let asked = 0
    const lengthOf = memo((text): number | null => {
      asked += 1
      return text === '' ? null : text.length
    })
    expect([lengthOf('två'), lengthOf('två'), lengthOf(''), lengthOf('')]).toEqual([
      3,
      3,
      null,
      null,
    ])
    expect(asked).toBe(2)
  })

  test('holds no more than it may', () => {
    const asked: string[] = []
    const same = memo((text) => {
      asked.push(text)
      return text
    }, 2)
    for (const text of ['a', 'b', 'c', 'c', 'a']) same(text)
    expect(asked).toEqual(['a', 'b', 'c', 'a'])
  })

  test('forgets what stood in a document when that has been read', () => {
    let asked = 0
    const same = memoOfDocument((text) => {
      asked += 1
      return text
    })
    same('en rad')
    forgetDocument()
    same('en rad')
    expect(asked).toBe(2)
  })
})
