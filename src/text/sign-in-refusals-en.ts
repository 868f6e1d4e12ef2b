import type { signInRefusalsSv } from './sign-in-refusals-sv.ts'

/** Why somebody cannot sign in or be let in, and what to do instead, in English. */
export const signInRefusalsEn: typeof signInRefusalsSv = {
  'signIn.emailUnclear': () => 'Write the whole e-mail address, for example anna.ek@kommunen.se.',
  'signIn.tooMany': () => 'There have been too many attempts. Wait an hour and try again.',
  'signIn.codeWrong': () => 'The code is not right. Look in the latest letter and write it again.',
  'signIn.codeGone': () => 'The code is no longer good. Ask for a new one.',
  'signIn.noAccess': () =>
    'The account belongs to no collaboration any more. Ask the secretariat for a new invitation.',
  'signIn.noCollaboration': () =>
    'You have no place in that collaboration. Choose one of those shown.',
  'signIn.endedAlready': () => 'It has ended already. Reload the page.',
  'provider.unknown': () => 'There is no such sign-in. Write your e-mail address instead.',
  'provider.silent': (v) =>
    `The sign-in of ${v.name} does not answer just now. Try again in a while.`,
  'provider.refused': (v) => `The answer from ${v.name} could not be trusted. Sign in once more.`,
  'provider.cancelled': (v) =>
    `Signing in with ${v.name} was cancelled. Try again when you want to.`,
  'provider.tooWeak': (v) =>
    `You signed in with ${v.name} in a way that is not enough here. Choose a stronger identification there and try again.`,
  'provider.otherVisit': () =>
    'The answer does not belong to the latest sign-in of this browser. Sign in once more.',
  'provider.unknownPerson': () =>
    'Your sign-in is tied to no account. Open the link of your invitation, or ask the secretariat for a new one.',
  'invitation.gone': () =>
    'The invitation has been used, is too old, or was taken back. If you have accepted before, sign in as usual; otherwise ask for a new one.',
  'invitation.byProvider': (v) =>
    `You accept by signing in with ${v.name}. Use the button on the page of the invitation.`,
  'invitation.otherIdentity': () =>
    "The account of this address is tied to somebody else's sign-in. Ask the secretariat to take it away and to invite you by your own address.",
  'setUp.used': () =>
    'The link has been used or replaced. Use the latest one that the server printed at its start.',
  'access.own': () =>
    'You cannot take away your own sign-in. Ask somebody else of the secretariat.',
  'access.none': () => 'The person cannot sign in, so there is nothing to take away.',
  'person.unknown': () => 'There is no such person. Open one from a meeting or a body.',
  'setting.notAPublicUrl': (v) =>
    `The setting PUBLIC_URL is “${v.written}” but must be the address that people reach the server by, for example https://rodatraden.example (http on this computer only).`,
  'setting.publicUrlMissing': (v) =>
    `Set PUBLIC_URL, the address that people reach the server by: ${v.variable} needs it.`,
  'setting.notAMailServer': () =>
    'The setting SMTP_URL must begin with smtp:// or smtps://, for example smtps://name:password@mail.example.',
  'setting.mailFromMissing': () =>
    'Set MAIL_FROM, the address that letters come from, for example rodatraden@lanet.example.',
  'setting.oidcFile': (v) =>
    `The file ${v.path} in RODATRADEN_OIDC cannot be used. Put ${v.place} right.`,
}
