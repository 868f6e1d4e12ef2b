import type {
  Assignment,
  Attendance,
  Decision,
  Doubt,
  Item,
  Lines,
  PlannedMeeting,
  ReadMinutes,
} from '../reader/read-minutes.ts'
import type { Text } from '../text/sv.ts'
import { asLine, type Paint, wrapped } from './paint.ts'

/** Minutes as a person reads them in a terminal: facts in the order of the document, doubts last. */
export function showMinutes(minutes: ReadMinutes, text: Text, paint: Paint, width: number): string {
  const show = shower(text, paint, width)
  const { facts } = text
  const sections: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    [facts.headings.attendance, attendanceLines(minutes.attendance, text, show)],
    [facts.headings.items, itemLines(minutes, text, show)],
    [
      facts.headings.plannedMeetings,
      minutes.plannedMeetings.map((each) => show(1, plannedText(each, text), each.lines)),
    ],
    [
      facts.headings.mentions,
      minutes.mentions.map((each) =>
        show(1, `${facts.mentionKinds[each.kind]}: ${each.name}`, each.lines),
      ),
    ],
    [
      facts.headings.distribution,
      minutes.distribution.length ? [show(1, minutes.distribution.join(', '))] : [],
    ],
    [facts.headings.doubts, minutes.doubts.map((each) => doubtLine(each, text, paint, show))],
  ]
  const shown = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => [paint.strong(heading), ...lines].join('\n'))
  return `${[headText(minutes, text, paint), ...shown].join('\n\n')}\n`
}

/** A fact on its line, so many steps in, followed by the lines of the source that it stands on. */
type Show = (steps: number, fact: string, lines?: Lines) => string

function shower(text: Text, paint: Paint, width: number): Show {
  return (steps, fact, lines) => {
    const indent = '  '.repeat(steps)
    const [place, hidden] = lines
      ? [` ${paint.quiet(`(${text.facts.line(...lines)})`)}`, text.facts.line(...lines).length + 3]
      : ['', 0]
    const body = wrapped(fact, width - indent.length, `${indent}  `)
    const last = body.length - (body.lastIndexOf('\n') + 1)
    const fits = last + hidden <= width - indent.length
    return `${indent}${body}${fits ? place : `\n${indent} ${place}`}`
  }
}

function headText(minutes: ReadMinutes, text: Text, paint: Paint): string {
  const { body, collaboration, kind, meeting, title } = minutes
  const { facts, calendar } = text
  const name = body?.name ?? title ?? facts.unknown
  const when = [
    meeting.date && calendar.days(meeting.date, meeting.dateEnd),
    calendar.period(meeting.start, meeting.end),
  ]
  const rows: readonly (readonly [string, string | null])[] = [
    [facts.labels.file, minutes.source.name],
    [facts.labels.kind, kind],
    [facts.labels.collaboration, collaboration],
    [facts.labels.date, when.filter(Boolean).join(' ') || facts.unknown],
    [facts.labels.place, meeting.place],
    [facts.labels.mode, meeting.mode && facts.modes[meeting.mode]],
  ]
  const known = rows.filter(([, value]) => value)
  const widest = Math.max(...known.map(([label]) => label.length))
  return [
    paint.strong(asLine(name)),
    ...known.map(
      ([label, value]) => `  ${paint.quiet(label.padEnd(widest))}  ${asLine(value ?? '')}`,
    ),
  ].join('\n')
}

function attendanceLines(people: readonly Attendance[], text: Text, show: Show): readonly string[] {
  const groups = new Map<string, Attendance[]>()
  for (const person of people) {
    const organisation = person.organisation ?? text.facts.noOrganisation
    groups.set(organisation, [...(groups.get(organisation) ?? []), person])
  }
  return [...groups].flatMap(([organisation, members]) => [
    show(1, organisation),
    ...members.map((person) => show(2, personText(person, text), person.lines)),
  ])
}

function personText(person: Attendance, { facts }: Text): string {
  const state = facts.states[person.state].toLowerCase()
  const roles = person.roles
    .filter((role) => role !== 'member')
    .map((role) => facts.roles[role])
    // A title says it already: "Ersättare".
    .filter((role) => !person.title?.toLowerCase().includes(role))
  const more = [
    ...roles,
    person.substituteFor && facts.substituteFor(person.substituteFor),
    person.adjustsFor && facts.adjustsFor(person.adjustsFor),
    person.state !== 'present' && state,
    person.extent,
  ].filter(Boolean)
  const name = person.title ? `${person.name}, ${person.title}` : person.name
  return more.length ? `${name} – ${more.join(', ')}` : name
}

/** The items with what was decided and given in each; what stands in no item comes last. */
function itemLines(minutes: ReadMinutes, text: Text, show: Show): readonly string[] {
  const { items, decisions, assignments } = minutes
  const inItem = (id: string | null, steps: number) => [
    ...decisions
      .filter((each) => each.itemId === id)
      .flatMap((each) => decisionLines(each, text, show, steps)),
    ...assignments
      .filter((each) => each.itemId === id)
      .map((each) => show(steps, assignmentText(each, text), each.lines)),
  ]
  const under = (parentId: string | null, steps: number): readonly string[] =>
    items
      .filter((item) => item.parentId === parentId)
      .flatMap((item) => [
        show(steps, itemText(item), item.lines),
        ...inItem(item.id, steps + 2),
        ...under(item.id, steps + 1),
      ])
  const loose = inItem(null, 2)
  return [...under(null, 1), ...(loose.length ? [show(1, text.facts.noItem), ...loose] : [])]
}

function itemText({ label, number, title }: Item): string {
  const sign = label ?? number
  return sign && !title.startsWith(sign) ? `${sign} ${title}` : title
}

function decisionLines(
  decision: Decision,
  { facts, calendar }: Text,
  show: Show,
  steps: number,
): readonly string[] {
  const status = facts.decisionStatuses[decision.status]
  const taken =
    decision.takenBy || decision.date
      ? ` (${facts.takenBy(decision.takenBy, decision.date && calendar.day(decision.date))})`
      : ''
  const texts = decision.clauses.length ? decision.clauses : [decision.text]
  return texts.map((clause) => show(steps, `${status}${taken}: ${clause}`, decision.lines))
}

function assignmentText(assignment: Assignment, { facts, calendar }: Text): string {
  const owners = assignment.owners.map((owner) => owner.name).join(', ') || facts.noOwner
  const { due } = assignment
  const when = due && (due.date ? calendar.day(due.date) : due.written)
  const status = assignment.status === 'given' ? null : facts.assignmentStatuses[assignment.status]
  const more = [when && `${facts.labels.due.toLowerCase()} ${when}`, status?.toLowerCase()]
  const end = more.filter(Boolean).join(', ')
  return `→ ${owners}: ${assignment.text}${end ? ` [${end}]` : ''}`
}

function plannedText(planned: PlannedMeeting, { facts, calendar }: Text): string {
  const parts = [
    planned.date ? calendar.day(planned.date) : facts.unknown,
    calendar.period(planned.start, planned.end),
  ]
  return [parts.filter(Boolean).join(' '), planned.place].filter(Boolean).join(', ')
}

function doubtLine(doubt: Doubt, text: Text, paint: Paint, show: Show): string {
  const sentence = text.doubts[doubt.code](doubt.values)
  const required = doubt.required ? ` ${paint.warning(text.facts.required)}` : ''
  return `${show(1, `? ${sentence}`, doubt.lines)}${required}`
}
