import { addDays } from '../domain/day.ts'
import type { Doubt, Lines } from '../reader/read-minutes.ts'
import type { SettledBody } from './body-question.ts'
import type { KnownMeeting } from './known.ts'
import {
  answerIn,
  type Choice,
  isAnswer,
  none,
  type Question,
  type ReasonCode,
} from './question.ts'
import type { Reviewed } from './reviewed.ts'

type Found = { readonly heldOn: string | null; readonly question: Question | null }

/**
 * Tells which day the meeting was, or asks: where the minutes do not say, where the day is not the weekday that they
 * say, and where the body's meeting of that day has its minutes already.
 */
export function findDay(reviewed: Reviewed, body: SettledBody | null): Found {
  const { minutes, answers } = reviewed
  const meetings = meetingsOf(reviewed, body)
  const read = minutes.meeting.date
  const answer = answers.get('day') ?? null
  const said = answerIn(answer)
  const given = said?.kind === 'is' ? said.what : null
  const contradiction = contradictionOf(reviewed)
  const day = given ?? read
  const isTaken = hasMinutes(meetings, day)
  if (day !== null && !isTaken && (given !== null || !contradiction) && answer === null) {
    return { heldOn: day, question: null }
  }
  const code: ReasonCode = isTaken ? 'dayTaken' : contradiction ? 'dayContradicted' : 'dayMissing'
  const near = meetings
    .filter((meeting) => !meeting.hasMinutes && isNear(meeting.heldOn, read))
    .slice(0, 4)
  const choices = [
    ...(read !== null && !hasMinutes(meetings, read)
      ? [dayChoice(read, 'asRead', minutes.meeting.lines)]
      : []),
    ...near
      .filter(({ heldOn }) => heldOn !== read)
      .map(({ heldOn }) => dayChoice(heldOn, 'planned', null)),
  ]
  const question: Question = {
    key: 'day',
    kind: 'day',
    isRequired: true,
    certainty: read === null ? 'missing' : 'unsure',
    subject: read ?? '',
    reason: { code, values: { ...contradiction?.values, day: day ?? '' } },
    about: 'meeting',
    lines: contradiction?.lines ?? minutes.meeting.lines,
    choices,
    others: [],
    field: 'day',
    proposal: read === null && choices.length === 1 ? (choices[0]?.value ?? null) : null,
    // An answer that names a day which has its minutes is no answer any more.
    answer: isTaken ? null : answer,
  }
  const isOpen = question.answer === null
  return { heldOn: isOpen && contradiction && !given ? null : day, question }
}

/** Whether the body's meeting of a day has its minutes already. */
const hasMinutes = (meetings: readonly KnownMeeting[], day: string | null): boolean =>
  meetings.some((meeting) => meeting.heldOn === day && meeting.hasMinutes) &&
  !meetings.some((meeting) => meeting.heldOn === day && !meeting.hasMinutes)

const meetingsOf = ({ known }: Reviewed, body: SettledBody | null): readonly KnownMeeting[] =>
  body?.kind === 'known' ? known.meetings.filter(({ bodyId }) => bodyId === body.id) : []

/** What the reader doubts of the meeting's own day. */
function contradictionOf({ minutes }: Reviewed): Doubt | null {
  const { meeting, doubts } = minutes
  const touches = ([first, last]: Lines) => first <= meeting.lines[1] && last >= meeting.lines[0]
  return (
    doubts.find(
      ({ code, values, lines }) =>
        code === 'date-contradiction' && values.date === meeting.date && touches(lines),
    ) ?? null
  )
}

const isNear = (day: string, read: string | null): boolean =>
  read === null || (addDays(read, -8) <= day && day <= addDays(read, 8))

const dayChoice = (day: string, code: 'asRead' | 'planned', lines: Lines | null): Choice => ({
  value: isAnswer(day),
  label: { code: 'day', values: { day } },
  evidence: [
    { code, values: {} },
    { code: 'weekday', values: { day } },
  ],
  lines,
  stored: { code: 'heldOn', values: { day } },
})

/** How many days a planned meeting may have been moved for it to be asked about. */
const moved = 4

type Planned = { readonly meetingId: string | null; readonly question: Question | null }

/** Asks whether a meeting near a planned one is it. On the very day it is, without a question. */
export function findPlanned(
  reviewed: Reviewed,
  body: SettledBody | null,
  heldOn: string | null,
): Planned {
  const meetings = meetingsOf(reviewed, body)
  if (heldOn === null || meetings.some((meeting) => meeting.heldOn === heldOn)) {
    return { meetingId: null, question: null }
  }
  const near = meetings.filter(
    (meeting) =>
      !meeting.hasMinutes &&
      addDays(heldOn, -moved) <= meeting.heldOn &&
      meeting.heldOn <= addDays(heldOn, moved),
  )
  if (near.length === 0) return { meetingId: null, question: null }
  const answer = reviewed.answers.get('planned') ?? null
  const said = answerIn(answer)
  const meeting = said?.kind === 'is' ? near.find((each) => each.heldOn === said.what) : undefined
  const question: Question = {
    key: 'planned',
    kind: 'planned',
    isRequired: false,
    certainty: 'unsure',
    subject: heldOn,
    reason: { code: 'plannedNear', values: { day: heldOn, planned: near[0]?.heldOn ?? '' } },
    about: 'meeting',
    lines: reviewed.minutes.meeting.lines,
    choices: [
      ...near.map(
        ({ heldOn: day }): Choice => ({
          value: isAnswer(day),
          label: { code: 'thatMeeting', values: { day } },
          evidence: [],
          lines: null,
          stored: { code: 'plannedIs', values: { day, held: heldOn } },
        }),
      ),
      {
        value: none,
        label: { code: 'ownMeeting', values: {} },
        evidence: [],
        lines: null,
        stored: { code: 'plannedNot', values: { day: near[0]?.heldOn ?? '' } },
      },
    ],
    others: [],
    field: null,
    proposal: near.length === 1 ? isAnswer(near[0]?.heldOn ?? '') : null,
    answer,
  }
  return { meetingId: meeting?.id ?? null, question }
}
