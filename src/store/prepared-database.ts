import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { makeAuthoritiesKnown } from './authorities.ts'
import { embeddedDatabase, poolOver } from './embedded.ts'
import { migrate, migrations } from './migrate.ts'

/** The same folder from `src/store` and from `dist/store`. */
const folder = new URL('../../dist/store/', import.meta.url)

/** The copy's name holds what it was made from, so that an old one is never taken for a new one. */
async function location(): Promise<URL> {
  const hash = createHash('sha256')
  for (const { digest } of await migrations()) hash.update(digest)
  return new URL(`prepared-${hash.digest('hex').slice(0, 16)}.tar`, folder)
}

/**
 * An embedded database as it is after every migration, or null where none was made at the build. To make one anew takes
 * some eight times as long as to load this copy.
 */
export async function findPreparedDatabase(): Promise<Blob | null> {
  try {
    return new Blob([new Uint8Array(await readFile(await location()))])
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Makes the prepared copy, at the build. */
export async function prepareDatabase(): Promise<void> {
  const pglite = embeddedDatabase()
  const pool = poolOver(pglite)
  await migrate(pool)
  await makeAuthoritiesKnown(pool)
  const copy = await pglite.dumpDataDir('none')
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) {
    if (name.endsWith('.tar')) await unlink(new URL(name, folder))
  }
  await writeFile(await location(), new Uint8Array(await copy.arrayBuffer()))
  await pool.end()
  await pglite.close()
}
