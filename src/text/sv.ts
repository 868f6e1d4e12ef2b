import { administrationSv } from './administration-sv.ts'
import { apiRefusalsSv } from './api-refusals-sv.ts'
import { apiSv } from './api-sv.ts'
import { archiveRefusalsSv } from './archive-refusals-sv.ts'
import { archiveSv } from './archive-sv.ts'
import { assignmentsSv } from './assignments-sv.ts'
import { bodiesSv } from './bodies-sv.ts'
import { calendarSv } from './calendar-sv.ts'
import { cliHelpSv } from './cli-help-sv.ts'
import { cliSv } from './cli-sv.ts'
import { decisionsSv } from './decisions-sv.ts'
import { doctorSv } from './doctor-sv.ts'
import { doubtsSv } from './doubts-sv.ts'
import { edgeRefusalsSv } from './edge-refusals-sv.ts'
import { factsSv } from './facts-sv.ts'
import { gapsSv } from './gaps-sv.ts'
import { importsSv } from './imports-sv.ts'
import { mattersSv } from './matters-sv.ts'
import { meetingsSv } from './meetings-sv.ts'
import { mendingSv } from './mending-sv.ts'
import { movingRefusalsSv } from './moving-refusals-sv.ts'
import { movingSv } from './moving-sv.ts'
import { myThreadSv } from './my-thread-sv.ts'
import { officesSv } from './offices-sv.ts'
import { pageSv } from './page-sv.ts'
import { peopleSv } from './people-sv.ts'
import { refusalsSv } from './refusals-sv.ts'
import { registerRefusalsSv } from './register-refusals-sv.ts'
import { reviewSv } from './review-sv.ts'
import { rightsSv } from './rights-sv.ts'
import { rulesSv } from './rules-sv.ts'
import { searchSv } from './search-sv.ts'
import { signInRefusalsSv } from './sign-in-refusals-sv.ts'
import { signInSv } from './sign-in-sv.ts'

/**
 * Every word a person sees, in Swedish: the source of the catalogue. `en.ts` has its type, so a text
 * that is missing in English does not compile.
 */
export const sv = {
  language: 'sv',
  product: 'Röda tråden',
  calendar: calendarSv,
  facts: factsSv,
  rules: rulesSv,
  doubts: doubtsSv,
  refusals: {
    ...refusalsSv,
    ...edgeRefusalsSv,
    ...archiveRefusalsSv,
    ...registerRefusalsSv,
    ...signInRefusalsSv,
    ...movingRefusalsSv,
    ...apiRefusalsSv,
  },
  page: pageSv,
  archive: archiveSv,
  administration: administrationSv,
  bodies: bodiesSv,
  gaps: gapsSv,
  signIn: signInSv,
  myThread: myThreadSv,
  search: searchSv,
  meetings: meetingsSv,
  assignments: assignmentsSv,
  decisions: decisionsSv,
  people: peopleSv,
  matters: mattersSv,
  mending: mendingSv,
  offices: officesSv,
  rights: rightsSv,
  imports: importsSv,
  review: reviewSv,
  api: apiSv,
  cli: cliSv,
  help: cliHelpSv,
  moving: movingSv,
  doctor: doctorSv,
}

/** The catalogue of one language. */
export type Text = typeof sv
