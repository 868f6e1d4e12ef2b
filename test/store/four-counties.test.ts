import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { confirmDocument } from '../../src/actions/confirm-document.ts'
import { importDocument } from '../../src/actions/import-document.ts'
import type { Session } from '../../src/actions/perform.ts'
import { limitsFrom } from '../../src/documents/limits.ts'
import { readDocument } from '../../src/documents/read-document.ts'
import type { ReadMinutes } from '../../src/reader/read-minutes.ts'
import { newAnswer } from '../../src/review/question.ts'
import { reviewOf } from '../../src/review/review.ts'
import { listAssignments } from '../../src/store/assignments.ts'
import { listBodies } from '../../src/store/bodies.ts'
import { filesIn } from '../../src/store/files.ts'
import { findKnown } from '../../src/store/known.ts'
import { listMatters } from '../../src/store/matter-register.ts'
import { verifyEvents } from '../../src/store/verify-events.ts'
import { readGaps } from '../../src/views/read-gaps.ts'
import { onBothDatabases } from '../support/databases.ts'
import { givenCollaboration } from '../support/given.ts'

const folder = process.env.SEEDS
if (!folder) console.log('SEEDS=FOLDER is not given, so no archive is made of the documents there.')

const everything = { text: null, bodyId: null, state: null, year: null, isFollowed: false } as const

/** Takes a document in as somebody does who only says yes: the body is new, and every other proposal holds. */
async function takeIn(session: Session, path: string): Promise<ReadMinutes> {
  const files = filesIn(await mkdtemp(join(tmpdir(), 'seeds-')))
  const bytes = new Uint8Array(readFileSync(path))
  const minutes = await readDocument(bytes, path.split('/').at(-1) ?? path, limitsFrom({}))
  const documentId = await importDocument(session, files, {
    importId: randomUUID(),
    bytes,
    minutes,
  })
  const known = await findKnown(session.db, session)
  const answers = new Map([['body', newAnswer('strategic', minutes.body?.name ?? 'Organet')]])
  for (const { key, proposal, choices } of reviewOf(minutes, known, answers).questions) {
    const value = proposal ?? choices[0]?.value
    if (value !== undefined && !answers.has(key)) answers.set(key, value)
  }
  await confirmDocument(session, { documentId, answers })
  return minutes
}

const sets: readonly (readonly [name: string, paths: readonly string[]])[] = [
  ['invented', ['003', '118', '131', '151'].map((id) => `test/corpus/${id}/source.txt`)],
  ...(folder
    ? [
        [
          'real',
          readdirSync(folder)
            .filter((name) => name.endsWith('.txt'))
            .map((name) => join(folder, name)),
        ] as const,
      ]
    : []),
]

onBothDatabases((store) => {
  it.each(sets)(
    'makes one coherent archive of the %s documents of four counties',
    async (_, paths) => {
      const { db } = store()
      const counties: { readonly session: Session; readonly minutes: ReadMinutes }[] = []
      for (const path of paths) {
        const session = await givenCollaboration(db)
        counties.push({ session, minutes: await takeIn(session, path) })
      }
      expect(counties).toHaveLength(4)

      for (const { session, minutes } of counties) {
        const { collaborationId } = session
        const viewer = { collaborationId, personId: randomUUID(), isSecretariat: true }
        const today = minutes.meeting.date ?? ''
        const [body, ...others] = await listBodies(db, viewer)
        const { matters } = await listMatters(db, viewer, everything, 1)
        const assignments = await listAssignments(db, viewer, {})
        const { gaps, titles } = await readGaps(db, viewer, today)

        expect(others).toEqual([])
        expect(body?.name).toBe(minutes.body?.name)
        expect(matters.length).toBeGreaterThan(0)
        expect(matters.every(({ lastOn }) => lastOn === today)).toBe(true)
        expect(assignments).toHaveLength(minutes.assignments.length)
        for (const { matterId } of gaps)
          expect(matterId === null || titles.has(matterId)).toBe(true)
      }
      expect((await verifyEvents(db)).broken).toEqual([])
    },
    60_000,
  )
})
