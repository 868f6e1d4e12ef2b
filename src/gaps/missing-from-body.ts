import { grouped } from '../domain/grouped.ts'

/** From the first day to the last, both with; null where it has no beginning or no end. */
type Term = { readonly from: string | null; readonly to: string | null }

/** What is known of a body: its seats, who takes part in the collaboration, and its latest meetings. */
export type BodyToJudge = {
  readonly parties: readonly {
    readonly id: string
    readonly name: string
    readonly kind: string
  }[]
  readonly seats: readonly (Term & {
    readonly organisationId: string | null
    readonly organisation: string | null
    readonly function: string | null
    readonly kind: string
    readonly holders: readonly (Term & { readonly role: string })[]
  })[]
  readonly meetings: readonly { readonly id: string; readonly heldOn: string }[]
  readonly represented: readonly {
    readonly meetingId: string
    readonly organisationId: string
    readonly organisation: string
    readonly wasThere: boolean
  }[]
}

/** Somebody who is missing from a body: without a seat, without a function, in an empty seat, or never there. */
export type Missing =
  | { readonly kind: 'noSeat'; readonly organisations: readonly string[] }
  | {
      readonly kind: 'noFunction'
      readonly function: string
      readonly organisations: readonly string[]
    }
  | {
      readonly kind: 'unfilled'
      readonly function: string | null
      readonly organisation: string | null
    }
  | {
      readonly kind: 'absent'
      readonly organisation: string
      /** Said to be absent, and not mentioned at all, of so many meetings. */
      readonly absent: number
      readonly silent: number
      readonly meetings: number
    }

/** So few meetings say nothing of a habit. */
const fewestMeetings = 3

/**
 * Who is missing from a body on a day: regions and municipalities without a seat, functions that most municipalities of
 * the body have and some have not, seats that nobody has, and organisations away from more than half of its latest
 * meetings. A body without seats is judged by who has been there.
 */
export function missingFromBody(body: BodyToJudge, day: string): readonly Missing[] {
  const seats = body.seats.filter((seat) => isIn(seat, day))
  return [
    ...withoutSeat(body, seats),
    ...withoutFunction(body, seats),
    ...unfilled(seats, day),
    ...away(body, day),
  ]
}

/** Whether a day is within a term. */
export function isIn({ from, to }: Term, day: string): boolean {
  return (from === null || from <= day) && (to === null || day <= to)
}

type Seats = BodyToJudge['seats']

function withoutSeat({ parties }: BodyToJudge, seats: Seats): readonly Missing[] {
  if (seats.length === 0) return []
  const seated = new Set(seats.map(({ organisationId }) => organisationId))
  const organisations = parties
    .filter(({ id, kind }) => isAuthority(kind) && !seated.has(id))
    .map(({ name }) => name)
  return organisations.length > 0 ? [{ kind: 'noSeat', organisations }] : []
}

const isAuthority = (kind: string) => kind === 'region' || kind === 'municipality'

function withoutFunction({ parties }: BodyToJudge, seats: Seats): readonly Missing[] {
  const ordinary = seats.filter(({ kind }) => kind === 'ordinary')
  const municipalities = parties.filter(
    ({ id, kind }) =>
      kind === 'municipality' && ordinary.some(({ organisationId }) => organisationId === id),
  )
  const byFunction = grouped(ordinary, ({ function: what }) => what)
  return [...byFunction].flatMap(([what, those]): readonly Missing[] => {
    const having = new Set(those.map(({ organisationId }) => organisationId))
    const without = municipalities.filter(({ id }) => !having.has(id))
    const isUsual = 2 * without.length < municipalities.length
    if (what === null || without.length === 0 || !isUsual) return []
    const organisations = without.map(({ name }) => name)
    return [{ kind: 'noFunction', function: what, organisations }]
  })
}

function unfilled(seats: Seats, day: string): readonly Missing[] {
  return seats
    .filter(
      ({ holders }) => !holders.some((holder) => holder.role !== 'substitute' && isIn(holder, day)),
    )
    .map(({ function: what, organisation }) => ({ kind: 'unfilled', function: what, organisation }))
}

function away({ seats, meetings, represented }: BodyToJudge, day: string): readonly Missing[] {
  const names = new Map<string, string>()
  for (const { organisationId, organisation } of represented)
    names.set(organisationId, organisation)
  for (const seat of seats) {
    if (seat.organisationId && isIn(seat, day)) {
      names.set(seat.organisationId, seat.organisation ?? '')
    }
  }
  const was = new Map(
    represented.map((each) => [`${each.meetingId} ${each.organisationId}`, each.wasThere]),
  )
  return [...names].flatMap(([id, organisation]): readonly Missing[] => {
    const own = seats.filter(({ organisationId }) => organisationId === id)
    const isExpected = ({ heldOn }: { readonly heldOn: string }) =>
      own.some((seat) => seat.kind === 'ordinary' && isIn(seat, heldOn))
    // Guests and those who were invited now and then are missed by nobody.
    const judged = seats.length === 0 ? meetings : meetings.filter(isExpected)
    const states = judged.map((meeting) => was.get(`${meeting.id} ${id}`))
    const absent = states.filter((state) => state === false).length
    const silent = states.filter((state) => state === undefined).length
    const isHabit = judged.length >= fewestMeetings && 2 * (absent + silent) > judged.length
    // Without seats, only absence that is said is known to be one.
    if (!isHabit || (seats.length === 0 && absent === 0)) return []
    return [{ kind: 'absent', organisation, absent, silent, meetings: judged.length }]
  })
}
