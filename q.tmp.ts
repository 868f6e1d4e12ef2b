import { openStore } from './src/store/database.ts'
import { readMyThread } from './src/web/my-thread.ts'
import { createApp } from './src/web/app.tsx'
import { loadAssets } from './src/web/assets.ts'
import { filesIn } from './src/store/files.ts'
import pg from 'pg'
import { createHash } from 'node:crypto'
if (process.env.NAMED) { const q = (pg.Client.prototype as any).query; (pg.Client.prototype as any).query = function (a: any, b: any, c: any) { if (typeof a === 'string' && Array.isArray(b) && b.length) return q.call(this, { name: createHash('sha1').update(a).digest('hex').slice(0, 20), text: a, values: b }, c); return q.call(this, a, b, c) } }
const loc = process.env.PGURL ? { url: process.env.PGURL } : { folder: '/tmp/dev/demo' }
const store = await openStore(loc)
let log: [string, number][] = []
const pool = (store.db as any)
const ex = pool.getExecutor()
const orig = ex.executeQuery.bind(ex)
const proto = Object.getPrototypeOf(ex)
// wrap at driver level through adapter: patch executeQuery on prototype chain
let p = proto
while (p && !Object.hasOwn(p, 'executeQuery')) p = Object.getPrototypeOf(p)
const base = p.executeQuery
p.executeQuery = async function (q: any, id: any) { const t = performance.now(); try { return await base.call(this, q, id) } finally { log.push([q.sql.replace(/\s+/g,' ').slice(0, 110), performance.now() - t]) } }
const app = createApp({ read: (async () => { throw new Error() }) as any, archive: { db: store.db, files: filesIn('/tmp/dev/demo/files') }, now: () => new Date(), demonstrationProgress: () => null, assets: loadAssets(), largestDocument: 1e7, largestUpload: 1e8, mostDocuments: 50 })
const f = new URLSearchParams({ place: '1' })
const r = await app.request('/logga-in', { method: 'POST', body: f, headers: { 'sec-fetch-site': 'same-origin' } })
const cookie = r.headers.get('set-cookie')!.split(';')[0]
for (let path of process.argv.slice(2)) {
  let best = Infinity, bl: typeof log = []
  if (path.endsWith('*')) { const body = await (await app.request(path.slice(0,-2), { headers: { cookie } })).text(); const m = [...new Set(body.match(new RegExp(`(?<=href=")${path.slice(0,-2)}/[\\da-f-]{36}(?=["#])`, 'g')))]; 
    let worst = 0, wp = ''
    for (const x of m) { await app.request(x, { headers: { cookie } }); const t = performance.now(); await (await app.request(x, { headers: { cookie } })).text(); const d = performance.now()-t; if (d > worst) { worst = d; wp = x } }
    path = wp }
  for (let i = 0; i < 6; i++) { log = []; const t = performance.now(); const a = await app.request(path, { headers: { cookie } }); await a.text(); const d = performance.now() - t; if (d < best) { best = d; bl = log } }
  console.log(path, best.toFixed(1), 'ms', bl.length, 'queries', bl.reduce((a, b) => a + b[1], 0).toFixed(1))
  for (const [q, d] of [...bl].sort((a, b) => b[1] - a[1]).slice(0, 8)) console.log('   ', d.toFixed(1), q)
}
await store.close(); process.exit(0)
