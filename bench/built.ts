import { pathToFileURL } from 'node:url'

/** The reader as it was built: what people run, without the traces of a test runner. */
export async function builtReader(): Promise<typeof import('../src/reader/read.ts')> {
  return import(pathToFileURL('dist/reader/read.js').href)
}

/** The program as it was built. */
export const program = 'dist/cli/rodatraden.js'
