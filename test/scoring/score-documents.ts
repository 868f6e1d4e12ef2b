import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { inOrder } from '../../src/cli/in-order.ts'
import { readDocument } from '../../src/documents/read-document.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import type { ScoredDocument } from './documents.ts'
import { type Read, scoreDocument } from './score-document.ts'
import { type Counts, startTally } from './tally.ts'

/** Reads the document in a file; throws what says why it could not. */
export type Reading = (file: string) => Promise<Read>

/** A field's counts, and the shares made from them; null is nothing of nothing. */
type FieldScore = Counts & {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

export type Score = {
  readonly documents: number
  /** How many gave no minutes. */
  readonly failed: number
  readonly fields: Readonly<Record<string, FieldScore>>
  readonly results: readonly DocumentResult[]
}

type DocumentResult = {
  readonly id: string
  readonly ms: number
  /** What was missed, wrong or extra. */
  readonly notes: readonly string[]
  readonly failure: string | null
  readonly read: Read
}

/** Reads the documents, two at a time, and counts what was read against what a person found. */
export async function scoreDocuments(
  documents: readonly ScoredDocument[],
  read: Reading = readHere,
): Promise<Score> {
  const tally = startTally()
  const results: DocumentResult[] = []
  for await (const { document, ...answer } of inOrder(documents, 2, (document) =>
    answerFor(document, read),
  )) {
    scoreDocument(tally, document.expected, answer.read, document.file ?? '')
    results.push({ id: document.id, ...answer, notes: tally.takeNotes() })
  }

  const fields = Object.fromEntries(
    [...tally.totals()]
      .filter(([, { right, missed, wrong }]) => right + missed + wrong > 0)
      .map(([field, counts]) => [field, sharesOf(counts)]),
  )
  const failed = results.filter((result) => result.failure !== null).length
  return { documents: results.length, failed, fields, results }
}

async function answerFor(document: ScoredDocument, read: Reading) {
  const begun = performance.now()
  const answer = await readOrFail(document.file, read)
  return { document, ...answer, ms: Math.round(performance.now() - begun) }
}

async function readOrFail(file: string | null, read: Reading) {
  if (file === null) return { read: {}, failure: 'no such document in the folder' }
  try {
    return { read: await read(file), failure: null }
  } catch (error) {
    if (error instanceof Refusal) return { read: {}, failure: error.code }
    return { read: {}, failure: error instanceof Error ? error.message : String(error) }
  }
}

/** Reads in this process, as every edge does. */
export async function readHere(file: string): Promise<Read> {
  return readDocument(await readFile(file), basename(file))
}

/** Reads by a command that prints one `minutes/1` object, with the file as its last argument. */
export function readByCommand([program = '', ...args]: readonly string[]): Reading {
  return (file) =>
    new Promise((resolve, reject) => {
      const options = { maxBuffer: 1 << 28, timeout: 60_000 }
      execFile(program, [...args, file], options, (error, stdout, stderr) => {
        try {
          resolve(JSON.parse(stdout) as Read)
        } catch {
          const exit = error?.code ?? error?.signal ?? 0
          reject(new Error(`no JSON (exit ${exit}) ${stderr.slice(0, 300)}`))
        }
      })
    })
}

function sharesOf({ right, missed, wrong }: Counts): FieldScore {
  const share = (part: number, whole: number) => (whole > 0 ? part / whole : null)
  return {
    ...{ right, missed, wrong },
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + missed + wrong),
  }
}
