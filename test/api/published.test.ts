import { beforeAll, describe, expect, it } from 'vitest'
import { followMatter } from '../../src/actions/follow-matter.ts'
import { createApi } from '../../src/api/api.ts'
import { givenApi, type Program } from '../support/given-api.ts'
import type { GivenCounty } from '../support/given-county.ts'
import { type OpenApi, publishedSchema } from '../support/open-api-schema.ts'
import { textFile } from '../support/site.ts'

let county: GivenCounty
let secretariat: Program
let member: Program
let document: OpenApi

beforeAll(async () => {
  ;({ county, secretariat, member } = await givenApi())
  document = await secretariat.json('/openapi.json')
  await secretariat.handIn([textFile('väntar.txt', 'Minnesanteckningar Nätverket 2026-02-27\n')])
  // A matter that is followed, so that there is something to show of it.
  const { results } = await secretariat.json<{ results: { id: string }[] }>('/matters')
  await followMatter(county.session, { matterId: results[0]?.id ?? '' })
})

/** Every operation of the document, with its path and method. */
const operationsOf = ({ paths }: OpenApi) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

/** Addresses to ask an operation for: its list, or every row of the list that its ids come from. */
async function addressesOf(path: string): Promise<readonly string[]> {
  if (!path.includes('{id}')) return [path]
  const [list = ''] = path.split('/{id}')
  const query = list === '/meetings' ? '?limit=100' : list === '/assignments' ? '?state=all' : ''
  const { results } = await secretariat.json<{ results: { id: string }[] }>(`${list}${query}`)
  return results.map(({ id }) => path.replace('{id}', id))
}

describe('the published document', () => {
  it('has every route there is, and no other', () => {
    const api = createApi({} as never)
    const routes = api.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => {
        const plain = path.replace('/api/v1', '').replace(/:id\{.*\}(?=\/|$)/, '{id}')
        return `${method.toLowerCase()} ${plain}`
      })
    const published = operationsOf(document).map(({ method, path }) => `${method} ${path}`)

    expect([...new Set(routes)].sort()).toEqual(published.sort())
  })

  it('is OpenAPI 3.1 that follows the national profile in what a program can check', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(document.servers).toEqual([{ url: '/api/v1' }])
    expect(document.paths).toHaveProperty('/api-info')
    for (const { path, operation } of operationsOf(document)) {
      expect(path).toMatch(/^(?:\/(?:[a-z]+(?:-[a-z]+)*|\{id\}|openapi\.json))+$/)
      expect(operation.summary && operation.description, path).not.toBe('')
      expect(['anyone', 'reader', 'secretariat', 'importer']).toContain(operation['x-rule'])
      const names = operation.parameters.map(({ name }) => name)
      expect(names.filter((name) => !/^[a-z]+(?:[A-Z][a-z]+)*$/.test(name))).toEqual([])
      if (names.includes('cursor')) expect(names).toContain('limit')
      for (const [status, { content = {} }] of Object.entries(operation.responses)) {
        if (Number(status) >= 400) expect(content).toHaveProperty('application/problem+json')
      }
    }
    const fields = JSON.stringify(document.components.schemas).matchAll(/"properties":\{"(\w+)"/g)
    expect([...fields].filter(([, field]) => /_/.test(field ?? ''))).toEqual([])
  })

  it('shows an answer of every operation, which is what its schema says: else run bin/examples', () => {
    for (const { path, operation } of operationsOf(document)) {
      for (const status of ['200', '201']) {
        const { schema, example } = operation.responses[status]?.content?.['application/json'] ?? {}
        if (!schema) continue
        expect(example, path).toBeDefined()
        const read = publishedSchema(document, schema).safeParse(example)
        expect(read.error?.issues ?? [], path).toEqual([])
      }
    }
    expect(JSON.stringify(document)).toContain('Nätverket för elevhälsa')
  })

  it('refers to nothing that it does not have', () => {
    const referred = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)
    const missing = [...referred].filter(([, id]) => !(id && id in document.components.schemas))

    expect(missing).toEqual([])
    expect(JSON.stringify(document)).not.toContain('$defs')
  })
})

describe('every answer', () => {
  it('is what the document says, for the secretariat and for a member', async () => {
    let checked = 0
    for (const program of [secretariat, member]) {
      for (const { path, method, operation } of operationsOf(document)) {
        if (method !== 'get') continue
        if (program === member && operation['x-rule'] === 'secretariat') {
          expect((await program.get(path.replace('{id}', program.personId))).status).toBe(404)
          continue
        }
        const [type, { schema } = {}] =
          Object.entries(operation.responses['200']?.content ?? {})[0] ?? []
        const published = schema && publishedSchema(document, schema)
        const addresses = await addressesOf(path)
        expect(addresses.length, path).toBeGreaterThan(0)
        for (const address of addresses) {
          const response = await program.get(address)
          const isNone = address.match(/\/(?:minutes|file)$/) && response.status === 404
          if (isNone) continue
          expect(response.status, address).toBe(200)
          expect(response.headers.get('content-type')).toContain(type)
          if (!published) continue
          const answer = published.safeParse(await response.json())
          expect(answer.error?.issues ?? [], address).toEqual([])
          checked += 1
        }
      }
    }
    expect(checked).toBeGreaterThan(60)
  })

  it('says what a page says: a matter with its handlings, its gaps in words, and its assignments', async () => {
    const { results } = await member.json<{ results: { id: string; title: string }[] }>('/matters')
    const barnahus = results.find(({ title }) => title === 'Barnahus')
    const matter = await member.json<{
      handlings: { heldOn: string; assignments: { text: string }[] }[]
      gaps: { kind: string; says: string }[]
    }>(`/matters/${barnahus?.id}`)
    const page = await county.page(`/arenden/${barnahus?.id}`, 'member')

    expect(matter.handlings.map(({ heldOn }) => heldOn)).toEqual(['2026-01-28', '2026-02-16'])
    const [gap] = matter.gaps
    expect(gap?.kind).toBe('adoptionUnknown')
    expect(page).toContain(gap?.says)
    const english = await member.get(`/matters/${barnahus?.id}`, { 'accept-language': 'en-GB' })
    expect(english.headers.get('content-language')).toBe('en')
    const { gaps } = (await english.json()) as typeof matter
    expect(gaps[0]?.says).toMatch(/16 February 2026/)
  })

  it('is asked about again for nothing while it stands, and anew when it does not', async () => {
    for (const path of ['/matters', '/my-thread', '/documents', '/openapi.json']) {
      const first = await secretariat.get(path)
      const etag = first.headers.get('etag') ?? ''
      expect(first.headers.get('cache-control')).toBe('private, no-cache')
      const again = await secretariat.get(path, { 'if-none-match': `"another", ${etag}` })
      expect([again.status, await again.text()]).toEqual([304, ''])
      expect(again.headers.get('etag')).toBe(etag)
    }
    const before = (await secretariat.get('/documents')).headers.get('etag') ?? ''
    await secretariat.handIn([textFile('ny.txt', 'Minnesanteckningar Nätverket 2026-02-28\n')])
    const after = await secretariat.get('/documents', { 'if-none-match': before })
    expect(after.status).toBe(200)
  })

  it('has the same headers of safety as a page', async () => {
    for (const path of ['/matters', '/nothing', '/api-info']) {
      const { headers } = await secretariat.get(path)
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
  })
})
