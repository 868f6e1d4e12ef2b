import type { Handler } from 'hono'
import { listDemonstrationRoles } from '../../store/demonstration-roles.ts'
import { runsOnly } from '../account.ts'
import { StartPage } from '../pages/start-page.tsx'
import { htmlPage } from '../reply.ts'
import type { WebEnv } from '../web-env.ts'

/** The start page for whoever is not signed in: sign in, or hand in minutes by file, by pasting, or try an example. */
export const startRoute: Handler<WebEnv> = async (c, next) => {
  const { locale, settings, account, signedIn } = c.var
  if (account) return next()
  if (signedIn && runsOnly(signedIn)) return c.redirect(locale.paths.administration, 303)
  if (signedIn) return c.redirect(locale.paths.collaborations, 303)
  const roles = settings.hasDemonstration ? await listDemonstrationRoles(settings.archive.db) : []
  const page = (
    <StartPage
      locale={locale}
      settings={settings}
      roles={roles}
      goingTo={c.req.query('till') ?? null}
    />
  )
  return htmlPage(c, 200, page)
}
