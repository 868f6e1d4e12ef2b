import type { cliSv } from './cli-sv.ts'

/** What only the command line and the server's start say, in English. */
export const cliEn: typeof cliSv = {
  usage: `Usage: rodatraden read [--json] [--en] FILE…

Reads minutes (PDF, DOCX, TXT, Markdown) and shows what they say. "-" is standard input.

  --json    print minutes/1: one object for one file, JSON Lines for several
  --en      answer in English
  --help    show this text`,
  noCommand: 'Give a command, for instance: rodatraden read minutes.pdf',
  unknownCommand: (word) => `There is no command “${word}”. Try: rodatraden --help`,
  unknownOption: (word) => `There is no option “${word}”. Try: rodatraden --help`,
  noFiles: 'Name at least one file, for instance: rodatraden read minutes.pdf',
  fileMissing: (name) => `The file ${name} does not exist.`,
  fileUnreadable: (name) => `The file ${name} cannot be opened. Check its permissions.`,
  progress: (done, count, name) => `${done} of ${count}: ${name}`,
  summary: (read, refused) =>
    refused ? `${read} read, ${refused} could not be read.` : `${read} read.`,
  listening: (address) => `Röda tråden is at ${address}`,
  stopping: 'Stopping.',
}
