import { many } from './many.ts'
import type { Text } from './sv.ts'

/** What the pages of whoever administers the installation say, in English. */
export const administrationEn: Text['administration'] = {
  title: 'The installation',
  lead: 'You run the installation. As administrator you read nothing of what collaborations keep: for that you need a place there, which the secretariat gives.',
  own: 'You also administer the installation. That is a right by itself, and gives nothing to read.',
  ownLink: 'To the installation',
  collaborations: 'Collaborations',
  none: 'There is no collaboration yet. Start the first, and then invite somebody to its secretariat.',
  demonstration: 'Demonstration',
  secretariat: many(
    'person of the secretariat can sign in',
    'people of the secretariat can sign in',
  ),
  nobody: 'Nobody of the secretariat can sign in.',
  invited: (email) => `An invitation has been sent to ${email}.`,
  invite: 'Invite the first',
  inviteAgain: 'Invite anew',
  inviteTitle: (name) => `Invite the first of the secretariat of ${name}`,
  inviteLead:
    'The person gets a letter with a link that is good once, within seven days. The log of the collaboration tells of it. After that the secretariat invites the others.',
  by: 'Whoever runs the installation',
  start: 'Start a collaboration',
  startLead:
    'A collaboration is a county whose organisations work together. It sees nothing of the others.',
  name: 'Name of the collaboration',
  providers: 'Identity providers',
  providerDomains: (domains) => `For addresses that end in ${domains}`,
  noProviders:
    'Everybody signs in with a code by e-mail. The sign-in of an organisation of its own is added in the settings of the server.',
  running: 'Operations',
  database: 'The database answers.',
  letters: 'No letters are stuck.',
  stuck: many('letter has waited too long', 'letters have waited too long'),
  doctor: 'The command rodatraden doctor on the server says more.',
  problem: 'Change this and try again',
}
