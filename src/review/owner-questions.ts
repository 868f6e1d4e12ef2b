import { plainName } from '../domain/plain-name.ts'
import type { Assignment, Doubt } from '../reader/read-minutes.ts'
import type { SettledBody } from './body-question.ts'
import { evidenceOf, lineBefore, type PeopleHere, peopleHere } from './person-evidence.ts'
import { answerIn, type Choice, isAnswer, none, type Question, take } from './question.ts'
import type { Reviewed } from './reviewed.ts'

type Found = {
  /** The assignments as they will be recorded, in their order; null where there is none after all. */
  readonly assignments: readonly (Assignment | null)[]
  readonly questions: readonly Question[]
  readonly teaches: ReadonlyMap<string, string>
}

/** Settles whose the assignments are and when they are due, or asks. */
export function findOwners(reviewed: Reviewed, body: SettledBody | null): Found {
  const here = peopleHere(reviewed, body)
  const assignments: (Assignment | null)[] = [...reviewed.minutes.assignments]
  const questions: Question[] = []
  const answeredBy = new Map<string, Set<string>>()
  for (const doubt of reviewed.minutes.doubts) {
    const index = Number(/^assignments\/(\d+)/.exec(doubt.about ?? '')?.[1] ?? Number.NaN)
    const assignment = reviewed.minutes.assignments[index]
    const ask = asking[doubt.code]
    if (!assignment || !ask) continue
    const question = ask({ doubt, index, assignment, here, earlier: answeredBy })
    if (question === null) continue
    const settled = question.isSettled ?? null
    if (settled === null) questions.push(question.question)
    const answer = settled ?? question.question.answer
    const now = assignments[index]
    if (now) assignments[index] = withAnswer(now, doubt, answer)
    const said = answerIn(question.question.answer)
    if (doubt.code === 'owner-ambiguous' && said?.kind === 'is') {
      const written = plainName(String(doubt.values.name))
      const names = answeredBy.get(written) ?? new Set()
      answeredBy.set(written, names.add(said.what))
    }
  }
  // A first name that means two people in one document teaches nothing.
  const teaches = new Map(
    [...answeredBy].flatMap(([written, names]) => {
      const [name, ...more] = names
      return name !== undefined && more.length === 0 ? [[written, name] as const] : []
    }),
  )
  return { assignments, questions, teaches }
}

type Asked = {
  readonly doubt: Doubt
  readonly index: number
  readonly assignment: Assignment
  readonly here: PeopleHere
  readonly earlier: ReadonlyMap<string, ReadonlySet<string>>
}
type Asking = (asked: Asked) => { question: Question; isSettled?: string } | null

const asking: Readonly<Record<string, Asking>> = {
  'owner-ambiguous': askWhoShares,
  'owner-missing': askWho,
}

/** The assignment as an answer makes it; null where the answer says that it is none. */
function withAnswer(
  assignment: Assignment,
  { code, values }: Doubt,
  answer: string | null,
): Assignment | null {
  const said = answerIn(answer)
  if (said?.kind === 'none') return null
  if (said?.kind !== 'is') return assignment
  const owner = { name: said.what, written: said.what, kind: 'person' as const }
  if (code === 'owner-missing') return { ...assignment, owners: [owner] }
  const owners = assignment.owners.map((each) =>
    each.written === values.name || each.name === values.name ? { ...each, name: said.what } : each,
  )
  return { ...assignment, owners }
}

function askWhoShares({ doubt, index, assignment, here, earlier }: Asked) {
  const written = String(doubt.values.name)
  const plain = plainName(written)
  const key = `owner:${index}:${plain}`
  const names = doubt.choices.map(({ label }) => label)
  const taught = here.taught(plain)
  const answer = here.reviewed.answers.get(key) ?? null
  const [before] = earlier.get(plain) ?? []
  const question: Question = {
    key,
    kind: 'owner',
    isRequired: doubt.required,
    certainty: 'unsure',
    subject: written,
    reason: { code: 'ownerShared', values: { name: written, count: names.length } },
    about: doubt.about,
    lines: doubt.lines,
    choices: [
      ...names.map((name): Choice => {
        const { evidence, lines } = evidenceOf(name, here, doubt.lines)
        const again = name === before ? [{ code: 'answeredBefore' as const, values: {} }] : []
        return {
          value: isAnswer(name),
          label: { code: 'name', values: { name } },
          evidence: [...evidence, ...again],
          lines,
          stored: recordOf(assignment.text.replace(written, () => name)),
        }
      }),
      notAnAssignment,
    ],
    others: attending(here, assignment, names),
    field: 'name',
    proposal: proposed(names, here, doubt, before),
    answer,
  }
  const isTaught = taught !== null && answer === null
  return isTaught && names.some((name) => plainName(name) === plainName(taught.name))
    ? { question, isSettled: isAnswer(taught.name) }
    : { question }
}

/** The one whose full name stands last before; else whom the same first name meant earlier in the document. */
function proposed(
  names: readonly string[],
  { reviewed }: PeopleHere,
  { lines: [first] }: Doubt,
  before: string | undefined,
): string | null {
  const said = names
    .map((name) => ({ name, line: lineBefore(reviewed.minutes.source.lines, name, first) ?? 0 }))
    .filter(({ line }) => line > 0)
    .sort((a, b) => b.line - a.line)
  const [nearest, next] = said
  if (nearest && nearest.line !== next?.line) return isAnswer(nearest.name)
  return before === undefined ? null : isAnswer(before)
}

function askWho({ doubt, index, assignment, here }: Asked) {
  const question: Question = {
    key: `owner:${index}`,
    kind: 'owner',
    isRequired: doubt.required,
    certainty: 'missing',
    subject: assignment.text,
    reason: { code: 'ownerMissing', values: {} },
    about: doubt.about,
    lines: doubt.lines,
    choices: [
      {
        value: take,
        label: { code: 'nobody', values: {} },
        evidence: [],
        lines: null,
        stored: recordOf(assignment.text),
      },
      notAnAssignment,
    ],
    others: attending(here, assignment, []),
    field: 'name',
    proposal: take,
    answer: here.reviewed.answers.get(`owner:${index}`) ?? null,
  }
  return { question }
}

const recordOf = (text: string) => ({ code: 'record' as const, values: { text } })

const notAnAssignment: Choice = {
  value: none,
  label: { code: 'notAnAssignment', values: {} },
  evidence: [],
  lines: null,
  stored: { code: 'left', values: {} },
}

const attending = (
  here: PeopleHere,
  { text }: Assignment,
  except: readonly string[],
): readonly Choice[] =>
  here.inDocument
    .filter((name) => !except.includes(name))
    .map((name) => ({
      value: isAnswer(name),
      label: { code: 'name', values: { name } },
      evidence: [],
      lines: null,
      stored: recordOf(text),
    }))
