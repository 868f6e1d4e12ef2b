import type { cliHelpSv } from './cli-help-sv.ts'

const commands: typeof cliHelpSv.commands = {
  serve: {
    summary: 'start the server',
    about: `Starts the server, as npm start does. The settings stand in docs/deployment.md.
With --json the log is one line of JSON for each thing that happens, without personal data.`,
    examples: ['rodatraden serve', 'PORT=8081 RODATRADEN_DATA=/srv/rodatraden rodatraden serve'],
  },
  read: {
    summary: 'read minutes and show what they say, without keeping anything',
    words: 'FILE…',
    about: `Reads minutes (PDF, DOCX, TXT, Markdown) and shows what they say: attendance, items, decisions,
assignments, planned meetings, and what is in doubt. Nothing is kept and nothing is sent anywhere.
FILE is a document, a folder of documents, or - for standard input. With --json it prints minutes/1:
one object for one file, JSON Lines for several.`,
    examples: [
      'rodatraden read minutes.pdf',
      'rodatraden read --json minutes.docx > minutes.json',
      'rodatraden read --json minutes/ > minutes.jsonl',
      'pdftotext minutes.pdf - | rodatraden read -',
    ],
  },
  import: {
    summary: 'read minutes in for review, or a collaboration from an export',
    words: 'FILE… | EXPORT',
    about: `Reads minutes in for review, in the archive that DATABASE_URL or RODATRADEN_DATA names. Nothing
enters the thread until a person has reviewed it. The same file twice is recognised.
Where it is an export by rodatraden export, a folder or a ZIP file, the whole collaboration is taken in,
just as it was. Who may sign in does not come along: invite the first one by rodatraden invite.
With --server it asks a server that runs, as the person whose token stands in the environment
variable RODATRADEN_TOKEN. The token is made on My account.`,
    examples: [
      'rodatraden import minutes/',
      'rodatraden import ./county.zip',
      'rodatraden import --server https://rodatraden.example minutes/',
    ],
  },
  matter: {
    summary: "show a matter's red thread",
    words: 'WORD… | ID',
    about: `Shows the thread of a matter: what each body has done with it, and which assignments are open.
The matter is named by words of its title or by its id. Where several fit they are listed, with ids.
Content is always read as a person of the collaboration, and the log says that it was read here.
With --server it asks a server that runs, as the person whose token stands in the environment
variable RODATRADEN_TOKEN, so --as is not needed. The token is made on My account.`,
    examples: [
      'rodatraden matter --as karin.ek@county.example absence',
      'rodatraden matter --json --as karin.ek@county.example 4ec336c9-e00a-4fa3-bb34-d73beda370f3',
      'rodatraden matter --server https://rodatraden.example absence',
    ],
  },
  search: {
    summary: 'search the archive',
    words: 'WORD…',
    about: `Searches matters, decisions, assignments, items, bodies and people, by the same rules as on the web.
Content is always read as a person of the collaboration, and the log says that it was read here.
With --server it asks a server that runs, as the person whose token stands in the environment
variable RODATRADEN_TOKEN, so --as is not needed. The token is made on My account.`,
    examples: [
      'rodatraden search --as karin.ek@county.example skolfrånvaro',
      'rodatraden search --json --as karin.ek@county.example "§ 14 14 mars 2024"',
      'rodatraden search --server https://rodatraden.example skolfrånvaro',
    ],
  },
  export: {
    summary: 'take out a collaboration as documented JSON with all its files',
    about: `Writes a whole collaboration to a new folder, or to one file where the name ends in .zip: JSON with a
line for each thing, every document, and the whole log. The format rodatraden-export/1 stands in
docs/export.md. Who may sign in, codes and sessions are no part of it. Only whoever wrote it may read
it; the ZIP file has no password, so send it only by a way that is safe.`,
    examples: [
      'rodatraden export --to ./export-county',
      'rodatraden export --to ./county.zip',
      'rodatraden export --collaboration "Our county" --to /media/usb/county',
    ],
  },
  verify: {
    summary: 'follow the log and say where it is broken, or what is missing',
    words: '[EXPORT]',
    about: `Follows the archive's log from its start to its end, and says where it is broken, if it is.
With EXPORT, a folder or a ZIP file, that is checked instead, without any archive: files, documents and log.
--checkpoint notes where the log ends now. --since compares with such a note and says which events
are missing, for instance when a backup has been put back. Keep the note on another computer
than the archive.`,
    examples: [
      'rodatraden verify',
      'rodatraden verify --checkpoint /media/usb/rodatraden-2026-03-02.json',
      'rodatraden verify --since /media/usb/rodatraden-2026-03-02.json',
      'rodatraden verify ./county.zip',
    ],
    statuses: `Exit status: 0 when the log is whole, 1 when it is broken or cannot be read, 2 on wrong usage,
3 when it is whole but lacks events that had been noted.`,
  },
  move: {
    summary: 'move the archive from its folder to PostgreSQL',
    about: `Copies all of the database in RODATRADEN_DATA to an empty PostgreSQL, counts and compares every table
on both sides, and then follows the log. All of it comes over or nothing. The old archive is not changed.
The files stay in RODATRADEN_DATA, which the server must still name. Stop the server first.
The password is taken from PGPASSWORD or ~/.pgpass, so that no list of programs shows it.`,
    examples: ['rodatraden move --to postgres://rodatraden@db.example/rodatraden'],
  },
  doctor: {
    summary: 'examine the installation and say what is wrong and what to do',
    about: `Examines Node, settings, folders, database, files, log, letters, sign-in and clock, and says in words
what is wrong and what to do about it. Changes nothing.`,
    examples: ['rodatraden doctor', 'rodatraden doctor --json'],
    statuses: `Exit status: 0 when nothing is wrong (advice included), 1 when something is, 2 on wrong usage.`,
  },
  invite: {
    summary: 'let somebody into the secretariat when nobody else can invite',
    about: `Prints a link that a person can open once within seven days to become secretariat of a collaboration:
the way back when the last of the secretariat cannot reach their mail, and the way into a collaboration
that was taken in from an export. No letter is sent. The collaboration's log says that the link was given.`,
    examples: [
      'rodatraden invite --name "Karin Ek" --email karin.ek@county.example',
      'rodatraden invite --collaboration "Our county" --name "Karin Ek" --email karin.ek@county.example',
    ],
  },
}

/** The help of the command line, in English. */
export const cliHelpEn: typeof cliHelpSv = {
  intro: `Röda tråden reads the minutes of a county's collaboration and shows where the red thread breaks.

Usage: rodatraden COMMAND [OPTIONS] …`,
  more: 'rodatraden help COMMAND says more of a command. --json gives JSON, --language sv|en a language.',
  settings:
    'The archive is the one that DATABASE_URL or RODATRADEN_DATA names, else the folder data.',
  examples: 'Examples',
  statuses: 'Exit status: 0 when all went well, 1 when something did not, 2 on wrong usage.',
  values: {
    collaboration: 'NAME',
    as: 'EMAIL',
    to: 'TARGET',
    name: 'NAME',
    email: 'EMAIL',
    checkpoint: 'FILE',
    since: 'FILE',
    server: 'ADDRESS',
  },
  options: {
    collaboration: 'the collaboration that is meant, where there are several',
    as: 'the person who reads: their address in Röda tråden, or in the demonstration their name',
    to: 'a folder or ZIP file that is not there yet, or a database that is empty',
    name: "the person's name",
    email: 'the address that the person signs in with',
    checkpoint: 'a file to note in where the log ends',
    since: 'such a note to compare with',
    server: 'a server that runs, for instance https://rodatraden.example',
    json: 'print JSON instead of text',
    language: 'answer in Swedish or English (else as LANG says)',
  },
  commands,
}
