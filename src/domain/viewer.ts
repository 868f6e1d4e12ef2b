/**
 * A viewer (betraktare): whoever reads, signed in to a collaboration. Every read takes one, so that what may be seen
 * is a parameter and nothing to remember.
 */
export type Viewer = {
  readonly collaborationId: string
  readonly personId: string
  /** Whether the person belongs to the secretariat, which imports, reviews and links. */
  readonly isSecretariat: boolean
}
