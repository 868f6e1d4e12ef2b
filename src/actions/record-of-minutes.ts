import { plainName } from '../domain/plain-name.ts'
import { itemAt, linkableItems } from '../linking/linkable-items.ts'
import { stemsSaid } from '../linking/vocabulary.ts'
import type { Attendance, ReadMinutes } from '../reader/read-minutes.ts'
import { bodyMentioned } from '../review/body-names.ts'
import type { KnownBody } from '../review/known.ts'
import type { SettledMinutes } from '../review/review.ts'
import type { MeetingRecord } from '../store/record-of-meeting.ts'

/** What the words of the minutes mean in the archive. */
export type Meant = {
  /** The body whose minutes they are. */
  readonly bodyId: string
  readonly bodies: readonly KnownBody[]
  /** People by their full names, plain. */
  readonly people: ReadonlyMap<string, string>
  /** New organisations by their names, plain. */
  readonly organisations: ReadonlyMap<string, string>
  readonly nextMeetingId: string | null
}

/** What a meeting's minutes say, settled and with everybody's ids. Whoever turned out to be nobody is left out. */
export function recordOfMinutes(
  minutes: ReadMinutes,
  settled: SettledMinutes,
  meant: Meant,
): MeetingRecord {
  const personIdOf = (name: string) => {
    const person = settled.people.get(plainName(name))
    if (person?.kind === 'known') return person.id
    return meant.people.get(plainName(person && 'name' in person ? person.name : name)) ?? null
  }
  const organisationIdOf = (each: Attendance, index: number) => {
    const said =
      settled.organisations.get(`attendance/${index}`) ??
      settled.organisations.get(each.organisation ?? '')
    if (said?.kind === 'known') return said.id
    return said?.kind === 'new' ? (meant.organisations.get(plainName(said.name)) ?? null) : null
  }
  const texts = new Map(linkableItems(minutes).map(({ key, text }) => [key, text]))
  return {
    attendance: minutes.attendance.flatMap((each, index) => {
      const personId = personIdOf(each.name)
      if (personId === null) return []
      return {
        personId,
        written: each.name,
        organisationId: organisationIdOf(each, index),
        title: each.title,
        state: each.state,
        isStated: each.stated,
        roles: each.roles,
        extent: each.extent,
        lines: each.lines,
      }
    }),
    items: minutes.items.map(({ id, parentId, number, label, title, kind, presenters, lines }) => ({
      key: id,
      parentKey: parentId,
      number,
      label,
      title,
      kind,
      presenters,
      text: texts.get(id) ?? '',
      stems: stemsSaid(`${title}\n${texts.get(id) ?? ''}`),
      lines,
    })),
    decisions: minutes.decisions.map((each) => ({
      itemKey: each.itemId,
      status: each.status,
      kind: each.kind,
      text: each.text,
      clauses: each.clauses,
      takenBy: each.takenBy,
      takenByBodyId: bodyIdOf(each, meant),
      decidedOn: each.date,
      lines: each.lines,
    })),
    assignments: settled.assignments.map((each) => ({
      itemKey: each.itemId,
      text: each.text,
      givenBy: each.givenBy,
      owners: each.owners.map(({ kind, name, written }) => ({
        kind,
        written,
        personId: kind === 'person' ? personIdOf(name) : null,
      })),
      dueWritten: each.due?.written ?? null,
      dueOn: each.due?.date ?? null,
      dueMeetingId: each.due?.meeting === 'next' ? meant.nextMeetingId : null,
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

/** The body that a quoted decision is said to be of; without a name it is this one's own, from before. */
function bodyIdOf(
  { status, takenBy }: ReadMinutes['decisions'][number],
  { bodies, bodyId }: Meant,
): string | null {
  if (status !== 'quoted') return null
  return takenBy === null ? bodyId : (bodyMentioned(takenBy, bodies)?.id ?? null)
}

/** The full names of whoever the archive must know when the minutes are recorded. */
export function namesToKnow(
  { attendance }: ReadMinutes,
  { people, assignments }: SettledMinutes,
): readonly string[] {
  const owners = assignments.flatMap((each) => each.owners.filter(({ kind }) => kind === 'person'))
  return [...attendance, ...owners].flatMap(({ name }) => {
    const person = people.get(plainName(name))
    if (person === undefined) return [name]
    return person.kind === 'new' ? [person.name] : []
  })
}
