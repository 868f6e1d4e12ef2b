import { archiveEn } from './archive-en.ts'
import { calendarEn } from './calendar-en.ts'
import type { Text } from './sv.ts'

const { day } = calendarEn
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const weekday = (written: string | number | undefined) =>
  weekdays[(new Date(`${written}T00:00:00Z`).getUTCDay() + 6) % 7] ?? ''
const level = (value: string | number | undefined) => {
  const levels: Readonly<Record<string, string>> = archiveEn.levels
  return (levels[String(value)] ?? '').toLowerCase()
}

/** What the review of a document says, in English. What minutes say stays in Swedish. */
export const reviewEn: Text['review'] = {
  title: 'Review imported minutes',
  close: 'To the imports',
  left: (open, of) => `${open} of ${of} questions left`,
  allAnswered: 'No questions left',
  enter: 'Enter into the thread',
  notYet: (count) =>
    count === 1
      ? 'One question must be answered first.'
      : `${count} questions must be answered first.`,
  place: (at, of) => `${at} of ${of}`,
  showSource: 'Show in the source',
  proposal: 'Proposed',
  stored: 'How it will be kept',
  approve: 'Approve and next',
  skipQuestion: 'Skip',
  next: 'Then',
  optional: 'May be answered if you like',
  answered: 'Answered',
  change: 'Change',
  by: (name) => `answered by ${name}`,
  looks: 'Worth a look',
  looksLead: 'This needs no answer. It stays as it stands in the minutes.',
  group: (count) => (count === 1 ? '1 place' : `${count} places`),
  ready: {
    heading: 'All that must be answered is done',
    none: 'Nothing needs to be answered',
    body: (name, on) => `${name}, ${day(on)}.`,
    founded: (name) => `${name} is founded as a new body.`,
    optional: (count) =>
      count === 1
        ? 'One more question may be answered before you enter the minutes.'
        : `${count} more questions may be answered before you enter the minutes.`,
    links: (linked, fresh) =>
      [
        linked > 0 && `${linked} ${linked === 1 ? 'item is' : 'items are'} linked to known matters`,
        fresh > 0 && `${fresh} new ${fresh === 1 ? 'matter begins' : 'matters begin'}`,
      ]
        .filter(Boolean)
        .join(', '),
  },
  discard: 'Remove from review',
  discardWhy: 'Nothing is entered. The file may be handed in again later.',
  keys: {
    heading: 'Keyboard shortcuts',
    list: [
      ['Enter', 'approve the answer and go on'],
      ['1–9', 'choose an answer'],
      ['S', 'skip'],
    ],
    on: 'Use keyboard shortcuts',
  },
  fields: {
    choose: 'Choose in the list',
    otherBody: 'Another known body',
    newBody: 'Found a new body',
    otherDay: 'Another day',
    otherName: 'Somebody else',
    otherAttending: 'Somebody else at the meeting',
    fullName: 'First name and surname',
    otherMatter: 'Another matter',
    otherOrganisation: 'Another known organisation',
    newOrganisation: 'Add an organisation',
    name: 'Name',
    level: 'Level',
    kind: 'Kind',
    day: 'Day',
    dayHint: 'For instance 2024-03-14.',
  },
  kinds: {
    body: 'Body',
    day: 'Day of the meeting',
    document: 'The document',
    person: 'Person',
    owner: 'Who is responsible',
    organisation: 'Organisation',
    planned: 'Planned meeting',
    matter: 'Matter',
  },
  organisationKinds: {
    municipalAssociation: 'Municipal association',
    stateAuthority: 'State authority',
    church: 'Church or religious community',
    userOrganisation: 'Organisation of users or relatives',
    other: 'Other organisation',
  },
  asks: {
    bodyUnread: () => 'Which body met?',
    bodyUnknown: (v) => `Is ${v.name} a new body?`,
    bodyAlike: (v) => `Which body is ${v.name}?`,
    dayMissing: () => 'On which day was the meeting?',
    dayContradicted: () => 'On which day was the meeting?',
    dayTaken: (v) => `Was the meeting really on ${day(v.day)}?`,
    notMinutes: () => 'Should the document be entered?',
    personAlike: (v) => `Is ${v.name} the same person as ${v.other}?`,
    personVariant: (v) => `Is ${v.name} the same person as ${v.other}?`,
    firstNameShared: (v) => `Who is ${v.name}?`,
    firstNameElsewhere: (v) => `Is ${v.name} ${v.other}?`,
    firstNameUnknown: (v) => `Who is ${v.name}?`,
    ownerShared: (v) => `Who is ${v.name}?`,
    ownerMissing: () => 'Who is responsible?',
    organisationUnknown: (v) => `What is ${v.written}?`,
    organisationMissing: (v) => `Where does ${v.name} come from?`,
    plannedNear: (v) => `Is it the meeting that was planned for ${day(v.planned)}?`,
    matterLike: (v) => `Does ${v.subject} belong with ${v.other}?`,
  },
  matters: {
    ask: (count: number) => `Which matters do ${count} items belong to?`,
    reason: 'They are like matters that exist, but it is not certain. The likeliest is chosen.',
  },
  reasons: {
    bodyUnread: () => 'The minutes do not say which body met, or only name the collaboration.',
    bodyUnknown: () => 'No body of the county has that name. Found it, or choose a known one.',
    bodyAlike: () =>
      'The name is like that of a known body. The answer is remembered for the next minutes.',
    dayMissing: () => 'The minutes do not say. Without a day the meeting cannot be entered.',
    dayContradicted: (v) =>
      `The minutes say ${v.written}, which is not the weekday of ${day(v.day)}.`,
    dayTaken: (v) =>
      `The body's meeting of ${day(v.day)} has its minutes already. Give another day, or remove the document from review.`,
    notMinutes: (v) =>
      v.kind ? `It seems to be a ${v.kind}, not minutes.` : 'It does not seem to be minutes.',
    personAlike: () =>
      'The names are alike, but not the same. Two people are never made one without your answer.',
    personVariant: () => 'The name is written in two ways in the minutes.',
    firstNameShared: (v) => `${v.count} people may be ${v.name}.`,
    firstNameElsewhere: () =>
      'The minutes give only the first name, and the person has not met in the body before.',
    firstNameUnknown: () =>
      'Nobody in the county has that first name. It may also be something else than a name.',
    ownerShared: (v) =>
      `The minutes name ${v.count} people called ${v.name}. The assignment needs somebody responsible.`,
    ownerMissing: () =>
      'The minutes name nobody. The assignment may be entered without anybody, and is then shown as a gap.',
    organisationUnknown: (v) => `${v.name} comes from there, but the organisation is not known.`,
    organisationMissing: () => 'The minutes do not say, though they do for others.',
    plannedNear: (v) => `The meeting was held on ${day(v.day)}, and none was planned for that day.`,
    matterLike: () => 'The item is like a matter, but it is not sure.',
  },
  labels: {
    name: (v) => String(v.name),
    day: (v) => day(v.day),
    foundBody: (v) => `Found ${v.name}`,
    someoneElse: (v) => `No, ${v.name} is another person`,
    nobody: () => 'Nobody responsible',
    notAPerson: () => 'It is not a person',
    asWritten: (v) => `Leave ${v.name} as it is written`,
    notAnAssignment: () => 'It is no assignment',
    addOrganisation: (v) => `Add ${v.name}`,
    noOrganisation: () => 'No organisation',
    takeAnyway: () => 'Yes, enter it all the same',
    thatMeeting: (v) => `Yes, the meeting was moved from ${day(v.day)}`,
    ownMeeting: () => 'No, it is another meeting',
    newMatter: () => 'No, it is a new matter',
    noMatter: () => 'No, and it is no matter',
  },
  evidence: {
    role: (v) => String(v.role),
    presentHere: () => 'at the meeting',
    mentionedBefore: (v) => `named on line ${v.line}`,
    meetsHere: () => 'meets in the body',
    meetsElsewhere: () => 'is in another body',
    standsInHead: (v) => `stands at the top, line ${v.line}`,
    planned: () => 'planned meeting',
    asRead: () => 'as it stands',
    weekday: (v) => weekday(v.day),
    lastHandled: (v) => `last on ${day(v.day)}`,
    likeTitle: () => 'a similar title',
    sameAbbreviation: () => 'the same abbreviation',
    sameAgreement: () => 'the same agreement',
    sameProject: () => 'the same project',
    samePeople: () => 'the same people',
    sameWords: () => 'the same words',
    sameBody: () => 'the body is named after it',
    answeredBefore: () => 'your answer just now',
  },
  storedAs: {
    record: (v) => String(v.text),
    left: () => 'The assignment is not entered.',
    meetingOf: (v) => `The meeting was held by ${v.name}.`,
    founded: (v) => `${v.name} is founded, ${level(v.level)}.`,
    heldOn: (v) => `The meeting was held on ${day(v.day)}.`,
    samePerson: (v) => `${v.written} is ${v.name}.`,
    newPerson: (v) => `${v.name} is a new person.`,
    leftPerson: (v) => `${v.name} is not entered as a person.`,
    keptAsWritten: (v) => `${v.name} stays as it is written.`,
    organisationIs: (v) => `${v.written} is ${v.name}.`,
    organisationAdded: (v) => `${v.name} is added to the organisations of the county.`,
    organisationLeft: (v) => `${v.written} is entered without an organisation.`,
    matterIs: (v) => `${v.title} handles the matter ${v.matter}.`,
    matterNew: (v) => `${v.title} begins a new matter.`,
    matterNone: (v) => `${v.title} is not linked to any matter.`,
    plannedIs: (v) => `The meeting planned for ${day(v.day)} was held on ${day(v.held)}.`,
    plannedNot: (v) => `The meeting of ${day(v.day)} is still planned.`,
    taken: () => 'The document is entered as minutes.',
  },
  answers: {
    new: (name) => `new: ${name}`,
    none: 'none of it',
    take: 'left as it is',
  },
  receipt: {
    title: 'Entered into the thread',
    lead: (name, on) => `${name}, ${day(on)}.`,
    toMeeting: 'To the meeting',
    nextDocument: 'Review the next',
    noMore: 'Nothing more waits for review.',
    recorded: 'What was entered',
    attendance: 'People',
    items: 'Items',
    decisions: 'Decisions',
    assignments: 'Assignments',
    planned: 'New planned meetings',
    newMatters: 'New matters',
    linkedMatters: 'Linked to known matters',
    noMatters: 'No item belongs to a matter.',
    quotations: (found, missing) =>
      [
        found > 0 &&
          (found === 1
            ? 'One quoted decision was found in the minutes where it was taken.'
            : `${found} quoted decisions were found in the minutes where they were taken.`),
        missing > 0 &&
          (missing === 1
            ? 'One quoted decision is not in any imported minutes yet.'
            : `${missing} quoted decisions are not in any imported minutes yet.`),
      ]
        .filter(Boolean)
        .join(' '),
    undo: 'Undo the import',
    undoUntil: (on) => `The import can be undone until ${day(on)}.`,
    answers: 'How the questions were answered',
  },
  undone: {
    title: 'Not entered',
    lead: 'The document was removed from review, or its import was undone. The file may be handed in again.',
  },
}
