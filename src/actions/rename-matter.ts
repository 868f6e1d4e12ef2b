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
    await insertMatterNames(tx, collaborationId, matterId, [
      { written: matter.title, kind: 'title' },
    ])
    await updateTitle(tx, matterId, written)
    await record({ kind: 'matter', id: matterId }, { from: matter.title, to: written })
  })
}
