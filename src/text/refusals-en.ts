import type { refusalsSv } from './refusals-sv.ts'

/** Why a document is refused, and what to do instead, in English. */
export const refusalsEn: typeof refusalsSv = {
  'document.empty': () => 'The document is empty. Choose one that has text.',
  'document.tooLarge': (v) => `The file is too large. It may be ${v.megabytes ?? 25} MB at most.`,
  'document.tooManyPages': (v) => `The document has more than ${v.pages ?? 500} pages.`,
  'document.tooMuchText': () => 'The document has too much text. Split it into parts.',
  'document.tooSlow': () => 'Reading the document took too long.',
  'document.tooMuchMemory': () => 'The document needs too much memory to be read.',
  'document.encrypted': () => 'The document has a password. Save it without one.',
  'document.broken': () => 'The file is damaged. Save it again.',
  'document.scanned': () => 'The document is scanned and has no text. Run text recognition first.',
  'document.html': () => 'This is a web page. Save it as PDF.',
  'document.rtf': () => 'RTF cannot be read. Save the document as DOCX or PDF.',
  'document.odt': () => 'ODT cannot be read. Save the document as DOCX or PDF.',
  'document.doc': () => 'Old Word files cannot be read. Save the document as DOCX.',
  'document.macro': () => 'The document has macros. Save it as DOCX without macros.',
  'document.image': () => 'This is a picture. Hand in a document with text.',
  'document.unknown': () => 'This kind of file cannot be read. Use PDF, DOCX, TXT or Markdown.',
  'document.bomb': () => 'The file unpacks to too much. It is not read.',
  'file.missing': (v) => `The file ${v.name} does not exist.`,
  'file.unreadable': (v) => `The file ${v.name} cannot be opened. Check its permissions.`,
}
