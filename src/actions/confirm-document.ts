import { randomUUID } from 'node:crypto'
import { grouped } from '../domain/grouped.ts'
import { plainName } from '../domain/plain-name.ts'
import { Refusal } from '../domain/refusal.ts'
import { ReadMinutes } from '../reader/read-minutes.ts'
import type { SettledBody } from '../review/body-question.ts'
import type { Known } from '../review/known.ts'
import { isAnswer } from '../review/question.ts'
import { openOf, reviewOf, type SettledMinutes } from '../review/review.ts'
import { stepsOf } from '../review/steps.ts'
import { insertAliases } from '../store/aliases.ts'
import { findAnswers, putAnswer } from '../store/answers.ts'
import { type BodyLevel, findBodyNamed, insertBody } from '../store/bodies.ts'
import { lockCollaboration } from '../store/collaborations.ts'
import type { Tx } from '../store/database.ts'
import { lockDocument, markConfirmed } from '../store/documents.ts'
import { findKnown } from '../store/known.ts'
import { findMeetingAfter, holdMeeting, type MeetingTime, planMeetings } from '../store/meetings.ts'
import { insertOrganisation, type NewOrganisation } from '../store/organisations.ts'
import { makePeopleKnown } from '../store/people.ts'
import { insertRecord } from '../store/record-of-meeting.ts'
import { continueAssignments } from './continue-assignments.ts'
import { handleMatters } from './handle-matters.ts'
import { matchQuotedDecisions } from './match-quoted-decisions.ts'
import { perform, type Session, type Work } from './perform.ts'
import { namesToKnow, recordOfMinutes } from './record-of-minutes.ts'

/**
 * A person confirms a document: with what people have answered, what it says becomes the record of a meeting of a
 * body, and the answers are remembered. Gives the meeting's id. `bodyId` and `heldOn` answer for themselves.
 *
 * Refuses a document that is not in review, one whose body or day nobody has said, a day whose meeting has its minutes
 * already, and one with a question that must be answered.
 */
export function confirmDocument(
  session: Session,
  request: {
    readonly documentId: string
    readonly bodyId?: string
    readonly heldOn?: string
    /** Answers that come with the confirmation, by question; they are kept as if given before it. */
    readonly answers?: ReadonlyMap<string, string>
  },
): Promise<string> {
  const { collaborationId, now } = session
  const { documentId } = request
  return perform(session, 'document.confirm', async ({ tx, record }) => {
    // Two confirmations at once would each make the same new people known.
    await lockCollaboration(tx, collaborationId)
    const document = await lockDocument(tx, collaborationId, documentId)
    if (document?.status !== 'inReview') throw new Refusal('review.notOpen')
    const minutes = ReadMinutes.parse(JSON.parse(document.minutes))
    const known = await findKnown(tx, session)
    for (const [question, value] of request.answers ?? []) {
      await putAnswer(tx, collaborationId, {
        documentId,
        question,
        value,
        at: now,
        by: session.actorId,
      })
    }
    const answers = await answersTo(tx, session, request)
    const review = reviewOf(minutes, known, answers)
    const { body, heldOn } = readyToConfirm(review, known)
    const { settled } = review

    const bodyId = await bodyIdOf({ tx, record }, session, body)
    const { start, end, place, dateEnd } = minutes.meeting
    const time = { heldOn, endsOn: dateEnd, start, end, place }
    const { plannedId } = settled
    const meetingId = await holdMeeting(tx, collaborationId, {
      ...time,
      bodyId,
      documentId,
      plannedId,
    })
    await planMeetings(tx, collaborationId, { bodyId, documentId }, plannedIn(minutes))
    const next = await findMeetingAfter(tx, bodyId, heldOn)
    const people = await peopleByName(tx, collaborationId, namesToKnow(minutes, settled))
    const organisations = await organisationsByName(tx, collaborationId, settled)
    const itemIds = await insertRecord(
      tx,
      { collaborationId, meetingId, heldOn, at: now },
      recordOfMinutes(minutes, settled, {
        bodyId,
        bodies: known.bodies,
        people,
        organisations,
        nextMeetingId: next?.id ?? null,
      }),
    )
    await handleMatters(tx, session, {
      documentId,
      minutes,
      itemIds,
      settled,
      known: known.matters,
    })
    await continueAssignments(tx, collaborationId, { bodyId, meetingId, heldOn })
    await insertAliases(tx, collaborationId, {
      bodyId,
      documentId,
      body: settled.teaches.body,
      ...taughtNames(settled, known, { people, organisations }),
    })
    await matchQuotedDecisions(tx, collaborationId, bodyId, [
      ...known.bodies,
      ...(body.kind === 'new' ? [{ id: bodyId, name: body.name, written: [] }] : []),
    ])
    await markConfirmed(tx, documentId, now)
    await record(
      { kind: 'document', id: documentId },
      {
        meeting: meetingId,
        day: heldOn,
        items: minutes.items.length,
        decisions: minutes.decisions.length,
        assignments: settled.assignments.length,
        asked: Object.fromEntries(
          [...grouped(stepsOf(review.questions), ({ questions: [{ kind }] }) => kind)].map(
            ([kind, some]) => [kind, some.length],
          ),
        ),
      },
      bodyId,
    )
    return meetingId
  })
}

async function answersTo(
  tx: Tx,
  { collaborationId }: Session,
  { documentId, bodyId, heldOn }: Parameters<typeof confirmDocument>[1],
): Promise<ReadonlyMap<string, string>> {
  const kept = await findAnswers(tx, { collaborationId, documentId })
  return new Map([
    ...kept.map(({ question, value }) => [question, value] as const),
    ...(bodyId === undefined ? [] : [['body', isAnswer(bodyId)] as const]),
    ...(heldOn === undefined ? [] : [['day', isAnswer(heldOn)] as const]),
  ])
}

/** The body and the day, where nothing is left that must be answered. */
function readyToConfirm(review: ReturnType<typeof reviewOf>, known: Known) {
  const { body, heldOn } = review.settled
  if (body === null) throw new Refusal('review.bodyMissing')
  if (heldOn === null) throw new Refusal('review.dayMissing')
  const onTheDay = known.meetings.filter(
    (meeting) => body.kind === 'known' && meeting.bodyId === body.id && meeting.heldOn === heldOn,
  )
  if (onTheDay.length > 0 && onTheDay.every(({ hasMinutes }) => hasMinutes)) {
    throw new Refusal('review.meetingKnown', { day: heldOn })
  }
  const count = openOf(review).filter(({ isRequired }) => isRequired).length
  if (count > 0) throw new Refusal('review.questionsOpen', { count })
  return { body, heldOn }
}

async function bodyIdOf(
  { tx, record }: Work,
  { collaborationId }: Session,
  body: SettledBody,
): Promise<string> {
  if (body.kind === 'known') return body.id
  const { name } = body
  if (await findBodyNamed(tx, collaborationId, name)) throw new Refusal('body.nameTaken', { name })
  const id = randomUUID()
  const level = body.level as BodyLevel
  const founded = { id, name, level, kind: 'informal' as const, remit: null, parentId: null }
  await insertBody(tx, collaborationId, founded)
  await record({ kind: 'body', id }, founded, id)
  return id
}

const plannedIn = ({ plannedMeetings }: ReadMinutes): readonly MeetingTime[] =>
  plannedMeetings.flatMap(({ date, start, end, place }) =>
    date === null ? [] : [{ heldOn: date, endsOn: null, start, end, place }],
  )

async function peopleByName(
  tx: Tx,
  collaborationId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = await makePeopleKnown(tx, collaborationId, names)
  return new Map([...known].map(([name, id]) => [plainName(name), id]))
}

async function organisationsByName(
  tx: Tx,
  collaborationId: string,
  { organisations }: SettledMinutes,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const each of organisations.values()) {
    if (each.kind !== 'new' || ids.has(plainName(each.name))) continue
    const kind = each.type as NewOrganisation['kind']
    ids.set(
      plainName(each.name),
      await insertOrganisation(tx, collaborationId, { name: each.name, kind }),
    )
  }
  return ids
}

/** What the answers taught of people and organisations, by their ids. */
function taughtNames(
  { teaches }: SettledMinutes,
  { people: knownPeople }: Known,
  {
    people,
    organisations,
  }: Readonly<Record<'people' | 'organisations', ReadonlyMap<string, string>>>,
) {
  const personIds = new Map([
    ...knownPeople.map(({ id, name }) => [plainName(name), id] as const),
    ...people,
  ])
  return {
    people: [...teaches.people].flatMap(([written, name]) => {
      const personId = personIds.get(plainName(name))
      return personId ? [{ written, personId }] : []
    }),
    organisations: [...teaches.organisations].flatMap(([written, said]) => {
      if (said.kind === 'none') return []
      const id = said.kind === 'known' ? said.id : organisations.get(plainName(said.name))
      return id ? [{ written, organisationId: id }] : []
    }),
  }
}
