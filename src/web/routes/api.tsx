import type { Handler } from 'hono'
import { outsideFrameOf } from '../components/outside-page.tsx'
import { ApiPage } from '../pages/api-page.tsx'
import { htmlPage } from '../reply.ts'
import type { WebEnv } from '../web-env.ts'

/** What programs can ask for, and how to begin. */
export const apiRoute: Handler<WebEnv> = (c) => {
  const { api, publicUrl } = c.var.settings
  const address = publicUrl ?? 'https://rodatraden.example'
  return htmlPage(c, 200, <ApiPage frame={outsideFrameOf(c)} api={api} address={address} />)
}
