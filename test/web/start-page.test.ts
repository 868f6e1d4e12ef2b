import { describe, expect, it } from 'vitest'
import { givenSite } from '../support/site.ts'

const site = givenSite()

describe('the start page', () => {
  it('says what it does, takes files and text, and says that nothing is kept', async () => {
    const response = await site.request('/')
    const html = await response.text()

    expect(response.status).toBe(200)
    expect(html).toMatch(/^<!doctype html><html lang="sv">/)
    expect(html).toContain('<h1>Se vad protokollet säger</h1>')
    expect(html).toMatch(
      /<form[^>]*method="post" action="\/lasning" enctype="multipart\/form-data"/,
    )
    expect(html).toMatch(/<input id="fil" type="file" name="fil" multiple=""/)
    expect(html).toMatch(/<textarea id="text" name="text"/)
    expect(html).toContain('href="/exempel"')
    expect(html).toContain('Ingenting sparas.')
  })

  it('is the same in English under /en, and each leads to the other', async () => {
    const swedish = await (await site.request('/')).text()
    const english = await (await site.request('/en')).text()

    expect(swedish).toContain('<a class="btn quiet" href="/en" lang="en" hreflang="en">English</a>')
    expect(english).toMatch(/^<!doctype html><html lang="en">/)
    expect(english).toContain('<h1>See what the minutes say</h1>')
    expect(english).toContain('action="/en/lasning"')
    expect(english).toContain('<a class="btn quiet" href="/" lang="sv" hreflang="sv">Svenska</a>')
  })

  it('answers the same with a slash after /en', async () => {
    expect((await site.request('/en/')).status).toBe(200)
  })

  it('holds no more than one main heading and every icon it uses', async () => {
    for (const path of ['/', '/en', '/exempel', '/en/exempel', '/finns-inte']) {
      const html = await (await site.request(path)).text()
      const used = new Set([...html.matchAll(/<use href="#(i-[a-z-]+)"/g)].map(([, id]) => id))
      const drawn = new Set([...html.matchAll(/<symbol id="(i-[a-z-]+)"/g)].map(([, id]) => id))

      expect(html.match(/<h1[ >]/g)).toHaveLength(1)
      expect(drawn).toEqual(used)
    }
  })
})
