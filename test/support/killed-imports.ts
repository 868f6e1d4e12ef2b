import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { foundBody } from '../../src/actions/found-body.ts'
import { type Location, openStore } from '../../src/store/database.ts'
import { filesIn } from '../../src/store/files.ts'
import { verifyEvents } from '../../src/store/verify-events.ts'
import { givenCollaboration } from './given.ts'

/** What was found after a program that imports had been killed some times. */
type Found = {
  readonly kills: number
  readonly documents: number
  readonly confirmed: number
  /** What must not be: half an import, a file that is not there, a broken chain. */
  readonly faults: readonly string[]
}

/**
 * Kills a program that imports and confirms documents, so many times, each at another moment, and looks after each at
 * what it left: every document with its file, its import and its event, every confirmed one with its whole record.
 */
export async function killImports(
  location: Location,
  folder: string,
  kills: number,
): Promise<Found> {
  const first = await openStore(location)
  const { collaborationId } = await givenCollaboration(first.db)
  const session = { db: first.db, collaborationId, actorId: null, now: new Date() }
  const bodyId = await foundBody(session, { name: 'Nätverket för elevhälsa', level: 'operative' })
  await first.close()
  const faults: string[] = []
  let [documents, confirmed] = [0, 0]
  for (let kill = 0; kill < kills; kill += 1) {
    const place = [JSON.stringify(location), folder, collaborationId, bodyId, String(kill * 100)]
    const child = spawn('node_modules/.bin/tsx', ['test/support/take-in-for-ever.ts', ...place], {
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await heard(child.stdout, 1 + (kill % 3))
    // Moments that differ from kill to kill, within one document.
    await setTimeout((kill * 137) % 400)
    process.kill(-(child.pid ?? 0), 'SIGKILL')
    await new Promise((resolve) => child.once('close', resolve))
    const left = await lookAt(location, folder, collaborationId)
    faults.push(...left.faults.map((fault) => `kill ${kill + 1}: ${fault}`))
    documents = left.documents
    confirmed = left.confirmed
  }
  return { kills, documents, confirmed, faults }
}

/** Waits until a program has said something so many times. */
async function heard(stream: Readable, times: number): Promise<void> {
  let said = 0
  for await (const words of stream.iterator({ destroyOnReturn: false })) {
    said += String(words)
      .split(/\n|(?<=\.)/)
      .filter(Boolean).length
    if (said >= times) return
  }
}

async function lookAt(location: Location, folder: string, collaborationId: string) {
  const store = await openStore(location)
  try {
    const files = filesIn(folder)
    const { rows } = await sql<Record<string, string | number | null>>`
      select document.id, digest, document.status, import.id as import,
        (select count(*) from event_content where subject_id = document.id
          and act = 'document.import')::int as imported,
        (select count(*) from event_content where subject_id = document.id
          and act = 'document.confirm')::int as confirmed,
        (select count(*) from meeting where document_id = document.id)::int as meetings,
        (select count(*) from item join meeting on meeting.id = meeting_id
          where document_id = document.id)::int as items,
        (select count(*) from assignment_step step join meeting on meeting.id = step.meeting_id
          where document_id = document.id)::int as steps
      from document left join import on import.id = import_id
      where document.collaboration_id = ${collaborationId}`.execute(store.db)
    const faults: string[] = []
    for (const row of rows) {
      const whole = row.status === 'confirmed' ? 1 : 0
      if (!(await files.find(String(row.digest)))) faults.push(`${row.id} has no file`)
      if (row.import === null || row.imported !== 1) faults.push(`${row.id} is half imported`)
      if (row.confirmed !== whole || row.meetings !== whole)
        faults.push(`${row.id} is half confirmed`)
      if (row.items !== 2 * whole || row.steps !== whole) faults.push(`${row.id} has half a record`)
    }
    const { broken } = await verifyEvents(store.db)
    for (const { chain, seq, fault } of broken) faults.push(`chain ${chain} at ${seq}: ${fault}`)
    return {
      faults,
      documents: rows.length,
      confirmed: rows.filter(({ status }) => status === 'confirmed').length,
    }
  } finally {
    await store.close()
  }
}
