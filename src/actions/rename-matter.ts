import { takeFirstTitle } from '../store/first-titles.ts'
import { updateTitle } from '../store/matter-changes.ts'
import { insertMatterNames } from '../store/matters.ts'
import { lockMatter, titleWritten } from './changeable-matter.ts'
import { perform, type Session } from './perform.ts'

/** A matter gets another title; it is still found by the one it had. Refuses an empty title, and a merged matter. */
export function renameMatter(
  session: Session,
  { matterId, title }: { readonly matterId: string; readonly title: string },
): Promise<void> {
  const { collaborationId } = session
  return perform(session, 'matter.rename', async ({ tx, record }) => {
    const matter = await lockMatter(tx, collaborationId, matterId)
    const written = titleWritten(title)
    const first = await takeFirstTitle(tx, matterId)
    const was = { written: first?.written ?? matter.title, kind: 'title' } as const
    // What a document taught reaches no further than the document.
    await insertMatterNames(tx, collaborationId, matterId, [was], first?.documentId ?? null)
    await updateTitle(tx, matterId, written)
    await record({ kind: 'matter', id: matterId }, { from: matter.title, to: written })
  })
}
