/** What only the command line and the server's start say, in Swedish. */
export const cliSv = {
  usage: `Användning: rodatraden read [--json] [--language sv|en] FIL…

Läser protokoll (PDF, DOCX, TXT, Markdown) och visar vad de säger: närvaro, punkter, beslut,
uppdrag, kommande möten och det som är tveksamt. Inget sparas och inget skickas någonstans.

  FIL                 ett dokument, en mapp med dokument, eller - för standard in
  --json              skriv minutes/1: ett objekt för en fil, JSON Lines för flera
  --language sv|en    svara på svenska eller engelska (annars som LANG säger)
  --help              visa den här texten

Exempel:
  rodatraden read protokoll.pdf
  rodatraden read --json protokoll.docx > protokoll.json
  rodatraden read --json protokoll/ > protokoll.jsonl
  pdftotext protokoll.pdf - | rodatraden read -

Slutstatus: 0 när allt gick att läsa (även med tveksamheter), 1 när något inte gick, 2 vid fel användning.`,
  noCommand: 'Skriv ett kommando, till exempel: rodatraden read protokoll.pdf',
  noFiles: 'Ange minst en fil, till exempel: rodatraden read protokoll.pdf',
  noFilesThere: 'Det finns inga filer där.',
  unknownCommand: (word: string) => `Kommandot ”${word}” finns inte. Prova: rodatraden --help`,
  unknownOption: (word: string) => `Flaggan ”${word}” finns inte. Prova: rodatraden --help`,
  unknownLanguage: (word: string) => `Språket ”${word}” finns inte. Välj sv eller en.`,
  bug: 'Något gick fel i programmet, inte i dokumentet. Rapportera gärna felet:',
  progress: (done: number, count: number, name: string) => `${done} av ${count}: ${name}`,
  summary: (read: number, refused: number) =>
    refused
      ? `${read} lästa, ${refused} gick inte att läsa.`
      : read === 1
        ? '1 läst.'
        : `${read} lästa.`,
  listening: (address: string) => `Röda tråden finns på ${address}`,
  stopping: 'Avslutar.',
}
