import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { confirmDocument } from '../actions/confirm-document.ts'
import { importDocument } from '../actions/import-document.ts'
import type { Session } from '../actions/perform.ts'
import { publishMinutes } from '../actions/publish-minutes.ts'
import { startDemonstration } from '../actions/start-demonstration.ts'
import type { ReadMinutes } from '../reader/read-minutes.ts'
import { asKeeper } from '../store/as-role.ts'
import { findBodyNamed } from '../store/bodies.ts'
import { findDemonstration } from '../store/collaborations.ts'
import type { Database } from '../store/database.ts'
import { listDemonstrationRoles } from '../store/demonstration-roles.ts'
import { findDigests } from '../store/documents.ts'
import type { Files } from '../store/files.ts'
import { findMatterTitles } from '../store/matters.ts'
import { refreshStatistics } from '../store/statistics.ts'
import { readAnswers, readCounty } from './county.ts'

/** The same folder from `src/demonstration` and from `dist/demonstration`. */
const folder = new URL('../../demonstration/', import.meta.url)

type Place = {
  readonly db: Database
  readonly files: Files
  readonly read: (bytes: Uint8Array, name: string) => Promise<ReadMinutes>
  readonly now: () => Date
}

/**
 * Fills an empty archive with the demonstration county: its bodies at once, then its minutes, in the order they were
 * written, each read by our own reader and confirmed with its secretary's recorded answers. What was interrupted goes
 * on where it was; an archive of anybody else is left alone. `told` hears how far it has come.
 */
export async function loadDemonstration(
  place: Place,
  told: (done: number, of: number) => void,
): Promise<void> {
  const { db, now } = place
  const { isEmpty, demonstrationId } = await findDemonstration(db)
  if (!isEmpty && demonstrationId === null) return
  const county = await readCounty(folder)
  const collaborationId = demonstrationId ?? (await startDemonstration({ db, now: now() }, county))
  const secretary = (await listDemonstrationRoles(db)).find(({ isSecretariat }) => isSecretariat)
  const actorId = secretary?.personId ?? null
  const session = { db, collaborationId, actorId, now: now() }
  const bodies = new Map<string, string>()
  await asKeeper(db, async (tx) => {
    for (const { key, name } of county.bodies) {
      const body = await findBodyNamed(tx, collaborationId, name)
      if (body) bodies.set(key, body.id)
    }
  })
  const publishing = new Set(county.bodies.filter((body) => body.publishes).map(({ key }) => key))
  await readIn(place, session, { bodies, publishing, told })
}

/** So many documents are read while the first of them is confirmed. */
const ahead = 4

type Minutes = { readonly body: string; readonly name: string; readonly url: URL }

async function readIn(
  { files, read }: Place,
  session: Session,
  {
    bodies,
    publishing,
    told,
  }: {
    readonly bodies: ReadonlyMap<string, string>
    /** The bodies whose minutes are for everybody. */
    readonly publishing: ReadonlySet<string>
    readonly told: (done: number, of: number) => void
  },
): Promise<void> {
  const known = await asKeeper(session.db, (tx) => findDigests(tx, session.collaborationId))
  const all = await listMinutes()
  const answers = await readAnswers(folder)
  const importId = randomUUID()
  let done = 0
  told(done, all.length)
  const reading = async ({ name, url }: Minutes) => {
    const bytes = new Uint8Array(await readFile(url))
    const before = known.get(createHash('sha256').update(bytes).digest('hex'))
    if (before && before.status !== 'inReview') return null
    return { bytes, before, minutes: await read(bytes, name) }
  }
  const readings: ReturnType<typeof reading>[] = []
  for (const [index, { body, name }] of all.entries()) {
    // A few ahead and no more: whoever hands in minutes meanwhile does not wait behind all of these.
    for (const next of all.slice(readings.length, index + ahead)) readings.push(reading(next))
    const found = await readings[index]
    if (found) {
      const { bytes, before, minutes } = found
      const documentId =
        before?.id ?? (await importDocument(session, files, { importId, bytes, minutes }))
      const given = await answersFor(session, answers[`${body}/${name}`] ?? {})
      const bodyId = bodies.get(body) ?? never()
      const meetingId = await confirmDocument(session, { documentId, bodyId, answers: given })
      if (publishing.has(body)) await publishMinutes(session, { meetingId })
    }
    done += 1
    if (done === all.length) await refreshStatistics(session.db)
    told(done, all.length)
  }
}

/** Recorded answers as the archive takes them: a matter is recorded by its title, and is known there by its id. */
async function answersFor(
  { db, collaborationId }: Session,
  recorded: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, string>> {
  const matters = new Map(
    (await asKeeper(db, (tx) => findMatterTitles(tx, collaborationId))).map(({ title, id }) => [
      `is:${title}`,
      `is:${id}`,
    ]),
  )
  return new Map(
    Object.entries(recorded).flatMap(([question, value]): readonly [string, string][] => {
      if (!question.startsWith('matter:') || !value.startsWith('is:')) return [[question, value]]
      const matter = matters.get(value)
      return matter ? [[question, matter]] : []
    }),
  )
}

/** The minutes of the demonstration, oldest first: each file is named by its meeting's day, in its body's folder. */
async function listMinutes(): Promise<readonly Minutes[]> {
  const documents = new URL('documents/', folder)
  const minutes: Minutes[] = []
  for (const body of await readdir(documents)) {
    for (const name of await readdir(new URL(`${body}/`, documents))) {
      minutes.push({ body, name, url: new URL(`${body}/${name}`, documents) })
    }
  }
  return minutes.sort((a, b) => a.name.localeCompare(b.name) || a.body.localeCompare(b.body))
}

function never(): never {
  throw new Error('the demonstration has minutes of a body that its county does not have')
}
