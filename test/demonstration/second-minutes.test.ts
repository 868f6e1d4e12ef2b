import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmDocument } from '../../src/actions/confirm-document.ts'
import { importDocument } from '../../src/actions/import-document.ts'
import type { Session } from '../../src/actions/perform.ts'
import { startCollaboration } from '../../src/actions/start-collaboration.ts'
import { readAnswers, readCounty } from '../../src/demonstration/county.ts'
import { closeReaders, readDocument } from '../../src/documents/read-document.ts'
import { grouped } from '../../src/domain/grouped.ts'
import type { ReadMinutes } from '../../src/reader/read-minutes.ts'
import { takesAnswer } from '../../src/review/question.ts'
import { questionsOf } from '../../src/review/review.ts'
import { openStore, type Store } from '../../src/store/database.ts'
import { filesIn } from '../../src/store/files.ts'
import { findKnown } from '../../src/store/known.ts'

const folder = new URL('../../demonstration/', import.meta.url)

describe('a county that has nothing but its minutes', () => {
  let store: Store
  let session: Session
  beforeAll(async () => {
    store = await openStore({ inMemory: true })
    const { db } = store
    const { rows: parties } = await sql<{ id: string }>`
      select id from organisation where name like '%Gävleborg' or code like '21__'`.execute(db)
    const beginning = { db, actorId: null, now: new Date() }
    const collaborationId = await startCollaboration(beginning, {
      name: 'Samverkan Gävleborg – barn och unga',
      organisationIds: parties.map(({ id }) => id),
    })
    session = { ...beginning, collaborationId }
    await readIn(session)
  }, 300_000)
  afterAll(() => Promise.all([closeReaders(), store?.close()]))

  it('is asked at most half as often about the second minutes of a body as about its first', async () => {
    const { rows } = await sql<{ bodyId: string; details: string }>`
      select meeting.body_id as "bodyId", content.details
      from event_content content join meeting on meeting.document_id = content.subject_id
      where act = 'document.confirm' order by meeting.held_on`.execute(store.db)
    const ofBodies = [...grouped(rows, ({ bodyId }) => bodyId).values()]
    const askedIn = (place: number) => {
      const asked = ofBodies.map((minutes) => JSON.parse(minutes[place]?.details ?? '{}').asked)
      return asked
        .flatMap((kinds): number[] => Object.values(kinds ?? {}))
        .reduce((sum, each) => sum + each, 0)
    }

    expect(ofBodies).toHaveLength(10)
    expect(askedIn(0)).toBeGreaterThan(20)
    expect(askedIn(1)).toBeLessThanOrEqual(askedIn(0) / 2)
  })
})

/** Reads in the first two minutes of each body of the demonstration, the oldest first, each question answered. */
async function readIn(session: Session): Promise<void> {
  const files = filesIn(await mkdtemp(join(tmpdir(), 'second-minutes-')))
  const recorded = await readAnswers(folder)
  const { bodies } = await readCounty(folder)
  for (const name of await firstTwoOfEach()) {
    const bytes = new Uint8Array(await readFile(new URL(`documents/${name}`, folder)))
    const minutes = await readDocument(bytes, name.split('/').at(-1) ?? name)
    const importId = randomUUID()
    const documentId = await importDocument(session, files, { importId, bytes, minutes })
    const body = bodies.find(({ key }) => name.startsWith(`${key}/`))
    if (!body) throw new Error(`${name} is of no body`)
    const answers = await answersTo(session, minutes, recorded[name] ?? {}, body)
    await confirmDocument(session, { documentId, answers })
  }
}

async function firstTwoOfEach(): Promise<readonly string[]> {
  const bodies = await readdir(new URL('documents/', folder))
  const names = await Promise.all(
    bodies.map(async (body) => {
      const minutes = await readdir(new URL(`documents/${body}/`, folder))
      return minutes
        .sort()
        .slice(0, 2)
        .map((name) => `${body}/${name}`)
    }),
  )
  const day = (name: string) => name.split('/')[1] ?? ''
  return names.flat().sort((a, b) => (day(a) < day(b) ? -1 : 1))
}

type Body = { readonly name: string; readonly level: string }

/** Answers as the demonstration's secretary did, and as it is proposed where they were not asked. */
async function answersTo(
  session: Session,
  minutes: ReadMinutes,
  recorded: Readonly<Record<string, string>>,
  body: Body,
): Promise<ReadonlyMap<string, string>> {
  const known = await findKnown(session.db, session)
  const founded = known.bodies.find(({ name }) => name === body.name)
  const ofBody = founded ? `is:${founded.id}` : `new:${body.level}:${body.name}`
  const answers = new Map<string, string>()
  for (;;) {
    const [question] = questionsOf(minutes, known, answers)
    if (!question) return answers
    const { key, proposal, choices, others } = question
    const said = key === 'body' ? ofBody : recorded[key]
    const isTaken = said !== undefined && takesAnswer(question, said)
    const value = isTaken ? said : (proposal ?? [...choices, ...others][0]?.value ?? '')
    answers.set(key, value)
  }
}
