import { many } from './many.ts'

/** What the pages of decisions say, in Swedish. */
export const decisionsSv = {
  title: 'Beslut',
  lead: 'Vad länets organ har beslutat, att-sats för att-sats, med källan.',
  empty: 'Inga beslut än. De kommer ur protokollen när de läses in.',
  noneFound: 'Inga beslut här. Ändra urvalet.',
  count: many('beslut', 'beslut'),
  filters: {
    words: 'Ord',
    body: 'Organ',
    year: 'År',
    state: 'Läge',
    kind: 'Slag',
    any: 'Alla',
    show: 'Visa',
  },
  states: {
    taken: 'Taget',
    quoted: 'Andrahandskälla',
    proposed: 'Förslag',
    expected: 'Väntat',
  },
  more: (from: number, to: number, of: number) => `Visar ${from}–${to} av ${of}`,
  heading: (body: string, day: string) => `Beslut i ${body} den ${day}`,
  takenBy: (body: string | null, day: string | null) =>
    ['Taget', body && `av ${body}`, day && `den ${day}`].filter(Boolean).join(' '),
  secondHand:
    'Beslutet är återgivet i ett annat organs protokoll. Det är en andrahandskälla tills organets eget protokoll är inläst.',
  proposedNote: 'Det här är ett förslag. Det är inte beslutat här.',
  expectedNote: 'Det här beslutet väntas. Det är inte taget än.',
  after: 'Vad det har blivit av',
  assignments: 'Uppdrag ur beslutet',
  noAssignments: 'Inget uppdrag har getts vid samma punkt eller i ärendet efteråt.',
  laterDecisions: 'Senare beslut i ärendet',
  noLaterDecisions: 'Inget senare beslut finns i samma ärende.',
  earlierDecisions: 'Tidigare beslut i ärendet',
  requests: 'Begäran som beslutet svarar på',
  matters: 'Ärenden',
  noMatter: 'Beslutet hör inte till något ärende än.',
  source: 'Källa',
  sourceQuote: 'Så står det i protokollet',
  permalink: (place: number) => `Länk till att-sats ${place}`,
}
