/** What somebody does in a body, by a seat they hold today. */
type RoleInBody = 'chair' | 'viceChair' | 'secretary' | 'member' | 'substitute'

/** An office (befattning) in an organisation, held today. Only the first two read anything by it. */
const officeKinds = ['registrar', 'archivist', 'localAdministrator'] as const
type OfficeKind = (typeof officeKinds)[number]

/** Somebody in a collaboration: everything about them that a right may hang on, as it is today. */
export type Participant = {
  readonly kind: 'participant'
  readonly collaborationId: string
  readonly personId: string
  readonly isSecretariat: boolean
  /** Whether they have an account; a person of the demonstration has none. */
  readonly hasAccount: boolean
  readonly seats: readonly { readonly bodyId: string; readonly role: RoleInBody }[]
  readonly offices: readonly { readonly organisationId: string; readonly kind: OfficeKind }[]
}

/** Whoever does something, or asks to. */
export type Actor =
  | { readonly kind: 'nobody' }
  /** Signed in, with no collaboration chosen. Whoever administers the installation sees no content by that. */
  | { readonly kind: 'account'; readonly isAdministrator: boolean }
  | Participant
  /** Whoever has the server's command line. */
  | { readonly kind: 'keeper' }
