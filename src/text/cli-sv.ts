/** What only the command line and the server's start say, in Swedish. */
export const cliSv = {
  usage: `Användning: rodatraden read [--json] [--en] FIL…

Läser protokoll (PDF, DOCX, TXT, Markdown) och visar vad de säger. "-" är standard in.

  --json    skriv minutes/1: ett objekt för en fil, JSON Lines för flera
  --en      svara på engelska
  --help    visa den här texten`,
  noCommand: 'Skriv ett kommando, till exempel: rodatraden read protokoll.pdf',
  unknownCommand: (word: string) => `Kommandot ”${word}” finns inte. Prova: rodatraden --help`,
  unknownOption: (word: string) => `Flaggan ”${word}” finns inte. Prova: rodatraden --help`,
  noFiles: 'Ange minst en fil, till exempel: rodatraden read protokoll.pdf',
  fileMissing: (name: string) => `Filen ${name} finns inte.`,
  fileUnreadable: (name: string) => `Filen ${name} går inte att öppna. Kontrollera rättigheterna.`,
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
