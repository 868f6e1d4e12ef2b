import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { closeReaders } from '../../src/documents/read-document.ts'
import { documentsOfCorpus, documentsOfGold, type ScoredDocument } from './documents.ts'
import { readByCommand, readHere, type Score, scoreDocuments } from './score-documents.ts'
import { tableOf } from './table.ts'

const usage = `Usage: bin/corpus [options] [-- COMMAND …]

Scores what the reader finds in documents against the facts that a person found in them, by default
in test/corpus/NNN/{source.*,expected.json}.

  --gold FILE --docs FOLDER   other documents, with their facts in one file
  --only ID                   one document; may be given several times
  --apart                     those kept apart while the rules were written
  --tuned                     all but those
  --verbose                   what was missed, wrong or extra in each document
  --json FILE                 write the score there too
  -- COMMAND …                read by a command that prints minutes/1, with the document as last argument`

const ownCorpus = fileURLToPath(new URL('../corpus', import.meta.url))
const line = process.argv.slice(2)
const split = line.indexOf('--')
const command = split < 0 ? [] : line.slice(split + 1)

try {
  const { values } = parseArgs({
    args: split < 0 ? line : line.slice(0, split),
    options: {
      gold: { type: 'string' },
      docs: { type: 'string' },
      only: { type: 'string', multiple: true },
      apart: { type: 'boolean' },
      tuned: { type: 'boolean' },
      verbose: { type: 'boolean' },
      json: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) console.log(usage)
  else process.exitCode = await run(values)
} catch (error) {
  if (!(error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) throw error
  console.error(`${(error as Error).message}\n\n${usage}`)
  process.exitCode = 2
} finally {
  await closeReaders()
}

type Values = {
  readonly gold?: string
  readonly docs?: string
  readonly only?: readonly string[]
  readonly apart?: boolean
  readonly tuned?: boolean
  readonly verbose?: boolean
  readonly json?: string
}

async function run(values: Values): Promise<number> {
  if (!values.gold !== !values.docs) {
    console.error(`--gold and --docs belong together.\n\n${usage}`)
    return 2
  }
  const documents = chosen(values)
  if (documents.length === 0) {
    console.error('There are no such documents.')
    return 2
  }

  const score = await scoreDocuments(documents, command.length ? readByCommand(command) : readHere)
  if (values.verbose) printNotes(score)
  for (const { id, failure } of score.results) if (failure) console.error(`${id}: ${failure}`)
  console.log(`\n${tableOf(score)}`)
  if (values.json) writeFileSync(values.json, jsonOf(score))
  return score.failed > 0 ? 1 : 0
}

function chosen({ gold, docs, only, apart, tuned }: Values): readonly ScoredDocument[] {
  const all = gold && docs ? documentsOfGold(gold, docs) : documentsOfCorpus(ownCorpus)
  return all
    .filter(({ id, expected }) => !only || only.includes(id) || only.includes(expected.id))
    .filter(({ expected }) => !apart || expected.apart === true)
    .filter(({ expected }) => !tuned || expected.apart !== true)
}

function printNotes({ results }: Score): void {
  for (const { id, ms, notes } of results) {
    console.log(`\n${id}  ${ms} ms${notes.map((note) => `\n  ${note}`).join('')}`)
  }
}

function jsonOf({ documents, failed, fields, results }: Score): string {
  const short = results.map(({ id, ms, notes }) => ({ id, ms, notes }))
  return `${JSON.stringify({ documents, failed, fields, results: short }, null, 1)}\n`
}
