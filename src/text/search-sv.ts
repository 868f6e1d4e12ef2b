/** What the search says, in Swedish. */
export const searchSv = {
  title: 'Sök',
  titleOf: (query: string) => `Sök: ${query}`,
  label: 'Sök i protokollen',
  go: 'Sök',
  open: 'Öppna sökningen',
  keyHint: 'Kortkommandon: / söker, piltangenterna stegar i en tråd, T går till i dag',
  hint: 'Sök på ord, namn, förkortningar, paragrafer och datum. Böjningar, sammansättningar och felstavningar klaras.',
  examples: 'Prova till exempel',
  none: (query: string) => `Inget hittades för ”${query}”.`,
  noneHint: 'Prova färre eller andra ord. Det som väntar på granskning söks inte.',
  near: (query: string) => `Inget säger precis ”${query}”. Det här liknar det du skrev.`,
  count: (count: number, isMore: boolean) =>
    isMore ? `Fler än ${count} träffar` : count === 1 ? 'En träff' : `${count} träffar`,
  overMany: (count: number) => `fler än ${count}`,
  more: (kind: string) => `Visa fler ${kind.toLowerCase()}`,
  exact: 'Precis det du skrev',
  kinds: {
    matter: 'Ärenden',
    decision: 'Beslut',
    assignment: 'Uppdrag',
    item: 'Punkter',
    body: 'Organ',
    person: 'Personer',
  },
  all: (kind: string, count: number) => `Visa alla ${count} ${kind.toLowerCase()}`,
  cut: (shown: number, total: number, isMore: boolean) =>
    `De ${shown} som passar bäst av ${isMore ? `de ${total} senaste` : total} visas. Lägg till ett ord eller ett datum för att hitta resten.`,
  back: 'Visa alla slags träffar',
  planned: 'Planerat möte',
  held: 'Möte',
  where: (body: string, day: string) => `${body} ${day}`,
}
