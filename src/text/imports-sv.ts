const count = (one: string, several: string) => (n: number) =>
  n === 1 ? `1 ${one}` : `${n} ${several}`

/** What the page of imports says, in Swedish. */
export const importsSv = {
  title: 'Läs in protokoll',
  lead: 'Lämna protokollen som de är. De läses, du granskar det som är osäkert, och sedan finns de i tråden.',
  submit: 'Läs till granskning',
  hint: (megabytes: number, files: number) =>
    `PDF, Word (DOCX), text eller Markdown. Högst ${megabytes} MB per fil och ${files} filer åt gången. En fil som inte går att läsa stoppar inte de andra.`,
  progress: 'Så går det',
  states: {
    waiting: 'Väntar',
    sending: 'Läses …',
    inReview: 'Att granska',
    known: 'Redan inläst',
    refused: 'Gick inte att läsa',
    broken: 'Kom inte fram',
  },
  brokenWhy: 'Anslutningen bröts. Lämna filen en gång till.',
  outcome: (read: number, of: number) =>
    read === of
      ? read === 1
        ? 'Dokumentet väntar på granskning.'
        : `Alla ${of} dokument väntar på granskning.`
      : `${read} av ${of} dokument väntar på granskning.`,
  review: 'Granska',
  waiting: 'Att granska',
  nothingWaiting: 'Inget väntar på granskning. Dra hit en fil eller välj en ovan.',
  noBody: 'Organ framgår inte',
  noDay: 'dag saknas',
  earlier: 'Inläsningar',
  noneYet: 'Här visas varje inläsning när den första är gjord, och kan ångras i 30 dagar.',
  moment: (day: string, time: string) => `${day} kl. ${time.replace(':', '.')}`,
  documents: count('dokument', 'dokument'),
  by: (name: string) => `av ${name}`,
  confirmed: (n: number) => `${n} i tråden`,
  inReview: (n: number) => `${n} att granska`,
  undone: (n: number) => `${n} borttagna`,
  isUndone: 'Ångrad',
  undo: 'Ångra',
  undoNamed: (when: string) => `Ångra inläsningen ${when}`,
  undoPage: {
    title: 'Ångra inläsningen?',
    lead: (when: string) => `Inläsningen ${when}.`,
    removes: 'Det här tas bort ur tråden',
    meetings: 'Möten',
    goesBack: 'blir planerat igen',
    items: count('punkt', 'punkter'),
    decisions: count('beslut', 'beslut'),
    assignments: count('uppdrag med allt som hänt med dem', 'uppdrag med allt som hänt med dem'),
    matters: count(
      'ärende som inget annat protokoll behandlar',
      'ärenden som inget annat protokoll behandlar',
    ),
    people: 'Personer och namn som inget annat använder.',
    waiting: 'Det här tas bort ur granskningen',
    nothing: 'Inget av inläsningen finns i tråden eller i granskningen.',
    stays: 'Det som gjordes står kvar i loggen. Filerna kan lämnas på nytt.',
    confirm: 'Ångra inläsningen',
    cancel: 'Behåll den',
    already: 'Inläsningen är redan ångrad.',
  },
}
