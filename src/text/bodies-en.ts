import type { Text } from './sv.ts'

/** What the pages of bodies say, in English. */
export const bodiesEn: Text['bodies'] = {
  title: 'Bodies',
  lead: 'The groups in which the parties of the county meet, from the political level to working groups.',
  empty: 'The bodies of the county are shown here when the first minutes have been read.',
  lastMeeting: (day) => `Last meeting ${day}`,
  noMeeting: 'No meeting yet',
  dissolved: (day) => `Dissolved ${day}`,
}
