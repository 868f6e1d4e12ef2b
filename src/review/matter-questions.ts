import {
  type Because,
  type KnownMatter,
  linkItems,
  type MatterLink,
} from '../linking/link-items.ts'
import { linkableItems } from '../linking/linkable-items.ts'
import type { Item } from '../reader/read-minutes.ts'
import type { SettledBody } from './body-question.ts'
import {
  answerIn,
  type Choice,
  type EvidenceCode,
  isAnswer,
  newAnswer,
  none,
  type Question,
} from './question.ts'
import type { Reviewed } from './reviewed.ts'

/** What an item's matter is, and how that came to be known. */
export type SettledLink =
  | {
      readonly kind: 'matters'
      readonly matterIds: readonly string[]
      readonly by: 'link' | 'person'
    }
  | { readonly kind: 'new'; readonly title: string; readonly by: 'link' | 'person' }
  | { readonly kind: 'none'; readonly refused: readonly string[] }

type Found = {
  readonly links: ReadonlyMap<string, SettledLink>
  readonly questions: readonly Question[]
}

/** Ties each item to its matter: surely, as somebody has answered, or not yet. */
export function findMatters(
  { minutes, known, answers }: Reviewed,
  body: SettledBody | null,
  heldOn: string | null,
): Found {
  // What a body has lately handled speaks for a matter, so the day comes first.
  if (heldOn === null) return { links: new Map(), questions: [] }
  const meeting = {
    bodyId: body?.kind === 'known' ? body.id : null,
    bodyName: minutes.body?.name ?? null,
    heldOn,
  }
  const proposals = linkItems(linkableItems(minutes), known.matters, meeting)
  const matters = { all: known.matters, lately: handledLately(known.matters) }
  const links = new Map<string, SettledLink>()
  const questions: Question[] = []
  minutes.items.forEach((item, index) => {
    const proposal = proposals.get(item.id) ?? { kind: 'none' as const }
    const answer = answers.get(`matter:${item.id}`) ?? null
    if (proposal.kind === 'ask') {
      questions.push(ask(item, index, proposal, matters, answer))
    }
    links.set(item.id, settled(item, proposal, answer))
  })
  return { links, questions }
}

function settled({ title }: Item, proposal: MatterLink, answer: string | null): SettledLink {
  const said = answerIn(answer)
  const asked = proposal.kind === 'ask' ? proposal.matterIds : []
  if (said?.kind === 'is') {
    return { kind: 'matters', matterIds: [said.what], by: 'person' }
  }
  if (said?.kind === 'new') return { kind: 'new', title: said.name || title, by: 'person' }
  if (said?.kind === 'none') return { kind: 'none', refused: asked }
  if (proposal.kind === 'sure') {
    return { kind: 'matters', matterIds: proposal.matterIds, by: 'link' }
  }
  if (proposal.kind === 'new') return { kind: 'new', title: proposal.title || title, by: 'link' }
  return { kind: 'none', refused: [] }
}

const lastDay = ({ handled }: KnownMatter): string =>
  handled
    .map(({ lastOn }) => lastOn)
    .sort()
    .at(-1) ?? ''

/** So many matters can be chosen from the list beside those that are proposed. */
const mostOthers = 60

/** The matters that were handled last, by their titles. */
const handledLately = (matters: readonly KnownMatter[]): readonly KnownMatter[] =>
  matters
    .toSorted((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1))
    .slice(0, mostOthers)
    .sort((a, b) => a.title.localeCompare(b.title, 'sv'))

const lastHandled = (matter: KnownMatter) => {
  const day = lastDay(matter)
  return day === '' ? [] : [{ code: 'lastHandled' as const, values: { day } }]
}

type Asked = Extract<MatterLink, { kind: 'ask' }>

const becauseOf: Readonly<Record<Because, EvidenceCode>> = {
  title: 'likeTitle',
  abbreviation: 'sameAbbreviation',
  agreement: 'sameAgreement',
  project: 'sameProject',
  people: 'samePeople',
  words: 'sameWords',
  body: 'sameBody',
}

function ask(
  { id, title, label, number, lines }: Item,
  index: number,
  { matterIds, because, title: newTitle }: Asked,
  matters: Readonly<Record<'all' | 'lately', readonly KnownMatter[]>>,
  answer: string | null,
): Question {
  const candidates = matterIds.flatMap((each) => matters.all.find(({ id }) => id === each) ?? [])
  const stored = (matter: KnownMatter) =>
    ({ code: 'matterIs', values: { title, matter: matter.title } }) as const
  const choices: readonly Choice[] = [
    ...candidates.slice(0, 6).map(
      (matter): Choice => ({
        value: isAnswer(matter.id),
        label: { code: 'name', values: { name: matter.title } },
        evidence: [
          ...(because.has(matter.id)
            ? [{ code: becauseOf[because.get(matter.id) ?? 'words'], values: {} }]
            : []),
          ...lastHandled(matter),
        ],
        lines: null,
        stored: stored(matter),
      }),
    ),
    {
      value: newAnswer('matter', newTitle ?? title),
      label: { code: 'newMatter', values: {} },
      evidence: [],
      lines: null,
      stored: { code: 'matterNew', values: { title: newTitle ?? title } },
    },
    {
      value: none,
      label: { code: 'noMatter', values: {} },
      evidence: [],
      lines: null,
      stored: { code: 'matterNone', values: { title } },
    },
  ]
  return {
    key: `matter:${id}`,
    kind: 'matter',
    isRequired: false,
    certainty: 'unsure',
    subject: [label ?? number, title].filter(Boolean).join(' '),
    reason: { code: 'matterLike', values: { other: candidates[0]?.title ?? '' } },
    about: `items/${index}`,
    lines: [lines[0], lines[0]],
    choices,
    others: matters.lately
      .filter((matter) => !candidates.includes(matter))
      .map((matter) => ({
        value: isAnswer(matter.id),
        label: { code: 'name', values: { name: matter.title } },
        evidence: [],
        lines: null,
        stored: stored(matter),
      })),
    field: null,
    proposal: candidates[0] ? isAnswer(candidates[0].id) : null,
    answer,
  }
}
