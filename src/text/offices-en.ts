import type { Text } from './sv.ts'

/** What the pages of offices say, in English. */
export const officesEn: Text['offices'] = {
  title: 'Offices',
  lead: 'Who registers and keeps records at each of the parties of the county, and who is local administrator.',
  link: 'Offices at the parties',
  none: 'Nobody has an office yet.',
  noneSecretariat:
    'Appoint the registrar of the authority that keeps the records of a body, so that they can read the minutes as soon as they are sent for adjustment. Which authority that is you say on the page of the body, under “Who reads the minutes”.',
  noParties: 'Add the parties of the county first: an office is at one of them.',
  appoint: 'Appoint to an office',
  submit: 'Appoint',
  choose: 'Choose an organisation',
  kind: 'Office',
  kinds: {
    registrar: 'Registrar',
    archivist: 'Archivist',
    localAdministrator: 'Local administrator',
  },
  givesHeading: 'What an office gives',
  gives: {
    registrar:
      'Reads the minutes of the bodies whose host authority the organisation is, from when they are sent for adjustment.',
    archivist: 'Reads the same as the registrar.',
    localAdministrator:
      'Is whom the secretariat turns to about the accounts of the organisation. Reads nothing more by that.',
  },
  fromHint: 'The first day. Leave empty if it is not settled: then the office holds already.',
  former: 'Former and coming',
  change: 'End',
  endTitle: (name, kind) => `End ${name} as ${kind}`,
  endLead: (organisation) =>
    `The office at ${organisation} holds until its last day. On the day after, the person reads nothing more by it.`,
  endSubmit: 'End the office',
  ofPerson: 'Offices',
}
