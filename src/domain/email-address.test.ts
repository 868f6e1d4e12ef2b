import { describe, expect, it } from 'vitest'
import { domainOf, emailIn } from './email-address.ts'

describe('an e-mail address', () => {
  it('is one address however it is written', () => {
    expect(emailIn(' Anna.Ek+Mote@Lanet.Example ')).toBe('anna.ek+mote@lanet.example')
    expect(domainOf('anna.ek+mote@lanet.example')).toBe('lanet.example')
  })

  it('is never two, and holds no header of a letter', () => {
    for (const written of [
      ...['', 'anna', '@lanet.example', 'anna@', 'anna@lanet', 'anna@@lanet.example'],
      ...['anna@lanet.example,bo@ond.example', 'anna@lanet.example\nBcc: bo@ond.example'],
      ...['"anna, bo"@lanet.example', 'Anna <anna@lanet.example>', 'anna ek@lanet.example'],
      `${'a'.repeat(250)}@lanet.example`,
    ]) {
      expect(emailIn(written), written).toBeNull()
    }
  })
})
