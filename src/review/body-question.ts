import { likenessOf } from '../domain/similar-names.ts'
import type { Lines, ReadMinutes } from '../reader/read-minutes.ts'
import { bodyNamed, levelOfName, nameForNewBody, waysToWrite } from './body-names.ts'
import type { KnownBody } from './known.ts'
import { answerIn, type Choice, isAnswer, newAnswer, type Question } from './question.ts'
import type { Reviewed } from './reviewed.ts'

/** The body whose minutes they are: a known one, or one that is founded by them. */
export type SettledBody =
  | { readonly kind: 'known'; readonly id: string; readonly name: string }
  | { readonly kind: 'new'; readonly name: string; readonly level: string }

type Found = {
  readonly body: SettledBody | null
  readonly question: Question | null
  /** Ways to write the body's name that the answer teaches, plain. */
  readonly teaches: readonly string[]
}

/** Tells whose minutes they are, or asks. A name that is known, or that the head says alone, needs no question. */
export function findBody({ minutes, known, answers }: Reviewed): Found {
  const { bodies, collaborationName } = known
  // A letterhead with the collaboration's name says nothing of who met.
  const isLetterhead = (name: string) =>
    waysToWrite(collaborationName).some((way) => waysToWrite(name).includes(way))
  const written = minutes.body && !isLetterhead(minutes.body.name) ? minutes.body.name : null
  const named = written === null ? null : bodyNamed(written, bodies)
  if (named && !answers.has('body')) return sure(named)
  const inHead = namedInHead(minutes, bodies)
  const [alone] = inHead
  if (written === null && alone && inHead.length === 1 && !answers.has('body')) {
    return sure(alone.body)
  }

  const likely = bodies
    .map((body) => ({
      body,
      lines: inHead.find((each) => each.body === body)?.lines ?? null,
      likeness: written === null ? 0 : likenessOf(written, body.name),
    }))
    .filter(({ lines, likeness }) => lines !== null || likeness >= 0.5)
    .sort((a, b) => Number(b.lines !== null) - Number(a.lines !== null) || b.likeness - a.likeness)
    .slice(0, 5)
  const newName = nameForNewBody(written ?? '')
  const choices = [
    ...likely.map(({ body, lines }) => choiceOf(body, lines)),
    ...(newName === '' ? [] : [foundation(newName)]),
  ]
  const rest = bodies.filter((body) => likely.every((each) => each.body !== body))
  const answer = answers.get('body') ?? null
  const question: Question = {
    key: 'body',
    kind: 'body',
    isRequired: true,
    certainty: written === null ? 'missing' : 'unsure',
    subject: written ?? '',
    reason: {
      code: written === null ? 'bodyUnread' : likely.length > 0 ? 'bodyAlike' : 'bodyUnknown',
      values: { name: written ?? '' },
    },
    about: 'body',
    lines: minutes.body?.lines ?? [1, Math.min(3, Math.max(1, minutes.source.lines.length))],
    choices,
    others: rest.map((body) => choiceOf(body, null)),
    field: 'body',
    proposal: choices[0]?.value ?? null,
    answer,
  }
  const body = bodyAnswered(answer, bodies)
  const isTaught = body !== null && written !== null && answerIn(answer)?.kind === 'is'
  return {
    body,
    question:
      named && answerIn(answer)?.kind !== 'new' && body?.name === named.name ? null : question,
    teaches: isTaught || body?.kind === 'new' ? waysToWrite(written ?? '') : [],
  }
}

const sure = ({ id, name }: KnownBody): Found => ({
  body: { kind: 'known', id, name },
  question: null,
  teaches: [],
})

/** The body that an answer means. */
export function bodyAnswered(
  answer: string | null,
  bodies: readonly KnownBody[],
): SettledBody | null {
  const said = answerIn(answer)
  if (said?.kind === 'new') return { kind: 'new', name: said.name.trim(), level: said.type }
  if (said?.kind !== 'is') return null
  const body = bodies.find(({ id }) => id === said.what) ?? bodyNamed(said.what, bodies)
  return body ? { kind: 'known', id: body.id, name: body.name } : null
}

const choiceOf = ({ name }: KnownBody, lines: Lines | null): Choice => ({
  value: isAnswer(name),
  label: { code: 'name', values: { name } },
  evidence: lines ? [{ code: 'standsInHead', values: { line: lines[0] } }] : [],
  lines,
  stored: { code: 'meetingOf', values: { name } },
})

const foundation = (name: string): Choice => ({
  value: newAnswer(levelOfName(name), name),
  label: { code: 'foundBody', values: { name } },
  evidence: [],
  lines: null,
  stored: { code: 'founded', values: { name, level: levelOfName(name) } },
})

/** Lines of the head that a body's title may stand on. */
const headLines = 15

/** The bodies whose names stand alone on a line before anything else is said. */
function namedInHead(
  { source, items }: ReadMinutes,
  bodies: readonly KnownBody[],
): readonly { readonly body: KnownBody; readonly lines: Lines }[] {
  const end = Math.min(headLines, (items[0]?.lines[0] ?? headLines + 1) - 1)
  const found = new Map<KnownBody, Lines>()
  for (const [index, line] of source.lines.slice(0, end).entries()) {
    const body = line.trim() === '' ? null : bodyNamed(line.replace(/^[#\s]+/, ''), bodies)
    if (body && !found.has(body)) found.set(body, [index + 1, index + 1])
  }
  return [...found].map(([body, lines]) => ({ body, lines }))
}
