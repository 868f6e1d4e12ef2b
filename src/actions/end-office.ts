import { Refusal } from '../domain/refusal.ts'
import { lockOffice, updateTermOfOffice } from '../store/offices.ts'
import { perform, type Session } from './perform.ts'

/** Ends somebody's office: `lastDay` is the last of it. Refuses an office that is not there, and a day before the first. */
export function endOffice(
  session: Session,
  { officeId, lastDay }: { readonly officeId: string; readonly lastDay: string },
): Promise<void> {
  return perform(session, 'office.end', async ({ tx, record }) => {
    const office = await lockOffice(tx, session.collaborationId, officeId)
    if (!office) throw new Refusal('office.unknown')
    const { from } = office
    if (from && lastDay < from) throw new Refusal('term.endsBeforeItBegins')
    await updateTermOfOffice(tx, officeId, { from, to: lastDay })
    await record({ kind: 'office', id: officeId }, { lastDay })
  })
}
