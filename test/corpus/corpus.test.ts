import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { closeReaders } from '../../src/documents/read-document.ts'
import { documentsOfCorpus, documentsOfGold, type ScoredDocument } from '../scoring/documents.ts'
import { type Score, scoreDocuments } from '../scoring/score-documents.ts'
import { tableOf } from '../scoring/table.ts'
import floors from './floors.json' with { type: 'json' }

afterAll(closeReaders)

/** What is missing up to the floors, in words; nothing when all of them hold. */
function shortOf(
  score: Score,
  least: Readonly<Record<string, number>>,
  share: 'f1' | 'recall' | 'precision' = 'f1',
): readonly string[] {
  return Object.entries(least).flatMap(([field, floor]) => {
    const reached = score.fields[field]?.[share] ?? 0
    return reached >= floor ? [] : [`${field}: ${share} ${reached.toFixed(3)} is below ${floor}`]
  })
}

async function scoreOf(documents: readonly ScoredDocument[]): Promise<Score> {
  const score = await scoreDocuments(documents)
  console.log(`\n${tableOf(score)}`)
  return score
}

const notMinutes = ['kallelse', 'dagordning', 'föredragningslista', 'ärendelista']

/** Decisions and assignments that were read in notices and agendas, where there are none. */
function foundInNotices(documents: readonly ScoredDocument[], score: Score): readonly string[] {
  return documents.flatMap(({ expected }, index) => {
    if (!notMinutes.includes(expected.kind ?? '')) return []
    const { id, read } = score.results[index] ?? { id: '', read: {} }
    return [...(read.decisions ?? []), ...(read.assignments ?? [])].map((f) => `${id}: ${f.text}`)
  })
}

describe('the invented documents of the corpus', () => {
  const documents = documentsOfCorpus(import.meta.dirname)
  const tuned = documents.filter(({ expected }) => expected.apart !== true)
  const apart = documents.filter(({ expected }) => expected.apart === true)

  it('are at least forty, with at least eight kept apart', () => {
    expect(new Set(documents.map(({ expected }) => expected.id)).size).toBeGreaterThanOrEqual(40)
    expect(apart.length).toBeGreaterThanOrEqual(8)
  })

  it('come as text, PDF and DOCX, in many layouts, some without any decision', () => {
    const withEnding = (ending: string) =>
      documents.filter(({ file }) => file?.endsWith(ending)).length

    expect(withEnding('.pdf')).toBeGreaterThanOrEqual(10)
    expect(withEnding('.docx')).toBeGreaterThanOrEqual(10)
    expect(new Set(documents.map(({ expected }) => expected.layout)).size).toBeGreaterThan(19)
    const without = documents.filter(({ expected }) => expected.decisions?.length === 0)
    expect(without.length).toBeGreaterThanOrEqual(6)
  })

  it('are read as well as promised', { timeout: 300_000 }, async () => {
    const score = await scoreOf(tuned)

    expect(score.failed).toBe(0)
    expect(shortOf(score, floors.tuned)).toEqual([])
    expect(foundInNotices(tuned, score)).toEqual([])
  })

  it('are read as well as promised where they were kept apart', { timeout: 300_000 }, async () => {
    const score = await scoreOf(apart)

    expect(score.failed).toBe(0)
    expect(shortOf(score, floors.apart)).toEqual([])
  })
})

/** Documents outside the repository: their folder by a variable, their facts in `../gold/FOLDER.json`. */
function documentsOutside(variable: 'SEEDS' | 'EXAMPLES'): readonly ScoredDocument[] | null {
  const folder = process.env[variable]
  if (folder) {
    return documentsOfGold(join(dirname(folder), 'gold', `${variable.toLowerCase()}.json`), folder)
  }
  console.log(`${variable}=FOLDER is not given, so the documents there are not read.`)
  return null
}

const seeds = documentsOutside('SEEDS')
if (seeds) {
  it('reads the real documents that it was made for as well as promised', async () => {
    const score = await scoreOf(seeds)

    expect(score.failed).toBe(0)
    expect([
      ...shortOf(score, floors.seeds),
      ...shortOf(score, floors.seedsRecall, 'recall'),
      ...shortOf(score, floors.seedsPrecision, 'precision'),
    ]).toEqual([])
  }, 120_000)
}

const examples = documentsOutside('EXAMPLES')
if (examples) {
  it('reads the examples of the formats met in the wild as well as promised', async () => {
    const score = await scoreOf(examples)

    expect(score.failed).toBe(0)
    expect(shortOf(score, floors.examples)).toEqual([])
    expect(foundInNotices(examples, score)).toEqual([])
  }, 120_000)
}
