import { beforeAll, describe, expect, it } from 'vitest'
import { type GivenCounty, givenCounty } from '../support/given-county.ts'
import { naughtyWords, noLines } from '../support/naughty-words.ts'

let county: GivenCounty
let body: string
beforeAll(async () => {
  county = await givenCounty()
  body = county.bodies.get('Nätverket för elevhälsa') ?? ''
})

/** Every form that makes something of words, with a field of it that is a line or several, and what else it needs. */
const forms = (): readonly (readonly [
  path: string,
  field: string,
  rest: Record<string, string>,
])[] => [
  ['/organ/nytt', 'namn', { niva: 'local', slag: 'informal' }],
  ['/organ/nytt', 'uppdrag', { namn: `Organ ${Math.random()}`, niva: 'local', slag: 'informal' }],
  [`/organ/${body}/ny-plats`, 'funktion', {}],
  [`/organ/${body}/nytt-mote`, 'plats', { dag: `20${40 + Math.floor(Math.random() * 50)}-03-04` }],
  ['/organ/parter/ny', 'namn', { slag: 'other' }],
  ['/arenden', 'namn', {}],
]

describe('a field', () => {
  it('takes so much and no more, and says how much that is', async () => {
    for (const [path, field, rest] of forms()) {
      const most = field === 'uppdrag' ? 20_000 : 300
      const long = await county.post(path, { ...rest, [field]: 'å'.repeat(most + 1) })
      expect(long.status, `${path} ${field}`).toBe(422)
      expect(await long.text()).toContain(`är ${most + 1} tecken, men fältet rymmer ${most}`)
      const fits = await county.post(path, {
        ...rest,
        [field]: `${'å'.repeat(most - 20)}${Math.random()}`.slice(0, most),
      })
      expect(fits.status, `${path} ${field}`).toBe(303)
    }
  })

  it('takes no character that is no text, at any form and in any address', async () => {
    for (const [path, field, rest] of forms()) {
      for (const written of ['a\0b', '\0', ...(field === 'uppdrag' ? [] : noLines)]) {
        const response = await county.post(path, { ...rest, [field]: written })
        expect(response.status, `${path} ${field}`).toBe(422)
        expect(await response.text()).toContain('tecken som inte går att spara')
      }
    }
    for (const path of ['/sok?q=a%00b', '/arenden?text=%00', '/beslut?ord=%00', '/arenden/%00']) {
      expect((await county.get(path)).status, path).toBe(404)
    }
  })

  it('takes any other words: what was written is what is shown, found and shown again to be changed', async () => {
    const all: string[] = []
    for (const [at, written] of naughtyWords.entries()) {
      const name = `${written} ${at}`
      const made = await county.post('/organ/nytt', {
        namn: name,
        niva: 'local',
        slag: 'informal',
        uppdrag: written,
      })
      expect(made.status, written).toBe(303)
      const path = made.headers.get('location') ?? ''
      const shown = escaped(name.trim().normalize('NFC'))
      const page = await county.page(path)
      expect(page.normalize('NFC'), written).toContain(shown)
      expect((await county.page(`${path}/andra`)).normalize('NFC'), written).toContain(shown)
      all.push(shown)
      const found = await county.get(`/sok?${new URLSearchParams({ q: name })}`)
      expect(found.status, written).toBe(200)
      const narrowed = await county.get(`/arenden?${new URLSearchParams({ text: name })}`)
      expect(narrowed.status, written).toBe(200)
      const started = await county.post('/arenden', { namn: name })
      const matter = started.headers.get('location') ?? ''
      // A title is one line of single spaces.
      const title = shown.replace(/\s+/g, ' ')
      expect((await county.page(matter)).normalize('NFC'), written).toContain(title)
    }
    const tree = (await county.page('/organ')).normalize('NFC')
    for (const shown of all) expect(tree).toContain(shown)
  }, 120_000)
})

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
