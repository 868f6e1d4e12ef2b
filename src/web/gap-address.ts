import type { Viewer } from '../domain/viewer.ts'
import { type Gap, type Mending, mendingOf } from '../gaps/gap.ts'
import type { Paths } from './paths.ts'

/**
 * What the button of a gap does for whoever looks, and where it leads: for the secretariat to the form that mends it,
 * for others to the matter. Null where there is nowhere to go.
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
  const toAgenda = matterId === null ? null : paths.toAgenda(matterId)
  switch (mending) {
    case 'saySuccessor':
      return bodyId === null ? matter : `${paths.changeBody(bodyId)}#eftertradare`
    case 'nameOwner':
      return assignmentId === null ? matter : stepOf(assignmentId, 'lamna-over', paths)
    case 'chooseMeeting':
      return assignmentId === null ? toAgenda : stepOf(assignmentId, 'tid', paths)
    case 'sayWhoAdopted':
      return decisionId === null ? matter : paths.sayWhoAdopted(decisionId)
    case 'importMinutes':
      return paths.imports
    case 'putOnAgenda':
      return toAgenda
    case 'openMatter':
      return matter
  }
}

/** The assignment's page with the form of a step unfolded. */
const stepOf = (id: string, step: string, paths: Paths): string =>
  `${paths.assignment(id)}?steg=${step}#${step}`
