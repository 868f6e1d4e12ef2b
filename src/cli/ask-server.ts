import type { MatterAnswer, MattersAnswer, SearchAnswer } from '../api/answers.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Text } from '../text/sv.ts'
import type { Asked } from './arguments.ts'
import { handIn } from './hand-in.ts'
import { asLine, type Paint, paintFor } from './paint.ts'
import type { Terminal } from './read.ts'
import { type Server, serverAt } from './server.ts'

/**
 * `rodatraden search | matter | import … --server URL`: the same as in an archive of one's own, of a server that runs
 * elsewhere, as the person whose token is used. Ends with 1 where nothing is found or something is not taken in.
 */
export function askServer(asked: Asked, text: Text, terminal: Terminal): Promise<number> {
  const server = serverAt(asked.options.server ?? '', terminal.environment, text.language)
  const request = {
    ...asked,
    text,
    terminal,
    paint: paintFor(terminal.stdout, terminal.environment),
  }
  if (asked.command === 'search') return search(server, request)
  return asked.command === 'matter' ? matter(server, request) : handIn(server, request)
}

/** What was asked, and how it is told. */
export type Request = Pick<Asked, 'words' | 'json'> & {
  readonly text: Text
  readonly terminal: Terminal
  readonly paint: Paint
}

/** So many of each kind are shown. */
const mostOfEach = 10

async function search(server: Server, request: Request): Promise<number> {
  const { words, json, text, terminal, paint } = request
  const query = words.join(' ')
  const asked = new URLSearchParams({ q: query, limit: String(mostOfEach) })
  const found = await server.get<SearchAnswer>(`/search?${asked}`)
  const isEmpty = found.exact.length === 0 && found.groups.length === 0
  const lines = json ? [JSON.stringify({ format: 'search/1', query, ...found })] : []
  if (!json) {
    if (isEmpty) terminal.stderr.write(`${text.search.none(asLine(query))}\n`)
    else if (found.isNear) lines.push(text.search.near(asLine(query)))
    for (const { body, heldOn, item } of found.exact) {
      const what = [text.calendar.day(heldOn), body, item?.label, item?.title]
      lines.push(asLine(what.filter(Boolean).join(' ')))
    }
    for (const { kind, total, hits } of found.groups) {
      lines.push(paint.strong(`${text.search.kinds[kind]} (${total})`))
      for (const { id, title, text: words, about, day, body, label } of hits) {
        const called = [label, title || words.slice(0, 160), !title && about && `(${about})`]
        const where = [day && text.calendar.day(day), body].filter(Boolean).join(', ')
        const ends = paint.quiet(asLine(kind === 'matter' ? id : where))
        lines.push(`  ${asLine(called.filter(Boolean).join(' '))}  ${ends}`)
      }
    }
  }
  for (const line of lines) terminal.stdout.write(`${line}\n`)
  return isEmpty ? 1 : 0
}

async function matter(server: Server, request: Request): Promise<number> {
  const { words, json, text, terminal, paint } = request
  const wanted = words.join(' ').trim()
  const ids = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(wanted)
    ? [{ id: wanted, title: '' }]
    : await mattersNamed(server, wanted)
  const [only, ...others] = ids
  if (!only) return noMatter(request, wanted)
  if (others.length > 0) {
    const listed = ids.map(({ id, title }) => `  ${id}  ${asLine(title)}`)
    const lines = json
      ? [JSON.stringify({ format: 'matters/1', matters: ids })]
      : [text.api.cli.severalMatters, ...listed]
    terminal.stdout.write(`${lines.join('\n')}\n`)
    return 0
  }
  const thread = await matterOf(server, only.id)
  if (!thread) return noMatter(request, wanted)
  const shown = json
    ? JSON.stringify({ format: 'matter/1', ...thread })
    : threadOf(thread, text, paint)
  terminal.stdout.write(`${shown}\n`)
  return 0
}

function noMatter({ json, text, terminal }: Request, wanted: string): number {
  if (json) terminal.stdout.write(`${JSON.stringify({ format: 'matters/1', matters: [] })}\n`)
  else terminal.stderr.write(`${text.api.cli.noMatter(asLine(wanted))}\n`)
  return 1
}

/** A matter; null where there is none that the person may know of. */
async function matterOf(server: Server, id: string): Promise<MatterAnswer | null> {
  try {
    return await server.get<MatterAnswer>(`/matters/${id}`)
  } catch (error) {
    if (error instanceof Refusal && error.values.status === 404) return null
    throw error
  }
}

type Named = { readonly id: string; readonly title: string }

/** The matters whose titles or names hold some words; the one of just that title where there is one. */
async function mattersNamed(server: Server, wanted: string): Promise<readonly Named[]> {
  const asked = new URLSearchParams({ text: wanted, limit: '40' })
  const { results } = await server.get<MattersAnswer>(`/matters?${asked}`)
  const named = results.map(({ id, title }) => ({ id, title }))
  const exact = named.filter(({ title }) => title.toLowerCase() === wanted.toLowerCase())
  return exact.length === 1 ? exact : named
}

function threadOf(thread: MatterAnswer, text: Text, paint: Paint): string {
  const { calendar, matters, facts } = text
  const lines = [paint.strong(asLine(thread.title)), `  ${matters.state[thread.status]}`]
  for (const handling of thread.handlings) {
    const { heldOn, body, role, label, title, decisions, assignments } = handling
    const where = `${calendar.day(heldOn)}, ${body.name}: ${matters.events.roles[role]}`
    lines.push('', paint.strong(asLine(where)), `  ${asLine([label, title].join(' '))}`)
    for (const decision of decisions) {
      const said = decision.clauses.length > 0 ? decision.clauses.join('; ') : decision.text
      lines.push(`  ${facts.decisionStatuses[decision.status]}: ${asLine(said)}`)
    }
    for (const { text: task, owners, dueOn } of assignments) {
      const who = owners.map(({ name, written }) => name ?? written).join(', ')
      const by = [who, dueOn && calendar.day(dueOn)].filter(Boolean).join(', ')
      lines.push(`  – ${asLine(task)}${by && `  ${paint.quiet(asLine(by))}`}`)
    }
  }
  for (const { lacks, says } of thread.gaps) {
    lines.push('', `${paint.warning(asLine(lacks))} ${asLine(says)}`)
  }
  return lines.join('\n')
}
