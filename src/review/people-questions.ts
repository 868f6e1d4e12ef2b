import { plainName, plainWords } from '../domain/plain-name.ts'
import { mayBeSamePerson, soundOf } from '../domain/similar-names.ts'
import type { Lines, ReadMinutes } from '../reader/read-minutes.ts'
import type { SettledBody } from './body-question.ts'
import { evidenceOf, type PeopleHere, peopleHere } from './person-evidence.ts'
import {
  answerIn,
  type Choice,
  isAnswer,
  newAnswer,
  none,
  type Question,
  take,
} from './question.ts'
import type { Reviewed } from './reviewed.ts'

/** Who a written name is: somebody the archive knows, somebody new, nobody, or somebody whose full name is unknown. */
export type SettledPerson =
  | { readonly kind: 'known'; readonly id: string; readonly name: string }
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'none' | 'unknown' }

/** The people of a document by the names as they are written, plain, and what was asked about them. */
export type FoundPeople = {
  readonly people: ReadonlyMap<string, SettledPerson>
  readonly questions: readonly Question[]
  /** Ways in which the body writes a name, plain, and the name they mean: what the answers teach. */
  readonly teaches: ReadonlyMap<string, string>
}

/** A name in the minutes: where it stands, and whether it is in the list of those who met. */
type Written = {
  readonly name: string
  readonly lines: Lines
  readonly about: string
  readonly isAttending: boolean
  /** A full name that the reader took it for a variant of. */
  readonly variantOf: string | null
}

/**
 * Settles who everybody is. A full name that is known, a name that was answered before and a first name that one
 * person of the meeting or the body has need no question; names that are only alike are always asked about.
 */
export function findPeople(reviewed: Reviewed, body: SettledBody | null): FoundPeople {
  const here = peopleHere(reviewed, body)
  const people = new Map<string, SettledPerson>()
  const questions: Question[] = []
  const teaches = new Map<string, string>()
  for (const written of writtenNames(reviewed.minutes)) {
    const plain = plainName(written.name)
    const answer = reviewed.answers.get(`person:${plain}`) ?? null
    const settled = answer === null ? settledAlone(written, here) : answered(answer, written, here)
    const question = settled && answer === null ? null : ask(written, here, answer)
    if (question) questions.push(question)
    const person = settled ?? (question ? unanswered(written) : { kind: 'new', name: written.name })
    people.set(plain, person)
    if (answer !== null && 'name' in person && plainName(person.name) !== plain) {
      teaches.set(plain, person.name)
    }
  }
  return { people, questions, teaches }
}

function writtenNames({ attendance, assignments, doubts }: ReadMinutes): readonly Written[] {
  const ambiguous = new Set(
    doubts
      .filter(({ code }) => code === 'owner-ambiguous')
      .map(({ about, values }) => `${about} ${values.name}`),
  )
  const all: readonly Written[] = [
    ...attendance.map(({ name, lines }, index) => ({
      name,
      lines,
      about: `attendance/${index}`,
      isAttending: true,
      variantOf: null,
    })),
    ...doubts
      .filter(({ code }) => code === 'name-variant')
      .map(({ values, lines, about }) => ({
        name: String(values.variant),
        lines,
        about: about ?? '',
        isAttending: false,
        variantOf: String(values.name),
      })),
    ...assignments.flatMap(({ owners, lines }, index) =>
      owners
        .filter(
          ({ kind, name }) => kind === 'person' && !ambiguous.has(`assignments/${index} ${name}`),
        )
        .map(({ name }) => ({
          name,
          lines,
          about: `assignments/${index}`,
          isAttending: false,
          variantOf: null,
        })),
    ),
  ]
  return [...new Map(all.toReversed().map((each) => [plainName(each.name), each])).values()]
    .toReversed()
    .filter(({ name }) => plainName(name) !== '')
}

/** A name without a surname: `Eva-Lena`, `Karin U`. */
const isShort = (name: string): boolean => {
  const words = name.trim().split(/\s+/)
  return (
    words.length === 1 || (words.length === 2 && (words[1] ?? '').replace('.', '').length === 1)
  )
}

/** Who it is where nothing needs to be asked; null where it must be. */
function settledAlone(written: Written, here: PeopleHere): SettledPerson | null {
  const plain = plainName(written.name)
  const taught = here.taught(plain)
  if (taught) return { kind: 'known', id: taught.id, name: taught.name }
  if (isShort(written.name)) {
    const near = uniqueNames([...here.inDocument, ...here.ofBody].filter(isShortFor(written.name)))
    return near.length === 1 ? here.named(near[0] ?? '') : null
  }
  const known = here.known(written.name)
  if (known) return { kind: 'known', id: known.id, name: known.name }
  return likely(written, here).length > 0 ? null : { kind: 'new', name: written.name }
}

/** Full names that a name may stand for, the likeliest first. */
function likely(written: Written, here: PeopleHere): readonly string[] {
  const pool = [...here.ofBody, ...here.ofCollaboration]
  if (isShort(written.name))
    return uniqueNames([...here.inDocument, ...pool].filter(isShortFor(written.name)))
  // Two who both came are two, however alike their names are.
  const others = written.isAttending ? [] : here.inDocument
  const alike = [...others, ...pool].filter((name) => mayBeSamePerson(name, written.name))
  return uniqueNames(written.variantOf === null ? alike : [written.variantOf, ...alike])
}

const uniqueNames = (names: readonly string[]): readonly string[] =>
  [...new Map(names.toReversed().map((name) => [plainName(name), name])).values()].toReversed()

const isShortFor = (short: string) => {
  const [first = '', initial = ''] = short.includes(' ') ? short.split(/\s+/) : [short]
  const wanted = plainWords(first).map(soundOf).join(' ')
  const letter = plainName(initial)
  return (name: string): boolean => {
    const [given = '', ...surnames] = name.split(/\s+/)
    if (surnames.length === 0) return false
    const isGiven = plainWords(given).map(soundOf).join(' ') === wanted
    return isGiven && plainName(surnames.at(-1) ?? '').startsWith(letter)
  }
}

function answered(answer: string, written: Written, here: PeopleHere): SettledPerson | null {
  const said = answerIn(answer)
  if (said?.kind === 'none') return { kind: 'none' }
  if (said?.kind === 'take') return unanswered(written)
  if (said?.kind === 'new') return { kind: 'new', name: said.name.trim() || written.name }
  return said?.kind === 'is' ? here.named(said.what) : null
}

/** Somebody who came is kept by the name they have, whose surname may come to be known later; others are not made up. */
const unanswered = ({ name, isAttending }: Written): SettledPerson =>
  isAttending || !isShort(name) ? { kind: 'new', name } : { kind: 'unknown' }

function ask(written: Written, here: PeopleHere, answer: string | null): Question | null {
  const { name, lines, about, isAttending, variantOf } = written
  const isBrief = isShort(name)
  const candidates = likely(written, here).slice(0, 7)
  if (candidates.length === 0 && !isBrief) return null
  const [first = ''] = candidates
  const isNear = (candidate: string) =>
    [...here.inDocument, ...here.ofBody].some((each) => plainName(each) === plainName(candidate))
  const shared = candidates.filter(isNear).length > 1
  return {
    key: `person:${plainName(name)}`,
    kind: 'person',
    isRequired: candidates.length > 0,
    certainty: candidates.length > 0 ? 'unsure' : 'missing',
    subject: name,
    reason: {
      code: isBrief
        ? candidates.length === 0
          ? 'firstNameUnknown'
          : shared
            ? 'firstNameShared'
            : 'firstNameElsewhere'
        : variantOf === null
          ? 'personAlike'
          : 'personVariant',
      values: { name, other: first, count: candidates.length },
    },
    about,
    lines,
    choices: [
      ...candidates.map(
        (candidate): Choice => ({
          value: isAnswer(candidate),
          label: { code: 'name', values: { name: candidate } },
          ...evidenceOf(candidate, here, lines),
          stored: { code: 'samePerson', values: { written: name, name: candidate } },
        }),
      ),
      ...(isBrief
        ? [
            {
              value: take,
              label: { code: 'asWritten' as const, values: { name } },
              evidence: [],
              lines: null,
              stored: { code: 'keptAsWritten' as const, values: { name } },
            },
          ]
        : [
            {
              value: newAnswer('person', name),
              label: { code: 'someoneElse' as const, values: { name } },
              evidence: [],
              lines: null,
              stored: { code: 'newPerson' as const, values: { name } },
            },
          ]),
      ...(isBrief && isAttending
        ? [
            {
              value: none,
              label: { code: 'notAPerson' as const, values: { name } },
              evidence: [],
              lines: null,
              stored: { code: 'leftPerson' as const, values: { name } },
            },
          ]
        : []),
    ],
    others: [],
    field: 'name',
    proposal: candidates.length === 1 ? isAnswer(first) : candidates.length === 0 ? take : null,
    answer,
  }
}
