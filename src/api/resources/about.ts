import { z } from 'zod'
import { type Asked, type Operation, type Rule, sayingNothing } from '../operation.ts'
import { Day, name } from '../schemas.ts'

/** The version of the API: the first number is that of its address. */
export const apiVersion = '1.0.0'

const ApiInfo = name(
  'ApiInfo',
  'About the API, as the national REST API profile asks.',
  z.object({
    apiName: z.string(),
    apiVersion: z.string(),
    apiReleased: Day,
    apiDocumentation: z.string(),
    apiStatus: z.enum(['alpha', 'beta', 'active', 'deprecated']),
  }),
)

/** Something about the API itself, which anyone may ask for. */
type AboutIt = Operation & { readonly method: 'get'; about(asked: Asked): unknown }

const anyone: Rule = 'anyone'
const aboutIt = { method: 'get', rule: anyone, query: sayingNothing, hasPages: false } as const

export const getApiInfo: AboutIt = {
  ...aboutIt,
  id: 'getApiInfo',
  path: '/api-info',
  answer: ApiInfo,
  about: ({ origin }): z.infer<typeof ApiInfo> => ({
    apiName: 'rodatraden',
    apiVersion,
    apiReleased: '2026-11-22',
    apiDocumentation: `${origin}/api`,
    apiStatus: 'beta',
  }),
}

/** The document that describes all this; it is made of every operation, this one with them. */
export const getOpenApi: Operation = {
  ...aboutIt,
  id: 'getOpenApi',
  path: '/openapi.json',
  answer: z.record(z.string(), z.unknown()),
}

export const getHealth: AboutIt = {
  ...aboutIt,
  id: 'getHealth',
  path: '/health',
  answer: z.object({ status: z.literal('pass') }),
  about: () => ({ status: 'pass' }),
}
