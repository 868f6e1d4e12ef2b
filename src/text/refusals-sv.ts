type Values = Readonly<Record<string, string | number>>

/** Why a document is refused, and what to do instead, in Swedish. */
export const refusalsSv = {
  'document.empty': () => 'Dokumentet är tomt. Välj ett dokument med text.',
  'document.tooLarge': (v: Values) =>
    `Filen är för stor. Den får vara högst ${v.megabytes ?? 25} MB.`,
  'document.tooManyPages': (v: Values) => `Dokumentet har fler än ${v.pages ?? 500} sidor.`,
  'document.tooMuchText': () => 'Dokumentet har för mycket text. Dela det i flera delar.',
  'document.tooSlow': () => 'Det tog för lång tid att läsa dokumentet.',
  'document.tooMuchMemory': () => 'Dokumentet kräver för mycket minne för att läsas.',
  'document.encrypted': () => 'Dokumentet är låst med lösenord. Spara det utan lösenord.',
  'document.broken': () => 'Filen är skadad. Spara den på nytt.',
  'document.scanned': () => 'Dokumentet är inskannat och har ingen text. Texttolka det först.',
  'document.html': () => 'Det är en webbsida. Spara den som PDF.',
  'document.rtf': () => 'RTF går inte att läsa. Spara dokumentet som DOCX eller PDF.',
  'document.odt': () => 'ODT går inte att läsa. Spara dokumentet som DOCX eller PDF.',
  'document.doc': () => 'Gamla Word-filer går inte att läsa. Spara dokumentet som DOCX.',
  'document.macro': () => 'Dokumentet har makron. Spara det som DOCX utan makron.',
  'document.image': () => 'Det är en bild. Lämna ett dokument med text.',
  'document.unknown': () => 'Filtypen går inte att läsa. Lämna PDF, DOCX, TXT eller Markdown.',
  'document.bomb': () => 'Filen packar upp sig till för mycket. Den läses inte.',
  'file.missing': (v: Values) => `Filen ${v.name} finns inte.`,
  'file.unreadable': (v: Values) =>
    `Filen ${v.name} går inte att öppna. Kontrollera rättigheterna.`,
}
