/**
 * Roles that somebody has toward a thing. Who has which is worked out in `role-toward.ts`; here stands only what each
 * may.
 */
const roles = [
  // Whoever asks, signed in or not, of whatever collaboration.
  'anyone',
  // Whoever has an account, before and after they are in a collaboration.
  'account',
  // Whoever is somebody in the thing's collaboration (deltagare).
  'participant',
  // A participant of a body whose adjusted minutes all participating authorities read.
  'colleague',
  'secretariat',
  // Somebody of the secretariat who has an account: a role of the demonstration sends nobody a letter.
  'inviter',
  // Chair, vice chair or secretary of the body today.
  'leader',
  // Member or substitute of the body today.
  'member',
  // Member or substitute of the body today who was at the meeting itself.
  'attendee',
  // A member of a body that sends its minutes to its members when they are sent for adjustment.
  'recipient',
  // Somebody whom the minutes name as their adjuster (justerare).
  'adjuster',
  // Registrar or archivist of the authority that keeps the body's records.
  'registrar',
  // Whoever has the assignment.
  'owner',
  // Whoever runs the server: at its command line, or by an account that administers the installation.
  'keeper',
  'commandLine',
] as const
export type Role = (typeof roles)[number]

/** How far minutes have come: draft (utkast), sent for adjustment, adjusted (justerat), published. */
export const minutesStates = ['draft', 'circulated', 'adjusted', 'published'] as const
export type MinutesState = (typeof minutesStates)[number]

const secretariat = ['secretariat'] as const
const leaders = ['secretariat', 'leader'] as const
const markedReaders = [...leaders, 'adjuster', 'attendee', 'registrar'] as const

/** What may be done with the minutes of a meeting, by whom, in each state. What stands nowhere nobody may. */
export const rightsToMinutes = {
  'minutes.read': {
    draft: leaders,
    circulated: [...leaders, 'adjuster', 'recipient', 'registrar'],
    adjusted: [...leaders, 'member', 'registrar', 'colleague'],
    published: ['anyone'],
  },
  // What is marked as secret in them; only of minutes that one reads.
  'minutes.readMarked': {
    draft: leaders,
    circulated: [...leaders, 'adjuster', 'registrar'],
    adjusted: markedReaders,
    published: markedReaders,
  },
  'minutes.circulate': { draft: secretariat, circulated: [], adjusted: [], published: [] },
  'minutes.adjust': { draft: secretariat, circulated: secretariat, adjusted: [], published: [] },
  'minutes.publish': { draft: [], circulated: [], adjusted: secretariat, published: [] },
  'minutes.withdraw': {
    draft: [],
    circulated: secretariat,
    adjusted: secretariat,
    published: secretariat,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<MinutesState, readonly Role[]>>>>

/**
 * What else may be done, and by whom. `denied` is what others are told: who can do it (`told`), nothing, as of a thing that
 * is not there (`hidden`), or to sign in first (`signIn`), which whoever is nobody yet always is.
 */
export const rights = {
  // Pages where nobody is asked who they are.
  'page.public': { who: ['anyone'], denied: 'hidden' },
  'published.read': { who: ['anyone'], denied: 'hidden' },
  // Pages that know who is signed in, if anybody is.
  'page.open': { who: ['anyone'], denied: 'hidden' },
  'document.tryReading': { who: ['anyone'], denied: 'hidden' },
  'session.begin': { who: ['anyone'], denied: 'hidden' },
  'session.beginByProvider': { who: ['anyone'], denied: 'hidden' },
  'session.end': { who: ['anyone'], denied: 'hidden' },
  'invitation.accept': { who: ['anyone'], denied: 'hidden' },
  'installation.setUp': { who: ['anyone'], denied: 'hidden' },
  // What whoever administers the installation does by their account: no content comes with it.
  'installation.administer': { who: ['keeper'], denied: 'hidden' },
  'account.chooseCollaboration': { who: ['account'], denied: 'signIn' },
  'account.see': { who: ['account'], denied: 'signIn' },
  'archive.read': { who: ['participant'], denied: 'hidden' },
  'matter.follow': { who: ['participant'], denied: 'hidden' },
  'matter.change': { who: secretariat, denied: 'told' },
  'assignment.step': { who: ['secretariat', 'owner'], denied: 'told' },
  'body.arrange': { who: secretariat, denied: 'told' },
  'office.arrange': { who: secretariat, denied: 'told' },
  'meeting.plan': { who: secretariat, denied: 'told' },
  'agenda.write': { who: secretariat, denied: 'told' },
  'adoption.say': { who: secretariat, denied: 'told' },
  'minutes.change': { who: secretariat, denied: 'told' },
  'item.mark': { who: secretariat, denied: 'told' },
  'person.invite': { who: ['inviter', 'commandLine'], denied: 'told' },
  'document.import': { who: [...secretariat, 'commandLine'], denied: 'hidden' },
  'document.review': { who: secretariat, denied: 'hidden' },
  // Content is read at the command line as somebody of the collaboration, and by their rights.
  'archive.readAs': { who: ['commandLine'], denied: 'hidden' },
  'archive.keep': { who: ['commandLine'], denied: 'hidden' },
  'events.verify': { who: ['keeper'], denied: 'hidden' },
} as const satisfies Readonly<
  Record<string, { readonly who: readonly Role[]; readonly denied: 'hidden' | 'told' | 'signIn' }>
>

export type MinutesAction = keyof typeof rightsToMinutes
export type PlainAction = keyof typeof rights
/** Everything that somebody may or may not do. */
export type Action = MinutesAction | PlainAction
