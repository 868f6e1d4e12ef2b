import { describe, expect, it } from 'vitest'
import { limitsFrom } from './limits.ts'

describe('the limits', () => {
  it('are safe by default', () => {
    expect(limitsFrom({})).toMatchObject({
      fileBytes: 25e6,
      pages: 500,
      wallSeconds: 30,
      atOnce: 2,
    })
  })

  it('can be set in the environment', () => {
    expect(limitsFrom({ RODATRADEN_FILE_MB: '50', RODATRADEN_READERS: ' 4 ' })).toMatchObject({
      fileBytes: 50e6,
      atOnce: 4,
    })
  })

  it.each(['0', '-1', 'många', '1e3', '9999999999', '1.5'])('refuse %j', (written) => {
    expect(() => limitsFrom({ RODATRADEN_PDF_PAGES: written })).toThrow('setting.notANumber')
  })

  it('refuse less memory than a reading process starts with', () => {
    expect(() => limitsFrom({ RODATRADEN_READER_MB: '100' })).toThrow('setting.notANumber')
  })
})
