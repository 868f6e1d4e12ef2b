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
    'Read the minutes through first. They must hold no secrets, personal identity numbers or sensitive personal data. What is marked as secret is not published.',
  publicLink: 'The minutes as everybody sees them',
  notYours: 'The minutes cannot be read yet, or are read by the members of the body only.',
  mark: {
    marked: 'Marked as secret',
    hidden: 'An item is marked as secret and is not shown.',
    readers: (count) =>
      `${count === 1 ? 'One item is marked as secret and is' : `${count} items are marked as secret and are`} read only by the secretariat, the chair and secretary of the body, the adjusters, members who were at the whole meeting, and the registrar of the host authority.`,
    by: (provision, day, authority) => `${provision}, ${day}, ${authority}`,
    isWarning: 'The mark is a warning. Whoever asks for the item has the request assessed.',
    link: 'Mark an item as secret',
    title: 'Mark an item as secret',
    lead: 'From then on the item is shown only to those who may read it, and so is what came out of it. Others see that an item is not shown. The mark is a warning and no decision (chapter 5 section 5 of the Swedish secrecy act, OSL).',
    item: 'Item',
    noItem: 'Choose an item',
    provision: 'Provision',
    provisionHint: 'For example 25 kap. 1 § OSL.',
    on: 'Day of the mark',
    authority: 'Authority that makes the mark',
    matterNames:
      'A matter that is handled at other items too is seen there by its name. Rename it if the name reveals anything.',
    submit: 'Mark the item as secret',
    cancel: 'Cancel',
    ask: 'Ask that the mark be taken away',
    askHint: 'Somebody else of the secretariat must take it away.',
    askedByYou:
      'You have asked that the mark be taken away. Somebody else of the secretariat must do it.',
    asked: 'Somebody else of the secretariat has asked that the mark be taken away.',
    confirm: 'Take the mark away',
  },
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
