import { isIn } from './missing-from-body.ts'

type Term = { readonly from: string | null; readonly to: string | null }

/** A meeting's attendance, and the seats of its body. */
export type MeetingToJudge = {
  readonly heldOn: string
  readonly seats: readonly (Term & {
    readonly organisationId: string | null
    readonly organisation: string | null
    readonly kind: string
    readonly holders: readonly (Term & {
      readonly personId: string
      readonly name: string
      readonly role: string
    })[]
  })[]
  readonly attendance: readonly {
    readonly personId: string
    readonly organisationId: string | null
  }[]
}

/** Those who have a seat and of whom the minutes say nothing: whole organisations, and people of the others. */
export type Silent = {
  readonly organisations: readonly string[]
  readonly people: readonly {
    readonly personId: string
    readonly name: string
    readonly organisation: string | null
  }[]
}

/**
 * Who had a seat on the day of a meeting and is neither present nor absent in its minutes. Where the minutes name
 * nobody, nobody is silent. Co-opted people and substitutes come when they are called, so they are not missed.
 */
export function silentAtMeeting({ heldOn, seats, attendance }: MeetingToJudge): Silent {
  if (attendance.length === 0) return { organisations: [], people: [] }
  const namedOrganisations = new Set(attendance.map(({ organisationId }) => organisationId))
  const namedPeople = new Set(attendance.map(({ personId }) => personId))
  const current = seats.filter((seat) => seat.kind !== 'coopted' && isIn(seat, heldOn))
  const organisations = new Set<string>()
  const people = new Map<string, Silent['people'][number]>()
  for (const { organisationId, organisation, holders } of current) {
    const those = holders.filter((each) => each.role !== 'substitute' && isIn(each, heldOn))
    const isNamed =
      namedOrganisations.has(organisationId) || those.some((each) => namedPeople.has(each.personId))
    if (organisationId && organisation && !isNamed) organisations.add(organisation)
    else {
      for (const { personId, name } of those) {
        if (!namedPeople.has(personId)) people.set(personId, { personId, name, organisation })
      }
    }
  }
  return { organisations: [...organisations], people: [...people.values()] }
}
