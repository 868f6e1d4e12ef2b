import { readOnHost } from '../actions/read-on-host.ts'
import { readAs } from '../store/as-role.ts'
import { searchArchive } from '../store/search.ts'
import { readQuery } from '../store/search-query.ts'
import type { Text } from '../text/sv.ts'
import { viewerAs, withArchive } from './archive.ts'
import type { Asked } from './arguments.ts'
import { asLine, paintFor } from './paint.ts'
import type { Terminal } from './read.ts'

/** So many of each kind are shown. */
const mostOfEach = 10

/** `rodatraden search WORD…`: what a person of the collaboration finds. Ends with 1 where that is nothing. */
export async function search(
  asked: Asked,
  text: Text,
  { stdout, stderr, environment }: Terminal,
): Promise<number> {
  const words = asked.words.join(' ')
  const { found, viewer } = await withArchive(environment, async ({ db, now }) => {
    const viewer = await viewerAs(db, asked, environment)
    await readOnHost({ db, now }, viewer, 'search')
    const wanted = { kind: null, most: mostOfEach }
    const found = await readAs(db, viewer, (seen) =>
      searchArchive(seen, viewer, readQuery(words), wanted),
    )
    return { found, viewer }
  })
  const { exact, groups, isNear } = found
  const isEmpty = exact.length === 0 && groups.length === 0
  if (asked.json) {
    stdout.write(`${JSON.stringify({ format: 'search/1', query: words, ...found })}\n`)
    return isEmpty ? 1 : 0
  }
  const paint = paintFor(stdout, environment)
  const { search: said, moving, calendar } = text
  stderr.write(`${moving.reading(asLine(viewer.name))}\n`)
  if (isEmpty) stderr.write(`${moving.nothingFound(asLine(words))}\n`)
  if (isNear) stdout.write(`${moving.nearly}\n`)
  for (const { body, heldOn, item } of exact) {
    const what = [item?.label, item?.title].filter(Boolean).join(' ')
    stdout.write(`${asLine(`${calendar.day(heldOn)} ${body} ${what}`)}\n`)
  }
  for (const { kind, total, hits } of groups) {
    stdout.write(`${paint.strong(`${said.kinds[kind]} (${total})`)}\n`)
    for (const { id, title, text: words, about, day, body, label } of hits) {
      const called = [label, title || words.slice(0, 160), title ? '' : about && `(${about})`]
      const where = [day && calendar.day(day), body].filter(Boolean).join(', ')
      const ends = kind === 'matter' ? id : where
      stdout.write(`  ${asLine(called.filter(Boolean).join(' '))}  ${paint.quiet(asLine(ends))}\n`)
    }
  }
  return isEmpty ? 1 : 0
}
