import type { Operation, Reading } from './operation.ts'
import { getApiInfo, getHealth, getOpenApi } from './resources/about.ts'
import { getAssignment, listAssignments } from './resources/assignments.ts'
import { getBody, listBodies } from './resources/bodies.ts'
import { getCollaboration, listCollaborations } from './resources/collaborations.ts'
import { getDecision, listDecisions } from './resources/decisions.ts'
import {
  getDocument,
  getImport,
  listDocuments,
  listImports,
  startImport,
} from './resources/imports.ts'
import { getMatter, listMatters } from './resources/matters.ts'
import { getMeeting, getMinutes, getMinutesFile, listMeetings } from './resources/meetings.ts'
import { getMyThread } from './resources/my-thread.ts'
import { getPerson, listPeople } from './resources/people.ts'
import { search } from './resources/search.ts'

/** What anyone may ask of the API itself. */
export const aboutOperations = [getApiInfo, getHealth] as const

/** Everything that can be read. */
export const readings: readonly Reading[] = [
  listCollaborations,
  getCollaboration,
  getMyThread,
  search,
  listMatters,
  getMatter,
  listMeetings,
  getMeeting,
  getMinutes,
  getMinutesFile,
  listDecisions,
  getDecision,
  listAssignments,
  getAssignment,
  listBodies,
  getBody,
  listPeople,
  getPerson,
  listImports,
  getImport,
  listDocuments,
  getDocument,
]

/**
 * Everything that the API can be asked for, each with its path and its rule. The routes and the published document are
 * both made from this table, so neither can have what the other lacks.
 */
export const operations: readonly Operation[] = [
  ...aboutOperations,
  getOpenApi,
  ...readings,
  startImport,
]
