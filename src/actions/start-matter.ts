import { insertMatter } from '../store/matters.ts'
import { titleWritten } from './changeable-matter.ts'
import { perform, type Session } from './perform.ts'

/** A person starts a matter by hand, before any body has treated it. Gives its id. Refuses a title that is empty. */
export function startMatter(
  session: Session,
  request: { readonly title: string },
): Promise<string> {
  const { collaborationId, now } = session
  return perform(session, 'matter.start', async ({ tx, record }) => {
    const title = titleWritten(request.title)
    const id = await insertMatter(tx, collaborationId, { title, createdAt: now })
    await record({ kind: 'matter', id }, { title })
    return id
  })
}
