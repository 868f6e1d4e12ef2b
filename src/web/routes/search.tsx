import type { Handler } from 'hono'
import { type SearchKind, searchArchive, searchKinds } from '../../store/search.ts'
import { readQuery } from '../../store/search-query.ts'
import { type SignedInEnv, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import { SearchPage } from '../pages/search-page.tsx'
import { htmlPage } from '../reply.ts'

/** So many of each kind are shown together, and of one kind by itself. */
const mostOfEach = 5
const mostOfOne = 100

/** Results of a search, by kind; without anything to search for, how to search. */
export const searchRoute: Handler<SignedInEnv> = async (c) => {
  const typed = (c.req.query('q') ?? '').trim()
  const kind = kindNamed(c.req.query('slag'))
  const query = readQuery(typed)
  const most = kind === null ? mostOfEach : mostOfOne
  const found = await searchArchive(c.var.db, viewerOf(c), query, { kind, most })
  return htmlPage(c, 200, <SearchPage frame={frameOf(c)} {...{ typed, query, kind, found }} />)
}

const kindNamed = (name: string | undefined): SearchKind | null =>
  searchKinds.find((kind) => kind === name) ?? null
