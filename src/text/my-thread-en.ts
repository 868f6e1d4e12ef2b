import type { Text } from './sv.ts'

/** What the signed-in start page says, in English. */
export const myThreadEn: Text['myThread'] = {
  title: 'My thread',
  waits: (count) =>
    count === 0
      ? 'Nothing waits for you.'
      : count === 1
        ? 'One thing waits for you.'
        : `${count} things wait for you.`,
  next: (body, day) => `The next meeting is ${body} on ${day}.`,
  noNext: 'No coming meeting is known.',
  print: 'My papers',
  printHeading: (meeting) => (meeting === null ? 'My papers' : `My papers for ${meeting}`),
  meetingOf: (body, day) => `${body} on ${day}`,
  waiting: {
    heading: 'Waiting for you',
    review: (count) =>
      count === 1 ? 'Review one imported document' : `Review ${count} imported documents`,
    reviewHint: (name) => `Oldest: ${name}`,
    present: (title) => `Present “${title}”`,
    at: (body, day) => `${body} on ${day}`,
    given: (body, day) => `From ${body} on ${day}`,
    matter: 'Matter:',
    due: (day) => `Due ${day}`,
    late: (day) => `Was due ${day}`,
    noDue: 'No time said',
    showMore: (count) => `Show ${count} more`,
    empty:
      'Assignments that you are given, items that you are to present and minutes to review gather here.',
  },
  meetings: {
    heading: 'Next meetings',
    due: (count) => (count === 1 ? 'One thing is due there' : `${count} things are due there`),
    nothingDue: 'No assignment is due there.',
    nobody: 'nobody named',
    empty: 'No meeting is planned. Meetings come here from minutes, or when somebody plans them.',
    all: 'All meetings',
  },
  gaps: {
    lead: 'A thread has been lost here. Each line says what is missing and how to mend it.',
    none: 'No thread is broken in the bodies that you lead.',
    noneAtAll: 'No thread is broken.',
  },
  followed: {
    heading: 'Matters that you follow',
    empty: 'Press Follow on a matter, and what happened last in it is shown here.',
    all: 'All matters',
    nothing: 'Nothing has happened yet.',
    ended: 'Ended',
    roles: {
      information: 'Information',
      preparation: 'Preparation',
      consultation: 'Consultation',
      request: 'Request',
      decision: 'Decision',
      takeover: 'Takeover',
      report: 'Report',
      end: 'End',
    },
  },
  mine: 'Bodies where you sit',
  leads: 'leads',
  begin: {
    heading: 'Three steps to the first thread',
    bodies: 'Add the bodies of the county',
    bodiesHint:
      'The groups that meet. You may also skip this, and let the minutes say which they are.',
    documents: 'Import minutes',
    documentsHint: 'Drop several at once: PDF, Word or text.',
    answer: 'Answer the questions',
    answerHint: 'What the program is unsure of it asks about, one thing at a time.',
    thread: 'See the thread',
    threadHint: 'Each matter gets its thread through the bodies, and the gaps show here.',
    done: 'Done',
    ask: 'The secretariat imports the minutes of the county. When the first are in, your threads show here.',
  },
}
