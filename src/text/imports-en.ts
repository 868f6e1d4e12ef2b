import type { Text } from './sv.ts'

const count = (one: string, several: string) => (n: number) =>
  n === 1 ? `1 ${one}` : `${n} ${several}`

/** What the page of imports says, in English. */
export const importsEn: Text['imports'] = {
  title: 'Import minutes',
  lead: 'Hand in the minutes as they are. They are read, you review what is unsure, and then they are in the thread.',
  submit: 'Read for review',
  hint: (megabytes, files) =>
    `PDF, Word (DOCX), text or Markdown. At most ${megabytes} MB a file and ${files} files at a time. A file that cannot be read does not stop the others.`,
  progress: 'How it goes',
  states: {
    waiting: 'Waiting',
    sending: 'Being read …',
    inReview: 'To review',
    known: 'Imported already',
    refused: 'Could not be read',
    broken: 'Did not arrive',
  },
  brokenWhy: 'The connection was lost. Hand in the file again.',
  outcome: (read, of) =>
    read === of
      ? read === 1
        ? 'The document waits for review.'
        : `All ${of} documents wait for review.`
      : `${read} of ${of} documents wait for review.`,
  review: 'Review',
  waiting: 'To review',
  nothingWaiting: 'Nothing waits for review. Drag a file here or choose one above.',
  noBody: 'Body not stated',
  noDay: 'day missing',
  earlier: 'Imports',
  noneYet:
    'Every import is shown here when the first has been made, and can be undone for 30 days.',
  moment: (day, time) => `${day}, ${time}`,
  documents: count('document', 'documents'),
  by: (name) => `by ${name}`,
  confirmed: (n) => `${n} in the thread`,
  inReview: (n) => `${n} to review`,
  undone: (n) => `${n} removed`,
  isUndone: 'Undone',
  undo: 'Undo',
  undoNamed: (when) => `Undo the import of ${when}`,
  undoPage: {
    title: 'Undo the import?',
    lead: (when) => `The import of ${when}.`,
    removes: 'This is removed from the thread',
    meetings: 'Meetings',
    goesBack: 'is planned again',
    items: count('item', 'items'),
    decisions: count('decision', 'decisions'),
    assignments: count(
      'assignment with all that happened to it',
      'assignments with all that happened to them',
    ),
    matters: count('matter that no other minutes handle', 'matters that no other minutes handle'),
    people: 'People and names that nothing else uses.',
    waiting: 'This is removed from review',
    nothing: 'Nothing of the import is in the thread or in review.',
    stays: 'What was done stays in the log. The files may be handed in again.',
    confirm: 'Undo the import',
    cancel: 'Keep it',
    already: 'The import has been undone already.',
  },
}
