import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { confirmDocument } from '../../src/actions/confirm-document.ts'
import { foundBody } from '../../src/actions/found-body.ts'
import { importDocument } from '../../src/actions/import-document.ts'
import type { Session } from '../../src/actions/perform.ts'
import { filesIn } from '../../src/store/files.ts'
import { listMatterTitles } from '../../src/store/matter-register.ts'
import { readText } from './written.ts'

const files = filesIn(await mkdtemp(join(tmpdir(), 'thread-')))

/** Minutes of two bodies that treat the same matters, one after the other. */
export const threadMinutes = {
  council: `Protokoll Länsrådet 2025-10-02

Närvarande: Anna Ek, Region Gävleborg, Bo Alm, Gävle kommun

§ 1 Mötets öppnande
Ordföranden öppnar mötet.

§ 2 Barnahus i länet
Anna Ek berättar om behovet av ett barnahus för hela länet.
Länsrådet beslutar
att ge Samverkansgruppen i uppdrag att utreda ett gemensamt barnahus
att avsätta medel för arbetet
Bo Alm bjuder in polisen senast den 1 februari 2026.

§ 3 Tillnyktringsavtalet
Avtalet går ut i december.
Anna Ek tar fram en utvärdering till den 10 april 2026.

§ 4 Nästa möte
Nästa möte är den 9 april 2026 kl. 9.00–12.00.
`,
  group: `Minnesanteckningar Samverkansgruppen 2025-11-20

Närvarande: Anna Ek, Region Gävleborg, Cia Öst, Sandvikens kommun

1. Inledning
Alla hälsas välkomna.

2. Uppdrag från Länsrådet: Barnahuset
Cia Öst leder arbetet och har träffat polisen.

3. Skolnärvaro
Cia Öst visar årets siffror.

4. Nästa möte
Nästa möte är den 12 mars 2026 kl. 13.00–15.00.
`,
}

/** A county whose council and group have met, its minutes confirmed; and the ids of its matters by their titles. */
export async function givenThread(session: Session) {
  const bodies = {
    council: await foundBody(session, { name: 'Länsrådet', level: 'political' }),
    group: await foundBody(session, { name: 'Samverkansgruppen', level: 'tactical' }),
  }
  await givenMinutes(session, bodies.council, threadMinutes.council)
  await givenMinutes(session, bodies.group, threadMinutes.group)
  const { collaborationId, actorId } = session
  const viewer = { collaborationId, personId: actorId ?? '', isSecretariat: true }
  const matters = await listMatterTitles(session.db, viewer)
  const idOf = (title: string) => matters.find((matter) => matter.title === title)?.id ?? ''
  return { bodies, viewer, idOf, titles: matters.map(({ title }) => title) }
}

/** Minutes of a body, read, imported and confirmed. Gives the meeting's id. */
export async function givenMinutes(
  session: Session,
  bodyId: string,
  text: string,
): Promise<string> {
  const minutes = readText(text)
  const bytes = new TextEncoder().encode(text)
  const request = { importId: randomUUID(), bytes, minutes }
  const documentId = await importDocument(session, files, request)
  return confirmDocument(session, { documentId, bodyId })
}
