/** The sentence of each refusal (avslag) of a document or a setting, in Swedish: what is wrong, and what to do. */
type Values = Readonly<Record<string, string | number>>

const asAnother = 'Spara det som Word-dokument (DOCX) eller PDF och försök igen.'

export const refusalsSv = {
  'document.empty': () => 'Dokumentet är tomt. Kontrollera att du valde rätt fil.',
  'document.tooLarge': (v: Values) =>
    `Filen är större än ${v.megabytes} MB. Spara den utan bilder, eller dela upp den.`,
  'document.tooManyPages': (v: Values) =>
    `Dokumentet har ${v.pages} sidor, och högst ${v.most} kan läsas. Dela upp det.`,
  'document.tooMuchText': (v: Values) =>
    `Dokumentet har mer text än ${v.megabytes} miljoner tecken. Dela upp det.`,
  'document.tooSlow': () =>
    `Dokumentet tog för lång tid att läsa, så läsningen avbröts. ${asAnother}`,
  'document.tooMuchMemory': () =>
    `Dokumentet krävde för mycket minne, så läsningen avbröts. ${asAnother}`,
  'document.encrypted': () =>
    'Dokumentet är låst med lösenord. Öppna det, spara det utan lösenord och försök igen.',
  'document.broken': () =>
    'Filen är skadad eller ofullständig. Öppna den i programmet som gjorde den, spara den på nytt och försök igen.',
  'document.scanned': () =>
    'Dokumentet består av bilder utan text, till exempel en skanning. Gör det sökbart med textigenkänning (OCR), eller använd originalet.',
  'document.html': () =>
    'Filen är en webbsida. Skriv ut sidan till PDF, eller kopiera texten och klistra in den.',
  'document.rtf': () =>
    'Filen är ett RTF-dokument. Öppna det i Word eller LibreOffice, spara det som DOCX eller PDF och försök igen.',
  'document.odt': () =>
    'Filen är ett OpenDocument-dokument (ODT). Öppna det i LibreOffice eller Word, spara det som DOCX eller PDF och försök igen.',
  'document.doc': () =>
    'Filen är ett dokument från en äldre Word (DOC). Öppna det i Word eller LibreOffice, spara det som DOCX eller PDF och försök igen.',
  'document.macro': () =>
    'Dokumentet innehåller makron, alltså program. Spara det som DOCX utan makron eller som PDF och försök igen.',
  'document.image': () =>
    'Filen är en bild. Gör den till text med textigenkänning (OCR), eller använd originalet som DOCX, PDF eller text.',
  'document.archive': () =>
    'Filen är ett ZIP-arkiv. Packa upp det och välj dokumenten som ligger i det.',
  'document.twoTypes': () =>
    `Filen är av två slag på en gång, vilket vanliga dokument aldrig är. ${asAnother}`,
  'document.unsafe': () =>
    `Dokumentet innehåller en deklaration som vanliga Word-dokument aldrig har. ${asAnother}`,
  'document.unknown': () =>
    'Filen är inget dokument som går att läsa. Det som går att läsa är text, Markdown, PDF och Word-dokument (DOCX).',
  'document.bomb': () =>
    `Dokumentet växer orimligt mycket när det packas upp, så läsningen avbröts. ${asAnother}`,
  'setting.notANumber': (v: Values) =>
    `Inställningen ${v.variable} är ”${v.written}” men ska vara ett heltal från ${v.least ?? 1} till ${v.most}.`,
}
