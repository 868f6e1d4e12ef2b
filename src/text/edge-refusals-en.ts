import type { edgeRefusalsSv } from './edge-refusals-sv.ts'

/** Why the page, the terminal or the server at its start refuses, and what to do instead, in English. */
export const edgeRefusalsEn: typeof edgeRefusalsSv = {
  'form.empty': () => 'Choose a file or paste text.',
  'form.tooLarge': (v) =>
    `The files are too large together. They may be ${v.megabytes} MB at most. Choose fewer and try again.`,
  'form.tooMany': (v) => `You can hand in ${v.count} documents at a time at most. Choose fewer.`,
  'form.broken': () => 'What you handed in did not arrive whole. Try once more.',
  'reading.broken': () => 'The reading did not arrive whole. Read the minutes once more.',
  'setting.notAHost': (v) =>
    `The setting ${v.variable} is “${v.written}” but should be an address without a port, for instance 127.0.0.1.`,
  'database.roles': (v) =>
    `The database lacks roles, and its login may not make them. Let whoever runs the database run “${v.sql}”.`,
  'setting.notAnAddress': (v) =>
    `The setting ${v.variable} is “${v.written}” but must be an address and a port, as 127.0.0.1:9464.`,
  'setting.notADatabase': () =>
    'The setting DATABASE_URL must begin with postgres:// or postgresql://.',
  'setting.notYesOrNo': (v) => `The setting ${v.variable} is “${v.written}” but must be yes or no.`,
  'server.portTaken': (v) => `Port ${v.port} is taken. Choose another, for instance PORT=8081.`,
  'server.hostUnknown': (v) =>
    `This computer does not have the address ${v.host}. Change HOST, for instance to 127.0.0.1.`,
  'server.portForbidden': (v) =>
    `Port ${v.port} needs special rights. Choose one above 1023, for instance PORT=8080.`,
  'file.missing': (v) => `The file ${v.name} does not exist.`,
  'file.unreadable': (v) => `The file ${v.name} cannot be opened. Check its permissions.`,
}
