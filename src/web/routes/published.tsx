import { createHash } from 'node:crypto'
import type { Context, Handler } from 'hono'
import type { ReadMinutes } from '../../reader/read-minutes.ts'
import { readPublished } from '../../store/as-role.ts'
import {
  findPublished,
  findPublishedRecord,
  listPublished,
  publishedOnPage,
} from '../../store/published.ts'
import { outsideFrameOf } from '../components/outside-page.tsx'
import { idIn } from '../form-fields.ts'
import { minutesRecord } from '../minutes-record.ts'
import { PublishedMinutesPage, PublishedPage } from '../pages/published-pages.tsx'
import { answerForAll } from '../public-answers.ts'
import type { WebEnv } from '../web-env.ts'

/** The list of published minutes. Nobody is asked who they are, and nothing of it depends on that. */
export const publishedRoute: Handler<WebEnv> = (c) =>
  publicPage(c, async () => {
    const filter = {
      collaborationId: idIn(c.req.query('samverkan') ?? ''),
      bodyId: idIn(c.req.query('organ') ?? ''),
      after: afterIn(c.req.query('efter') ?? ''),
    }
    const { db } = c.var.settings.archive
    const found = await readPublished(db, (published) => listPublished(published, filter))
    const minutes = found.slice(0, publishedOnPage)
    const url = new URL(c.req.url)
    url.searchParams.set('efter', String(filter.after + publishedOnPage))
    const older = found.length > publishedOnPage ? url.pathname + url.search : null
    return <PublishedPage frame={outsideFrameOf(c)} {...{ filter, minutes, older }} />
  })

/** How many are before those that an address asks for; none where it does not say so with a number and nothing else. */
const afterIn = (written: string): number => (/^\d{1,5}$/.test(written) ? Number(written) : 0)

/** Published minutes, without signing in. What is not published, and what is not there, is the same. */
export const publishedMinutesRoute: Handler<WebEnv> = (c) =>
  publicPage(c, async () => {
    const id = c.req.param('id') ?? ''
    const found = await readPublished(c.var.settings.archive.db, async (published) => {
      const meeting = await findPublished(published, id)
      const said = meeting && (await findPublishedRecord(published, id))
      return said ? { meeting, said } : null
    })
    if (!found) return null
    const { meeting, said } = found
    const { source, blocks }: ReadMinutes = JSON.parse(said.minutes)
    const items = said.items.map((item) => ({ ...item, matters: [], mark: null }))
    const { hiddenAt } = said
    const record = minutesRecord({
      source,
      blocks,
      items,
      hiddenAt,
      decisions: [],
      assignments: [],
    })
    return <PublishedMinutesPage frame={outsideFrameOf(c)} {...{ meeting, record }} />
  })

/** A page for everybody, by its address alone. Whoever has it already is told that it is the same. */
async function publicPage(
  c: Context<WebEnv>,
  make: () => Promise<{ toString(): string | Promise<string> } | null>,
): Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  const answer = await answerForAll(c.var.settings, pathname + search, async () => {
    const page = await make()
    if (page === null) return null
    const html = `<!doctype html>${await page.toString()}`
    return {
      html,
      tag: `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 27)}"`,
    }
  })
  if (answer === null) return c.notFound()
  const { tag, html } = answer
  // Anybody's cache may keep it, but asks each time: what is withdrawn is gone at once.
  const headers = { etag: tag, 'cache-control': 'public, no-cache' }
  if (c.req.header('if-none-match') === tag) return c.body(null, 304, headers)
  return c.html(html, 200, headers)
}
