import type { Context } from 'hono'
import type { HttpEnv } from '../http/http-env.ts'
import type { Text } from '../text/sv.ts'
import type { AskedBySomebody } from './operation.ts'

/** What every request to the API carries: the settings, and the language that is asked for. */
export interface ApiEnv extends HttpEnv {
  Variables: HttpEnv['Variables'] & {
    text: Text
    /** Who hands something in, when they have been let in. */
    asked?: AskedBySomebody
  }
}

export type ApiContext = Context<ApiEnv>

/** Where the API is. A second version would stand beside it. */
export const apiPath = '/api/v1'

/** What stands before an address of ours: where people reach the server, when somebody has said; never what was asked. */
export const originOf = (c: ApiContext): string => c.var.settings.publicUrl ?? ''
