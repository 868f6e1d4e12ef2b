import { grouped } from '../domain/grouped.ts'
import { plainName } from '../domain/plain-name.ts'
import type { Assignment, Doubt, DoubtCode, ReadMinutes } from '../reader/read-minutes.ts'
import { bodyAnswered, findBody, type SettledBody } from './body-question.ts'
import { findDay, findPlanned } from './day-questions.ts'
import type { Answers, Known } from './known.ts'
import { findMatters, type SettledLink } from './matter-questions.ts'
import { findOrganisations, type SettledOrganisation } from './organisation-questions.ts'
import { findOwners } from './owner-questions.ts'
import { findPeople, type SettledPerson } from './people-questions.ts'
import { type Question, take } from './question.ts'

/** What the archive will record of a document, as far as it is settled. */
export type SettledMinutes = {
  readonly body: SettledBody | null
  readonly heldOn: string | null
  /** The planned meeting, of another day, that these are the minutes of. */
  readonly plannedId: string | null
  /** By the name as it is written, plain. */
  readonly people: ReadonlyMap<string, SettledPerson>
  /** By the name as it is written, and by `attendance/3` where a person has said it. */
  readonly organisations: ReadonlyMap<string, SettledOrganisation>
  /** The assignments as answers have made them. */
  readonly assignments: readonly Assignment[]
  /** By the item's key. */
  readonly links: ReadonlyMap<string, SettledLink>
  /** What the answers teach: names as they are written, plain, and what they mean. */
  readonly teaches: {
    readonly body: readonly string[]
    readonly people: ReadonlyMap<string, string>
    readonly organisations: ReadonlyMap<string, SettledOrganisation>
  }
}

/** Doubts of one kind that ask for no answer, only for a look. */
export type Look = { readonly code: DoubtCode; readonly doubts: readonly Doubt[] }

/** A document under review: every question, answered or not, what there is to look at, and what will be recorded. */
export type Review = {
  readonly questions: readonly Question[]
  readonly looks: readonly Look[]
  readonly settled: SettledMinutes
}

/** Reviews minutes against what the archive knows and what people have answered. Questions that must be answered come first. */
export function reviewOf(minutes: ReadMinutes, known: Known, answers: Answers): Review {
  const reviewed = { minutes, known, answers }
  const { body, question: bodyQuestion, teaches: bodyNames } = findBody(reviewed)
  const { heldOn, question: dayQuestion } = findDay(reviewed, body)
  const planned = findPlanned(reviewed, body, heldOn)
  // Until the body is settled, its people are those of the likeliest one: fewer questions that answer themselves.
  const likely = body ?? bodyAnswered(bodyQuestion?.proposal ?? null, known.bodies)
  const people = findPeople(reviewed, likely)
  const owners = findOwners(reviewed, likely)
  const organisations = findOrganisations(reviewed, people.people)
  const matters = findMatters(reviewed, body, heldOn)
  const questions = [
    ...[documentQuestion(minutes, answers), bodyQuestion, dayQuestion],
    ...people.questions,
    ...owners.questions,
    planned.question,
    ...matters.questions,
    ...organisations.questions,
  ].filter((question) => question !== null)
  return {
    questions: questions.toSorted((a, b) => Number(b.isRequired) - Number(a.isRequired)),
    looks: looksOf(minutes),
    settled: {
      body,
      heldOn,
      plannedId: planned.meetingId,
      people: people.people,
      organisations: organisations.organisations,
      assignments: owners.assignments.filter((assignment) => assignment !== null),
      links: matters.links,
      teaches: {
        body: body ? bodyNames.filter((way) => way !== plainName(body.name)) : [],
        people: new Map([...people.teaches, ...owners.teaches]),
        organisations: organisations.teaches,
      },
    },
  }
}

/** The questions that are open, those that must be answered first. */
export const questionsOf = (
  minutes: ReadMinutes,
  known: Known,
  answers: Answers,
): readonly Question[] => openOf(reviewOf(minutes, known, answers))

/** The questions of a review that nobody has answered. */
export const openOf = ({ questions }: Pick<Review, 'questions'>): readonly Question[] =>
  questions.filter(({ answer }) => answer === null)

/** What the archive will record of minutes, with what people have answered. */
export const settledMinutes = (
  minutes: ReadMinutes,
  known: Known,
  answers: Answers,
): SettledMinutes => reviewOf(minutes, known, answers).settled

/** Whether something that is no minutes, as a notice, shall be taken in all the same. */
function documentQuestion({ doubts, kind }: ReadMinutes, answers: Answers): Question | null {
  const doubt = doubts.find(({ code }) => code === 'not-minutes')
  if (!doubt) return null
  return {
    key: 'document',
    kind: 'document',
    isRequired: true,
    certainty: 'unsure',
    subject: kind ?? '',
    reason: { code: 'notMinutes', values: doubt.values },
    about: null,
    lines: doubt.lines,
    choices: [
      {
        value: take,
        label: { code: 'takeAnyway', values: {} },
        evidence: [],
        lines: null,
        stored: { code: 'taken', values: {} },
      },
    ],
    others: [],
    field: null,
    proposal: null,
    answer: answers.get('document') ?? null,
  }
}

/** Doubts that become questions of their own. */
const asked: ReadonlySet<DoubtCode> = new Set<DoubtCode>([
  'owner-ambiguous',
  'owner-missing',
  'name-variant',
  'organisation-missing',
  'body-unclear',
  'not-minutes',
])

function looksOf({ doubts, meeting }: ReadMinutes): readonly Look[] {
  const isAsked = ({ code, values }: Doubt) =>
    asked.has(code) || (code === 'date-contradiction' && values.date === (meeting.date ?? ''))
  const rest = doubts.filter((doubt) => !isAsked(doubt))
  return [...grouped(rest, ({ code }) => code)].map(([code, some]) => ({ code, doubts: some }))
}
