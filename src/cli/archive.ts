import { Refusal } from '../domain/refusal.ts'
import type { Viewer } from '../domain/viewer.ts'
import { findViewerByEmail } from '../store/accounts.ts'
import { type ArchivePlace, archivePlaceFrom } from '../store/archive-place.ts'
import { listCollaborations } from '../store/collaborations.ts'
import { asKept, type Database, openStore } from '../store/database.ts'
import { listDemonstrationRoles } from '../store/demonstration-roles.ts'
import { type Files, filesIn } from '../store/files.ts'
import type { Asked } from './arguments.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** An open archive, as whoever runs the server has it. */
export type OpenArchive = {
  readonly db: Database
  readonly files: Files
  readonly place: ArchivePlace
  readonly now: Date
}

/** Opens the archive that the environment names, for as long as the work takes. Refuses one that a server has open. */
export async function withArchive<Result>(
  environment: Environment,
  work: (archive: OpenArchive) => Promise<Result>,
): Promise<Result> {
  const place = archivePlaceFrom(environment)
  const store = await openStore(asKept(place.database))
  try {
    return await work({ db: store.db, files: filesIn(place.files), place, now: new Date() })
  } finally {
    await store.close()
  }
}

/** The collaboration that is meant: the only one, or the one of the name. Refuses where that is none or several. */
export async function collaborationIn(
  db: Database,
  { options: { collaboration: name } }: Pick<Asked, 'options'>,
): Promise<{ readonly id: string; readonly name: string }> {
  const all = await listCollaborations(db)
  const [only, ...others] = name === undefined ? all : all.filter((each) => each.name === name)
  if (only && others.length === 0) return only
  if (all.length === 0) throw new Refusal('collaboration.none')
  throw new Refusal('collaboration.which', { names: all.map((each) => each.name).join(', ') })
}

/**
 * The person whom content is read as. Whoever runs the server has no right to content as such, so it is always read as
 * somebody of the collaboration; in the demonstration that is one of its invented people. Refuses anybody else.
 */
export async function viewerAs(
  db: Database,
  asked: Pick<Asked, 'options'>,
  environment: Environment,
): Promise<Viewer & { readonly name: string }> {
  const { id: collaborationId } = await collaborationIn(db, asked)
  const written = asked.options.as?.trim() ?? ''
  const found = await findViewerByEmail(db, collaborationId, written.toLowerCase())
  if (found) return found
  const roles = environment.NODE_ENV === 'production' ? [] : await listDemonstrationRoles(db)
  const role = roles.find(
    (each) => each.collaborationId === collaborationId && each.name === written,
  )
  if (!role) throw new Refusal('viewer.unknown', { written })
  const { personId, isSecretariat, name } = role
  return { collaborationId, personId, isSecretariat, name }
}
