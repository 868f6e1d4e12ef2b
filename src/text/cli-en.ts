import type { cliSv } from './cli-sv.ts'

/** What only the command line and the server's start say, in English. */
export const cliEn: typeof cliSv = {
  usage: `Usage: rodatraden read [--json] [--language sv|en] FILE…

Reads minutes (PDF, DOCX, TXT, Markdown) and shows what they say: attendance, items, decisions,
assignments, planned meetings, and what is in doubt. Nothing is kept and nothing is sent anywhere.

  FILE                a document, a folder of documents, or - for standard input
  --json              print minutes/1: one object for one file, JSON Lines for several
  --language sv|en    answer in Swedish or English (else as LANG says)
  --help              show this text

Examples:
  rodatraden read minutes.pdf
  rodatraden read --json minutes.docx > minutes.json
  rodatraden read --json minutes/ > minutes.jsonl
  pdftotext minutes.pdf - | rodatraden read -

Exit status: 0 when everything could be read (doubts included), 1 when something could not, 2 on wrong usage.`,
  noCommand: 'Give a command, for instance: rodatraden read minutes.pdf',
  noFiles: 'Name at least one file, for instance: rodatraden read minutes.pdf',
  noFilesThere: 'There are no files there.',
  unknownCommand: (word) => `There is no command “${word}”. Try: rodatraden --help`,
  unknownOption: (word) => `There is no option “${word}”. Try: rodatraden --help`,
  unknownLanguage: (word) => `There is no language “${word}”. Choose sv or en.`,
  bug: 'Something went wrong in the program, not in the document. Please report it:',
  progress: (done, count, name) => `${done} of ${count}: ${name}`,
  summary: (read, refused) =>
    refused ? `${read} read, ${refused} could not be read.` : `${read} read.`,
  listening: (address) => `Röda tråden is at ${address}`,
  stopping: 'Stopping.',
}
