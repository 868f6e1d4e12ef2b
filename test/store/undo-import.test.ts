import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { answerQuestions } from '../../src/actions/answer-questions.ts'
import { confirmDocument } from '../../src/actions/confirm-document.ts'
import type { Session } from '../../src/actions/perform.ts'
import { undoImport } from '../../src/actions/undo-import.ts'
import type { Database } from '../../src/store/database.ts'
import { verifyEvents } from '../../src/store/verify-events.ts'
import { onBothDatabases } from '../support/databases.ts'
import { givenCollaboration } from '../support/given.ts'
import { givenInReview, openQuestions } from '../support/reviewed-documents.ts'
import { snapshotOf } from '../support/store-snapshot.ts'

const march = `Minnesanteckningar Nätverket för elevhälsa 2024-03-14

Närvarande:
Karin Ek, kurator, Växjö kommun
Bo Alm, chef, Region Kronoberg

§ 1 Skolfrånvaro
Länsrådet beslutade den 25 april 2024 att ta fram en gemensam plan för skolfrånvaro.
Karin skickar enkäten till skolorna till nästa möte.

§ 2 Nästa möte
Nästa möte är den 25 april 2024 kl. 9.00–12.00 i Alvesta.
`
const april = `Minnesanteckningar Nätverket för elevhälsa 2024-04-25

Tid: kl. 13.00–15.00
Plats: Ljungby stadshus

Närvarande:
Karin Ek, kurator, Växjö kommun
Bosse Alm, chef, Region Kronoberg
Petra Lund, polis, Polisen i Kronoberg
Disa Berg, samordnare, Alvesta kommun

§ 1 Skolfrånvaro
a) Lägesbild
Disa Berg berättar om Trygg i skolan (TIS).
b) Rutin
Nätverket beslutar
att ta fram en gemensam rutin för skolfrånvaro
att utse Disa Berg att leda arbetet
Disa återkommer senast den 3 september 2024.

§ 2 Familjecentraler
Överenskommelsen om familjecentraler gäller till den 31 december 2024.
Karin bjuder in till en träff till nästa möte.

§ 3 Nästa möte
Nästa möten är den 23 maj 2024 och den 12 september 2024.
`
const may = `Minnesanteckningar Nätverket för elevhälsa 2024-05-23

Närvarande:
Karin Ek, kurator, Växjö kommun

§ 1 Familjecentraler
Karin berättar om träffen.

§ 2 Nästa möte
Nästa möte är den 12 september 2024.
`

onBothDatabases((store) => {
  it('leaves everything as it was before the import, and the chain whole', async () => {
    const session = await givenCollaboration(store().db)
    await confirmed(session, [march])
    const { db, collaborationId } = session
    const before = await snapshotOf(db, collaborationId)

    const importId = await confirmed(session, [april])
    expect(await snapshotOf(db, collaborationId)).not.toEqual(before)
    await undoImport(session, { importId })

    expect(await snapshotOf(db, collaborationId)).toEqual(before)
    expect((await verifyEvents(db)).broken).toEqual([])
  })

  it('leaves nothing of the first import of all, in whichever order its documents came', async () => {
    for (const order of [
      [march, april, may],
      [may, april, march],
    ]) {
      const session = await givenCollaboration(store().db)
      const before = await snapshotOf(session.db, session.collaborationId)

      await undoImport(session, { importId: await confirmed(session, order) })

      expect(await snapshotOf(session.db, session.collaborationId)).toEqual(before)
    }
  })

  it('plans a meeting again that was planned before its minutes came, for the time it had', async () => {
    const session = await givenCollaboration(store().db)
    await confirmed(session, [march])
    const importId = await confirmed(session, [april])
    expect(await meetingsOf(session)).toContain('2024-04-25 13:00 held')

    await undoImport(session, { importId })

    expect(await meetingsOf(session)).toEqual(['2024-03-14 null held', '2024-04-25 09:00 planned'])
  })

  it('keeps a planned meeting that other minutes tell of too, and what they have made their own', async () => {
    const session = await givenCollaboration(store().db)
    const importId = await confirmed(session, [april])
    await confirmed(session, [may])

    await undoImport(session, { importId })

    expect(await meetingsOf(session)).toEqual(['2024-05-23 null held', '2024-09-12 null planned'])
    const { rows } = await sql`select matter.title from matter
      where collaboration_id = ${session.collaborationId}`.execute(session.db)
    expect(rows).toEqual([{ title: 'Familjecentraler' }])
    const people = await sql`select name from person
      where collaboration_id = ${session.collaborationId}`.execute(session.db)
    expect(people.rows).toEqual([{ name: 'Karin Ek' }])
  })

  it('takes what was in review with it, and lets the files be handed in again', async () => {
    const session = await givenCollaboration(store().db)
    const importId = randomUUID()
    const id = await givenInReview(session, march, importId)

    await undoImport(session, { importId })

    expect(await statusOf(session.db, id)).toBe('undone')
    await expect(givenInReview(session, march, importId)).rejects.toThrow('import.undone')
    await givenInReview(session, march)
  })

  it('is refused for what is undone, unknown or older than thirty days, and keeps what it was', async () => {
    const session = await givenCollaboration(store().db)
    const importId = await confirmed(session, [march])
    const before = await snapshotOf(session.db, session.collaborationId)
    const later = { ...session, now: new Date(session.now.getTime() + 31 * 86_400_000) }
    const elsewhere = await givenCollaboration(store().db)

    await expect(undoImport(later, { importId })).rejects.toThrow('import.tooOld')
    await expect(undoImport(elsewhere, { importId })).rejects.toThrow('import.unknown')
    expect(await snapshotOf(session.db, session.collaborationId)).toEqual(before)

    await undoImport(session, { importId })
    await expect(undoImport(session, { importId })).rejects.toThrow('import.undone')
  })
})

/** Hands in texts as one import and confirms them, every question answered as it is proposed. Gives the import's id. */
async function confirmed(session: Session, texts: readonly string[]): Promise<string> {
  const importId = randomUUID()
  for (const text of texts) {
    const documentId = await givenInReview(session, text, importId)
    for (;;) {
      const [question] = await openQuestions(session, documentId)
      if (!question) break
      const value = question.proposal ?? question.choices[0]?.value ?? ''
      await answerQuestions(session, { documentId, answers: new Map([[question.key, value]]) })
    }
    await confirmDocument(session, { documentId })
  }
  return importId
}

async function meetingsOf({ db, collaborationId }: Session): Promise<readonly string[]> {
  const meetings = await db
    .selectFrom('meeting')
    .select(['held_on', 'starts_at', 'status'])
    .where('collaboration_id', '=', collaborationId)
    .orderBy('held_on')
    .execute()
  return meetings.map((each) => `${each.held_on} ${each.starts_at} ${each.status}`)
}

async function statusOf(db: Database, id: string): Promise<string> {
  const { status } = await db
    .selectFrom('document')
    .select('status')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return status
}
