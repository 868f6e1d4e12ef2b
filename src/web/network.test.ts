import { expect, it } from 'vitest'
import { browserIn } from './browser-name.ts'
import { networkIn } from './network.ts'

it('counts neighbours as one network, however their address is written', () => {
  expect(networkIn('192.0.2.7')).toBe('192.0.2')
  expect(networkIn('::ffff:192.0.2.99')).toBe('192.0.2')
  expect(networkIn('2001:db8:0a:1::7')).toBe('2001:db8:a')
  expect(networkIn('2001:db8::1')).toBe('2001:db8:0')
  expect(networkIn('::1')).toBe('0:0:0')
  expect(networkIn('fe80::1%eth0')).toBe('fe80:0:0')
  expect(networkIn('ond.example')).toBe('')
})

it('calls a browser what its owner calls it', () => {
  const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36'
  expect(browserIn(chrome)).toBe('Chrome, Linux')
  expect(browserIn(`${chrome} Edg/140.0`)).toBe('Edge, Linux')
  expect(browserIn('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1')).toBe(
    'Safari, iPhone',
  )
  expect(browserIn('curl/8.0')).toBe('')
})
