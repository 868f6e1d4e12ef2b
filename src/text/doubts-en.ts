import { calendarEn } from './calendar-en.ts'
import type { doubtsSv } from './doubts-sv.ts'

/** Words of the document, without the full stop that would stand before ours. */
const quote = (words: string | number | undefined) => {
  const said = String(words ?? '').trim()
  return `“${said.endsWith('.') ? said.slice(0, -1) : said}”`
}

const { day } = calendarEn

/** The sentence of each doubt in English, made from its values. What minutes say stays in Swedish. */
export const doubtsEn: typeof doubtsSv = {
  'owner-missing': (v) => `Nobody is named as responsible for ${quote(v.text)}.`,
  'owner-ambiguous': (v) => `Several people may be ${v.name}: ${v.candidates}.`,
  'due-unclear': (v) => `It is unclear when ${quote(v.written)} is.`,
  'name-variant': (v) => `${v.name} is also written ${v.variant}. Are they the same person?`,
  'person-ambiguous': (v) => `${v.name} may be several people: ${v.candidates}.`,
  'date-contradiction': (v) =>
    v.date
      ? `${quote(v.written)} does not add up: ${day(v.date)} is a ${english(v.weekday)}.`
      : 'It does not say on which day the meeting was.',
  'rule-contradiction': (v) =>
    `The rule ${quote(v.rule)} does not fit ${day(v.date)}, which is the ${english(v.actual)}.`,
  'count-mismatch': (v) => `The text says ${v.said}, but ${v.counted} are listed.`,
  'item-number-lost': (v) =>
    `The item ${quote(v.title)} has no number, though other items have one.`,
  'item-unclear': (v) => `It is unclear whether ${quote(v.title)} is an item of its own.`,
  'decision-unclear': (v) => `It is unclear whether ${quote(v.text)} is a decision.`,
  'assignment-unclear': (v) => `It is unclear whether ${quote(v.text)} is an assignment.`,
  'attendance-unclear': (v) => `It is unclear whether ${v.name} took part in the meeting.`,
  'presence-derived': (v) => `${v.name} is counted as present, since only absence is stated.`,
  'absence-silent': (v) => `${v.name} neither took part nor sent regrets.`,
  'organisation-missing': (v) => `It does not say which organisation ${v.name} comes from.`,
  'body-unclear': () => 'It does not say which body has met.',
  'quoted-unsourced': (v) =>
    `The decision ${quote(v.text)} is retold, but it does not say when it was taken.`,
  'link-dead': (v) => `The link ${quote(v.label)} leads nowhere.`,
  'letterhead-removed': () =>
    'A letterhead or footer stood in the middle of the text and has been set aside.',
  'text-unreadable': () => 'The text is damaged and may be misread.',
  'page-without-text': (v) => `Page ${v.page} has no text that can be read.`,
  'personal-data': (v) => `${quote(v.text)} may be personal data that should not be kept.`,
  'not-minutes': (v) =>
    v.kind ? `The document is a ${v.kind}, not minutes.` : 'The document is not minutes.',
}

/** Words for days that the values hold in Swedish. */
const englishWords: Readonly<Record<string, string>> = {
  första: 'first',
  andra: 'second',
  tredje: 'third',
  fjärde: 'fourth',
  femte: 'fifth',
  sista: 'last',
  måndag: 'Monday',
  tisdag: 'Tuesday',
  onsdag: 'Wednesday',
  torsdag: 'Thursday',
  fredag: 'Friday',
  lördag: 'Saturday',
  söndag: 'Sunday',
}

/** `första fredagen` as `first Friday`; a word that is not known stays. */
function english(words: string | number | undefined): string {
  return String(words)
    .split(' ')
    .map((word) => englishWords[word] ?? englishWords[word.replace(/en$/, '')] ?? word)
    .join(' ')
}
