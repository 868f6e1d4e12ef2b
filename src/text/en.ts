import { administrationEn } from './administration-en.ts'
import { apiEn } from './api-en.ts'
import { apiRefusalsEn } from './api-refusals-en.ts'
import { archiveEn } from './archive-en.ts'
import { archiveRefusalsEn } from './archive-refusals-en.ts'
import { assignmentsEn } from './assignments-en.ts'
import { bodiesEn } from './bodies-en.ts'
import { calendarEn } from './calendar-en.ts'
import { cliEn } from './cli-en.ts'
import { cliHelpEn } from './cli-help-en.ts'
import { decisionsEn } from './decisions-en.ts'
import { doctorEn } from './doctor-en.ts'
import { doubtsEn } from './doubts-en.ts'
import { edgeRefusalsEn } from './edge-refusals-en.ts'
import { factsEn } from './facts-en.ts'
import { gapsEn } from './gaps-en.ts'
import { importsEn } from './imports-en.ts'
import { mattersEn } from './matters-en.ts'
import { meetingsEn } from './meetings-en.ts'
import { mendingEn } from './mending-en.ts'
import { movingEn } from './moving-en.ts'
import { movingRefusalsEn } from './moving-refusals-en.ts'
import { myThreadEn } from './my-thread-en.ts'
import { officesEn } from './offices-en.ts'
import { pageEn } from './page-en.ts'
import { peopleEn } from './people-en.ts'
import { refusalsEn } from './refusals-en.ts'
import { registerRefusalsEn } from './register-refusals-en.ts'
import { reviewEn } from './review-en.ts'
import { rightsEn } from './rights-en.ts'
import { rulesEn } from './rules-en.ts'
import { searchEn } from './search-en.ts'
import { signInEn } from './sign-in-en.ts'
import { signInRefusalsEn } from './sign-in-refusals-en.ts'
import type { Text } from './sv.ts'

/** Every word a person sees, in English. The minutes themselves stay in Swedish. */
export const en: Text = {
  language: 'en',
  product: 'Röda tråden',
  calendar: calendarEn,
  facts: factsEn,
  rules: rulesEn,
  doubts: doubtsEn,
  refusals: {
    ...refusalsEn,
    ...edgeRefusalsEn,
    ...archiveRefusalsEn,
    ...registerRefusalsEn,
    ...signInRefusalsEn,
    ...movingRefusalsEn,
    ...apiRefusalsEn,
  },
  page: pageEn,
  archive: archiveEn,
  administration: administrationEn,
  bodies: bodiesEn,
  gaps: gapsEn,
  signIn: signInEn,
  myThread: myThreadEn,
  search: searchEn,
  meetings: meetingsEn,
  assignments: assignmentsEn,
  decisions: decisionsEn,
  people: peopleEn,
  matters: mattersEn,
  mending: mendingEn,
  offices: officesEn,
  rights: rightsEn,
  imports: importsEn,
  review: reviewEn,
  api: apiEn,
  cli: cliEn,
  help: cliHelpEn,
  moving: movingEn,
  doctor: doctorEn,
}
