/** What the sentence of each kind of gap (lucka) is filled with. Days are `2021-05-28`. */
export type GapValues = {
  /** A body is dissolved, and nobody says who takes over what it had. */
  bodyDissolved: {
    readonly body: string
    readonly day: string
    readonly openMatters: number
  }
  /** Something is due at a meeting in a period in which the body has none. */
  noMeetingThen: {
    readonly body: string
    /** The time as the minutes say it: `i augusti`. */
    readonly due: string
    /** The last day of that time; null where it is the next meeting, whenever that is. */
    readonly until: string | null
    readonly isDecision: boolean
    readonly before: string | null
    readonly after: string | null
  }
  /** An agreement or project ends soon, or has ended, and nobody has told of an evaluation. */
  agreementEnds: {
    /** Null for a project, which minutes call by many names. */
    readonly name: string | null
    readonly day: string
    readonly hasEnded: boolean
    readonly comesUpOn: string | null
  }
  /** Nobody is named who is to do it. */
  noOwner: { readonly task: string; readonly day: string; readonly due: string | null }
  /** The matter was on the agenda of a meeting, and the minutes do not treat it. */
  passedOver: {
    readonly body: string
    readonly day: string
    readonly comesUpOn: string | null
  }
  /** The matter has been put off time after time. */
  postponed: {
    readonly times: number
    readonly since: string
    readonly comesUpOn: string | null
  }
  /** The parties are to decide at home, and nothing tells that all of them have. */
  adoptionUnknown: {
    readonly body: string
    readonly day: string
    /** How many have, and the names of those who have not as far as anybody knows. */
    readonly adopted: number
    readonly missing: readonly string[]
  }
  /** Another body's decision, known only because this body retold it. */
  secondHand: {
    readonly takenBy: string
    readonly decidedOn: string | null
    readonly toldBy: string
    readonly toldOn: string
  }
  /** Nobody has treated the matter for a year. */
  untouched: {
    readonly body: string
    readonly day: string
    /** The day of the planned meeting that has it on its agenda. */
    readonly comesUpOn: string | null
  }
}

export type GapKind = keyof GapValues

/** What the one button of a gap leads to. */
export type Mending =
  | 'saySuccessor'
  | 'chooseMeeting'
  | 'openMatter'
  | 'nameOwner'
  | 'putOnAgenda'
  | 'sayWhoAdopted'
  | 'importMinutes'

/** A gap (lucka): what a thread lacks, where, and what mends it. */
export type Gap<Kind extends GapKind = GapKind> = {
  [Each in Kind]: {
    readonly kind: Each
    readonly values: GapValues[Each]
    readonly matterId: string | null
    /** The body that has the thread where it breaks. */
    readonly bodyId: string | null
    readonly assignmentId: string | null
    readonly decisionId: string | null
    /** The day that tells which of two gaps of one kind is worse: the earlier. */
    readonly day: string
  }
}[Kind]

/** Every kind with the way to mend it, the most severe first: nobody has the thread, then it misses its time. */
const mendings: Readonly<Record<GapKind, Mending>> = {
  bodyDissolved: 'saySuccessor',
  noMeetingThen: 'chooseMeeting',
  agreementEnds: 'putOnAgenda',
  noOwner: 'nameOwner',
  passedOver: 'putOnAgenda',
  postponed: 'putOnAgenda',
  adoptionUnknown: 'sayWhoAdopted',
  secondHand: 'importMinutes',
  untouched: 'putOnAgenda',
}

export const gapKinds = Object.keys(mendings) as readonly GapKind[]

/** Whether a gap is on its way to be mended: the matter is on the agenda of a meeting to come. */
export const comesUp = ({ values }: Gap): boolean =>
  'comesUpOn' in values && values.comesUpOn !== null

export const mendingOf = (gap: Gap): Mending => (comesUp(gap) ? 'openMatter' : mendings[gap.kind])

/** The same gaps, the most severe first; the order is the same however they came. */
export function bySeverity(gaps: readonly Gap[]): readonly Gap[] {
  const keys = new Map(gaps.map((gap) => [gap, sortKey(gap)]))
  const keyOf = (gap: Gap) => keys.get(gap) ?? ''
  return [...gaps].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

const sortKey = ({ kind, day, matterId, assignmentId, decisionId, bodyId, values }: Gap): string =>
  JSON.stringify([gapKinds.indexOf(kind), day, matterId, assignmentId, decisionId, bodyId, values])
