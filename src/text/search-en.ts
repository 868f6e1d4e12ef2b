import type { Text } from './sv.ts'

/** What the search says, in English. */
export const searchEn: Text['search'] = {
  title: 'Search',
  titleOf: (query) => `Search: ${query}`,
  label: 'Search the minutes',
  go: 'Search',
  open: 'Open the search',
  keyHint: 'Shortcuts: / searches, the arrow keys step through a thread, T goes to today',
  hint: 'Search for words, names, abbreviations, paragraphs and dates. Inflected forms, compounds and misspellings are found.',
  examples: 'Try for example',
  none: (query) => `Nothing was found for “${query}”.`,
  noneHint: 'Try fewer or other words. What waits for review is not searched.',
  near: (query) => `Nothing says exactly “${query}”. This is like what you wrote.`,
  count: (count, isMore) =>
    isMore ? `More than ${count} hits` : count === 1 ? 'One hit' : `${count} hits`,
  overMany: (count) => `more than ${count}`,
  more: (kind) => `Show more ${kind.toLowerCase()}`,
  exact: 'Exactly what you wrote',
  kinds: {
    matter: 'Matters',
    decision: 'Decisions',
    assignment: 'Assignments',
    item: 'Items',
    body: 'Bodies',
    person: 'People',
  },
  all: (kind, count) => `Show all ${count} ${kind.toLowerCase()}`,
  cut: (shown, total, isMore) =>
    `The ${shown} that fit best of ${isMore ? `the latest ${total}` : total} are shown. Add a word or a date to find the rest.`,
  back: 'Show all kinds of hits',
  planned: 'Planned meeting',
  held: 'Meeting',
  where: (body, day) => `${body} on ${day}`,
}
