import { authorityNames } from '../domain/authority-names.ts'
import { plainName } from '../domain/plain-name.ts'
import { likenessOf } from '../domain/similar-names.ts'
import type { Attendance } from '../reader/read-minutes.ts'
import type { KnownOrganisation } from './known.ts'
import type { SettledPerson } from './people-questions.ts'
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

/** An organisation that a written name means: a known one, one that is added, or none that the archive keeps. */
export type SettledOrganisation =
  | { readonly kind: 'known'; readonly id: string; readonly name: string }
  | { readonly kind: 'new'; readonly name: string; readonly type: string }
  | { readonly kind: 'none' }

type Found = {
  /** By the name as it is written, and by `attendance/3` where the minutes name none. */
  readonly organisations: ReadonlyMap<string, SettledOrganisation>
  readonly questions: readonly Question[]
  /** Ways to write a name, plain, and the organisation they mean. */
  readonly teaches: ReadonlyMap<string, SettledOrganisation>
}

/** Settles which organisations people come from: regions and municipalities by any of their names, others by what is known. */
export function findOrganisations(
  reviewed: Reviewed,
  people: ReadonlyMap<string, SettledPerson>,
): Found {
  const { minutes, known, answers } = reviewed
  const find = finder(known.organisations)
  const organisations = new Map<string, SettledOrganisation>()
  const teaches = new Map<string, SettledOrganisation>()
  const questions: Question[] = []
  minutes.attendance.forEach((attendance, index) => {
    const written = attendance.organisation
    if (written === null || organisations.has(written)) return
    const key = `organisation:${plainName(written)}`
    const answer = answers.get(key) ?? null
    const settled = find(written)
    if (settled && answer === null) {
      organisations.set(written, settled)
      return
    }
    questions.push(ask(reviewed, { key, written, attendance, index, answer }))
    const said = settledBy(answer, find)
    organisations.set(written, said ?? { kind: 'none' })
    if (said) teaches.set(plainName(written), said)
  })
  for (const { code, about, lines, values } of minutes.doubts) {
    const attendance = code === 'organisation-missing' ? nthOf(minutes.attendance, about) : null
    const person = people.get(plainName(attendance?.name ?? ''))
    // Somebody the archive knows has come from somewhere before, and one question a person is enough.
    if (!attendance || about === null || person?.kind !== 'new') continue
    const answer = answers.get(`organisationOf:${about}`) ?? null
    const name = String(values.name)
    questions.push({
      key: `organisationOf:${about}`,
      kind: 'organisation',
      isRequired: false,
      certainty: 'missing',
      subject: name,
      reason: { code: 'organisationMissing', values: { name } },
      about,
      lines,
      choices: [
        {
          value: take,
          label: { code: 'noOrganisation', values: {} },
          evidence: [],
          lines: null,
          stored: { code: 'organisationLeft', values: { written: name } },
        },
      ],
      others: partiesOf(known.organisations, name),
      field: null,
      proposal: take,
      answer,
    })
    const said = settledBy(answer, find)
    if (said) organisations.set(about, said)
  }
  return { organisations, questions, teaches }
}

type Find = (written: string) => SettledOrganisation | null

/** Finds what a name means. Of several, joined by commas as minutes join a unit and its owner, any that is known. */
function finder(known: readonly KnownOrganisation[]): Find {
  const byCode = new Map(authorityNames.map(([written, { name }]) => [plainName(written), name]))
  const byName = new Map(
    known
      .toSorted((a, b) => Number(a.isParty) - Number(b.isParty))
      .flatMap((each) =>
        [plainName(each.name), ...each.written].map((way) => [way, each] as const),
      ),
  )
  const one = (written: string): SettledOrganisation | null => {
    const plain = plainName(written)
    const found = byName.get(plain) ?? byName.get(plainName(byCode.get(plain) ?? ''))
    return found ? { kind: 'known', id: found.id, name: found.name } : null
  }
  return (written) => {
    for (const part of [written, ...written.split(',')]) {
      const found = one(part)
      if (found) return found
    }
    return null
  }
}

const nthOf = (attendance: readonly Attendance[], about: string | null): Attendance | null =>
  attendance[Number(/^attendance\/(\d+)$/.exec(about ?? '')?.[1] ?? Number.NaN)] ?? null

function settledBy(answer: string | null, find: Find): SettledOrganisation | null {
  const said = answerIn(answer)
  if (said?.kind === 'none') return { kind: 'none' }
  if (said?.kind === 'new') return { kind: 'new', name: said.name.trim(), type: said.type }
  return said?.kind === 'is' ? find(said.what) : null
}

type Asked = {
  readonly key: string
  readonly written: string
  readonly attendance: Attendance
  readonly index: number
  readonly answer: string | null
}

function ask({ known }: Reviewed, { key, written, attendance, index, answer }: Asked): Question {
  const alike = known.organisations
    .map((each) => ({ each, likeness: likenessOf(each.name, written) }))
    // Other counties' regions and municipalities are known, and nobody's guess.
    .filter(({ each }) => each.isParty || !['region', 'municipality'].includes(each.kind))
    .filter(({ each, likeness }) => likeness >= (each.isParty ? 0.34 : 0.6))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ each }) => each)
  const type = typeOfName(written)
  const choices: readonly Choice[] = [
    ...alike.map(({ name }) => choiceOf(name, written)),
    {
      value: newAnswer(type, written),
      label: { code: 'addOrganisation', values: { name: written, type } },
      evidence: [],
      lines: null,
      stored: { code: 'organisationAdded', values: { name: written, type } },
    },
    {
      value: none,
      label: { code: 'noOrganisation', values: {} },
      evidence: [],
      lines: null,
      stored: { code: 'organisationLeft', values: { written } },
    },
  ]
  return {
    key,
    kind: 'organisation',
    isRequired: false,
    certainty: 'unsure',
    subject: written,
    reason: { code: 'organisationUnknown', values: { written, name: attendance.name } },
    about: `attendance/${index}`,
    lines: attendance.lines,
    choices,
    others: partiesOf(
      known.organisations.filter((each) => !alike.includes(each)),
      written,
    ),
    field: 'organisation',
    proposal: alike.length > 0 || type !== 'other' ? (choices[0]?.value ?? null) : none,
    answer,
  }
}

const choiceOf = (name: string, written: string): Choice => ({
  value: isAnswer(name),
  label: { code: 'name', values: { name } },
  evidence: [],
  lines: null,
  stored: { code: 'organisationIs', values: { written, name } },
})

const partiesOf = (known: readonly KnownOrganisation[], written: string): readonly Choice[] =>
  known.filter(({ isParty }) => isParty).map(({ name }) => choiceOf(name, written))

/** What kind of organisation a name suggests. */
function typeOfName(written: string): string {
  const plain = plainName(written)
  const [type = 'other'] =
    typeWords.find(([, words]) => words.some((word) => plain.includes(word))) ?? []
  return type
}

const typeWords: readonly (readonly [string, readonly string[]])[] = [
  ['municipalAssociation', ['kommunalforbund', 'kommunforbund']],
  ['church', ['kyrka', 'stift', 'forsamling', 'pastorat']],
  [
    'stateAuthority',
    ['polis', 'lansstyrelse', 'myndighet', 'forsakringskassa', 'arbetsformedling'],
  ],
  ['userOrganisation', ['forening', 'riksforbund', 'brukar', 'anhorig', 'radda barnen', 'bris']],
]
