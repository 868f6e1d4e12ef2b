import type { KnownMatter } from '../linking/link-items.ts'

/** A body as a review knows it. `written` are other ways to write its name, plain. */
export type KnownBody = {
  readonly id: string
  readonly name: string
  readonly written: readonly string[]
}

/** A person as a review knows them: where they have met or have a seat, and what they were called there last. */
export type KnownPerson = {
  readonly id: string
  readonly name: string
  readonly bodyIds: readonly string[]
  readonly title: string | null
  readonly organisation: string | null
}

/** An organisation as a review knows it; `isParty` where it takes part in the collaboration. */
export type KnownOrganisation = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly isParty: boolean
  /** Other ways to write it, plain. */
  readonly written: readonly string[]
}

/** A meeting as a review knows it. */
export type KnownMeeting = {
  readonly id: string
  readonly bodyId: string
  readonly heldOn: string
  readonly hasMinutes: boolean
}

/** What the archive knows when minutes are reviewed. */
export type Known = {
  readonly collaborationName: string
  readonly bodies: readonly KnownBody[]
  readonly people: readonly KnownPerson[]
  /** How a body writes a person's name, plain: taught by answers. */
  readonly personAliases: readonly {
    readonly bodyId: string
    readonly written: string
    readonly personId: string
  }[]
  readonly organisations: readonly KnownOrganisation[]
  readonly meetings: readonly KnownMeeting[]
  readonly matters: readonly KnownMatter[]
}

/** What people have answered, by the question's key. */
export type Answers = ReadonlyMap<string, string>
