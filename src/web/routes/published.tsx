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
import type { WebEnv } from '../web-env.ts'

/** The list of published minutes. Nobody is asked who they are, and nothing of it depends on that. */
export const publishedRoute: Handler<WebEnv> = async (c) => {
  const { db } = c.var.settings.archive
  const filter = {
    collaborationId: idIn(c.req.query('samverkan') ?? ''),
    bodyId: idIn(c.req.query('organ') ?? ''),
    after: afterIn(c.req.query('efter') ?? ''),
  }
  const found = await readPublished(db, (published) => listPublished(published, filter))
  const tag = tagOf(c, [filter, found])
  if (c.req.header('if-none-match') === tag) return unchanged(c, tag)
  const minutes = found.slice(0, publishedOnPage)
  const url = new URL(c.req.url)
  url.searchParams.set('efter', String(filter.after + publishedOnPage))
  const older = found.length > publishedOnPage ? url.pathname + url.search : null
  return publicPage(
    c,
    tag,
    <PublishedPage frame={outsideFrameOf(c)} {...{ filter, minutes, older }} />,
  )
}

/** How many are before those that an address asks for; none where it does not say so with a number and nothing else. */
const afterIn = (written: string): number => (/^\d{1,5}$/.test(written) ? Number(written) : 0)

/** Published minutes, without signing in. What is not published, and what is not there, is the same. */
export const publishedMinutesRoute: Handler<WebEnv> = async (c) => {
  const { db } = c.var.settings.archive
  const id = c.req.param('id') ?? ''
  const known = c.req.header('if-none-match')
  const found = await readPublished(db, async (published) => {
    const meeting = await findPublished(published, id)
    if (!meeting) return null
    const tag = tagOf(c, [meeting])
    return { meeting, tag, said: known === tag ? null : await findPublishedRecord(published, id) }
  })
  if (!found) return c.notFound()
  const { meeting, tag, said } = found
  if (!said) return unchanged(c, tag)
  const { source, blocks }: ReadMinutes = JSON.parse(said.minutes)
  const items = said.items.map((item) => ({ ...item, matters: [], mark: null }))
  const { hiddenAt } = said
  const record = minutesRecord({ source, blocks, items, hiddenAt, decisions: [], assignments: [] })
  return publicPage(
    c,
    tag,
    <PublishedMinutesPage frame={outsideFrameOf(c)} {...{ meeting, record }} />,
  )
}

/** What a page is made of, as a tag: the same parts, from the same program in the same language, make the same page. */
function tagOf(c: Context<WebEnv>, parts: readonly unknown[]): string {
  const { assets } = c.var.settings
  const made = [c.req.url, assets.style, ...parts]
  return `W/"${createHash('sha256').update(JSON.stringify(made)).digest('base64url').slice(0, 27)}"`
}

// Anybody's cache may keep it, but asks each time: what is withdrawn is gone at once.
const cached = (tag: string) => ({ etag: tag, 'cache-control': 'public, no-cache' })

const unchanged = (c: Context<WebEnv>, tag: string): Response => c.body(null, 304, cached(tag))

async function publicPage(
  c: Context<WebEnv>,
  tag: string,
  page: { toString(): string | Promise<string> },
): Promise<Response> {
  return c.html(`<!doctype html>${await page.toString()}`, 200, cached(tag))
}
