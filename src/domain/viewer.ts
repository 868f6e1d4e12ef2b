/**
 * A viewer (betraktare): whoever reads, signed in to a collaboration. Every read takes one, so that what may be seen
 * is a parameter and nothing to remember.
 */
export type Viewer = {
  readonly collaborationId: string
  readonly personId: string
  /** Whether the person belongs to the secretariat, which imports, reviews and links. */
  readonly isSecretariat: boolean
  /** The bodies and meetings whose minutes the viewer reads though not all of the collaboration does; their ids. */
  readonly reads?: readonly string[]
}

/** What everybody reads: the id that every row of published minutes has. */
export const publicReach = '00000000-0000-0000-0000-000000000000'

/** The ids of which a viewer holds one for each row of minutes that they may read. */
export const heldBy = ({ collaborationId, reads = [] }: Viewer): readonly string[] => [
  publicReach,
  collaborationId,
  ...reads,
]
