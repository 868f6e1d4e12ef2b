import { addDays } from '../domain/day.ts'
import { adoptersOf } from './adopters.ts'
import { needsAdoption, tellsOfAdoption } from './adoption.ts'
import type { AgreementFacts, Bodies, BodyFacts, DecisionFacts, MatterFacts } from './facts.ts'
import { bySeverity, type Gap } from './gap.ts'
import { gapsOfAssignment } from './gaps-of-assignment.ts'
import { gapsOfBody } from './gaps-of-body.ts'
import { findMissingMeeting, meetingMonthIn } from './missing-meeting.ts'

/** What the thread of a matter lacks, the most severe first. An ended matter lacks nothing. */
export function gapsOfMatter(matter: MatterFacts, bodies: Bodies, today: string): readonly Gap[] {
  if (!matter.isOpen) return []
  const holder = bodies.get(matter.handlings.at(-1)?.bodyId ?? '')
  const lastHandledOn = matter.handlings.at(-1)?.heldOn ?? null
  const comesUpOn = matter.agendaDays.find((day) => day >= today) ?? null
  return bySeverity([
    ...dissolved(matter, holder, today),
    ...matter.assignments.flatMap((each) =>
      gapsOfAssignment(each, bodies, today, { matterId: matter.id, lastHandledOn }),
    ),
    ...(comesUpOn === null ? decisionsWithoutMeeting(matter, holder, bodies, today) : []),
    ...agreementsThatEnd(matter, holder, { today, comesUpOn }),
    ...passedOver(matter, bodies, comesUpOn),
    ...postponements(matter, holder, comesUpOn),
    ...adoptions(matter, bodies),
    ...secondHand(matter, bodies),
    ...untouched(matter, holder, { today, comesUpOn }),
  ])
}

/** Today, and the day on which the matter comes up next, where a meeting has it on its agenda. */
type Times = { readonly today: string; readonly comesUpOn: string | null }

/** The matter's last body is dissolved, so nobody has the thread. */
function dissolved({ id }: MatterFacts, holder: BodyFacts | undefined, today: string) {
  if (!holder) return []
  return gapsOfBody(holder, 1, today).map((gap) => ({ ...gap, matterId: id }))
}

/** What was decided to come up "på möte i augusti", at the body that has the matter now. */
function decisionsWithoutMeeting(
  { id, decisions, handlings }: MatterFacts,
  holder: BodyFacts | undefined,
  bodies: Bodies,
  today: string,
): readonly Gap[] {
  const lastHandledOn = handlings.at(-1)?.heldOn ?? null
  return decisions.flatMap(({ id: decisionId, text, saidOn, bodyId, decidedOn }) => {
    const written = meetingMonthIn(text)
    if (written === null) return []
    const due = { text, dueWritten: written, dueOn: null, lastHandledOn }
    const said = { saidOn: decidedOn ?? saidOn, bodyId: holder?.id ?? bodyId }
    const missing = findMissingMeeting({ ...due, ...said }, bodies, today)
    if (!missing) return []
    const { body, before, after, from, until } = missing
    const values = { body: body.name, due: written, until, isDecision: true, before, after }
    const place = { matterId: id, bodyId: body.id, assignmentId: null, decisionId }
    return [{ kind: 'noMeetingThen' as const, values, ...place, day: from }]
  })
}

/** How many days before its end an agreement must have been evaluated, to be prolonged in time. */
const noticeDays = 270
/** An evaluation that is older than this, counted from the end, was another one. */
const evaluationDays = 540
/** After this nobody asks about what has ended. */
const forgottenDays = 730

function agreementsThatEnd(
  { id, agreements, handlings }: MatterFacts,
  holder: BodyFacts | undefined,
  { today, comesUpOn }: Times,
): readonly Gap[] {
  const nameOf = ({ kind, name }: AgreementFacts) => (kind === 'project' ? null : name)
  return [...new Set(agreements.map(nameOf))].flatMap((name) => {
    const days = agreements.filter((each) => nameOf(each) === name).map(({ validTo }) => validTo)
    const day = days.sort().at(-1) ?? ''
    const isNear = day <= addDays(today, noticeDays) && day >= addDays(today, -forgottenDays)
    const isEvaluated = handlings.some(
      ({ heldOn, title }) => heldOn >= addDays(day, -evaluationDays) && /utvärder/i.test(title),
    )
    if (!isNear || isEvaluated) return []
    const values = { name, day, hasEnded: day < today, comesUpOn }
    const place = { bodyId: holder?.id ?? null, assignmentId: null, decisionId: null }
    return [{ kind: 'agreementEnds' as const, values, matterId: id, ...place, day }]
  })
}

/** A meeting had the matter on its agenda, and its minutes say nothing of it. */
function passedOver(
  { id, passedOver: last }: MatterFacts,
  bodies: Bodies,
  comesUpOn: string | null,
): readonly Gap[] {
  if (!last) return []
  const { bodyId, heldOn: day } = last
  const values = { body: bodies.get(bodyId)?.name ?? '', day, comesUpOn }
  const place = { matterId: id, bodyId, assignmentId: null, decisionId: null }
  return [{ kind: 'passedOver', values, ...place, day }]
}

/** The matter, or what was to be done in it, was put off on two days or more, and nothing has been decided after that. */
function postponements(
  { id, decisions, assignments }: MatterFacts,
  holder: BodyFacts | undefined,
  comesUpOn: string | null,
): readonly Gap[] {
  const decided = decisions
    .filter(({ status, kind }) => status === 'taken' && kind === 'formal')
    .map(({ saidOn }) => saidOn)
  const lastDecidedOn = decided.sort().at(-1) ?? ''
  const putOff = [
    ...decisions
      .filter(({ status, kind }) => status === 'taken' && kind === 'postponement')
      .map(({ saidOn }) => saidOn),
    ...assignments.flatMap(({ postponedOn }) => postponedOn),
  ]
  const days = [...new Set(putOff)].filter((day) => day > lastDecidedOn).sort()
  const [since] = days
  if (since === undefined || days.length < 2) return []
  const place = { bodyId: holder?.id ?? null, assignmentId: null, decisionId: null }
  const values = { times: days.length, since, comesUpOn }
  return [{ kind: 'postponed', values, matterId: id, ...place, day: since }]
}

/** The last decision that the parties must take at home too, when neither later minutes nor a person tells that all have. */
function adoptions({ id, decisions }: MatterFacts, bodies: Bodies): readonly Gap[] {
  const needing = decisions.filter(({ status, text }) => status === 'taken' && needsAdoption(text))
  const last = [...needing].sort(byDay).at(-1)
  if (!last) return []
  const isTold = decisions.some(({ saidOn, text }) => saidOn > last.saidOn && tellsOfAdoption(text))
  if (isTold) return []
  const { id: decisionId, bodyId, saidOn } = last
  const body = bodies.get(bodyId)
  const { all, missing } = adoptersOf(last, body?.members ?? [])
  if (all.length > 0 && missing.length === 0) return []
  const values = {
    body: body?.name ?? '',
    day: saidOn,
    adopted: all.length - missing.length,
    missing: missing.map(({ name }) => name),
  }
  const place = { matterId: id, bodyId, assignmentId: null, decisionId }
  return [{ kind: 'adoptionUnknown', values, ...place, day: saidOn }]
}

const byDay = (one: DecisionFacts, other: DecisionFacts): number =>
  one.saidOn === other.saidOn ? 0 : one.saidOn < other.saidOn ? -1 : 1

/** Whether what stands for a name is one: the reader may have taken a whole sentence for it. */
const isName = (written: string | null): written is string =>
  written !== null && written.split(' ').length <= 6

/** Others' decisions that are only retold: one for each body and day, none that are confirmed. */
function secondHand({ id, decisions }: MatterFacts, bodies: Bodies): readonly Gap[] {
  const seen = new Set<string>()
  return decisions.flatMap((decision) => {
    const { takenBy, decidedOn, bodyId, saidOn } = decision
    if (decision.status !== 'quoted' || decision.isConfirmed || !isName(takenBy)) return []
    const once = JSON.stringify([takenBy.toLowerCase(), decidedOn])
    if (seen.has(once)) return []
    seen.add(once)
    const toldBy = bodies.get(bodyId)?.name ?? ''
    const values = { takenBy, decidedOn, toldBy, toldOn: saidOn }
    const place = { matterId: id, bodyId, assignmentId: null, decisionId: decision.id }
    return [{ kind: 'secondHand' as const, values, ...place, day: decidedOn ?? saidOn }]
  })
}

/** What a body does with a matter that somebody else, or itself, is to go on with. */
const leadsOn = new Set(['preparation', 'consultation', 'request', 'takeover'])

/** Nobody has treated for a year what more than one meeting has had, or what was to go on. */
function untouched(
  { id, handlings, hasOpenAssignments }: MatterFacts,
  holder: BodyFacts | undefined,
  { today, comesUpOn }: Times,
): readonly Gap[] {
  const last = handlings.at(-1)
  if (!last || last.heldOn > addDays(today, -365)) return []
  if (last.times < 2 && !leadsOn.has(last.role) && !hasOpenAssignments) return []
  const values = { body: holder?.name ?? '', day: last.heldOn, comesUpOn }
  const place = { bodyId: last.bodyId, assignmentId: null, decisionId: null }
  return [{ kind: 'untouched', values, matterId: id, ...place, day: last.heldOn }]
}
