import { afterAll, describe, expect, it } from 'vitest'
import { closeReaders, readDocument } from '../../src/documents/read-document.ts'

afterAll(closeReaders)

describe('readDocument', () => {
  it('reads a text', async () => {
    const minutes = await readDocument(Buffer.from('Protokoll\n\n§ 1 Val\n'), 'möte.txt')

    expect(minutes.source).toMatchObject({
      name: 'möte.txt',
      mediaType: 'text/plain',
      lines: ['Protokoll', '', '§ 1 Val'],
    })
  })
})
