import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Expected } from './expected.ts'

/** A document with the facts that a person found in it; `file` is null where there is no such document. */
export type ScoredDocument = {
  readonly id: string
  readonly file: string | null
  readonly expected: Expected
}

/** The repository's own corpus: `NNN/expected.json` and every `NNN/source.*` beside it. */
export function documentsOfCorpus(folder: string): readonly ScoredDocument[] {
  return readdirSync(folder)
    .sort()
    .filter((name) => existsSync(join(folder, name, 'expected.json')))
    .flatMap((name): ScoredDocument[] => {
      const expected = parse(join(folder, name, 'expected.json')) as Expected
      const sources = readdirSync(join(folder, name)).filter((file) => file.startsWith('source.'))
      if (sources.length === 0) return [{ id: name, file: null, expected }]
      return sources.sort().map((source) => ({
        id: sources.length === 1 ? name : `${name}/${source}`,
        file: join(folder, name, source),
        expected,
      }))
    })
}

/** Documents in a folder, with their facts in one file: an array of objects whose `id` is the name without ending. */
export function documentsOfGold(goldFile: string, folder: string): readonly ScoredDocument[] {
  const files = readdirSync(folder).sort()
  return (parse(goldFile) as Expected[]).map((expected) => {
    const name = files.find((file) => file.replace(/\.[^.]+$/, '') === expected.id)
    return { id: expected.id, file: name === undefined ? null : join(folder, name), expected }
  })
}

const parse = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
