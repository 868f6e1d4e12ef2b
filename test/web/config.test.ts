import { describe, expect, it } from 'vitest'
import { configFrom } from '../../src/config.ts'

describe('the settings', () => {
  it('are safe when nothing is set', () => {
    expect(configFrom({})).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      largestUpload: 100_000_000,
      mostDocuments: 50,
    })
  })

  it('take what is set', () => {
    const config = configFrom({ HOST: '::1', PORT: '0', RODATRADEN_UPLOAD_MB: ' 7 ' })

    expect(config).toMatchObject({ host: '::1', port: 0, largestUpload: 7_000_000 })
  })

  it('refuse what cannot be, before anything is started', () => {
    for (const PORT of ['80a', '-1', '65536', '8080.5', '1e3']) {
      expect(() => configFrom({ PORT })).toThrow('setting.notANumber')
    }
    for (const HOST of ['http://localhost', 'a b', 'localhost:8080/']) {
      expect(() => configFrom({ HOST })).toThrow('setting.notAHost')
    }
    expect(() => configFrom({ RODATRADEN_UPLOAD_FILES: '0' })).toThrow('setting.notANumber')
  })
})
