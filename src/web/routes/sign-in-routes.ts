import type { Locale } from '../locale.ts'
import type { Routing } from '../routing.ts'
import { inviteForm, inviteRoute, withdrawRoute } from './access.tsx'
import {
  administrationRoute,
  inviteFirstForm,
  inviteFirstRoute,
  newCollaborationForm,
  newCollaborationRoute,
} from './administration.tsx'
import { acceptRoute, invitationRoute, setUpForm, setUpRoute } from './invitation.tsx'
import { accountRoute, chooseForm, chooseRoute, endSessionRoute } from './own-account.tsx'
import { idParam } from './params.ts'
import { providerRoute, toProviderRoute } from './provider.tsx'
import { codeForm, codeRoute, signInForm, signInRoute, signOutRoute } from './sign-in.tsx'
import { endTokenRoute, newTokenForm, newTokenRoute } from './tokens.tsx'

const keyParam = ':key{[a-z\\d-]{1,40}}'
const secretParam = ':secret{[\\w-]{43}}'

/** The pages of signing in, of one's own account, and of letting others in. */
export function addSignIn({ get, post, form }: Routing, { paths }: Locale): void {
  const id = idParam()
  form(paths.signIn, 'session.begin', signInForm, signInRoute)
  form(paths.code, 'session.begin', codeForm, codeRoute)
  get(paths.provider(keyParam), 'session.begin', providerRoute)
  get(paths.toProvider(keyParam), 'session.begin', toProviderRoute)
  post(paths.signOut, 'session.end', signOutRoute)

  get(paths.account, 'account.see', accountRoute)
  post(paths.endSession, 'account.see', endSessionRoute)
  form(paths.newToken, 'account.see', newTokenForm, newTokenRoute)
  post(paths.endToken, 'account.see', endTokenRoute)
  form(paths.collaborations, 'account.chooseCollaboration', chooseForm, chooseRoute)

  form(paths.setUp(secretParam), 'installation.setUp', setUpForm, setUpRoute)
  get(paths.administration, 'installation.administer', administrationRoute)
  form(
    paths.newCollaboration,
    'installation.administer',
    newCollaborationForm,
    newCollaborationRoute,
  )
  form(paths.inviteFirst(id), 'installation.administer', inviteFirstForm, inviteFirstRoute)
  form(paths.invitation(secretParam), 'invitation.accept', invitationRoute, acceptRoute)
  form(paths.inviteByName, 'person.invite', inviteForm, inviteRoute)
  form(paths.invite(id), 'person.invite', inviteForm, inviteRoute)
  post(paths.withdrawAccess(id), 'person.invite', withdrawRoute)
}
