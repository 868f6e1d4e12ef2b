import type {
  AssignmentFacts,
  Bodies,
  BodyFacts,
  DecisionFacts,
  MatterFacts,
} from '../../src/gaps/facts.ts'

/** A body that meets on some days. */
export function bodyWith(facts: Partial<BodyFacts>): BodyFacts {
  return {
    id: 'b1',
    name: 'Samverkansgrupp Barn och unga',
    otherNames: [],
    dissolvedOn: null,
    successorId: null,
    meetingDays: [],
    members: [],
    ...facts,
  }
}

export const bodiesOf = (...bodies: readonly BodyFacts[]): Bodies =>
  new Map(bodies.map((body) => [body.id, body]))

/** A decision that the body takes on 28 May 2021. */
export function decisionThat(text: string, facts: Partial<DecisionFacts> = {}): DecisionFacts {
  return {
    id: 'd1',
    text,
    bodyId: 'b1',
    saidOn: '2021-05-28',
    status: 'taken',
    kind: 'formal',
    takenBy: null,
    decidedOn: null,
    isConfirmed: false,
    adoptedBy: [],
    ...facts,
  }
}

/** An assignment that the body gives on 28 May 2021 to somebody. */
export function assignmentTo(text: string, facts: Partial<AssignmentFacts> = {}): AssignmentFacts {
  return {
    id: 'a1',
    text,
    bodyId: 'b1',
    saidOn: '2021-05-28',
    hasOwner: true,
    dueWritten: null,
    dueOn: null,
    dueMeetingOn: null,
    postponedOn: [],
    state: 'given',
    ...facts,
  }
}

/** An open matter that the body treated on 28 May 2021. */
export function matterWith(facts: Partial<MatterFacts> = {}): MatterFacts {
  return {
    id: 'm1',
    title: 'Barnahus i länet',
    isOpen: true,
    agendaDays: [],
    passedOver: null,
    handlings: [
      { bodyId: 'b1', heldOn: '2021-05-28', role: 'takeover', title: 'Barnahus', times: 1 },
    ],
    decisions: [],
    assignments: [],
    hasOpenAssignments: false,
    agreements: [],
    ...facts,
  }
}
