import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { answerQuestions } from '../../src/actions/answer-questions.ts'
import { confirmDocument } from '../../src/actions/confirm-document.ts'
import { discardDocument } from '../../src/actions/discard-document.ts'
import { foundBody } from '../../src/actions/found-body.ts'
import type { Session } from '../../src/actions/perform.ts'
import { findReviewedDocument, listImports, listWaiting } from '../../src/store/reviews.ts'
import { verifyEvents } from '../../src/store/verify-events.ts'
import { onBothDatabases } from '../support/databases.ts'
import { givenCollaboration } from '../support/given.ts'
import { givenInReview, openQuestions } from '../support/reviewed-documents.ts'

const first = `Minnesanteckningar Nätverket för elevhälsa 2024-03-14

Närvarande:
Karin Ek, kurator, Växjö kommun
Karin Holm, chef, Region Kronoberg
Petra Lund, polis, Polisen i Kronoberg
Disa Sandberg, samordnare, Alvesta kommun

§ 1 Skolfrånvaro
Karin tar fram en rutin till den 3 maj 2024.

§ 2 Avslutning
Mötet avslutas.
`
const second = `Minnesanteckningar Nätverket för elevhälsa 2024-04-25

Närvarande:
Karin Ek, kurator, Växjö kommun
Karin Holm, chef, Region Kronoberg
Petra Lund, polis, Polisen i Kronoberg
Disa Sandbergh, samordnare, Alvesta kommun

§ 1 Skolfrånvaro
Karin skickar ut rutinen senast den 2 maj 2024.

§ 2 Avslutning
Mötet avslutas.
`
const third = second.replace('2024-04-25', '2024-05-23').replace('2 maj', '2 juni')

onBothDatabases((store) => {
  it('asks at most half as many questions about the second document of a body, and fewer then', async () => {
    const session = await givenCollaboration(store().db)

    const counts = []
    for (const text of [first, second, third]) {
      const documentId = await givenInReview(session, text)
      counts.push((await openQuestions(session, documentId)).length)
      await answerAll(session, documentId)
      await confirmDocument(session, { documentId })
    }

    const [one = 0, two = 0, three = 0] = counts
    expect(one).toBeGreaterThanOrEqual(3)
    expect(two).toBeLessThanOrEqual(one / 2)
    expect(three).toBe(0)
    expect((await verifyEvents(session.db)).broken).toEqual([])
  })

  it('founds the body, knows the people and remembers the names that the answers said', async () => {
    const session = await givenCollaboration(store().db)
    const one = await givenInReview(session, first)
    await answer(session, one, 'body', 'new:operative:Nätverket för elevhälsa')
    await answer(session, one, 'owner:0:karin', 'is:Karin Holm')
    await answer(session, one, 'organisation:polisen i kronoberg', 'new:stateAuthority:Polisen')
    await confirmDocument(session, { documentId: one })
    const two = await givenInReview(session, second)
    await answer(session, two, 'person:disa sandbergh', 'is:Disa Sandberg')
    await confirmDocument(session, { documentId: two })

    const { rows } = await sql`select person.name, written, organisation.name as organisation
      from attendance join person on person.id = person_id
      join organisation on organisation.id = organisation_id
      where attendance.collaboration_id = ${session.collaborationId}
        and person.name in ('Disa Sandberg', 'Petra Lund') order by person.name, written`.execute(
      session.db,
    )
    expect(rows).toEqual([
      { name: 'Disa Sandberg', written: 'Disa Sandberg', organisation: 'Alvesta kommun' },
      { name: 'Disa Sandberg', written: 'Disa Sandbergh', organisation: 'Alvesta kommun' },
      { name: 'Petra Lund', written: 'Petra Lund', organisation: 'Polisen' },
      { name: 'Petra Lund', written: 'Petra Lund', organisation: 'Polisen' },
    ])
    const owners = await sql`select person.name, owner.written from assignment_owner owner
      join person on person.id = person_id
      where owner.collaboration_id = ${session.collaborationId}`.execute(session.db)
    expect(owners.rows).toEqual([
      { name: 'Karin Holm', written: 'Karin' },
      { name: 'Karin Holm', written: 'Karin' },
    ])
    const bodies = await sql`select name, level from body
      where collaboration_id = ${session.collaborationId}`.execute(session.db)
    expect(bodies.rows).toEqual([{ name: 'Nätverket för elevhälsa', level: 'operative' }])
  })

  it('takes one of two answers that two people give at once, and tells the other', async () => {
    const session = await givenCollaboration(store().db)
    const other = { ...session, actorId: randomUUID() }
    const documentId = await givenInReview(session, first)
    const answers = ['is:Karin Ek', 'is:Karin Holm']

    const both = await Promise.allSettled([
      answer(session, documentId, 'owner:0:karin', answers[0] ?? ''),
      answer(other, documentId, 'owner:0:karin', answers[1] ?? ''),
    ])

    const won = both.findIndex(({ status }) => status === 'fulfilled')
    expect(both[1 - won]).toMatchObject({ reason: { code: 'review.answered' } })
    const kept = await session.db
      .selectFrom('answer')
      .select('value')
      .where('document_id', '=', documentId)
      .execute()
    expect(kept).toEqual([{ value: answers[won] }])
    await answer([session, other][won] ?? session, documentId, 'owner:0:karin', 'none')
  })

  it('refuses to confirm while something must be answered, and answers that answer nothing', async () => {
    const session = await givenCollaboration(store().db)
    await foundBody(session, { name: 'Nätverket för elevhälsa', level: 'operative' })
    const documentId = await givenInReview(session, first)

    await expect(confirmDocument(session, { documentId })).rejects.toMatchObject({
      code: 'review.questionsOpen',
      values: { count: 1 },
    })
    await expect(answer(session, documentId, 'owner:9:ingen', 'none')).rejects.toThrow(
      'review.noQuestion',
    )
    await expect(answer(session, documentId, 'owner:0:karin', 'is:')).rejects.toThrow(
      'review.noAnswer',
    )
  })

  it('confirms a quoted decision when the minutes where it was taken arrive, whichever came first', async () => {
    for (const order of ['before', 'after']) {
      const session = await givenCollaboration(store().db)
      await foundBody(session, { name: 'Länsrådet barn och unga', level: 'political' })
      await foundBody(session, { name: 'Nätverket för elevhälsa', level: 'operative' })
      const quoting = second.replace(
        'Karin skickar ut rutinen senast den 2 maj 2024.',
        'Länsrådet beslutade den 12 april 2024 att ta fram en gemensam plan för skolfrånvaro.',
      )
      const taking = `Protokoll Länsrådet barn och unga 2024-04-12

Närvarande:
Nils Öberg, ordförande, Region Kronoberg

§ 1 Skolfrånvaro
Länsrådet beslutar
att ta fram en gemensam plan för skolfrånvaro i länet
att avsätta medel till föräldrastöd

§ 2 Avslutning
Mötet avslutas.
`
      for (const text of order === 'before' ? [quoting, taking] : [taking, quoting]) {
        const documentId = await givenInReview(session, text)
        await answerAll(session, documentId)
        await confirmDocument(session, { documentId })
      }

      const { rows } = await sql`select meeting.held_on from decision
        join decision source on source.id = decision.confirmed_by
        join meeting on meeting.id = source.meeting_id
        where decision.collaboration_id = ${session.collaborationId}
          and decision.status = 'quoted'`.execute(session.db)
      expect(rows).toEqual([{ held_on: '2024-04-12' }])
    }
  })

  it('takes a document out of review, so that its file can be handed in again', async () => {
    const session = await givenCollaboration(store().db)
    const documentId = await givenInReview(session, first)

    await discardDocument(session, { documentId })

    await expect(discardDocument(session, { documentId })).rejects.toThrow('review.notOpen')
    expect(await givenInReview(session, first)).not.toBe(documentId)
  })

  it('shows documents in review to the secretariat of their own collaboration only', async () => {
    const session = await givenCollaboration(store().db)
    const elsewhere = await givenCollaboration(store().db)
    const id = await givenInReview(session, first)
    const viewer = (collaborationId: string, isSecretariat: boolean) => ({
      collaborationId,
      isSecretariat,
      personId: randomUUID(),
    })
    const { db, collaborationId } = session

    expect(await listWaiting(db, viewer(collaborationId, true))).toMatchObject([
      { id, bodyName: 'Nätverket för elevhälsa', heldOn: '2024-03-14' },
    ])
    expect(await listImports(db, viewer(collaborationId, true))).toMatchObject([{ inReview: 1 }])
    for (const other of [viewer(collaborationId, false), viewer(elsewhere.collaborationId, true)]) {
      expect(await listWaiting(db, other)).toEqual([])
      expect(await listImports(db, other)).toEqual([])
      expect(await findReviewedDocument(db, other, id)).toBeNull()
    }
  })
})

const answer = (session: Session, documentId: string, question: string, value: string) =>
  answerQuestions(session, { documentId, answers: new Map([[question, value]]) })

/** Answers every question as it is proposed, or by its first choice. */
async function answerAll(session: Session, documentId: string): Promise<void> {
  for (;;) {
    const [question] = await openQuestions(session, documentId)
    if (!question) return
    const value = question.proposal ?? question.choices[0]?.value ?? ''
    await answer(session, documentId, question.key, value)
  }
}
