/** What only the command line and the server's start say, in Swedish. */
export const cliSv = {
  noCommand: 'Skriv ett kommando, till exempel: rodatraden read protokoll.pdf',
  noFiles: 'Ange minst en fil, till exempel: rodatraden read protokoll.pdf',
  noFilesThere: 'Det finns inga filer där.',
  unknownCommand: (word: string) => `Kommandot ”${word}” finns inte. Prova: rodatraden --help`,
  unknownOption: (word: string) => `Flaggan ”${word}” finns inte. Prova: rodatraden --help`,
  unknownLanguage: (word: string) => `Språket ”${word}” finns inte. Välj sv eller en.`,
  noValue: (word: string) => `Flaggan ”${word}” behöver ett värde. Prova: rodatraden --help`,
  tooMany: (word: string) => `”${word}” är för mycket. Prova: rodatraden --help`,
  noWords: (command: string) =>
    `Skriv vad du söker efter ${command}. Prova: rodatraden help ${command}`,
  optionMissing: (option: string, command: string) =>
    `Kommandot ${command} behöver ${option}. Prova: rodatraden help ${command}`,
  foreignOption: (option: string, command: string) =>
    `Kommandot ${command} har ingen flagga ${option}. Så här skrivs det:`,
  notWithServer: (option: string, command: string) =>
    `Kommandot ${command} kan inte ha ${option} när det har --server: servern vet av nyckeln vem som frågar, och i vilken samverkan.`,
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
