import { randomUUID } from 'node:crypto'
import { confirmDocument } from '../../src/actions/confirm-document.ts'
import { importDocument } from '../../src/actions/import-document.ts'
import { openStore } from '../../src/store/database.ts'
import { filesIn } from '../../src/store/files.ts'
import { readText } from './written.ts'

/**
 * Imports and confirms one document after another until it is killed: what the tests and the measurement of kills run.
 * Takes where the store is, the folder of its files, and the collaboration and body to read into.
 */
const [place = '{}', folder = '', collaborationId = '', bodyId = '', start = '0'] =
  process.argv.slice(2)
const store = await openStore(JSON.parse(place))
const files = filesIn(folder)
process.stdout.write('open\n')
for (let count = Number(start); ; count += 1) {
  const day = new Date(Date.UTC(2020, 0, 1 + count)).toISOString().slice(0, 10)
  const text = `Minnesanteckningar Nätverket för elevhälsa ${day}

Närvarande: Anna Ek, Växjö kommun, Bo Alm, Region Kronoberg

§ 1 Skolfrånvaro
Nätverket beslutar att ta fram en rutin nummer ${count}.
Anna Ek skickar enkäten till skolorna till nästa möte.

§ 2 Avslutning
Mötet avslutas.
`
  const bytes = new TextEncoder().encode(text)
  const session = { db: store.db, collaborationId, actorId: null, now: new Date() }
  const importId = randomUUID()
  const minutes = readText(text)
  const documentId = await importDocument(session, files, { importId, bytes, minutes })
  await confirmDocument(session, { documentId, bodyId }).catch(() => null)
  process.stdout.write('.')
}
