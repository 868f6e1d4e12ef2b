import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, readdirSync, mkdtempSync, writeFileSync } from 'node:fs'
const root = process.env.ROOT!
const im = (p: string) => import(`${root}/src/${p}`)
const { openStore } = await im('store/database.ts')
const { filesIn } = await im('store/files.ts')
const { startDemonstration } = await im('actions/start-demonstration.ts')
const { readCounty } = await im('demonstration/county.ts')
const { importDocument } = await im('actions/import-document.ts')
const { confirmDocument } = await im('actions/confirm-document.ts')
const { reviewOf, openOf } = await im('review/review.ts')
const { findKnown } = await im('store/known.ts')
const { readDocument, closeReaders } = await im('documents/read-document.ts')
const store = await openStore({ inMemory: true })
const folder = new URL('file:///work/main/demonstration/')
const county = await readCounty(folder)
const now = new Date()
const collaborationId = await startDemonstration({ db: store.db, now }, county)
const session = { db: store.db, collaborationId, actorId: null, now }
const files = filesIn(mkdtempSync('/tmp/dev/ans/f-'))
const docs = readdirSync(new URL('documents/', folder)).flatMap((b) => readdirSync(new URL(`documents/${b}/`, folder)).map((n) => ({ b, n }))).sort((x, y) => x.n.localeCompare(y.n) || x.b.localeCompare(y.b))
const out: any[] = []
for (const { b, n } of docs) {
  const bytes = new Uint8Array(readFileSync(new URL(`documents/${b}/${n}`, folder)))
  const minutes = await readDocument(bytes, n)
  const documentId = await importDocument(session, files, { importId: randomUUID(), bytes, minutes })
  const review = reviewOf(minutes, await findKnown(store.db, session), new Map())
  const qs = openOf(review)
  out.push({ file: `documents/${b}/${n}`, questions: qs })
  console.log(b, n, qs.map((q: any) => `${q.isRequired ? '!' : ''}${q.kind}/${q.reason.code}`).join(' '))
  const name = county.bodies.find((x: any) => x.key === b).name
  const { rows } = await store.db.selectFrom('body').select('id').where('name', '=', name).execute().then((r: any) => ({ rows: r }))
  try { await confirmDocument(session, { documentId, bodyId: rows[0].id, ...(minutes.meeting.date ? {} : { heldOn: n.slice(0, 10) }) }) } catch (e: any) { console.log('   refused', e.code ?? e, JSON.stringify(e.values ?? '')) }
}
writeFileSync('/tmp/dev/ans/questions.json', JSON.stringify(out, null, 1))
await closeReaders(); await store.close()
