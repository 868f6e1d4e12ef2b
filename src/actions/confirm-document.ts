import { Refusal } from '../domain/refusal.ts'
import {
  type KnownMatter,
  type LinkableItem,
  linkItems,
  type MatterLink,
  namesTaught,
} from '../linking/link-items.ts'
import { itemAt, linkableItems } from '../linking/linkable-items.ts'
import { roleOfHandling } from '../linking/role-of-handling.ts'
import { ReadMinutes } from '../reader/read-minutes.ts'
import type { Tx } from '../store/database.ts'
import { lockDocument, markConfirmed } from '../store/documents.ts'
import {
  findMattersToLink,
  insertHandlings,
  insertMatter,
  insertMatterNames,
  type NewHandling,
} from '../store/matters.ts'
import {
  findMeetingAfter,
  findMeetingOn,
  holdMeeting,
  type MeetingTime,
  planMeetings,
} from '../store/meetings.ts'
import { findOrganisations } from '../store/organisations.ts'
import { makePeopleKnown } from '../store/people.ts'
import { insertRecord, type MeetingRecord } from '../store/record-of-meeting.ts'
import { perform, type Session } from './perform.ts'

/**
 * A person confirms a document: what it says becomes the record of a meeting of a body. Gives the meeting's id.
 * Refuses a document that is not in review, one without a day (unless the person gives it), and a day whose meeting
 * has its minutes already.
 */
export function confirmDocument(
  session: Session,
  request: { readonly documentId: string; readonly bodyId: string; readonly heldOn?: string },
): Promise<string> {
  const { collaborationId } = session
  const { documentId, bodyId } = request
  return perform(session, 'document.confirm', async ({ tx, record }) => {
    const document = await lockDocument(tx, collaborationId, documentId)
    if (document?.status !== 'inReview') throw new Refusal('review.notOpen')
    const minutes = ReadMinutes.parse(JSON.parse(document.minutes))
    const heldOn = request.heldOn ?? minutes.meeting.date
    if (heldOn === null) throw new Refusal('review.dayMissing')
    const before = await findMeetingOn(tx, bodyId, heldOn)
    if (before?.documentId) throw new Refusal('review.meetingKnown', { day: heldOn })

    const { start, end, place, dateEnd } = minutes.meeting
    const time = { heldOn, endsOn: dateEnd, start, end, place }
    const meetingId = await holdMeeting(tx, collaborationId, { ...time, bodyId, documentId })
    await planMeetings(tx, collaborationId, { bodyId, documentId }, plannedIn(minutes))
    const next = await findMeetingAfter(tx, bodyId, heldOn)
    const meanings = {
      people: await makePeopleKnown(tx, collaborationId, namesIn(minutes)),
      organisations: await findOrganisations(tx, collaborationId, organisationsIn(minutes)),
      nextMeetingId: next?.id ?? null,
    }
    const itemIds = await insertRecord(
      tx,
      { collaborationId, meetingId, heldOn, at: session.now },
      recordOf(minutes, meanings),
    )
    const items = linkableItems(minutes)
    const known = await findMattersToLink(tx, collaborationId)
    const links = linkItems(items, known, {
      bodyId,
      bodyName: minutes.body?.name ?? null,
      heldOn,
    })
    await handleMatters(tx, session, { minutes, itemIds, items, known, links })
    await markConfirmed(tx, documentId, session.now)
    const { decisions, assignments } = minutes
    await record(
      { kind: 'document', id: documentId },
      {
        meeting: meetingId,
        day: heldOn,
        items: items.length,
        decisions: decisions.length,
        assignments: assignments.length,
      },
      bodyId,
    )
    return meetingId
  })
}

/**
 * Lets the items handle their matters: those that are known surely, and those that begin here. A matter learns from
 * each item what else it is called.
 */
async function handleMatters(
  tx: Tx,
  { collaborationId, now }: Session,
  {
    minutes,
    itemIds,
    items,
    known,
    links,
  }: {
    readonly minutes: ReadMinutes
    readonly itemIds: ReadonlyMap<string, string>
    readonly items: readonly LinkableItem[]
    readonly known: readonly KnownMatter[]
    readonly links: ReadonlyMap<string, MatterLink>
  },
): Promise<void> {
  const handlings: NewHandling[] = []
  const begun = new Map<string, string>()
  for (const item of items) {
    const link = links.get(item.key)
    const itemId = itemIds.get(item.key) ?? ''
    const role = roleOfHandling(minutes, item.key)
    if (link?.kind === 'sure') {
      for (const matterId of link.matterIds) {
        handlings.push({ itemId, matterId, role, linked: 'surely' })
      }
      const [only, ...others] = link.matterIds
      const matter = known.find(({ id }) => id === only)
      if (matter && others.length === 0) {
        await insertMatterNames(tx, collaborationId, matter.id, namesTaught(item, matter))
      }
    } else if (link?.kind === 'new') {
      const { title } = link
      const matterId =
        begun.get(title) ?? (await insertMatter(tx, collaborationId, { title, createdAt: now }))
      const linked = begun.has(title) ? 'surely' : 'asFirst'
      begun.set(title, matterId)
      await insertMatterNames(
        tx,
        collaborationId,
        matterId,
        namesTaught(item, { title, names: [] }),
      )
      handlings.push({ itemId, matterId, role, linked })
    }
  }
  await insertHandlings(tx, collaborationId, handlings)
}

const plannedIn = ({ plannedMeetings }: ReadMinutes): readonly MeetingTime[] =>
  plannedMeetings.flatMap(({ date, start, end, place }) =>
    date === null ? [] : [{ heldOn: date, endsOn: null, start, end, place }],
  )

const namesIn = ({ attendance, assignments }: ReadMinutes): readonly string[] => [
  ...attendance.map(({ name }) => name),
  ...assignments.flatMap(({ owners }) =>
    owners.filter(({ kind }) => kind === 'person').map(({ name }) => name),
  ),
]

const organisationsIn = ({ attendance }: ReadMinutes): readonly string[] =>
  attendance.flatMap(({ organisation }) => organisation ?? [])

/** What the words of the minutes mean in the archive. */
type Known = {
  readonly people: ReadonlyMap<string, string>
  readonly organisations: ReadonlyMap<string, string>
  readonly nextMeetingId: string | null
}

function recordOf(
  minutes: ReadMinutes,
  { people, organisations, nextMeetingId }: Known,
): MeetingRecord {
  const texts = new Map(linkableItems(minutes).map(({ key, text }) => [key, text]))
  return {
    attendance: minutes.attendance.map((each) => ({
      personId: people.get(each.name) ?? '',
      written: each.name,
      organisationId: organisations.get(each.organisation ?? '') ?? null,
      title: each.title,
      state: each.state,
      isStated: each.stated,
      roles: each.roles,
      extent: each.extent,
      lines: each.lines,
    })),
    items: minutes.items.map(({ id, parentId, number, label, title, kind, presenters, lines }) => ({
      key: id,
      parentKey: parentId,
      number,
      label,
      title,
      kind,
      presenters,
      text: texts.get(id) ?? '',
      lines,
    })),
    decisions: minutes.decisions.map((each) => ({
      itemKey: each.itemId,
      status: each.status,
      kind: each.kind,
      text: each.text,
      clauses: each.clauses,
      takenBy: each.takenBy,
      decidedOn: each.date,
      lines: each.lines,
    })),
    assignments: minutes.assignments.map((each) => ({
      itemKey: each.itemId,
      text: each.text,
      givenBy: each.givenBy,
      owners: each.owners.map(({ kind, name, written }) => ({
        kind,
        written,
        personId: kind === 'person' ? (people.get(name) ?? null) : null,
      })),
      dueWritten: each.due?.written ?? null,
      dueOn: each.due?.date ?? null,
      dueMeetingId: each.due?.meeting === 'next' ? nextMeetingId : null,
      dueCondition: each.due?.condition ?? null,
      step: each.status,
      lines: each.lines,
    })),
    mentions: minutes.mentions.map(({ kind, name, details, from, to, lines }) => ({
      itemKey: itemAt(minutes, lines[0])?.id ?? null,
      kind,
      name,
      means: details.means ?? null,
      from,
      to,
      lines,
    })),
  }
}
