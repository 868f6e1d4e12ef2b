import { describe, expect, it } from 'vitest'
import { Refusal } from '../../src/domain/refusal.ts'
import { ReadMinutes } from '../../src/reader/read-minutes.ts'
import { exampleMinutes } from '../../src/web/example/example-minutes.ts'
import { exampleReading } from '../support/example-reading.ts'
import { givenSite, handIn, textFile } from '../support/site.ts'

const site = givenSite()
const siteThatReadsTheExample = givenSite({ read: async () => exampleReading })

describe('a reading', () => {
  it('answers what was pasted with the source and the facts, and keeps nothing', async () => {
    const response = await handIn(site, '/lasning', { fields: { text: exampleMinutes } })
    const html = await response.text()

    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(html).toContain('id="rad-6"')
    expect(html).toContain('Att kontrollera')
  })

  it('shows doubts first, then meeting, attendance, items and meetings to come', async () => {
    const html = await (await siteThatReadsTheExample.request('/exempel')).text()
    const headings = [
      ...html.matchAll(/<h2 id="[a-z]+-rubrik">(?:<svg.*?<\/svg>)?([^<]+?) ?(?:<|$)/g),
    ].map(([, heading]) => heading?.trim())

    expect(headings).toEqual([
      'Att kontrollera',
      'Möte',
      'Närvaro',
      'Punkter',
      'Kommande möten',
      'Nämns också',
      'Sändlista',
      'Om dokumentet',
      'Källa',
    ])
  })

  it('says what must be answered, in words and never in percent', async () => {
    const html = await (await siteThatReadsTheExample.request('/exempel')).text()
    const doubts = html.slice(html.indexOf('id="kontrollera"'), html.indexOf('id="mote"'))

    expect(doubts.match(/Måste besvaras/g)).toHaveLength(2)
    expect(doubts.indexOf('Måste besvaras')).toBeLessThan(doubts.indexOf('Regeln'))
    expect(doubts).toContain('<span class="tag warn">Osäker</span>')
    expect(doubts).toContain('<span class="tag warn">Saknas</span>')
    expect(html.replaceAll(/<style.*?<\/style>/gs, '')).not.toMatch(/\d\s?%/)
  })

  it('ties every fact to a line that is on the page', async () => {
    const html = await (await siteThatReadsTheExample.request('/exempel')).text()
    const targets = [...html.matchAll(/<a class="at" href="#([^"]+)"/g)].map(([, id]) => id)

    expect(targets.length).toBeGreaterThan(35)
    for (const target of targets) expect(html).toContain(`id="${target}"`)
  })

  it('ties every fact to its place also in a text that is one long line', async () => {
    const text = exampleMinutes.replaceAll(/\n+/g, ' ')
    const html = await (await handIn(site, '/lasning', { fields: { text } })).text()
    const targets = [...html.matchAll(/<a class="at" href="#([^"]+)"/g)].map(([, id]) => id)

    expect(targets.length).toBeGreaterThan(10)
    expect(new Set(targets).size).toBeGreaterThan(8)
    for (const target of targets) expect(html).toContain(`id="${target}"`)
  })

  it('tells decisions of others from its own, and says who took them', async () => {
    const html = await (await siteThatReadsTheExample.request('/exempel')).text()

    expect(html).toContain('Återgivet beslut')
    expect(html).toContain('Taget av Länsstyrgruppen den 15 mars 2024')
    expect(html.match(/class="node k-decision"/g)).toHaveLength(4)
    expect(html).toContain('<li>att godkänna dagordningen</li>')
  })

  it('writes owners and days as people do', async () => {
    const html = await (await siteThatReadsTheExample.request('/exempel')).text()
    const english = await (await siteThatReadsTheExample.request('/en/exempel')).text()

    expect(html).toContain('Yusuf Barre, Agneta Sjölander')
    expect(html).toContain('31 maj 2024')
    expect(html).toContain('till nästa möte, 14 juni 2024')
    expect(html).toContain('13.00–15.30')
    expect(html).toContain('Ingen ansvarig')
    expect(english).toContain('31 May 2024')
    expect(english).toContain('13:00–15:30')
    expect(english).toContain('Nobody is named as responsible for “Erfarenheterna')
  })

  it('tells every rule that read the example in words', async () => {
    const html = await (await site.request('/exempel')).text()
    const told = [...html.matchAll(/Hittat av regeln ”([^”]+)”/g)].map(([, rule]) => rule ?? '')

    expect(told.length).toBeGreaterThan(15)
    expect(told.filter((rule) => /^[a-z]+(?:-[a-z]+)+$/.test(rule))).toEqual([])
  })

  it('tells why, with the rule, on demand', async () => {
    const html = await (await siteThatReadsTheExample.request('/exempel')).text()

    expect(html).toContain('<summary>Varför?</summary>')
    expect(html).toMatch(/<strong>Säker\.<\/strong> Det står i texten\. Hittat av regeln ”[^”]+”\./)
  })
})

describe('several documents', () => {
  it('stand in one page, and one that is broken does not stop the rest', async () => {
    const read = async (_bytes: Uint8Array, name: string) => {
      if (name === 'trasig.pdf') throw new Refusal('document.broken')
      return { ...exampleReading, source: { ...exampleReading.source, name } }
    }
    const files = ['ett.txt', 'trasig.pdf', 'tre.txt'].map((name) => textFile(name, 'text'))
    const response = await handIn(givenSite({ read }), '/lasning', { files })
    const html = await response.text()

    expect(response.status).toBe(200)
    expect(html).toContain('2 av 3 dokument är lästa')
    expect(html).toContain('href="#lasning-1"')
    expect(html).toContain('href="#lasning-3"')
    expect(html).toContain('id="d1-rad-1"')
    expect(html).toContain('id="d3-rad-1"')
    expect(html).toContain('Gick inte att läsa')
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('may be pasted text and a file together', async () => {
    const files = [textFile('protokoll.txt', exampleMinutes)]
    const response = await handIn(site, '/lasning', { files, fields: { text: exampleMinutes } })

    expect(await response.text()).toContain('2 dokument är lästa')
  })
})

describe('the reading as JSON', () => {
  it('is one object for one document, to be kept as a file', async () => {
    const fields = { text: exampleMinutes, svar: 'json' }
    const response = await handIn(site, '/lasning', { fields })
    const reading = ReadMinutes.parse(await response.json())

    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="inklistrad-text.json"; filename*=UTF-8''inklistrad-text.json`,
    )
    expect(reading.source.lines.join('\n').trimEnd()).toBe(exampleMinutes.trimEnd())
  })

  it('is one line each for several, with an error for the one that could not be read', async () => {
    const files = [textFile('ett.txt', exampleMinutes), textFile('tomt.txt', '')]
    const response = await handIn(site, '/lasning', { files, fields: { svar: 'json' } })
    const [first, second] = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))

    expect(first.format).toBe('minutes/1')
    expect(second).toMatchObject({
      format: 'error/1',
      source: { name: 'tomt.txt' },
      error: { code: 'document.empty' },
    })
  })

  it('carries a name with any signs in it safely in its header', async () => {
    const files = [textFile('möte "1"\r\nx: y.txt', exampleMinutes)]
    const response = await handIn(site, '/lasning', { files, fields: { svar: 'json' } })

    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w .-]+"; filename\*=UTF-8''m%C3%B6te/,
    )
  })

  it('can be had from the page of the reading, which carries it', async () => {
    const page = await (await siteThatReadsTheExample.request('/exempel')).text()
    const carried = /name="lasning" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const fields = { lasning: carried, svar: 'json' }
    const response = await handIn(siteThatReadsTheExample, '/lasning', { fields })

    expect(await response.json()).toEqual(exampleReading)
  })

  it('is shown in the other language by the same means', async () => {
    const page = await (await siteThatReadsTheExample.request('/exempel')).text()
    const carried = /name="lasning" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const response = await handIn(site, '/en/lasning', { fields: { lasning: carried } })
    const html = await response.text()

    expect(html).toContain('<html lang="en">')
    expect(html).toContain('Several people may be Karin')
  })
})

describe('what cannot be read', () => {
  it('is told beside the field and first on the page, with 422', async () => {
    const response = await handIn(site, '/lasning', {})
    const html = await response.text()

    expect(response.status).toBe(422)
    expect(html.indexOf('role="alert"')).toBeLessThan(html.indexOf('<h1>'))
    expect(html).toContain('<a href="#fil">Välj en fil eller klistra in text.</a>')
    expect(html).toContain('id="fil-problem"')
    expect(html).toMatch(
      /<input id="fil"[^>]*aria-describedby="fil-problem fil-hint" aria-invalid="true"/,
    )
  })

  it('leaves what was pasted where it was', async () => {
    const read = async () => Promise.reject(new Refusal('document.tooMuchText'))
    const pasted = '\n  Protokoll <b>"&\n\nslut'
    const response = await handIn(givenSite({ read }), '/lasning', { fields: { text: pasted } })
    const html = await response.text()

    expect(response.status).toBe(422)
    // The first line feed in a text area is the markup's, not the text's.
    expect(html).toContain('>\n\n  Protokoll &lt;b&gt;&quot;&amp;\n\nslut</textarea>')
    expect(html).toContain('id="text-problem"')
  })

  it('names each file that failed', async () => {
    const files = [textFile('ett.txt', ''), textFile('två.txt', '')]
    const html = await (await handIn(site, '/lasning', { files })).text()

    expect(html).toContain('ett.txt: ')
    expect(html).toContain('två.txt: ')
  })

  it('is 413 when a document is too large, and when all are together', async () => {
    const read = async () => Promise.reject(new Refusal('document.tooLarge', { megabytes: 25 }))
    const one = await handIn(givenSite({ read }), '/lasning', {
      files: [textFile('stor.txt', 'x')],
    })
    const small = givenSite({ largestUpload: 2_000_000 })
    const body = new Blob(['x'.repeat(2_000_001)])
    const all = await handIn(small, '/lasning', { files: [new File([body], 'stor.txt')] })

    expect(one.status).toBe(413)
    expect(await one.text()).toContain('25 MB')
    expect(all.status).toBe(413)
    expect(await all.text()).toContain('De får vara högst 2 MB')
  })

  it('is too many documents at a time', async () => {
    const files = [1, 2, 3].map((number) => textFile(`${number}.txt`, 'text'))
    const response = await handIn(givenSite({ mostDocuments: 2 }), '/lasning', { files })

    expect(response.status).toBe(422)
    expect(await response.text()).toContain('Du kan lämna högst 2 dokument åt gången')
  })

  it('is a form that did not arrive whole', async () => {
    for (const [type, body] of [
      ['multipart/form-data; boundary=x', '--x\r\nbroken'],
      ['multipart/form-data', 'x'],
      ['application/json', '{}'],
      ['text/plain', 'x'],
    ] as const) {
      const headers = { 'content-type': type, 'sec-fetch-site': 'same-origin' }
      const response = await site.request('/lasning', { method: 'POST', body, headers })

      expect(response.status).toBe(422)
      expect(await response.text()).toContain('kom inte fram helt')
    }
  })

  it('is a carried reading that somebody has changed', async () => {
    const forged = ['x', Buffer.from('[]').toString('base64url'), 'a'.repeat(1000)]
    for (const lasning of forged) {
      const response = await handIn(site, '/lasning', { fields: { lasning } })

      expect(response.status).toBe(422)
      expect(await response.text()).toContain('Läsningen kom inte fram hel')
    }
  })
})
