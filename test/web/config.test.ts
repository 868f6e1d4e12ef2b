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

  it('open the demonstration nowhere in production', () => {
    expect(configFrom({}).hasDemonstration).toBe(true)
    expect(configFrom({ RODATRADEN_DEMONSTRATION: 'no' }).hasDemonstration).toBe(false)
    const production = { NODE_ENV: 'production', RODATRADEN_DEMONSTRATION: 'yes' }
    expect(configFrom(production)).toMatchObject({ hasDemonstration: false, isProduction: true })
  })

  it('of signing in are whole or refused', () => {
    const mail = { SMTP_URL: 'smtps://a:b@post.example', MAIL_FROM: 'rt@lanet.example' }
    const PUBLIC_URL = 'https://rodatraden.example/'
    expect(configFrom({ ...mail, PUBLIC_URL })).toMatchObject({
      publicUrl: 'https://rodatraden.example',
      mail: { url: 'smtps://a:b@post.example', from: 'rt@lanet.example' },
    })
    expect(configFrom({ PUBLIC_URL: 'http://localhost:8080' }).publicUrl).toBe(
      'http://localhost:8080',
    )
    expect(() => configFrom(mail)).toThrow('setting.publicUrlMissing')
    expect(() => configFrom({ RODATRADEN_OIDC: 'x.json' })).toThrow('setting.publicUrlMissing')
    expect(() => configFrom({ ...mail, PUBLIC_URL, MAIL_FROM: '' })).toThrow(
      'setting.mailFromMissing',
    )
    expect(() => configFrom({ ...mail, PUBLIC_URL, SMTP_URL: 'post.example' })).toThrow(
      'setting.notAMailServer',
    )
    for (const written of ['http://rodatraden.example', 'https://a.example/under', 'a.example']) {
      expect(() => configFrom({ PUBLIC_URL: written })).toThrow('setting.notAPublicUrl')
    }
  })
})
