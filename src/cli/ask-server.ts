import { basename } from 'node:path'
import type { ImportAnswer, MatterAnswer, MattersAnswer, SearchAnswer } from '../api/answers.ts'
import type { Text } from '../text/sv.ts'
import type { Asked } from './arguments.ts'
import { bytesOf, filesIn } from './files.ts'
import { errorObject } from './outcome.ts'
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

type Request = Pick<Asked, 'words' | 'json'> & {
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
  if (!only) {
    terminal.stderr.write(`${text.api.cli.noMatter(asLine(wanted))}\n`)
    return 1
  }
  if (others.length > 0) {
    const listed = ids.map(({ id, title }) => `  ${id}  ${asLine(title)}`)
    const lines = json
      ? [JSON.stringify({ format: 'matters/1', matters: ids })]
      : [text.api.cli.severalMatters, ...listed]
    terminal.stdout.write(`${lines.join('\n')}\n`)
    return 0
  }
  const thread = await server.get<MatterAnswer>(`/matters/${only.id}`)
  const shown = json
    ? JSON.stringify({ format: 'matter/1', ...thread })
    : threadOf(thread, text, paint)
  terminal.stdout.write(`${shown}\n`)
  return 0
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

/** More is not read; the server has a limit of its own, and says it. */
const largestFile = 500_000_000

/** Each file by itself, all in one import: what is wrong with one says nothing of the others. */
async function handIn(server: Server, request: Request): Promise<number> {
  const { words, json, text, terminal } = request
  const files = filesIn(words)
  let importId: string | null = null
  let [taken, refused] = [0, 0]
  for (const file of files) {
    const form = new FormData()
    form.append('file', new Blob([await bytesOf(file, largestFile)]), basename(file))
    if (importId !== null) form.append('importId', importId)
    const answer = await server.send<ImportAnswer>('/imports', form)
    const [document] = answer.documents ?? []
    if (!document) throw new Error('a server answered an import without documents')
    if ('importId' in answer && document.state === 'inReview') importId = answer.importId
    if (document.state === 'inReview') taken += 1
    if (document.state === 'refused') refused += 1
    const { state, documentId, code, detail } = document
    const why = { code: code ?? '', text: detail ?? '' }
    const line =
      state === 'inReview' ? text.cli.inReview(asLine(file)) : `${asLine(file)}: ${detail}`
    const object =
      state === 'refused'
        ? errorObject({ kind: 'refused', file, ...why })
        : {
            format: 'import/1',
            source: { name: basename(file) },
            state,
            ...(state === 'inReview' ? { document: documentId } : why),
          }
    terminal.stdout.write(`${json ? JSON.stringify(object) : asLine(line)}\n`)
  }
  const end = files.length === 0 ? text.cli.noFilesThere : text.cli.imported(taken, refused)
  terminal.stderr.write(`${end}\n`)
  return refused > 0 || files.length === 0 ? 1 : 0
}
