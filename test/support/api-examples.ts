import { followMatter } from '../../src/actions/follow-matter.ts'
import { operations } from '../../src/api/operations.ts'
import { givenApi, type Program } from './given-api.ts'
import type { OpenApi } from './open-api-schema.ts'
import { textFile } from './site.ts'

/** Where the answers stand that the published document shows. */
export const examplesFile = 'src/api/examples.json'

/** Of each list so many rows are shown. */
const mostRows = 2

/** An answer of every operation that answers with JSON, of the small invented county, as `src/api/examples.json` has them. */
export async function apiExamples(): Promise<Readonly<Record<string, unknown>>> {
  const { county, secretariat } = await givenApi()
  const text = 'Minnesanteckningar Nätverket för elevhälsa 2026-02-27\n'
  const handedIn = await secretariat.handIn([textFile('minnesanteckningar.txt', text)])
  const matter = await rowOf(secretariat, '/matters', ({ title }) => title === 'Barnahus')
  await followMatter({ ...county.session, actorId: secretariat.personId }, { matterId: matter })
  const found: Record<string, unknown> = {}
  for (const { id, path, method } of operations) {
    if (id === 'getMinutesFile') continue
    const answer =
      method === 'post' ? await handedIn.json() : await secretariat.json(await addressOf(path))
    found[id] = id === 'getOpenApi' ? aboutItself(answer) : shortened(answer)
  }
  return withoutIds(found)

  async function addressOf(path: string): Promise<string> {
    if (path === '/search') return '/search?q=barnahus'
    if (!path.includes('{id}')) return path
    const [list = ''] = path.split('/{id}')
    if (list === '/matters') return `/matters/${matter}`
    if (list === '/bodies') {
      return `/bodies/${await rowOf(secretariat, list, ({ name }) => name === 'Nätverket för elevhälsa')}`
    }
    if (list === '/meetings') {
      const held = await rowOf(secretariat, '/meetings?status=held', () => true)
      return path.replace('{id}', held)
    }
    return path.replace('{id}', await rowOf(secretariat, list, () => true))
  }
}

type Row = { readonly id: string; readonly title?: string; readonly name?: string }

async function rowOf(
  program: Program,
  list: string,
  isWanted: (row: Row) => boolean,
): Promise<string> {
  const { results } = await program.json<{ results: readonly Row[] }>(list)
  const row = results.find(isWanted)
  if (!row) throw new Error(`${list} has no such row`)
  return row.id
}

/** The document does not show itself in itself. */
function aboutItself(answer: unknown): unknown {
  const { openapi, info } = answer as OpenApi
  return { openapi, info: { title: info.title, version: info.version } }
}

/** The same with no more than a few rows in each list. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, mostRows).map(shortened)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shortened(each)]))
}

/** The ids of one run are not those of another: they become the first, the second, and so on. */
function withoutIds(examples: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const known = new Map<string, string>()
  const written = JSON.stringify(examples).replace(
    /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g,
    (id) => {
      const number = (known.size + 1).toString(16).padStart(12, '0')
      const named = known.get(id) ?? `00000000-0000-4000-8000-${number}`
      known.set(id, named)
      return named
    },
  )
  return JSON.parse(written)
}
