import type { Hono } from 'hono'
import { forAccount, forSecretariat, forSignedIn } from '../account.ts'
import type { Locale } from '../locale.ts'
import type { WebEnv } from '../web-env.ts'
import { inviteForm, inviteRoute, withdrawRoute } from './access.tsx'
import { acceptRoute, invitationRoute, setUpForm, setUpRoute } from './invitation.tsx'
import { accountRoute, chooseForm, chooseRoute, endSessionRoute } from './own-account.tsx'
import { idParam } from './params.ts'
import { providerRoute, toProviderRoute } from './provider.tsx'
import { codeForm, codeRoute, signInForm, signInRoute, signOutRoute } from './sign-in.tsx'
import { endTokenRoute, newTokenForm, newTokenRoute } from './tokens.tsx'

const keyParam = ':key{[a-z\\d-]{1,40}}'
const secretParam = ':secret{[\\w-]{43}}'

/** Whoever lets others in has an account: a role of the demonstration sends nobody a letter. */
const forInviters = [forSignedIn, forAccount, forSecretariat] as const

/** The pages of signing in, of one's own account, and of letting others in. */
export function addSignIn(app: Hono<WebEnv>, { paths }: Locale): void {
  const id = idParam()
  app.get(paths.signIn, signInForm)
  app.post(paths.signIn, signInRoute)
  app.get(paths.code, codeForm)
  app.post(paths.code, codeRoute)
  app.get(paths.provider(keyParam), providerRoute)
  app.get(paths.toProvider(keyParam), toProviderRoute)
  app.post(paths.signOut, signOutRoute)

  app.get(paths.account, forSignedIn, forAccount, accountRoute)
  app.post(paths.endSession, forSignedIn, forAccount, endSessionRoute)
  app.get(paths.newToken, forSignedIn, forAccount, newTokenForm)
  app.post(paths.newToken, forSignedIn, forAccount, newTokenRoute)
  app.post(paths.endToken, forSignedIn, forAccount, endTokenRoute)
  app.get(paths.collaborations, forAccount, chooseForm)
  app.post(paths.collaborations, forAccount, chooseRoute)

  app.get(paths.setUp(secretParam), setUpForm)
  app.post(paths.setUp(secretParam), setUpRoute)
  app.get(paths.invitation(secretParam), invitationRoute)
  app.post(paths.invitation(secretParam), acceptRoute)
  app.get(paths.inviteByName, ...forInviters, inviteForm)
  app.post(paths.inviteByName, ...forInviters, inviteRoute)
  app.get(paths.invite(id), ...forInviters, inviteForm)
  app.post(paths.invite(id), ...forInviters, inviteRoute)
  app.post(paths.withdrawAccess(id), ...forInviters, withdrawRoute)
}
