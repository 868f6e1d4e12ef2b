import { grouped } from '../../domain/grouped.ts'
import type { BodyLevel } from '../../store/bodies.ts'
import type { MatterThread, ThreadBody, ThreadHandling } from '../../store/matter-thread.ts'
import type { Text } from '../../text/sv.ts'
import type { GapInTime } from './gaps-in-time.ts'
import { type Coming, isOpen, type ThreadFacts } from './thread-facts.ts'
import { layOut, type MapBranch, type MapEvent, type Sign, type ThreadMap } from './thread-map.ts'

const levels: readonly BodyLevel[] = [
  'political',
  'strategic',
  'tactical',
  'operative',
  'local',
  'unknown',
]

/** The anchor of an event in the list, by what it is of. */
export const anchorOfHandling = ({ id }: { readonly id: string }): string => `h-${id}`
export const anchorOfComing = (coming: Coming): string =>
  coming.kind === 'agenda' ? anchorOfAgenda(coming.meetingId) : `p-${coming.kind}-${coming.day}`
export const anchorOfAgenda = (meetingId: string): string => `p-agenda-${meetingId}`

type MapWishes = {
  readonly text: Text
  readonly today: string
  readonly gaps: readonly GapInTime[]
  readonly isWholeAsked: boolean
}

/** The map of a thread: what happened at one meeting is one sign. */
export function mapOfThread(
  thread: MatterThread,
  facts: ThreadFacts,
  { text, today, gaps, isWholeAsked }: MapWishes,
): ThreadMap {
  const atMeetings = [...grouped(thread.handlings, ({ meetingId }) => meetingId).values()]
  const holder = facts.body?.id ?? ''
  const branches = atMeetings.flatMap((handlings) => branchesOf(handlings, text, today))
  const lanes = bodiesOf(thread).map(({ id }) => id)
  return layOut({
    lanes,
    gaps: gaps.map(({ bodyId, ...gap }) => ({
      ...gap,
      lane: lanes.find((id) => id === bodyId) ?? holder,
    })),
    events: atMeetings.map((handlings) => eventOf(handlings, text)),
    plans: facts.coming.map((coming): MapEvent => {
      const { day, kind } = coming
      const { signs } = text.matters.map
      const said = { ...signs, due: signs.assignment, expected: signs.decision }
      return {
        anchor: anchorOfComing(coming),
        day,
        lane: kind === 'agenda' ? coming.body.id : holder,
        sign: 'plan',
        label: labelled(day, said[kind], text),
      }
    }),
    branches,
    meetings: thread.meetings.map(({ heldOn, bodyId }) => ({ day: heldOn, lane: bodyId })),
    today,
    endedOn: thread.endedOn,
    isWholeAsked,
  })
}

/** The bodies of a thread in the order of their lanes: by level, those who came first above. */
export function bodiesOf({ handlings, agenda }: MatterThread): readonly ThreadBody[] {
  const places = [...handlings, ...agenda]
  const bodies = [...new Map(places.map(({ body }) => [body.id, body])).values()]
  return bodies.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
}

/** The signs of a body's treatment: what was decided outweighs what was told. */
export function signOf(handlings: readonly ThreadHandling[]): Sign {
  const roles = new Set(handlings.map(({ role }) => role))
  if (roles.has('decision') || roles.has('end')) return 'decision'
  return [...roles].every((role) => role === 'information') ? 'info' : 'handed'
}

function eventOf(handlings: readonly ThreadHandling[], text: Text): MapEvent {
  const [first] = handlings
  if (!first) throw new Error('a meeting without a treatment is no event')
  const sign = signOf(handlings)
  const telling = handlings.find(({ role }) => role !== 'information') ?? first
  const label = labelled(first.heldOn, text.matters.events.roles[telling.role], text)
  return { anchor: anchorOfHandling(telling), day: first.heldOn, lane: first.body.id, sign, label }
}

/** The work that a meeting gave, as one branch: open until all of it is done, due when the last of it is. */
function branchesOf(
  handlings: readonly ThreadHandling[],
  text: Text,
  today: string,
): readonly MapBranch[] {
  const [first] = handlings
  const given = [
    ...new Map(
      handlings.flatMap(({ assignments }) => assignments).map((each) => [each.id, each]),
    ).values(),
  ]
  if (!first || given.length === 0) return []
  const open = given.filter(isOpen)
  const due = open.flatMap(({ dueOn }) => (dueOn !== null && dueOn >= today ? dueOn : [])).sort()
  return [
    {
      anchor: anchorOfHandling(
        handlings.find(({ assignments }) => assignments.length > 0) ?? first,
      ),
      day: first.heldOn,
      lane: first.body.id,
      label: text.matters.events.tasks(given.length),
      until: due[0] ?? null,
      isOpen: open.length > 0,
    },
  ]
}

/** "19 feb Beslut" */
const labelled = (day: string, label: string, text: Text): string =>
  `${shortDay(day, text)} ${label}`

/** "19 feb" */
export function shortDay(day: string, { matters }: Text): string {
  const month = matters.months[Number(day.slice(5, 7)) - 1] ?? ''
  return matters.shortDay(Number(day.slice(8)), month)
}
