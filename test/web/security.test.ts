import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadAssets } from '../../src/web/assets.ts'
import { exampleMinutes } from '../../src/web/example/example-minutes.ts'
import { exampleReading } from '../support/example-reading.ts'
import { givenSite, handIn, textFile } from '../support/site.ts'

const site = givenSite()
const pages = [
  '/',
  '/en',
  '/exempel',
  '/en/exempel',
  '/lasning',
  '/finns-inte',
  '/en/finns-inte',
  '/halsa',
]

afterEach(() => {
  vi.restoreAllMocks()
})

describe('every answer', () => {
  it('lets nothing inline and nothing from elsewhere in, and stays out of frames', async () => {
    for (const path of pages) {
      const { headers } = await site.request(path)
      const policy = headers.get('content-security-policy') ?? ''

      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("require-trusted-types-for 'script'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe|https?:|\*|data:/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('set-cookie')).toBeNull()
    }
  })

  it('holds no script, style or handler of its own, and names no other site', async () => {
    for (const path of pages.filter((page) => page !== '/halsa')) {
      const html = await (await site.request(path)).text()

      expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]* src="\/assets\/)/)
      expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
        /(?:src|href|action)="(?:https?:)?\/\//,
      )
    }
  })

  it('says nothing of the host that was asked for', async () => {
    const response = await site.request('/', { headers: { host: 'ond.example' } })
    const forwarded = await site.request('/', { headers: { 'x-forwarded-host': 'ond.example' } })

    expect(await response.text()).not.toContain('ond.example')
    expect(await forwarded.text()).not.toContain('ond.example')
  })
})

describe('a form from elsewhere', () => {
  const post = (headers: Record<string, string>) => {
    const body = new FormData()
    body.append('text', exampleMinutes)
    return site.request('http://rodatraden.test/lasning', {
      method: 'POST',
      body,
      headers: { host: 'rodatraden.test', ...headers },
    })
  }

  it('is refused by where the browser says that it comes from', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://rodatraden.test' },
      { origin: 'https://ond.example' },
      { origin: 'null' },
      { origin: 'http://rodatraden.test:81' },
    ]) {
      const response = await post(headers)

      expect(response.status).toBe(403)
      expect(await response.text()).toContain('Formuläret kom från en annan webbplats')
    }
  })

  it('is taken from our own page, and from a program that is no browser', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'same-origin', origin: 'null' },
      { 'sec-fetch-site': 'none' },
      { origin: 'http://rodatraden.test' },
      {},
    ]) {
      expect((await post(headers)).status).toBe(200)
    }
  })
})

describe('a form that is too large', () => {
  it('is refused before it is read, and says so', async () => {
    const headers = {
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    }
    for (const path of ['/logga-in', '/en/logga-in', '/arenden']) {
      const body = `place=1&till=${'a'.repeat(1_200_000)}`
      const response = await site.request(path, { method: 'POST', body, headers })

      expect(response.status).toBe(413)
      expect(await response.text()).toMatch(/för mycket text|too much text/)
    }
  })
})

describe('errors', () => {
  it('say what to do when a page does not exist, in the language of the address', async () => {
    const swedish = await site.request('/finns-inte')
    const english = await site.request('/en/finns-inte')

    expect(swedish.status).toBe(404)
    expect(await swedish.text()).toContain('<h1>Sidan finns inte</h1>')
    expect(english.status).toBe(404)
    expect(await english.text()).toMatch(/<html lang="en">.*<h1>The page does not exist<\/h1>/s)
  })

  it('say which method a page takes', async () => {
    const get = await site.request('/lasning')
    const put = await site.request('/', { method: 'PUT', headers: { 'sec-fetch-site': 'none' } })

    expect(get.status).toBe(405)
    expect(get.headers.get('allow')).toBe('POST')
    expect(await get.text()).toContain('Här finns inget att hämta')
    expect(put.status).toBe(405)
    expect(put.headers.get('allow')).toBe('GET, HEAD')
  })

  it('of our own give a number that is in the log, and never what broke', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const read = async () => Promise.reject(new Error('secret /etc/passwd'))
    const files = [textFile('protokoll.txt', 'text')]
    const response = await handIn(givenSite({ read }), '/lasning', { files })
    const html = await response.text()
    const number = /Nummer: ([\da-f-]{36})/.exec(html)?.[1]

    expect(response.status).toBe(500)
    expect(html).not.toContain('secret')
    expect(String(log.mock.calls[0]?.[0])).toContain(number)
  })
})

describe('the built files', () => {
  it('are kept for ever by their names, and only those exist', async () => {
    const { style, startScript, fonts } = loadAssets()
    for (const name of [style, startScript, ...fonts]) {
      const response = await site.request(`/assets/${name}`)

      expect(response.status).toBe(200)
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    }
    for (const name of [
      'manifest.json',
      '..%2f..%2fmain.js',
      '%00',
      'x.css',
      '__proto__',
      '..\\x',
    ]) {
      expect((await site.request(`/assets/${name}`)).status).toBe(404)
    }
  })
})

describe('hostile words', () => {
  it('in every field of a reading are shown as words', async () => {
    const bad = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>&amp;</textarea>\u202e`
    const reading = withWords(exampleReading, bad)
    const files = [textFile('a.txt', 'x')]
    for (const path of ['/lasning', '/en/lasning']) {
      for (const count of [1, 2]) {
        const hostile = givenSite({ read: async () => reading })
        const html = await (
          await handIn(hostile, path, { files: Array.from({ length: count }, () => files).flat() })
        ).text()

        expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&gt;&lt;img')
        expect(html.match(/<script/g)).toHaveLength(1)
        expect(html).not.toContain('<img')
        expect(html.match(/<textarea/g)).toBeNull()
      }
    }
  })

  it('in the name of a file that is refused are shown as words', async () => {
    const files = [textFile('"><script>alert(1)</script>.txt', '')]
    const html = await (await handIn(site, '/lasning', { files })).text()

    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;.txt')
    expect(html.match(/<script/g)).toHaveLength(1)
  })
})

/** A value with every free text in it replaced; what the schema has fixed words for stays. */
function withWords<Value>(value: Value, words: string, key = ''): Value {
  const fixed = [
    'format',
    'state',
    'status',
    'mode',
    'id',
    'parentId',
    'itemId',
    'roles',
    'code',
    'about',
    'sha256',
    'mediaType',
  ]
  const isDay = typeof value === 'string' && /^\d{4}-\d\d-\d\d$|^\d\d:\d\d$/.test(value)
  const isKind = key === 'kind' && typeof value === 'string' && value !== 'protokoll'
  if (typeof value === 'string') return (isDay || isKind ? value : words) as Value
  if (Array.isArray(value)) return value.map((each) => withWords(each, words, key)) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      fixed.includes(name) ? each : withWords(each, words, name),
    ]),
  ) as Value
}
