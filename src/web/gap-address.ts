import type { Viewer } from '../domain/viewer.ts'
import { type Gap, type Mending, mendingOf } from '../gaps/gap.ts'
import type { Paths } from './paths.ts'

/**
 * What the button of a gap does for whoever looks, and where it leads. The secretariat mends; others come to the
 * matter. Null where there is nowhere to go.
 */
export function wayToMend(
  gap: Gap,
  paths: Paths,
  viewer: Viewer,
): { readonly mending: Mending; readonly href: string } | null {
  const mending = viewer.isSecretariat ? mendingOf(gap) : 'openMatter'
  const href = addressOf(mending, gap, paths)
  return href === null ? null : { mending, href }
}

function addressOf(
  mending: Mending,
  { matterId, bodyId, assignmentId, decisionId }: Gap,
  paths: Paths,
): string | null {
  const matter = matterId === null ? null : paths.matter(matterId)
  switch (mending) {
    case 'saySuccessor':
      return bodyId === null ? matter : paths.body(bodyId)
    case 'nameOwner':
    case 'chooseMeeting':
      return assignmentId === null ? matter : paths.assignment(assignmentId)
    case 'sayWhoAdopted':
      return decisionId === null ? matter : paths.decision(decisionId)
    case 'importMinutes':
      return paths.imports
    case 'putOnAgenda':
    case 'openMatter':
      return matter
  }
}
