import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rulesOf } from '../../src/web/routing.ts'
import { givenAccount } from '../support/given-accounts.ts'
import { givenSecrets, type SecretCounty } from '../support/secret-county.ts'
import { givenPages, givenSite, handIn, textFile } from '../support/site.ts'

// Of what went wrong at Decidim, what people write: names, files, long texts, addresses. The others stand in decidim.test.ts.
let county: SecretCounty
beforeAll(async () => {
  county = await givenSecrets()
}, 120_000)

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</title><script>alert(1)</script>',
  "javascript:alert('x')",
  '{{constructor.constructor("alert(1)")()}}',
]
/** What in a page would run, or lead to what runs. The site's own scripts have addresses, and nothing between their tags. */
const running = /<script>|<(?:img|svg)[^>]*\son\w+=|href="javascript|<img src=x|onload=alert\(1\)>/i

async function pagesOf(
  paths: readonly string[],
  cookie: string,
): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>()
  for (const path of paths) {
    const response = await county.site.request(path, { headers: { cookie } })
    expect(response.status, path).toBe(200)
    pages.set(path, await response.text())
  }
  return pages
}

describe('the name of somebody (CVE-2026-23891)', () => {
  it('is text on their own pages and on everybody else’s', async () => {
    for (const [at, name] of hostile.entries()) {
      const session = { ...county.session, actorId: null }
      const { personId, secret } = await givenAccount(session, {
        name,
        email: `namn${at}@lanet.example`,
      })
      await county.send('secretariat', '/organ/befattningar/ny', {
        ...{ organisation: await idOfRegion(), slag: 'archivist', namn: name },
      })
      const own = await pagesOf(['/', '/konto', '/organ'], `rodatraden=${secret}`)
      const others = await pagesOf(
        [`/personer/${personId}`, '/organ/befattningar', `/sok?q=${encodeURIComponent(name)}`],
        county.cookies.secretariat,
      )
      for (const [path, said] of [...own, ...others]) expect(said, path).not.toMatch(running)
      expect(others.get(`/personer/${personId}`)).toContain(escaped(name))
    }
  })
})

describe('the name of a file (CVE-2023-51447)', () => {
  it('is text where it is shown, and one name in the header of the answer', async () => {
    const names = [...hostile, 'a"; filename="b.html', 'a\r\nset-cookie: x=y', '../../etc/passwd']
    for (const [at, name] of names.entries()) {
      const day = `2025-03-${String(at + 1).padStart(2, '0')}`
      const text = `Minnesanteckningar Nätverket för elevhälsa ${day}\n\nNärvarande: Anna Ek, Växjö kommun\n\n§ 1 Filen\nPrat ${at}.\n`
      const told = await county.site.request('/inlasning', {
        method: 'POST',
        body: partsWith(`${name}.txt`, text),
        headers: { 'sec-fetch-site': 'same-origin', cookie: county.cookies.secretariat },
      })
      expect(told.status, name).toBeLessThan(400)
      expect(await told.text(), name).not.toMatch(running)
    }
    const { rows } = { rows: await county.db.selectFrom('document').selectAll().execute() }
    expect(rows.filter(({ name }) => name.includes('alert')).length).toBeGreaterThan(3)
    const waiting = await (await county.ask('secretariat', '/inlasning')).text()
    expect(waiting).toContain('alert(1)')
    expect(waiting).not.toMatch(running)
    for (const { id, name } of rows.filter(({ status }) => status === 'inReview')) {
      const page = await (await county.ask('secretariat', `/inlasning/${id}`)).text()
      expect(page, name).not.toMatch(running)
    }
    const { meetingId } = county.secrets[2] ?? { meetingId: '' }
    for (const name of names) {
      await county.db
        .updateTable('document')
        .set({ name: `${name}.txt` })
        .where('id', 'in', (query) =>
          query.selectFrom('meeting').where('id', '=', meetingId).select('document_id'),
        )
        .execute()
      const { headers } = await county.ask('secretariat', `/moten/${meetingId}/fil`)
      expect(headers.get('set-cookie'), name).toBeNull()
      expect(headers.get('content-type')).not.toContain('html')
      expect(headers.get('content-disposition'), name).toMatch(
        /^attachment(?:; filename="[^"\\/\r\n]*")?(?:; filename\*=UTF-8''[\w%.!#$&+^`|~-]*)?$/,
      )
    }
  })
})

describe('a text that somebody may write much in (CVE-2026-45572)', () => {
  it('is shown as it was written, and never as HTML', async () => {
    const body = county.bodies.get('Närvarogruppen')
    for (const block of [...hostile, '<iframe srcdoc="<script>alert(1)</script>"></iframe>']) {
      const changed = await county.send('secretariat', `/organ/${body}/andra`, {
        ...{ namn: 'Närvarogruppen', niva: 'operative', slag: 'informal', uppdrag: block },
      })
      expect(changed.status).toBe(303)
      const page = await (await county.ask('colleague', `/organ/${body}`)).text()
      expect(page).toContain(escaped(block))
      expect(page).not.toMatch(running)
      expect(page).not.toContain('<iframe')
    }
  })
})

const sqlWords = [
  "' or 1=1 --",
  'id; drop table item',
  "held_on desc, (select 'x')",
  '(select body from mail limit 1)',
  "') union select body from mail --",
  '1, pg_sleep(5)',
  '%',
  '\\',
  'a'.repeat(4_000),
]
const registers = ['/arenden', '/moten', '/uppdrag', '/beslut', '/publicerat', '/organ']
/** What a register shows, in its order. */
const shownIn = (said: string): readonly string[] =>
  said.match(/(?<=href=")\/(?:arenden|moten|uppdrag|beslut|publicerat|organ)\/[\da-f-]{36}/g) ?? []

describe('what an order or a page is asked for by (CVE-2026-45376)', () => {
  it('orders nothing: the register stands as it stood, or says that there is no such page', async () => {
    for (const path of registers) {
      const before = shownIn(await (await county.ask('colleague', path)).text())
      for (const value of sqlWords) {
        for (const field of ['ordning', 'sort', 'order', 'sida', 'efter', 'steg']) {
          const began = Date.now()
          const response = await county.ask(
            'colleague',
            `${path}?${new URLSearchParams({ [field]: value })}`,
          )
          const said = await response.text()
          expect(response.status, `${path} ${field} ${value}`).toBeLessThan(500)
          expect(Date.now() - began, `${path} ${field} ${value}`).toBeLessThan(4_000)
          expect(said).not.toMatch(/syntax error|pg_catalog/)
          if (response.status === 200) expect(shownIn(said), `${path} ${field}`).toEqual(before)
        }
      }
    }
  }, 60_000)
})

describe('what a register is narrowed by (CVE-2023-34090)', () => {
  it('reaches no other table, and nothing that the register does not show by itself', async () => {
    const fields = [
      'q',
      'text',
      'ord',
      'organ',
      'ar',
      'lage',
      'visa',
      'slag',
      'ansvarig',
      'foljda',
      'mote',
    ]
    const ids = county.secrets.map(({ meetingId }) => meetingId)
    for (const path of [...registers, '/sok']) {
      const all = new Set(shownIn(await (await county.ask('colleague', path)).text()))
      for (const value of [...sqlWords, ...ids, ...county.secrets.map(({ word }) => word)]) {
        for (const field of fields) {
          const response = await county.ask(
            'colleague',
            `${path}?${new URLSearchParams({ [field]: value })}`,
          )
          const said = (await response.text()).replaceAll(value, '')
          expect(response.status, `${path} ${field} ${value}`).toBeLessThan(500)
          expect(said, `${path} ${field} ${value}`).not.toMatch(
            /syntax error|utkastord|justeringsord|slutetord/,
          )
          if (path === '/sok') continue
          for (const each of shownIn(said)) expect(all, `${path} ${field} ${value}`).toContain(each)
        }
      }
    }
  }, 120_000)
})

describe('an address that somebody writes (CVE-2026-45573)', () => {
  let visits: string[] = []
  const listening = createServer((request, response) => {
    visits.push(request.url ?? '')
    response.end('seen')
  })
  let address = ''
  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      listening.listen(0, '127.0.0.1', resolve)
    })
    address = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise<void>((resolve) => listening.close(() => resolve())))

  it('is fetched by nobody: not from a form, a search, a document, a header, nor a name', async () => {
    expect(await (await fetch(`${address}/by-the-test`)).text()).toBe('seen')
    expect(visits).toEqual(['/by-the-test'])
    visits = []
    const fields = [
      ...['namn', 'text', 'uppdrag', 'epost', 'till', 'plats', 'funktion', 'organisation', 'fil'],
      ...['samverkan', 'varfor', 'svar', 'lista', 'url', 'endpoint', 'vidare', 'inbjudan', 'kod'],
    ]
    const asked = (at: string) =>
      new URLSearchParams(Object.fromEntries(fields.map((field) => [field, `${address}/${at}`])))
    const headers = {
      'sec-fetch-site': 'same-origin',
      cookie: county.cookies.secretariat,
      referer: `${address}/referer`,
      'x-forwarded-host': address.replace('http://', ''),
      'x-original-url': `${address}/original`,
    }
    for (const { method, path } of rulesOf(givenPages())) {
      const at = path
        .replace(/:key\{[^}]*\}\}?/, 'nyckel')
        .replace(/:secret\{[^}]*\}\}?/, 'a'.repeat(43))
        .replace(/:(\w+)\{\[0-9a-f\]\{8\}[^/]*\}/g, county.secrets[2]?.meetingId ?? '')
      const body = asked('form')
      await (method === 'POST'
        ? county.site.request(at, { method, headers, body })
        : county.site.request(`${at}?${asked('query')}`, { headers }))
    }
    const words = `Minnesanteckningar Närvarogruppen 2025-01-05\n\nNärvarande: Anna Ek, ${address}/person\n\n§ 1 Se ${address}/punkt\n<img src="${address}/bild">\nGruppen beslutar att läsa ${address}/beslut.\n`
    const meetingId = await county.record('Närvarogruppen', words)
    await (await county.ask('secretariat', `/moten/${meetingId}`)).text()
    const read = await handIn(givenSite(), '/lasning', {
      files: [textFile(`${address}/fil.txt`, words)],
    })
    expect(read.status).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(visits).toEqual([])
  }, 60_000)
})

async function idOfRegion(): Promise<string> {
  const { id } = await county.db
    .selectFrom('organisation')
    .where('code', '=', '0007')
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}

function partsWith(name: string, text: string): FormData {
  const body = new FormData()
  body.append('fil', textFile(name, text))
  return body
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
