import type { movingRefusalsSv } from './moving-refusals-sv.ts'

/** Why something cannot be taken out, put back or moved, and what to do instead, in English. */
export const movingRefusalsEn: typeof movingRefusalsSv = {
  'export.fileTaken': (v) => `The file ${v.file} is there already. Choose another name with --to.`,
  'export.noRoom': (v) =>
    `The disk became full while ${v.place} was written, so nothing was taken out. Make room, or choose another disk with --to.`,
  'export.notWritable': (v) =>
    `Nothing can be written at ${v.place}. Choose another place with --to, or give yourself the right to write there.`,
  'export.noFile': (v) => `There is no file ${v.file}. Look at its name.`,
  'export.bomb': (v) =>
    `The file ${v.file} unpacks to much more than an export does, so it is not read. Ask whoever gave it to you. If you trust it, unpack it yourself and take in the folder.`,
  'export.folderTaken': (v) =>
    `The folder ${v.folder} is there already and is not empty. Choose another one with --to.`,
  'export.fileMissing': (v) =>
    `The file of the document ${v.name} is missing or changed. Run rodatraden doctor and put it back from a backup.`,
  'export.notThere': (v) =>
    `There is no whole export in ${v.place}: ${v.file} is missing. Take it out anew.`,
  'export.otherVersion': (v) =>
    `The export is of the format ${v.format}, but the program reads ${v.known}. Use the version of the program that wrote it.`,
  'export.broken': (v) =>
    `The file ${v.file} of the export is changed or cut short. Copy the export anew, or take it out once more.`,
  'export.halfThere': (v) =>
    `The file ${v.file} is missing from the export. Copy the whole export anew.`,
  'export.documentMissing': (v) =>
    `The document ${v.name} is missing from the export. Copy the whole export anew.`,
  'export.documentChanged': (v) =>
    `The document ${v.name} is changed in the export. Copy the whole export anew.`,
  'export.chainBroken': () =>
    'The log of the export is broken, so it cannot be taken in. Run rodatraden verify on it to see where.',
  'export.known': (v) => `The archive has ${v.name} already. Take the export into another archive.`,
  'export.idsTaken': () =>
    'Something of the export is in the archive already, in another collaboration. Take the export into another archive.',
  'export.impossible': () =>
    'The export says something that cannot be, and was not taken in. Take it out anew.',
  'export.organisation': (v) =>
    `The export names the organisation ${v.code}, which is neither a region or municipality nor in it. Take it out anew.`,
  'export.otherwise': (v) =>
    `What was taken in did not become what the export says (${v.kind}), so nothing was. Take it out anew.`,
  'export.notToServer': () =>
    'An export is taken in where the archive is, not through a server that runs: run import there, without --server.',
  'export.alone': () => 'Take in one export at a time, and no documents with it.',
  'move.sameKind': () =>
    'The archive is in PostgreSQL already. move moves from the folder: run it without DATABASE_URL.',
  'move.notEmpty': (v) =>
    `The database is not empty: the table ${v.table} has rows. Make a new one and move there.`,
  'move.notSame': (v) =>
    `The table ${v.table} did not become the same in the new database, so nothing was moved. Please report it.`,
  'move.noSource': (v) =>
    `There is no archive in the folder ${v.folder}. Name the right folder with RODATRADEN_DATA.`,
  'viewer.unknown': (v) =>
    `Nobody in the collaboration signs in as ${v.written}. Give the address of somebody who does.`,
  'checkpoint.unreadable': (v) =>
    `The file ${v.file} is no note of the log. Give one that rodatraden verify --checkpoint has written.`,
  'store.full': () =>
    'The disk is full, so nothing can be kept just now. Reading works as before. Tell whoever runs the server.',
  'store.unreachable': () =>
    'The database does not answer. See that it is running and that DATABASE_URL is right.',
}
