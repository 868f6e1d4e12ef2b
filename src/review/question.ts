import type { Lines } from '../reader/read-minutes.ts'

/** What a question is about. */
type QuestionKind =
  | 'body'
  | 'day'
  | 'document'
  | 'person'
  | 'owner'
  | 'organisation'
  | 'planned'
  | 'matter'

/** Words of the catalogue, by their key in it, and what fills them. */
export type Words<Code extends string> = {
  readonly code: Code
  readonly values: Readonly<Record<string, string | number>>
}

/** Why a question is asked. */
export type ReasonCode =
  | 'bodyUnread'
  | 'bodyUnknown'
  | 'bodyAlike'
  | 'dayMissing'
  | 'dayContradicted'
  | 'dayTaken'
  | 'notMinutes'
  | 'personAlike'
  | 'personVariant'
  | 'firstNameShared'
  | 'firstNameElsewhere'
  | 'firstNameUnknown'
  | 'ownerShared'
  | 'ownerMissing'
  | 'organisationUnknown'
  | 'organisationMissing'
  | 'plannedNear'
  | 'matterLike'

/** What a choice says, where it is not a name. */
type LabelCode =
  | 'name'
  | 'day'
  | 'foundBody'
  | 'someoneElse'
  | 'nobody'
  | 'notAPerson'
  | 'asWritten'
  | 'notAnAssignment'
  | 'addOrganisation'
  | 'noOrganisation'
  | 'takeAnyway'
  | 'thatMeeting'
  | 'ownMeeting'
  | 'newMatter'
  | 'noMatter'

/** What speaks for a choice. */
export type EvidenceCode =
  | 'role'
  | 'presentHere'
  | 'mentionedBefore'
  | 'meetsHere'
  | 'meetsElsewhere'
  | 'standsInHead'
  | 'planned'
  | 'asRead'
  | 'weekday'
  | 'lastHandled'
  | 'likeTitle'
  | 'sameAbbreviation'
  | 'sameAgreement'
  | 'sameProject'
  | 'samePeople'
  | 'sameWords'
  | 'sameBody'
  | 'answeredBefore'

/** How it will stand in the archive. */
type StoredCode =
  | 'record'
  | 'left'
  | 'meetingOf'
  | 'founded'
  | 'heldOn'
  | 'samePerson'
  | 'newPerson'
  | 'leftPerson'
  | 'keptAsWritten'
  | 'organisationIs'
  | 'organisationAdded'
  | 'organisationLeft'
  | 'matterIs'
  | 'matterNew'
  | 'matterNone'
  | 'plannedIs'
  | 'plannedNot'
  | 'taken'

/** One answer that can be given. */
export type Choice = {
  readonly value: string
  readonly label: Words<LabelCode>
  readonly evidence: readonly Words<EvidenceCode>[]
  readonly lines: Lines | null
  readonly stored: Words<StoredCode>
}

/** A question about a document: one thing that a person can say better than the program. */
export type Question = {
  /** The same for the same question as long as the document is in review. */
  readonly key: string
  readonly kind: QuestionKind
  /** Must be answered before the document enters the archive. */
  readonly isRequired: boolean
  readonly certainty: 'unsure' | 'missing'
  /** What is asked about, as it is written. */
  readonly subject: string
  readonly reason: Words<ReasonCode>
  /** The fact of the minutes it is about: `assignments/3`. */
  readonly about: string | null
  readonly lines: Lines
  readonly choices: readonly Choice[]
  /** What else may be answered, shown as a list. */
  readonly others: readonly Choice[]
  /** What may be answered freely. */
  readonly field: 'body' | 'day' | 'name' | 'organisation' | null
  /** The choice that speaks for itself; null where a person must choose. */
  readonly proposal: string | null
  readonly answer: string | null
}

/**
 * An answer as it is kept: `is:` with a name, an id or a day; `new:` with a kind and a name; or one of two words.
 * Names rather than ids, so that the log of a review can be read.
 */
export type Answer =
  | { readonly kind: 'is'; readonly what: string }
  | { readonly kind: 'new'; readonly type: string; readonly name: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'take' }

export const isAnswer = (what: string): string => `is:${what}`
export const newAnswer = (type: string, name: string): string => `new:${type}:${name}`
export const none = 'none'
export const take = 'take'

/** The answer that a value says; null where it says none. */
export function answerIn(value: string | null | undefined): Answer | null {
  if (value === none || value === take) return { kind: value }
  const [, what] = /^is:(.+)$/s.exec(value ?? '') ?? []
  if (what !== undefined) return { kind: 'is', what }
  const [, type, name] = /^new:([A-Za-z]+):(.*)$/s.exec(value ?? '') ?? []
  return type === undefined || name === undefined ? null : { kind: 'new', type, name }
}

const levels = ['political', 'strategic', 'tactical', 'operative', 'local', 'unknown']
const kinds = ['municipalAssociation', 'stateAuthority', 'church', 'userOrganisation', 'other']

/** Whether a value is an answer to a question: one of its choices, or what its field takes. */
export function takesAnswer({ choices, others, field }: Question, value: string): boolean {
  if ([...choices, ...others].some((choice) => choice.value === value)) return true
  const answer = answerIn(value)
  if (answer?.kind === 'is') {
    if (field === 'day') return /^\d{4}-\d\d-\d\d$/.test(answer.what)
    return field === 'name' && answer.what.trim().length > 1
  }
  if (answer?.kind !== 'new' || answer.name.trim() === '') return false
  if (field === 'body') return levels.includes(answer.type)
  return field === 'organisation' && kinds.includes(answer.type)
}
