import type { Text } from './sv.ts'

/** What every page of the archive says, in English. */
export const archiveEn: Text['archive'] = {
  mainMenu: 'Main menu',
  shortMenu: 'Short menu',
  more: 'More',
  trail: 'Trail',
  pages: {
    label: 'Pages',
    previous: 'Previous page',
    next: 'Next page',
    at: (page, of) => `Page ${page} of ${of}`,
  },
  menu: {
    start: 'My thread',
    matters: 'Matters',
    meetings: 'Meetings',
    assignments: 'Assignments',
    decisions: 'Decisions',
    bodies: 'Bodies',
    imports: 'Import',
    search: 'Search',
  },
  account: (name) => `${name}, my account`,
  signOut: 'Sign out',
  demonstration: (day) =>
    `This is a demonstration county. People, bodies and decisions are invented, and the day is always ${day}.`,
  readingIn: 'The minutes are being read',
  readIn: (done, of) => `${done} of ${of} minutes have been read.`,
  levels: {
    political: 'Political level',
    strategic: 'Strategic level',
    tactical: 'Tactical level',
    operative: 'Operative level',
    local: 'Local level',
    unknown: 'Level missing',
  },
  signIn: {
    heading: 'Enter the demonstration county',
    lead: 'Three years of invented minutes from one county. Choose who you want to be.',
    as: (name, role) => `${name}, ${role}`,
    needed: 'Sign in to see the page.',
  },
}
