import { z } from 'zod'
import type { Refusal } from '../domain/refusal.ts'
import { retryAfter } from '../http/retry-after.ts'
import type { Text } from '../text/sv.ts'
import { refusalSentence } from '../views/refusal-sentence.ts'
import { type ApiContext, originOf } from './api-env.ts'
import { Id, listOf, name } from './schemas.ts'

/** What became of a document that was handed in. */
export const DocumentTaken = name(
  'DocumentTaken',
  'What became of a document that was handed in. One that is known was handed in before.',
  z.object({
    name: z.string(),
    state: z.enum(['inReview', 'known', 'refused']),
    documentId: Id.nullable(),
    code: z.string().nullable(),
    detail: z.string().nullable(),
  }),
)

export const Problem = name(
  'Problem',
  'Why something cannot be answered, as RFC 9457 has it. `code` is what a program goes by.',
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    code: z.string(),
    documents: listOf(DocumentTaken).optional().describe('Each document, where all were refused.'),
  }),
)
export type Problem = z.infer<typeof Problem>

/** The status of every refusal of the API's own. Whatever an action refuses is 422. */
const statuses = {
  'api.query': 400,
  'page.unclear': 400,
  'api.notSignedIn': 401,
  'api.tokenUnknown': 401,
  'api.scope': 403,
  'api.notFound': 404,
  'api.notAllowed': 405,
  'api.notAcceptable': 406,
  'form.tooLarge': 413,
  'api.mediaType': 415,
  'api.tooMany': 429,
  'api.broken': 500,
  'api.away': 503,
  'store.full': 507,
} as const
type ProblemStatus = (typeof statuses)[keyof typeof statuses] | 422
export const problemStatuses = [...new Set([...Object.values(statuses), 422 as const])].sort()

/** Every refusal of the API's own, with its status. */
export const problems = Object.entries(statuses).map(([code, status]) => ({ code, status }))

/** A refusal as a program is told of it. */
function problemOf(
  refusal: Pick<Refusal, 'code' | 'values'>,
  { text, origin, instance }: { readonly text: Text; origin: string; instance: string },
): Problem & { readonly status: ProblemStatus } {
  const { code } = refusal
  const status = (statuses as Readonly<Record<string, ProblemStatus>>)[code] ?? 422
  return {
    type: `${origin}/api#${code}`,
    title: text.api.titles[status],
    status,
    detail: refusalSentence(text, refusal),
    instance,
    code,
  }
}

/** Answers with why something cannot be answered. `instance` is what was asked for, or what a bug is logged by. */
export function answerProblem(
  c: ApiContext,
  refusal: Pick<Refusal, 'code' | 'values'>,
  more: { readonly instance?: string; readonly documents?: Problem['documents'] } = {},
): Response {
  const { text } = c.var
  const { instance = c.req.path, documents } = more
  const problem = problemOf(refusal, { text, origin: originOf(c), instance })
  const { status } = problem
  if (status === 401) c.header('www-authenticate', challengeOf(refusal.code))
  if (status === 403) c.header('www-authenticate', 'Bearer error="insufficient_scope"')
  if (status === 503) c.header('retry-after', retryAfter)
  if (status === 429) c.header('retry-after', String(refusal.values.seconds))
  return c.body(JSON.stringify(documents ? { ...problem, documents } : problem), status, {
    'cache-control': 'no-store',
    'content-language': text.language,
    'content-type': 'application/problem+json; charset=utf-8',
    vary: 'Accept-Language',
  })
}

const challengeOf = (code: string): string =>
  code === 'api.tokenUnknown' ? 'Bearer error="invalid_token"' : 'Bearer realm="rodatraden"'
