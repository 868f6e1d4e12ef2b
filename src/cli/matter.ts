import { readOnHost } from '../actions/read-on-host.ts'
import { readAs } from '../store/as-role.ts'
import { listMatters, type MatterListed } from '../store/matter-register.ts'
import { findMatterThread, type MatterThread } from '../store/matter-thread.ts'
import type { Text } from '../text/sv.ts'
import { viewerAs, withArchive } from './archive.ts'
import type { Asked } from './arguments.ts'
import { asLine, type Paint, paintFor } from './paint.ts'
import type { Terminal } from './read.ts'

type Found = { readonly thread: MatterThread } | { readonly matters: readonly MatterListed[] }

/**
 * `rodatraden matter WORD… | ID`: a matter's thread as a person of the collaboration sees it, or the matters to choose
 * among where several fit. Ends with 1 where none does.
 */
export async function matter(
  asked: Asked,
  text: Text,
  { stdout, stderr, environment }: Terminal,
): Promise<number> {
  const words = asked.words.join(' ').trim()
  const { found, viewer } = await withArchive(environment, async ({ db, now }) => {
    const viewer = await viewerAs(db, asked, environment)
    await readOnHost({ db, now }, viewer, 'matter')
    const find = async (id: string): Promise<Found> => {
      const thread = await readAs(db, viewer, (seen) => findMatterThread(seen, viewer, id))
      return thread ? { thread } : { matters: [] }
    }
    if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(words)) {
      return { found: await find(words), viewer }
    }
    const filter = { text: words, bodyId: null, state: null, year: null, isFollowed: false }
    const { matters } = await readAs(db, viewer, (seen) => listMatters(seen, viewer, filter, 1))
    const exact = matters.filter(({ title }) => title.toLowerCase() === words.toLowerCase())
    const [only, ...others] = exact.length === 1 ? exact : matters
    return { found: only && others.length === 0 ? await find(only.id) : { matters }, viewer }
  })
  const isEmpty = 'matters' in found && found.matters.length === 0
  if (asked.json) {
    const format = 'thread' in found ? { format: 'matter/1', ...found.thread } : found
    stdout.write(`${JSON.stringify({ format: 'matters/1', ...format })}\n`)
    return isEmpty ? 1 : 0
  }
  const { moving } = text
  stderr.write(`${moving.reading(asLine(viewer.name))}\n`)
  if (isEmpty) stderr.write(`${moving.noMatter(asLine(words))}\n`)
  else if ('matters' in found) {
    stdout.write(`${moving.severalMatters}\n`)
    for (const { id, title } of found.matters) stdout.write(`  ${id}  ${asLine(title)}\n`)
  } else stdout.write(showThread(found.thread, text, paintFor(stdout, environment)))
  return isEmpty ? 1 : 0
}

function showThread(
  thread: MatterThread,
  { matters, calendar, facts }: Text,
  paint: Paint,
): string {
  const { title, status, names, handlings, agenda } = thread
  const lines = [paint.strong(asLine(title)), `  ${matters.state[status]}`]
  if (names.length > 0) lines.push(`  ${asLine(matters.alsoCalled(names))}`)
  for (const { heldOn, body, role, label, title: item, decisions, assignments } of handlings) {
    const what = `${calendar.day(heldOn)}  ${body.name}  ${matters.events.roles[role]}`
    lines.push(
      '',
      paint.strong(asLine(what)),
      `  ${asLine([label, item].filter(Boolean).join(' '))}`,
    )
    for (const { text, clauses, status } of decisions) {
      const said = clauses.length > 0 ? clauses.join('; ') : text
      lines.push(`  ${facts.decisionStatuses[status]}: ${asLine(said)}`)
    }
    for (const { text, owners, dueOn } of assignments) {
      const who = owners.map(({ name, written }) => name ?? written).join(', ') || facts.noOwner
      const due = dueOn ? ` [${facts.labels.due.toLowerCase()} ${calendar.day(dueOn)}]` : ''
      lines.push(`  → ${asLine(`${who}: ${text}`)}${due}`)
    }
  }
  for (const { heldOn, body } of agenda) {
    lines.push('', `${calendar.day(heldOn)}  ${asLine(body.name)}  ${matters.events.onAgenda}`)
  }
  return `${lines.join('\n')}\n`
}
