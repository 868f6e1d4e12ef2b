import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Observed } from '../../src/http/http-env.ts'
import { type Database, openStore, openUnchanged } from '../../src/store/database.ts'
import { filesIn } from '../../src/store/files.ts'
import { countAnswers } from '../../src/web/metrics.ts'
import { newPostgresDatabase } from '../support/databases.ts'
import { archiveDb, givenSite } from '../support/site.ts'

afterEach(() => vi.restoreAllMocks())

const secret = 'hemligt'.padEnd(43, 'x')

/** A database that fails every question as the error given says. */
const failing = (error: Error): Database =>
  new Proxy(archiveDb, {
    get: () => () => {
      throw error
    },
  })

describe('while the database is away', () => {
  it('every page says so with 503 and when to ask again, in words; the process lives', async () => {
    const url = new URL(await newPostgresDatabase())
    const { db, close } = await openStore({ url: url.href })
    const site = givenSite({ archive: { db, files: filesIn('/nowhere') }, hasDemonstration: false })
    const headers = { cookie: `rodatraden=${'x'.repeat(43)}` }
    expect((await site.request('/redo')).status).toBe(200)
    await close()
    const gone = Object.assign(new Error('connect ECONNREFUSED'), {
      code: 'ECONNREFUSED',
      syscall: 'connect',
    })
    const away = givenSite({ archive: { db: failing(gone), files: filesIn('/nowhere') } })

    const page = await away.request('/arenden', { headers })

    expect(page.status).toBe(503)
    expect(page.headers.get('retry-after')).toBe('5')
    expect(await page.text()).toContain('Röda tråden är snart tillbaka')
    const answer = await away.request('/api/v1/matters', { headers })
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await answer.json()).toMatchObject({ status: 503, code: 'api.away' })
    const ready = await away.request('/redo')
    expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '5'])
    expect((await away.request('/halsa')).status).toBe(200)
  })

  it('it is ready where the log lacks something, and says so without saying where', async () => {
    const lack = {
      file: '/srv/checkpoint.json',
      at: '2026-03-01T21:00:00.000Z',
      missing: 3,
      rewritten: 0,
    }
    const ready = await givenSite({ logLack: () => lack }).request('/redo')

    expect(ready.status).toBe(200)
    expect(await ready.text()).toBe(
      'ok\nLoggen är inte vad den var 2026-03-01 21:00 UTC: 3 händelser saknas.',
    )
  })

  it('it is not ready when the database takes a connection and then says nothing', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    await setTimeout(50)
    const address = silent.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { db } = await openUnchanged({ url: `postgres://x@127.0.0.1:${port}/x` })
    const site = givenSite({ archive: { db, files: filesIn('/nowhere') } })

    expect((await site.request('/redo')).status).toBe(503)
    silent.close()
  })
})

describe('what watches the server', () => {
  it('sees each request by the pattern of its address, never by what was asked for', async () => {
    const seen: Observed[] = []
    const site = givenSite({ observe: (request) => seen.push(request) })

    await site.request(`/inbjudan/${secret}`)
    await site.request('/sok?q=Karin')
    await site.request('/finns-inte/Karin')
    await site.request('/api/v1/search?q=Karin')
    await site.request(`/api/v1/matters/${'0'.repeat(8)}-0000-4000-8000-000000000000`)

    expect(seen.map(({ route }) => route)).toEqual([
      '/inbjudan/:secret',
      '/sok',
      'none',
      '/api/v1/search',
      '/api/v1/matters/:id',
    ])
    expect(JSON.stringify(seen)).not.toMatch(/hemlig|Karin/)
  })

  it('gets figures that Prometheus reads: answers by route and status, and of the process', () => {
    const answers = countAnswers()
    for (const seconds of [0.005, 0.05, 12]) {
      answers.take({ method: 'GET', route: '/arenden/:id', status: 200, seconds })
    }

    const text = answers.written([{ name: 'letters', help: 'Letters.', value: 3 }])

    const of = '{method="GET",route="/arenden/:id",status="200"'
    expect(text).toContain(`rodatraden_answer_seconds_bucket${of},le="0.01"} 1\n`)
    expect(text).toContain(`rodatraden_answer_seconds_bucket${of},le="10"} 2\n`)
    expect(text).toContain(`rodatraden_answer_seconds_bucket${of},le="+Inf"} 3\n`)
    expect(text).toContain('# TYPE letters gauge\nletters 3\n')
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m)
  })

  it('gets of a failure its kind and its place, and nothing of what it quoted', async () => {
    const lines: string[] = []
    vi.spyOn(console, 'error').mockImplementation((line) => lines.push(String(line)))
    const quoting = Object.assign(new Error('duplicate key (email)=(karin@lanet.example)'), {
      code: '23505',
      severity: 'ERROR',
      detail: 'Key (email)=(karin@lanet.example) already exists.',
      constraint: 'account_email',
    })
    const site = givenSite({ archive: { db: failing(quoting), files: filesIn('/nowhere') } })

    const answer = await site.request(`/inbjudan/${secret}`)

    expect(answer.status).toBe(500)
    expect(lines.join('\n')).toContain('account_email')
    expect(lines.join('\n')).not.toMatch(/karin|hemlig/)
  })
})
