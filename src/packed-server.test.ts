import { once } from 'node:events'
import { type IncomingHttpHeaders, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packedServer } from './packed-server.ts'

const long = '<p>Rådet beslutar att öppna ett barnahus.</p>'.repeat(200)
const app = new Hono()
  .get('/lang', (c) => c.html(long))
  .get('/bild', (c) => c.body(long, 200, { 'content-type': 'font/woff2' }))
  .get('/tom', (c) => c.body(null, 304))

describe('what a server answers', () => {
  let server: Server
  beforeAll(async () => {
    server = packedServer({}, getRequestListener(app.fetch)).listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterAll(() => server.close())

  async function ask(path: string, accepted: string, method = 'GET') {
    const { port } = server.address() as AddressInfo
    const asking = request({ port, path, method, headers: { 'accept-encoding': accepted } }).end()
    const [answer] = (await once(asking, 'response')) as [
      AsyncIterable<Buffer> & { headers: IncomingHttpHeaders; statusCode: number },
    ]
    const chunks: Buffer[] = []
    for await (const chunk of answer) chunks.push(chunk)
    return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }
  }

  it('is packed for whoever can read that, and says that it depends on it', async () => {
    const { headers, body } = await ask('/lang', 'gzip, deflate')
    expect(headers['content-encoding']).toBe('gzip')
    expect(headers.vary?.toLowerCase()).toContain('accept-encoding')
    expect(body.length).toBeLessThan(long.length / 20)
    expect(gunzipSync(body).toString()).toBe(long)
  })

  it.each([
    ['to whoever cannot read anything else', '/lang', 'identity'],
    ['where it is packed already', '/bild', 'gzip'],
  ])('is sent as it is %s', async (_, path, accepted) => {
    const { headers, body } = await ask(path, accepted)
    expect(headers['content-encoding']).toBeUndefined()
    expect(body.toString()).toBe(long)
  })

  it('has no body where there is none', async () => {
    expect(await ask('/tom', 'gzip')).toMatchObject({ status: 304, body: Buffer.alloc(0) })
    expect((await ask('/lang', 'gzip', 'HEAD')).body).toHaveLength(0)
  })
})
