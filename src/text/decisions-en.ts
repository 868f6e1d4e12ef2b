import { many } from './many.ts'
import type { Text } from './sv.ts'

/** What the pages of decisions say, in English. */
export const decisionsEn: Text['decisions'] = {
  title: 'Decisions',
  lead: 'What the county’s bodies have decided, clause by clause, with the source.',
  empty: 'No decisions yet. They come out of the minutes when those are imported.',
  noneFound: 'No decisions here. Change the selection.',
  count: many('decision', 'decisions'),
  filters: {
    words: 'Words',
    body: 'Body',
    year: 'Year',
    state: 'State',
    kind: 'Kind',
    any: 'All',
    show: 'Show',
  },
  states: { taken: 'Taken', quoted: 'Second hand', proposed: 'Proposed', expected: 'Expected' },
  more: (from, to, of) => `Showing ${from}–${to} of ${of}`,
  heading: (body, day) => `Decision of ${body} on ${day}`,
  takenBy: (body, day) =>
    ['Taken', body && `by ${body}`, day && `on ${day}`].filter(Boolean).join(' '),
  secondHand:
    'The decision is quoted in another body’s minutes. It is second hand until the minutes of the body itself have been imported.',
  proposedNote: 'This is a proposal. It has not been decided here.',
  expectedNote: 'This decision is expected. It has not been taken yet.',
  after: 'What became of it',
  assignments: 'Assignments from the decision',
  noAssignments: 'No assignment was given at the same item, or in the matter afterwards.',
  laterDecisions: 'Later decisions in the matter',
  noLaterDecisions: 'There is no later decision in the same matter.',
  earlierDecisions: 'Earlier decisions in the matter',
  requests: 'Requests that the decision answers',
  matters: 'Matters',
  noMatter: 'The decision belongs to no matter yet.',
  source: 'Source',
  sourceQuote: 'As the minutes say it',
  permalink: (place) => `Link to clause ${place}`,
}
