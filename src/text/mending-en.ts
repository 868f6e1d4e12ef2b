import { many } from './many.ts'
import type { mendingSv } from './mending-sv.ts'

/** What the forms say that mend a thread, in English. */
export const mendingEn: typeof mendingSv = {
  agenda: {
    button: 'Put on an agenda',
    title: (matter) => `Take up ${matter} at a meeting`,
    lead: 'The matter then waits for the meeting: it shows on the meeting’s page and as the next step of the thread.',
    meeting: 'Meeting',
    choose: 'Choose a meeting',
    meetingOf: (body, day) => `${body}, ${day}`,
    submit: 'Put on the agenda',
    noMeetings: 'No meeting is planned.',
    plan: (body) => `Plan a meeting of ${body}`,
    orEnd: 'Is the matter finished?',
    end: 'End it instead',
    heading: 'On the agenda',
    none: 'No matter is on it yet. Put one there from the matter’s page, with Put on an agenda.',
    takeOff: 'Remove',
    takeOffNamed: (title) => `: ${title} from the agenda`,
  },
  adoption: {
    button: 'Say who has adopted it',
    title: 'Who has adopted the decision at home?',
    lead: (body, day) => `${body} left it to the parties on ${day} to decide.`,
    heading: 'The decisions at home',
    count: (adopted, all) => `Adopted by ${adopted} of ${all}.`,
    countOf: many('party has adopted the decision', 'parties have adopted the decision'),
    missing: (names) => `Missing: ${names.join(', ')}.`,
    nobodyYet: 'No minutes say who has adopted the decision at home.',
    who: 'Those who have adopted it',
    whoHint: 'Tick everybody who adopted it on the same day. You can add others afterwards.',
    day: 'The day they adopted it',
    source: 'Minutes',
    sourceHint: 'If you know: whose, for example Kommunfullmäktige § 45.',
    submit: 'Save',
    said: 'Already said',
    takeBack: 'Remove',
    takeBackNamed: (name) => `: ${name} has adopted the decision`,
    noMembers: 'No regions or municipalities are known.',
    addParties: 'Add the county’s parties',
    allSaid: 'Everybody has adopted the decision.',
  },
  endSeat: {
    link: 'End the seat',
    title: (seat) => `End the seat of ${seat}?`,
    lead: 'The seat stays in the history. Those who have it then leave it on the same day.',
    submit: 'End the seat',
  },
  merge: {
    title: (from, into) => `Merge ${from} with ${into}?`,
    happens: 'This will happen',
    moved: (count, into) =>
      count === 0
        ? `No events move to ${into}.`
        : `${count === 1 ? 'One event moves' : `${count} events move`} to ${into}.`,
    afterwards: (count) => `The thread will then have ${count} events.`,
    name: (from) => `The name ${from} is kept, so that new minutes find their way.`,
    address: 'The old address leads to the merged matter.',
    following: 'Whoever follows either of the matters follows the merged one.',
    noReturn: 'It cannot be undone with one press. Events can be split off again by hand.',
    moving: 'The events that move',
    submit: 'Merge',
    cancel: 'Cancel',
  },
}
