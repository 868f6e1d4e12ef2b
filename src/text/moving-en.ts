import { many } from './many.ts'
import type { movingSv } from './moving-sv.ts'

const documentsIn = many('document', 'documents')
const eventsIn = many('event', 'events')
const chainsIn = many('chain', 'chains')

const logLacksShort: typeof movingSv.logLacksShort = ({ at, missing, rewritten }) => {
  const noted = `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`
  const lacks = [
    missing > 0 && `${eventsIn(missing)} missing`,
    rewritten > 0 && `${chainsIn(rewritten)} rewritten`,
  ]
  return `The log is not what it was ${noted}: ${lacks.filter(Boolean).join(', ')}.`
}

/** What the command line says when an archive is read, taken out, put back, moved and examined, in English. */
export const movingEn: typeof movingSv = {
  exported: (name, folder, documents, megabytes) =>
    `${name} is taken out to ${folder}: ${documentsIn(documents)}, ${megabytes} MB.`,
  takenIn: (name) => `${name} is taken in, just as it was. Let the first one in: rodatraden invite`,
  exportWhole: (name, documents) =>
    `The export of ${name} is whole: every file and ${documentsIn(documents)} are as they should be.`,
  moved: (tables, rows) =>
    `${rows} rows in ${tables} tables are copied, and are the same. The log is whole.`,
  afterMove: (folder) =>
    `Start the server with DATABASE_URL, and with RODATRADEN_DATA=${folder}, where the files still are.`,
  invited: (name, address) =>
    `Give the link to ${name}. It can be opened once within seven days:\n${address}`,
  checkpointed: (file) => `Where the log ends is noted in ${file}.`,
  nothingMissing: (at) => `Nothing is missing of what was noted ${at}.`,
  missing: (chain, from, to) =>
    from === to
      ? `The chain ${chain} lacks event ${from}, which had been noted.`
      : `The chain ${chain} lacks the events ${from} to ${to}, which had been noted.`,
  otherwise: (chain, seq) =>
    `The chain ${chain} says something else than what was noted at event ${seq}: it has been rewritten.`,
  restored: (events, at) =>
    `${eventsIn(events)} from before ${at} are missing. Where a backup was put back, what was done after it is gone. Do it again, and note in the register what is missing.`,
  logLacks: ({ file, ...lack }) =>
    `${logLacksShort(lack)} Where a backup was put back, what was done after it is gone. See what it was, with the server stopped where the archive is in its folder: rodatraden verify --since ${file}. When that is settled: rodatraden verify --checkpoint ${file}`,
  logLacksShort,
  reading: (name) => `Reading as ${name}.`,
  noMatter: (words) => `No matter fits “${words}”.`,
  severalMatters: 'Several matters fit. Choose one by its id:',
  nothingFound: (words) => `Nothing was found for “${words}”.`,
  nearly: 'Nothing says exactly that. This is near it:',
}
