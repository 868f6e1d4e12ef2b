import type { cliSv } from './cli-sv.ts'

/** What only the command line and the server's start say, in English. */
export const cliEn: typeof cliSv = {
  usage: `Usage: rodatraden read [--json] [--language sv|en] FILE…
       rodatraden import [--json] [--collaboration NAME] FILE…
       rodatraden verify [--json]
       rodatraden search|matter|import --server ADDRESS [--json] WORD…

read reads minutes (PDF, DOCX, TXT, Markdown) and shows what they say: attendance, items, decisions,
assignments, planned meetings, and what is in doubt. Nothing is kept and nothing is sent anywhere.

import reads them for review, in the archive that DATABASE_URL or RODATRADEN_DATA names. Nothing
enters the thread until a person has reviewed it. The same file twice is recognised.

search, matter and import with --server ask a server that runs, as the person whose token is in the
environment variable RODATRADEN_TOKEN. The token is made on My account.

verify follows the archive's log from its start to its end, and says where it is broken, if it is.

  FILE                a document, a folder of documents, or - for standard input
  --json              print minutes/1: one object for one file, JSON Lines for several
  --collaboration     the collaboration that the files belong to, where there are several
  --server ADDRESS    the server's address, for instance https://rodatraden.example
  --language sv|en    answer in Swedish or English (else as LANG says)
  --help              show this text

Examples:
  rodatraden read minutes.pdf
  rodatraden read --json minutes.docx > minutes.json
  rodatraden read --json minutes/ > minutes.jsonl
  pdftotext minutes.pdf - | rodatraden read -
  rodatraden import minutes/
  rodatraden verify

Exit status: 0 when everything could be read (doubts included) and the log is whole,
1 when something could not or the log is broken, 2 on wrong usage.`,
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
  inReview: (name) => `${name}: waits for review.`,
  imported: (taken, refused) =>
    refused ? `${taken} to review, ${refused} could not be read.` : `${taken} to review.`,
  verified: (chains, events, weeded) =>
    `${events} events in ${chains} chains.${weeded ? ` The content of ${weeded} has been weeded.` : ''}`,
  brokenLink: (chain, seq, fault) => `The chain ${chain} is broken at event ${seq}: ${fault}`,
  unbroken: 'Every chain is whole.',
  broken: (count) => (count === 1 ? 'One chain is broken.' : `${count} chains are broken.`),
  faults: {
    missing: 'the event is missing.',
    order: 'it does not follow the event before it.',
    digest: 'its digest is another.',
    canon: 'it says that it stands elsewhere.',
    content: 'its content is not what was written.',
    head: 'the chain does not end where it should.',
    time: 'it is older than the event before it.',
  },
  listening: (address) => `Röda tråden is at ${address}`,
  setUp: (address) => `The archive has no account yet. Open the link once to begin:\n${address}`,
  nobodyCanSignIn:
    'Nobody can sign in: set SMTP_URL and MAIL_FROM for codes by e-mail, or RODATRADEN_OIDC.',
  letter: (to, subject, text) =>
    `Letter to ${to} (printed here while SMTP_URL is not set)\n${subject}\n\n${text}`,
  stopping: 'Stopping.',
}
