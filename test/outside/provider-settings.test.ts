import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../src/domain/refusal.ts'
import { providersIn } from '../../src/outside/provider-settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'providers-'))
const path = join(folder, 'providers.json')
const whole = {
  ...{ key: 'regionen', name: 'Region Prov', issuer: 'https://id.regionen.example' },
  ...{ clientId: 'rodatraden', clientSecretVariable: 'HEMLIG', domains: ['regionen.example'] },
}
const environment = { HEMLIG: 'hemligt' }

function read(content: unknown) {
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return providersIn(path, environment)
}

/** The place that a refusal points at. */
function placeIn(content: unknown): string {
  try {
    read(content)
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} ${error.values.place}`
  }
  return ''
}

describe('the file of identity providers', () => {
  it('gives each provider with its secret, from the environment or a file of its own', () => {
    const { clientSecretVariable, ...rest } = whole
    const clientSecretFile = join(folder, 'secret')
    writeFileSync(clientSecretFile, 'i en fil\n')
    expect(read([whole])).toMatchObject([{ key: 'regionen', clientSecret: 'hemligt' }])
    expect(read([{ ...rest, clientSecretFile }])).toMatchObject([{ clientSecret: 'i en fil' }])
    expect(providersIn(null, environment)).toEqual([])
  })

  it('is refused with the place in it that must be put right', () => {
    const other = { ...whole, key: 'annan', domains: ['annan.example'] }
    for (const [content, place] of [
      ['{', 'JSON'],
      [[{ ...whole, name: '' }], '0.name'],
      [[{ ...whole, isuer: 'x' }], 'isuer'],
      [[{ ...whole, clientSecretVariable: 'SAKNAS' }], 'clientSecretVariable'],
      [[{ ...whole, issuer: 'http://id.regionen.example' }], 'issuer'],
      [[whole, { ...other, key: 'regionen' }], 'key: regionen'],
      [[whole, { ...other, domains: ['regionen.example'] }], 'domains: regionen.example'],
    ] as const) {
      expect(placeIn(content)).toContain('setting.oidcFile')
      expect(placeIn(content)).toContain(place)
    }
    expect(() => providersIn(join(folder, 'saknas.json'), {})).toThrow('file.unreadable')
  })
})
