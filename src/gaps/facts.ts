/**
 * What gaps (luckor) are judged by: plain facts of the archive, whoever keeps them. Days are `2021-05-28`.
 */

/** A body (organ): what it is called, and its calendar. */
export type BodyFacts = {
  readonly id: string
  readonly name: string
  readonly otherNames: readonly string[]
  readonly dissolvedOn: string | null
  readonly successorId: string | null
  /** The days of its meetings that were held or are planned, in order, from `calendarStart` on. */
  readonly meetingDays: readonly string[]
  /** The regions and municipalities that its decisions can be left to. */
  readonly members: readonly Member[]
}

/** A region or municipality in a body, from its first day there to its last; null where that is open. */
export type Member = {
  readonly id: string
  readonly name: string
  readonly kind: 'region' | 'municipality'
  readonly from: string | null
  readonly to: string | null
}

/** The bodies of a collaboration by their ids. */
export type Bodies = ReadonlyMap<string, BodyFacts>

/** An assignment (uppdrag) as it stands after the last step of its chain. */
export type AssignmentFacts = {
  readonly id: string
  readonly text: string
  /** The body and the day of the meeting whose minutes say it. */
  readonly bodyId: string
  readonly saidOn: string
  readonly hasOwner: boolean
  readonly dueWritten: string | null
  readonly dueOn: string | null
  /** The day of the meeting it is due at; null where nobody knows which. */
  readonly dueMeetingOn: string | null
  /** The days on which it was put off, in order. */
  readonly postponedOn: readonly string[]
  readonly state: 'given' | 'reported' | 'postponed' | 'handedOver' | 'done' | 'quoted'
}

/** A decision (beslut) as the minutes of a body tell of it. */
export type DecisionFacts = {
  readonly id: string
  readonly text: string
  readonly bodyId: string
  readonly saidOn: string
  readonly status: 'taken' | 'quoted' | 'proposed' | 'expected'
  readonly kind: string
  /** Who took it, where that was somebody else. */
  readonly takenBy: string | null
  readonly decidedOn: string | null
  /** Whether a quoted one is also found in the own minutes of the body that took it. */
  readonly isConfirmed: boolean
  /** The ids of those who have adopted it at home, as a person has said. */
  readonly adoptedBy: readonly string[]
}

/** A handling (behandling): a body treated the matter at a meeting. */
type HandlingFacts = {
  readonly bodyId: string
  readonly heldOn: string
  readonly role: string
  readonly title: string
  /** How many times the matter has been treated in all: only some handlings need be given. */
  readonly times: number
}

/** An agreement or project (överenskommelse, projekt) that the minutes of a matter name, with its last day. */
export type AgreementFacts = {
  readonly kind: 'agreement' | 'project'
  readonly name: string
  readonly validTo: string
  readonly saidOn: string
}

/** A matter (ärende) with what may break its thread. */
export type MatterFacts = {
  readonly id: string
  readonly title: string
  readonly isOpen: boolean
  /** The days of the planned meetings that have it on their agenda, in order. */
  readonly agendaDays: readonly string[]
  /** The last meeting that had it on its agenda and whose minutes do not treat it; null where it was treated since. */
  readonly passedOver: { readonly bodyId: string; readonly heldOn: string } | null
  /** In the order of their days: the last one, and those that evaluated something. */
  readonly handlings: readonly HandlingFacts[]
  readonly decisions: readonly DecisionFacts[]
  /** Those that may be gaps themselves, and whether anything at all is left to do. */
  readonly assignments: readonly AssignmentFacts[]
  readonly hasOpenAssignments: boolean
  readonly agreements: readonly AgreementFacts[]
}

/** Everything in a collaboration that a gap may come of. */
export type CollaborationFacts = {
  readonly bodies: Bodies
  readonly matters: readonly MatterFacts[]
  /** Assignments of no matter. */
  readonly assignments: readonly AssignmentFacts[]
}
