import type { rightsSv } from './rights-sv.ts'

/** What is said of who may see what, in English. */
export const rightsEn: typeof rightsSv = {
  heading: 'Who can read it',
  states: {
    draft: 'Draft',
    circulated: 'Sent for adjustment',
    adjusted: 'Adjusted',
    published: 'Published',
  },
  readers: {
    draft: 'The secretariat, and the chair and secretary of the body.',
    circulated: 'The secretariat, the chair and secretary of the body, and the adjusters.',
    circulatedToMembers: 'The secretariat and the members of the body.',
    adjusted: 'Everybody who takes part in the collaboration.',
    adjustedToMembers: 'The secretariat and the members of the body.',
    published: 'Everybody, also without signing in.',
  },
  acts: {
    circulate: 'Send for adjustment',
    adjust: 'The minutes are adjusted',
    publish: 'Publish for everybody',
    withdraw: 'Take back',
  },
  publishHint:
    'Read the minutes through first. They must hold no secrets, personal identity numbers or sensitive personal data.',
  publicLink: 'The minutes as everybody sees them',
  notYours: 'The minutes cannot be read yet, or are read by the members of the body only.',
  rule: {
    link: 'Who reads the minutes',
    title: (body) => `Who reads the minutes of ${body}?`,
    readers: 'Adjusted minutes are read by',
    readersChoices: {
      internal: 'everybody who takes part in the collaboration',
      members: 'the members of the body only',
    },
    sent: 'When minutes are sent for adjustment they are read by',
    sentChoices: { no: 'the adjusters', yes: 'all members of the body' },
    host: 'Host authority',
    hostHint: 'The authority that keeps the records of the body. Its registrar reads the minutes.',
    noHost: 'Not said',
    save: 'Save',
  },
  published: {
    title: 'Published minutes',
    lead: 'Minutes that the bodies of the counties have published. You need not sign in.',
    none: 'No minutes have been published yet.',
    ofBody: (body) => `Only those of ${body}`,
    all: 'All published minutes',
    record: 'The minutes',
    link: 'Read published minutes',
    older: 'Older minutes',
  },
}
