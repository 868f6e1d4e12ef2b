import type { Listed } from './compare.ts'

/**
 * The facts that a person found in one document, before the reader had seen it: `expected.json`.
 *
 * `text` is the first 80 characters as they stand; `owner` as written (several joined by `och`); `due` a
 * day, `nästa möte` or null. What stands in an `optional…` list may be read or left unread.
 */
export type Expected = {
  readonly id: string
  /** Kept apart: its first score was written down before any rule was changed for it. */
  readonly apart?: boolean
  /** What its layout is like, in a few words. */
  readonly layout?: string
  readonly body?: string | null
  readonly bodyClean?: string | null
  readonly bodyAlso?: readonly string[]
  readonly kind?: string | null
  readonly date?: string | null
  readonly start?: string | null
  readonly end?: string | null
  readonly place?: string | null
  readonly attendees?: readonly ExpectedAttendee[]
  readonly attendeesAreOrganisations?: boolean
  readonly statusUncertain?: boolean
  readonly optionalAttendees?: readonly string[]
  readonly chair?: string | null
  readonly chairs?: readonly string[]
  readonly chairAlso?: readonly string[]
  readonly secretary?: string | null
  readonly secretaries?: readonly string[]
  readonly adjusters?: readonly string[]
  readonly items?: readonly ExpectedItem[]
  readonly subItems?: readonly string[]
  readonly optionalItems?: readonly Listed[]
  readonly decisions?: readonly ExpectedDecision[]
  readonly optionalDecisions?: readonly Listed[]
  readonly quotedDecisions?: readonly { readonly takenBy?: string | null; readonly text: string }[]
  readonly optionalQuoted?: readonly Listed[]
  readonly assignments?: readonly ExpectedAssignment[]
  readonly optionalAssignments?: readonly Listed[]
  readonly nextMeetings?: readonly string[]
  readonly optionalNextMeetings?: readonly string[]
  readonly plannedMeetings?: readonly {
    readonly date: string
    readonly start?: string | null
    readonly end?: string | null
    readonly items?: number
  }[]
  readonly distribution?: readonly string[]
}

type ExpectedAttendee = {
  readonly name: string
  readonly organisation?: string | null
  readonly organisationAlso?: readonly string[]
  readonly status: string
  /** Where more than one state is right. */
  readonly accept?: readonly string[]
}

type ExpectedItem = { readonly number?: string | number | null; readonly title: string }

export type ExpectedDecision = {
  readonly itemNumber?: string | number | null
  readonly itemTitle?: string | null
  readonly text: string
}

export type ExpectedAssignment = {
  readonly text: string
  readonly alsoStarts?: readonly string[]
  readonly owner?: string | null
  readonly due?: string | null
}
