import type { Handler } from 'hono'
import { acceptInvitation } from '../../actions/accept-invitation.ts'
import { signInWithProvider } from '../../actions/sign-in-with-provider.ts'
import { Refusal } from '../../domain/refusal.ts'
import { refusalSentence } from '../../views/refusal-sentence.ts'
import { keepSecret } from '../account.ts'
import { browserOf, originOf, ownAddress, strangerOf } from '../asking.ts'
import { outsideFrameOf } from '../components/outside-page.tsx'
import { localeOf } from '../locale.ts'
import { ProviderPage, SignInPage } from '../pages/sign-in-pages.tsx'
import { fromProviderPath } from '../paths.ts'
import { keepVisit, takeVisit, type Visit } from '../provider-visit.ts'
import { htmlPage } from '../reply.ts'
import type { WebContext, WebEnv } from '../web-env.ts'

/** Tells that an organisation has a sign-in of its own. */
export const providerRoute: Handler<WebEnv> = (c) => {
  const key = c.req.param('key')
  const provider = c.var.settings.providers.all.find((each) => each.key === key)
  if (!provider) return c.notFound()
  const goingTo = ownAddress(c.req.query('till'))
  return htmlPage(c, 200, <ProviderPage frame={outsideFrameOf(c)} {...{ provider, goingTo }} />)
}

/** Goes to an organisation's own sign-in. Writes nothing but what the browser keeps until it is back. */
export const toProviderRoute: Handler<WebEnv> = async (c) => {
  const { locale, settings } = c.var
  const key = c.req.param('key') ?? ''
  const goingTo = ownAddress(c.req.query('till')) ?? locale.paths.start
  try {
    const { address, visit } = await settings.providers.begin(key, originOf(c) + fromProviderPath)
    keepVisit(c, { ...visit, key, goingTo, invitation: c.req.query('inbjudan') ?? '' })
    return c.redirect(address, 303)
  } catch (error) {
    return refused(c, error, goingTo)
  }
}

/**
 * Somebody comes back from their organisation's sign-in. The one page that writes when it is got: the provider sends
 * the browser here by a link. What it brings opens something only in the browser that went, and only once.
 */
export const fromProviderRoute: Handler<WebEnv> = async (c) => {
  const visit = takeVisit(c)
  try {
    if (!visit || c.req.query('state') !== visit.state) throw new Refusal('provider.otherVisit')
    keepSecret(c, await secretOfVisit(c, visit))
    return c.redirect(ownAddress(visit.goingTo) ?? c.var.locale.paths.start, 303)
  } catch (error) {
    return refused(c, error, visit?.goingTo ?? c.req.path)
  }
}

async function secretOfVisit(c: WebContext, visit: Visit): Promise<string> {
  const { search } = new URL(c.req.url)
  const answer = new URL(fromProviderPath + search, originOf(c))
  const identity = await c.var.settings.providers.finish(visit.key, answer, visit)
  const stranger = strangerOf(c)
  return visit.invitation === ''
    ? signInWithProvider(stranger, { ...browserOf(c), identity })
    : acceptInvitation(stranger, { ...browserOf(c), identity, secret: visit.invitation })
}

/** The page where one signs in, with why it did not go, in the language of where somebody was going. */
function refused(c: WebContext, error: unknown, goingTo: string): Promise<Response> {
  if (!(error instanceof Refusal)) throw error
  const locale = localeOf(goingTo)
  const sentence = refusalSentence(locale.text, error)
  const { settings } = c.var
  const page = (
    <SignInPage
      frame={{ locale, assets: settings.assets, address: locale.paths.signIn }}
      returned={{ code: error.code, sentence, written: () => '' }}
      goingTo={null}
      providers={settings.providers.all}
    />
  )
  return htmlPage(c, 422, page)
}
