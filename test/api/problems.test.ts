import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { problems } from '../../src/api/problem.ts'
import { givenApi, type Program, programWith } from '../support/given-api.ts'
import type { GivenCounty } from '../support/given-county.ts'
import { type OpenApi, publishedSchema } from '../support/open-api-schema.ts'
import { givenSite, textFile } from '../support/site.ts'

let county: GivenCounty
let secretariat: Program
let problem: ReturnType<typeof publishedSchema>

beforeAll(async () => {
  ;({ county, secretariat } = await givenApi())
  const document = await secretariat.json<OpenApi>('/openapi.json')
  problem = publishedSchema(document, { $ref: '#/components/schemas/Problem' })
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** The problem that an answer tells of, as the document publishes it. */
async function problemIn(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const told = problem.parse(await response.json()) as Record<string, string | number>
  expect(told.status).toBe(response.status)
  return told
}

describe('a problem', () => {
  it('is told in the language that is asked for, with a code that does not change', async () => {
    const swedish = await problemIn(await secretariat.get('/matters?year=igår'))
    const english = await problemIn(
      await secretariat.get('/matters?year=x', { 'accept-language': 'de;q=0.9, en;q=0.5' }),
    )

    expect(swedish).toMatchObject({
      type: '/api#api.query',
      status: 400,
      title: 'Frågan går inte att förstå',
      code: 'api.query',
      instance: '/api/v1/matters',
    })
    expect(swedish.detail).toMatch(/Parametern ”year”/)
    expect(english).toMatchObject({ code: 'api.query', title: 'The request cannot be understood' })
  })

  it('names the parameter that cannot be used: unknown, twice, too long, or with a value it cannot have', async () => {
    for (const [path, parameter] of [
      ['/matters?sida=2', 'sida'],
      ['/matters?text=a&text=b', 'text'],
      [`/matters?text=${'a'.repeat(201)}`, 'text'],
      ['/matters?text=%00', 'text'],
      ['/matters?limit=0', 'limit'],
      ['/matters?limit=101', 'limit'],
      ['/matters?bodyId=1', 'bodyId'],
      ['/matters?isFollowed=ja', 'isFollowed'],
      ['/meetings?from=2026-02-30', 'from'],
      ['/assignments?state=borta', 'state'],
      ['/search?kind=allt', 'kind'],
      ['/bodies?__proto__=1', '__proto__'],
      ['/my-thread?x=1', 'x'],
    ]) {
      const { status, detail } = await problemIn(await secretariat.get(path ?? ''))
      expect([path, status]).toEqual([path, 400])
      expect(detail).toContain(`”${parameter}”`)
    }
  })

  it('is told of a place that is none in the list', async () => {
    const cursor = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url')
    const { next } = await secretariat.json<{ next: string }>('/bodies?limit=1')
    const ofBodies = new URL(next, 'http://x').searchParams.get('cursor')
    for (const each of [
      'x',
      '',
      cursor(null),
      cursor([1, 2, 3]),
      cursor(['2026-02-30', 'a', '00000000-0000-4000-8000-000000000000']),
      cursor(['2026-02-01', 'a', 'b']),
      cursor(['2026-02-01', 'a\0', '00000000-0000-4000-8000-000000000000']),
      cursor(["'; drop table matter; --", '', '']),
      ofBodies,
    ]) {
      const { code } = await problemIn(await secretariat.get(`/matters?cursor=${each}`))
      expect([each, code]).toEqual([each, 'page.unclear'])
    }
  })

  it('is told of what is not there, of a verb that is not, and of an answer that nobody can take', async () => {
    for (const path of ['/finns-inte', '/matters/1', '/matters/x/y', '']) {
      const { code } = await problemIn(await secretariat.get(path))
      expect([path, code]).toEqual([path, 'api.notFound'])
    }
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const response = await county.site.request('/api/v1/matters', { method })
      expect((await problemIn(response)).code).toBe('api.notAllowed')
      expect(response.headers.get('allow')).toContain('GET')
    }
    for (const [accept, status] of [
      ['application/json', 200],
      ['application/*;q=0.5', 200],
      ['*/*', 200],
      ['text/html, */*;q=0.1', 200],
      ['text/html', 406],
      ['application/json;q=0, */*', 406],
      ['application/xml', 406],
    ] as const) {
      const response = await secretariat.get('/matters', { accept })
      expect([accept, response.status]).toEqual([accept, status])
      if (status === 406) expect((await problemIn(response)).code).toBe('api.notAcceptable')
    }
  })

  it('is told of too many requests, with how long to wait, and of that program alone', async () => {
    let seconds = 0
    const now = () => new Date(Date.parse('2026-03-02T09:00:00Z') + seconds * 1_000)
    const site = givenSite({ archive: { db: county.db, files: county.files }, now })
    const busy = programWith(site, secretariat.token)
    for (const _ of Array(600)) await busy.get('/collaborations')
    seconds = 20
    const response = await busy.get('/collaborations')
    expect((await problemIn(response)).code).toBe('api.tooMany')
    expect(response.headers.get('retry-after')).toBe('40')
    const cookie = (await county.post('/logga-in', { place: '2' })).headers.get('set-cookie') ?? ''
    const other = await site.request('/api/v1/matters', { headers: { cookie } })
    expect(other.status).toBe(200)
    seconds = 60
    expect((await busy.get('/collaborations')).status).toBe(200)
  })

  it('says nothing of what broke, but where it is noted', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const read = () => Promise.reject(new Error('hemlig tabell'))
    const site = givenSite({ archive: { db: county.db, files: county.files }, read })
    const response = await programWith(site, secretariat.token).handIn([textFile('a.txt', 'a')])
    const told = await problemIn(response)

    expect(told).toMatchObject({ status: 500, code: 'api.broken' })
    expect(JSON.stringify(told)).not.toContain('hemlig')
    expect(log.mock.calls[0]?.[0]).toContain(String(told.instance).replace('urn:uuid:', ''))
  })
})

describe('handing in', () => {
  const post = (init: RequestInit) =>
    county.site.request('/api/v1/imports', {
      method: 'POST',
      ...init,
      headers: { authorization: `Bearer ${secretariat.token}`, ...init.headers },
    })

  it('takes documents into review, and says of each what became of it', async () => {
    const files = ['den 2 mars', 'den 3 mars'].map((day, at) =>
      textFile(`${at}.txt`, `Minnesanteckningar Nätverket för elevhälsa ${day} 2026\n`),
    )
    const first = await secretariat.handIn(files)
    expect(first.status).toBe(201)
    const answer = (await first.json()) as { importId: string; documents: { state: string }[] }
    expect(first.headers.get('location')).toBe(`/api/v1/imports/${answer.importId}`)
    expect(answer.documents.map(({ state }) => state)).toEqual(['inReview', 'inReview'])

    const again = await secretariat.handIn(files.slice(0, 1))
    expect(again.status).toBe(200)
    expect(await again.json()).toMatchObject({
      documents: [{ state: 'known', code: 'import.known' }],
    })
    const more = await secretariat.handIn([textFile('mer.txt', 'Protokoll 2026-02-01')], {
      importId: answer.importId,
    })
    expect(await more.json()).toMatchObject({ importId: answer.importId })
    const page = await county.page('/inlasning')
    expect(page).toContain('mer.txt')
  })

  it('is refused with what to do: nothing in it, nothing that can be read, too much, or the wrong kind', async () => {
    const none = await problemIn(await secretariat.handIn([]))
    expect(none).toMatchObject({ status: 422, code: 'api.noFile' })
    const empty = await secretariat.handIn([textFile('tom.txt', '')])
    const told = await problemIn(empty)
    expect(told).toMatchObject({
      status: 422,
      code: 'api.allRefused',
      documents: [{ name: 'tom.txt', state: 'refused', code: 'document.empty' }],
    })
    const json = await post({ body: '{}', headers: { 'content-type': 'application/json' } })
    expect(await problemIn(json)).toMatchObject({ status: 415, code: 'api.mediaType' })
    const broken = await post({
      body: 'nothing of the kind',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    })
    expect(await problemIn(broken)).toMatchObject({ status: 422, code: 'form.broken' })
    const small = givenSite({
      archive: { db: county.db, files: county.files },
      largestUpload: 1_000_000,
      mostDocuments: 2,
    })
    const program = programWith(small, secretariat.token)
    const large = await program.handIn([textFile('stor.txt', 'a'.repeat(1_000_001))])
    expect(await problemIn(large)).toMatchObject({ status: 413, code: 'form.tooLarge' })
    const three = [1, 2, 3].map((each) => textFile(`${each}.txt`, `Protokoll ${each}`))
    expect(await problemIn(await program.handIn(three))).toMatchObject({ code: 'form.tooMany' })
    const strange = await secretariat.handIn([textFile('a.txt', 'b')], { importId: "' or 1=1" })
    expect(await problemIn(strange)).toMatchObject({ status: 400, code: 'api.query' })
  })

  it('takes strange names and words as they are, and shows them as they were', async () => {
    const names = [
      '<script>alert(1)</script>.txt',
      'Ω≈ç√∫ ﷽ 🧵.txt',
      '../../etc/passwd',
      "'; drop table token; --.txt",
      `${'å'.repeat(200)}.txt`,
      'a\u0000b.txt',
      '=cmd|calc.txt',
    ]
    for (const [at, name] of names.entries()) {
      const plain = name.replaceAll('\0', '')
      const file = textFile(name, `Minnesanteckningar ${plain} 2026-02-0${at + 1}\n`)
      const response = await secretariat.handIn([file])
      expect([name, response.status]).toEqual([name, 201])
      const { documents } = (await response.json()) as { documents: { documentId: string }[] }
      const shown = await secretariat.get(`/documents/${documents[0]?.documentId}`)
      expect(shown.status).toBe(200)
      for (const path of ['/search?q=', '/matters?text=', '/decisions?text=']) {
        const said = encodeURIComponent(plain.slice(0, 150))
        expect((await secretariat.get(path + said)).status, name).toBe(200)
      }
    }
    await expect(secretariat.json('/documents')).resolves.toBeTruthy()
  })
})

it('people are told of every problem that a program may meet, where its type leads', async () => {
  for (const path of ['/api', '/en/api']) {
    const page = await county.page(path)
    for (const { code } of problems) expect(page).toContain(`id="${code}"`)
  }
})
