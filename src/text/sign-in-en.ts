import type { signInSv } from './sign-in-sv.ts'

/** What the pages and letters of signing in say, in English. */
export const signInEn: typeof signInSv = {
  link: 'Sign in',
  title: 'Sign in',
  lead: 'Write your e-mail address. You get a code to write here, or come to the sign-in of your own organisation.',
  needed: 'Sign in to see the page.',
  email: 'E-mail address',
  emailHint: 'The address that you were invited by.',
  submit: 'Continue',
  providers: 'Organisations with a sign-in of their own',
  noAccess: 'No account? Ask the secretariat of your collaboration for an invitation.',
  problem: 'You could not be signed in',
  code: {
    title: 'Write the code',
    sent: 'If the address has an account we have sent a letter with a code. The code is good for ten minutes, in this browser.',
    label: 'Code',
    hint: 'Eight letters, for example BCDF-GHJK. Capitals or not makes no difference.',
    submit: 'Sign in',
    again: 'Send a new code',
    noLetter:
      'No letter? Look among the junk mail, and see that the address is the one that you were invited by.',
  },
  provider: {
    title: (name) => `Sign in with ${name}`,
    lead: (name) =>
      `${name} has a sign-in of its own. You sign in there as you always do, and then come back here.`,
    go: (name) => `To the sign-in of ${name}`,
    other: 'Use another address',
  },
  choose: {
    title: 'Choose a collaboration',
    lead: 'Your account belongs to several collaborations. Which one do you want?',
    none: 'Your account belongs to no collaboration any more. Ask the secretariat for a new invitation.',
    change: 'Change collaboration',
  },
  account: {
    title: 'My account',
    sessions: 'Where you are signed in',
    sessionsLead:
      'Signing in ends by itself after 30 minutes without use, and always after 10 hours. If you do not know one of these, end it.',
    unknownBrowser: 'Unknown browser',
    this: 'This browser',
    since: (day, time) => `Signed in ${day} at ${time}`,
    seen: (time) => `last used at ${time}`,
    end: 'End',
    endOf: (browser, time) => `End ${browser}, last used at ${time}`,
    collaborations: 'Your collaborations',
    here: 'You are here now',
    enter: (name) => `Go to ${name}`,
    secretariat: 'the secretariat',
    member: 'member or participant',
  },
  invitation: {
    title: (collaboration) => `Welcome to ${collaboration}`,
    lead: (name, by) =>
      by === null
        ? `This is an invitation to ${name}.`
        : `${by} has invited ${name} to follow the matters, assignments and decisions of the collaboration.`,
    account: (email) => `You sign in with ${email}. You need no password.`,
    accept: (name) => `I am ${name}, sign in`,
    not: 'Is that not you? Close the page and tell whoever invited you.',
    goneTitle: 'The invitation is no longer good',
  },
  setUp: {
    title: 'Begin with Röda tråden',
    lead: 'The archive begins here. You are given two things, which can be parted later: you become administrator of the installation, who runs it and reads nothing, and the first of the secretariat, who reads everything and invites the others.',
    collaboration: 'Name of the collaboration',
    collaborationHint: 'For example Länssamverkan i Gävleborg.',
    name: 'Your name',
    email: 'Your e-mail address',
    emailHint: 'You sign in with it from now on.',
    submit: 'Start',
    problem: 'It could not be started yet',
    goneTitle: 'The link is no longer good',
  },
  access: {
    heading: 'Signing in',
    none: 'Cannot sign in.',
    has: (email) => `Signs in with ${email}.`,
    secretariat: 'Belongs to the secretariat.',
    waiting: (email, day) => `The invitation to ${email} is good until ${day}.`,
    invite: 'Invite',
    inviteAgain: 'Invite anew',
    withdraw: 'Take away the sign-in',
    withdrawInvitation: 'Take back the invitation',
    form: {
      title: (name) => `Invite ${name}`,
      titleByName: 'Invite somebody',
      name: 'Name',
      nameHint: 'First and last name. The person gets a page of their own if they have none.',
      lead: 'The person gets a letter with a link that is good once, within seven days.',
      email: 'E-mail address',
      emailHint: "The person's own address, not a shared mailbox.",
      may: 'May',
      mays: {
        member: 'Read, and change their own assignments',
        secretariat: 'Import, review and change everything, as the secretariat',
      },
      submit: 'Send the invitation',
      problem: 'The invitation has not been sent',
      cancel: 'Cancel',
    },
  },
  letters: {
    code: (code, address) => ({
      subject: 'Code to sign in to Röda tråden',
      text: `Your code is ${code}

Write it on the page where you asked for it. It is good for ten minutes, once.

Did you not ask for a code? Then throw this letter away: without the code nobody comes in.
Never give the code to anybody, not even to somebody who says that they call from us.

${address}
`,
    }),
    invitation: (name, collaboration, by, address) => ({
      subject: `Invitation to ${collaboration}`,
      text: `Hello ${name}!

${by} invites you to Röda tråden for ${collaboration}. There you see matters, assignments
and decisions through all meetings, and what is yours.

Open the link and accept. It is good once, for seven days:

${address}

Did you not expect this letter? Ask ${by} before you open the link.
`,
    }),
  },
}
