import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { Refusal } from '../domain/refusal.ts'
import { swedishTime } from '../domain/swedish-time.ts'
import type { HttpSettings } from '../http/http-env.ts'
import { observed } from '../http/observe.ts'
import { securityHeaders } from '../http/security.ts'
import { findStandingOf, type Standing } from '../http/standing.ts'
import { may } from '../rights/may.ts'
import type { PlainAction } from '../rights/rights.ts'
import { readAs } from '../store/as-role.ts'
import type { Database } from '../store/database.ts'
import { isDatabaseAway, isDiskFull } from '../store/database-away.ts'
import { logError } from '../store/log.ts'
import { type ApiContext, type ApiEnv, apiPath, originOf } from './api-env.ts'
import { type Caller, callerOf } from './caller.ts'
import { answerFile, answerJson } from './json-reply.ts'
import { openApi } from './open-api.ts'
import type { Address, Asked, AskedBySomebody, Operation, Reading } from './operation.ts'
import { aboutOperations, operations, readings } from './operations.ts'
import { takes, textFor } from './preferences.ts'
import { answerProblem, problems } from './problem.ts'
import { rateLimit } from './rate-limit.ts'
import { getOpenApi } from './resources/about.ts'
import { handedIn, startImport, takeIn } from './resources/imports.ts'

/** The API: every operation at its path, and problems told as RFC 9457 has it. */
export function createApi(settings: HttpSettings): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>({ strict: false }).basePath(apiPath)
  const countRequest = rateLimit()

  api.use((c, next) => {
    c.set('settings', settings)
    c.set('text', textFor(c.req.header('accept-language')))
    return next()
  })
  api.use(observed)
  api.use(securityHeaders)
  api.use(
    methodNotAllowed({
      app: api,
      onMethodNotAllowed: (c, methods) => {
        c.header('allow', methods.join(', '))
        return answerProblem(c as ApiContext, new Refusal('api.notAllowed'))
      },
    }),
  )

  /** Lets somebody to an operation, or refuses: by the answer they take, who they are, how often, and by what they came with. */
  const letIn = async (c: ApiContext, operation: Operation): Promise<Caller> => {
    expectAccepted(c, operation)
    const caller = await callerOf(c)
    countRequest(caller.subject, settings.now())
    const scope = operation.rule === 'importer' ? 'import' : 'read'
    if (!caller.scopes.includes(scope)) throw new Refusal('api.scope', { scope })
    return caller
  }

  for (const operation of aboutOperations) {
    api.get(routeOf(operation), (c) => {
      expectAccepted(c, operation)
      return answerJson(c, operation.about(askedOf(c)))
    })
  }
  const document = openApi()
  api.get(routeOf(getOpenApi), (c) => answerJson(c, document(originOf(c))))
  for (const operation of readings) {
    api.get(routeOf(operation), async (c) => {
      const caller = await letIn(c, operation)
      const found = await foundIn(c, caller, operation)
      if (found === null) throw new Refusal('api.notFound')
      return answerFound(c, operation, found)
    })
  }

  const { largestUpload, mostDocuments } = settings
  const megabytes = Math.floor(largestUpload / 1e6)
  const tooLarge = () => {
    throw new Refusal('form.tooLarge', { megabytes })
  }
  api.post(
    routeOf(startImport),
    async (c, next) => {
      const caller = await letIn(c, startImport)
      const { db } = settings.archive
      const standing = await standingOf(c, caller, (read) =>
        readAs(db, caller.account.viewer, read),
      )
      expectAllowed(standing, startImport)
      c.set('asked', askedBy(c, caller, standing, db))
      const isForm = /^multipart\/form-data *;/i.test(c.req.header('content-type') ?? '')
      if (!isForm) throw new Refusal('api.mediaType')
      return next()
    },
    bodyLimit({ maxSize: largestUpload, onError: tooLarge }),
    async (c) => {
      const { asked } = c.var
      if (!asked) throw new Error('nobody comes here without having been let in')
      const answer = await takeIn(asked, await handedIn(c.req.raw, mostDocuments))
      const { importId, documents } = answer
      const isTaken = documents.some(({ state }) => state === 'inReview')
      const [refused] = documents
      if (refused && documents.every(({ state }) => state === 'refused')) {
        return answerProblem(c, new Refusal('api.allRefused'), { documents })
      }
      if (isTaken) c.header('location', `${apiPath}${startImport.path}/${importId}`)
      return answerJson(c, answer, isTaken ? 201 : 200)
    },
  )

  api.notFound((c) => answerProblem(c, new Refusal('api.notFound')))
  api.onError((error, c) => {
    if (error instanceof Refusal) return answerProblem(c, error)
    if (isDatabaseAway(error)) return answerProblem(c, new Refusal('api.away'))
    if (isDiskFull(error)) return answerProblem(c, new Refusal('store.full'))
    const id = randomUUID()
    logError('request', error, { id, method: c.req.method })
    return answerProblem(c, new Refusal('api.broken'), { instance: `urn:uuid:${id}` })
  })
  return api
}

/** What people are told of the API. */
export const apiShown = {
  path: apiPath,
  problems,
  operations: operations.map(({ id, method, path, rule, query }) => {
    const choices = Object.keys(query.shape)
    return { id, method, path, rule, choices }
  }),
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

/** `/matters/{id}` as the router has it. What cannot be an id is an address that is not there. */
const routeOf = ({ path }: Operation): string => path.replace('{id}', `:id{${uuid}}`)

function expectAccepted(c: ApiContext, { mediaType = 'application/json' }: Operation): void {
  if (!takes(c.req.header('accept'), mediaType)) throw new Refusal('api.notAcceptable')
}

/** What each rule asks whether somebody may do. */
const actionOf = {
  anyone: 'page.public',
  reader: 'archive.read',
  secretariat: 'document.review',
  importer: 'document.import',
} as const satisfies Readonly<Record<Operation['rule'], PlainAction>>

/** Lets through who may do what the operation is for. To anybody else it is not there, as the page is not. */
function expectAllowed({ actor }: Standing, { rule }: Operation): void {
  if (!may<PlainAction>(actor, actionOf[rule], actor)) throw new Refusal('api.notFound')
}

function askedOf(c: ApiContext): Asked {
  const { settings, text } = c.var
  return { settings, text, origin: originOf(c) }
}

const dayOf = (c: ApiContext, { account }: Caller): string =>
  account.demonstrationDay ?? swedishTime(c.var.settings.now()).day

/** Who asks, as they stand today. */
const standingOf = (
  c: ApiContext,
  caller: Caller,
  reading: <R>(read: (db: Database) => Promise<R>) => Promise<R>,
): Promise<Standing> =>
  findStandingOf(
    caller.account.viewer,
    { hasAccount: caller.accountId !== null, today: dayOf(c, caller) },
    reading,
  )

/** What an operation works with: the store as they see it, and who asks. */
function askedBy(
  c: ApiContext,
  caller: Caller,
  { viewer }: Standing,
  db: Database,
): AskedBySomebody {
  const { account, accountId } = caller
  return { ...askedOf(c), db, account, viewer, accountId, today: dayOf(c, caller) }
}

/** What an operation finds. All that is read for it is read in one transaction, of what the caller may see, and writes nothing. */
async function foundIn(c: ApiContext, caller: Caller, operation: Reading): Promise<unknown> {
  const { db } = c.var.settings.archive
  const { viewer } = caller.account
  const standing = await readAs(db, viewer, (seen) => standingOf(c, caller, (read) => read(seen)))
  expectAllowed(standing, operation)
  if (operation.isAtDoor) return operation.find(askedBy(c, caller, standing, db), addressOf(c))
  return readAs(db, standing.viewer, (seen) =>
    operation.find(askedBy(c, caller, standing, seen), addressOf(c)),
  )
}

function addressOf(c: ApiContext): Address {
  return {
    id: c.req.param('id') ?? '',
    query: c.req.queries(),
    withCursor(cursor) {
      const url = new URL(c.req.url)
      url.searchParams.set('cursor', cursor)
      return url.pathname + url.search
    },
  }
}

function answerFound(c: ApiContext, { hasPages, mediaType }: Reading, found: unknown): Response {
  if (mediaType) return answerFile(c, found as { bytes: Uint8Array; name: string })
  if (hasPages) {
    const { next } = found as { readonly next: string | null }
    if (next !== null) c.header('link', `<${next}>; rel="next"`)
  }
  return answerJson(c, found)
}
