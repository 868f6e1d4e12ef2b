/** What only the command line and the server's start say, in Swedish. */
export const cliSv = {
  usage: `Användning: rodatraden read [--json] [--language sv|en] FIL…
            rodatraden import [--json] [--collaboration NAMN] FIL…
            rodatraden verify [--json]
            rodatraden search|matter|import --server ADRESS [--json] ORD…

read läser protokoll (PDF, DOCX, TXT, Markdown) och visar vad de säger: närvaro, punkter, beslut,
uppdrag, kommande möten och det som är tveksamt. Inget sparas och inget skickas någonstans.

import läser dem till granskning i arkivet som DATABASE_URL eller RODATRADEN_DATA pekar ut.
Inget kommer in i tråden förrän en person har granskat det. Samma fil två gånger känns igen.

search, matter och import frågar med --server en server som är igång, som den vars nyckel står i
miljövariabeln RODATRADEN_TOKEN. Nyckeln görs på Mitt konto.

verify följer arkivets logg från början till slut och säger var den är bruten, om den är det.

  FIL                 ett dokument, en mapp med dokument, eller - för standard in
  --json              skriv minutes/1: ett objekt för en fil, JSON Lines för flera
  --collaboration     samverkan som filerna hör till, om arkivet har flera
  --server ADRESS     serverns adress, till exempel https://rodatraden.example
  --language sv|en    svara på svenska eller engelska (annars som LANG säger)
  --help              visa den här texten

Exempel:
  rodatraden read protokoll.pdf
  rodatraden read --json protokoll.docx > protokoll.json
  rodatraden read --json protokoll/ > protokoll.jsonl
  pdftotext protokoll.pdf - | rodatraden read -
  rodatraden import protokoll/
  rodatraden verify

Slutstatus: 0 när allt gick att läsa (även med tveksamheter) och loggen är hel,
1 när något inte gick eller loggen är bruten, 2 vid fel användning.`,
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
  inReview: (name: string) => `${name}: väntar på granskning.`,
  imported: (taken: number, refused: number) =>
    refused ? `${taken} att granska, ${refused} gick inte att läsa.` : `${taken} att granska.`,
  verified: (chains: number, events: number, weeded: number) =>
    `${events} händelser i ${chains} kedjor.${weeded ? ` Innehållet i ${weeded} är gallrat.` : ''}`,
  brokenLink: (chain: string, seq: number, fault: string) =>
    `Kedjan ${chain} är bruten vid händelse ${seq}: ${fault}`,
  unbroken: 'Alla kedjor är hela.',
  broken: (count: number) => (count === 1 ? 'En kedja är bruten.' : `${count} kedjor är brutna.`),
  faults: {
    missing: 'händelsen saknas.',
    order: 'den följer inte på händelsen före.',
    digest: 'dess kontrollsumma stämmer inte.',
    canon: 'den säger sig stå på en annan plats.',
    content: 'innehållet är inte det som skrevs.',
    head: 'kedjan slutar inte där den ska.',
    time: 'den är äldre än händelsen före.',
  },
  listening: (address: string) => `Röda tråden finns på ${address}`,
  setUp: (address: string) =>
    `Arkivet har inget konto än. Öppna länken en gång för att komma igång:\n${address}`,
  nobodyCanSignIn:
    'Ingen kan logga in: ange SMTP_URL och MAIL_FROM för koder med e-post, eller RODATRADEN_OIDC.',
  letter: (to: string, subject: string, text: string) =>
    `Brev till ${to} (skrivs här när SMTP_URL inte är angiven)\n${subject}\n\n${text}`,
  stopping: 'Avslutar.',
}
