import type { refusalsSv } from './refusals-sv.ts'

const asAnother = 'Save it as a Word document (DOCX) or PDF and try again.'

/** The sentence of each refusal in English. */
export const refusalsEn: typeof refusalsSv = {
  'document.empty': () => 'The document is empty. Check that you chose the right file.',
  'document.tooLarge': (v) =>
    `The file is larger than ${v.megabytes} MB. Save it without pictures, or split it.`,
  'document.tooManyPages': (v) =>
    `The document has ${v.pages} pages, and at most ${v.most} can be read. Split it.`,
  'document.tooMuchText': (v) =>
    `The document has more text than ${v.megabytes} million characters. Split it.`,
  'document.tooSlow': () =>
    `The document took too long to read, so the reading was stopped. ${asAnother}`,
  'document.tooMuchMemory': () =>
    `The document needed too much memory, so the reading was stopped. ${asAnother}`,
  'document.encrypted': () =>
    'The document is locked with a password. Open it, save it without the password and try again.',
  'document.broken': () =>
    'The file is damaged or incomplete. Open it in the program that made it, save it again and try once more.',
  'document.scanned': () =>
    'The document consists of pictures without text, such as a scan. Make it searchable by text recognition (OCR), or use the original.',
  'document.html': () =>
    'The file is a web page. Print the page to PDF, or copy its text and paste it.',
  'document.rtf': () =>
    'The file is an RTF document. Open it in Word or LibreOffice, save it as DOCX or PDF and try again.',
  'document.odt': () =>
    'The file is an OpenDocument document (ODT). Open it in LibreOffice or Word, save it as DOCX or PDF and try again.',
  'document.doc': () =>
    'The file is a document of an older Word (DOC). Open it in Word or LibreOffice, save it as DOCX or PDF and try again.',
  'document.macro': () =>
    'The document holds macros, which are programs. Save it as DOCX without macros or as PDF and try again.',
  'document.image': () =>
    'The file is a picture. Turn it into text by text recognition (OCR), or use the original as DOCX, PDF or text.',
  'document.archive': () => 'The file is a ZIP archive. Unpack it and choose the documents in it.',
  'document.twoTypes': () =>
    `The file is of two types at once, which ordinary documents never are. ${asAnother}`,
  'document.unsafe': () =>
    `The document holds a declaration that ordinary Word documents never have. ${asAnother}`,
  'document.unknown': () =>
    'The file is no document that can be read. Text, Markdown, PDF and Word documents (DOCX) can.',
  'document.bomb': () =>
    `The document grows unreasonably when it is unpacked, so the reading was stopped. ${asAnother}`,
  'setting.notANumber': (v) =>
    `The setting ${v.variable} is "${v.written}" but must be a whole number from ${v.least ?? 1} to ${v.most}.`,
}
