import type { Handler } from 'hono'
import { requestCode } from '../../actions/request-code.ts'
import { signInToDemonstration } from '../../actions/sign-in-to-demonstration.ts'
import { signInWithCode } from '../../actions/sign-in-with-code.ts'
import { signOut } from '../../actions/sign-out.ts'
import { emailIn } from '../../domain/email-address.ts'
import { Refusal } from '../../domain/refusal.ts'
import { dropCookie, keepCookie, readCookie } from '../../http/cookies.ts'
import { forgetSecret, keepSecret, secretOf, sessionOfAccount } from '../account.ts'
import {
  browserOf,
  networkOf,
  onTo,
  originOf,
  ownAddress,
  providerOf,
  strangerOf,
} from '../asking.ts'
import { outsideFrameOf, statusOf } from '../components/outside-page.tsx'
import type { Returned } from '../components/plain-form.tsx'
import { formOf, idIn } from '../form-fields.ts'
import { CodePage, SignInPage } from '../pages/sign-in-pages.tsx'
import { htmlPage } from '../reply.ts'
import type { WebContext, WebEnv } from '../web-env.ts'
import { showing, writing } from './writing.ts'

/** How long a browser keeps which code it asked for: as long as the code can be used. */
const codeSeconds = 600

const signInPage = (c: WebContext, returned: Returned | null) =>
  htmlPage(
    c,
    statusOf(returned),
    <SignInPage
      frame={outsideFrameOf(c)}
      returned={returned}
      goingTo={ownAddress(c.req.query('till'))}
      providers={c.var.settings.providers.all}
    />,
  )

/** Asks who wants to sign in. */
export const signInForm = showing(signInPage)

/**
 * Goes on by an address: to the organisation's own sign-in where it has one, else to where a code is asked for. What
 * comes next says nothing of whether anybody has the address.
 */
const goOnByAddress = writing(signInPage, async (c, form) => {
  const { locale, settings } = c.var
  const { paths, text } = locale
  const goingTo = ownAddress(c.req.query('till'))
  const email = emailIn(form('epost'))
  if (email === null) throw new Refusal('signIn.emailUnclear')
  const provider = providerOf(c, email)
  if (provider) return onTo(paths.provider(provider.key), goingTo)
  const requestId = await requestCode(strangerOf(c), {
    email,
    network: networkOf(c),
    letter: (code) => text.signIn.letters.code(code, originOf(c)),
  })
  settings.mailWaits()
  keepCookie(c, 'rodatraden-kod', requestId, codeSeconds)
  return onTo(paths.code, goingTo)
})

/** Somebody signs in: by their address, or as one of the people of the demonstration where there is one. */
export const signInRoute: Handler<WebEnv> = async (c, next) => {
  const form = await formOf(c)
  if (form('place') === '') return goOnByAddress(c, next)
  if (!c.var.settings.hasDemonstration) throw new Refusal('signIn.noRole')
  const place = Number(form('place'))
  keepSecret(c, await signInToDemonstration(strangerOf(c), { place }))
  return c.redirect(ownAddress(form('till')) ?? c.var.locale.paths.start, 303)
}

const codePage = (c: WebContext, returned: Returned | null) =>
  htmlPage(
    c,
    statusOf(returned),
    <CodePage
      frame={outsideFrameOf(c)}
      returned={returned}
      goingTo={ownAddress(c.req.query('till'))}
    />,
  )

/** Asks for the code; in a browser that has asked for none, for the address first. */
export const codeForm: Handler<WebEnv> = (c) =>
  readCookie(c, 'rodatraden-kod') === undefined
    ? c.redirect(c.var.locale.paths.signIn, 303)
    : codePage(c, null)

/** Signs in with the code that this browser asked for. */
export const codeRoute = writing(codePage, async (c, form) => {
  const requestId = idIn(readCookie(c, 'rodatraden-kod') ?? '')
  if (requestId === null) throw new Refusal('signIn.codeGone')
  const request = {
    ...browserOf(c),
    requestId,
    written: form('kod'),
    network: networkOf(c),
  }
  keepSecret(c, await signInWithCode(strangerOf(c), request))
  dropCookie(c, 'rodatraden-kod')
  return ownAddress(c.req.query('till')) ?? c.var.locale.paths.start
})

/** Signs out, lets the browser forget what it kept of the pages, and comes to the start page. */
export const signOutRoute: Handler<WebEnv> = async (c) => {
  const { account, settings } = c.var
  const session = account && sessionOfAccount({ account, settings })
  await signOut(strangerOf(c), { secret: secretOf(c) ?? '', session })
  forgetSecret(c)
  c.header('clear-site-data', '"cache", "storage"')
  return c.redirect(c.var.locale.paths.start, 303)
}
