import { calendarEn } from './calendar-en.ts'

type Values = Readonly<Record<string, string | number>>

/** Why something in the registers cannot be done, and what to do instead, in English. */
export const registerRefusalsEn = {
  'secretariat.only': () => 'Only the secretariat can change this. Ask a process leader to do it.',
  'secretariat.isThere': () =>
    'Somebody of the secretariat can sign in already. Ask them to invite others.',
  'minutes.none': () => 'The meeting has no minutes. Read them in first.',
  'minutes.otherState': () =>
    'The minutes have come to another state already. Load the page again and see what can be done.',
  'field.tooLong': (v: Values) =>
    `What you wrote is ${v.length} characters, but the field takes ${v.most}. Go back and shorten it.`,
  'field.noText': () =>
    'What you wrote has characters that cannot be kept. Go back and write it anew.',
  'body.unknown': () => 'There is no such body. Choose one of those shown.',
  'body.underItself': () => 'A body cannot stand under itself. Choose another body above it.',
  'body.succeedsItself': () =>
    'A body cannot succeed itself. Choose another body as its successor.',
  'body.dissolvedBeforeFounded': () =>
    'A body cannot be dissolved before it was founded. Change one of the days.',
  'seat.forNobody': () => 'Write the organisation or the function that the seat is for.',
  'seat.unknown': () => 'The seat is not there any more. Reload the page and choose another.',
  'office.unknown': () => 'The office is not there any more. Go back and choose another.',
  'office.noParty': () =>
    'Choose the organisation of the office. It must be one of the parties of the county.',
  'office.known': () =>
    'The person has that office then already. End it first, or choose other days.',
  'term.endsBeforeItBegins': () => 'The term ends before it begins. Change one of the days.',
  'person.unnamed': () => 'The name is missing. Write the first name and the surname.',
  'organisation.unnamed': () => 'The organisation needs a name. Write it and try again.',
  'organisation.known': (v: Values) =>
    `The organisation ${v.name} is known already. Add it as a party instead, under “Add a region or municipality”.`,
  'organisation.unknown': (v: Values) =>
    `No organisation is called “${v.name}”. Write its name as “Hofors kommun”, or add a new organisation.`,
  'meeting.planned': (v: Values) =>
    `The body meets already on ${calendarEn.day(v.day)}. Choose another day, or call that meeting off first.`,
  'meeting.notPlanned': () =>
    'The meeting is not planned any more: it was held or called off. Choose a coming meeting.',
  'meeting.endsBeforeItBegins': () => 'The meeting ends before it begins. Change one of the times.',
  'agenda.already': (v: Values) =>
    `The matter is already on the agenda of ${calendarEn.day(v.day)}. Choose another meeting.`,
  'agenda.notThere': () => 'The matter is no longer on the agenda. Reload the page.',
  'agenda.noMeeting': () => 'Choose the meeting at which the matter is to come up.',
  'decision.unknown': () =>
    'The decision is no longer there. Open it from the register of decisions.',
  'adoption.byNobody': () => 'Tick at least one of those who have adopted the decision.',
  'adoption.byStranger': () =>
    'One of them has no seat in the body. Reload the page and choose among those shown.',
  'adoption.beforeDecision': (v: Values) =>
    `The decision was taken on ${calendarEn.day(v.day)}. It cannot have been adopted before that.`,
  'adoption.ahead': () => 'The day is still to come. Write the day on which it was adopted.',
  'adoption.unsaid': () =>
    'It no longer says that they have adopted the decision. Reload the page.',
  'assignment.unknown': () => 'There is no such assignment. Open it from the list of assignments.',
  'assignment.notYours': () =>
    'Only the secretariat and whoever owns the assignment can change it. Ask one of them to do it.',
  'assignment.nothingReported': () =>
    'Write what has come of the assignment before you report back.',
  'assignment.noTimeChosen': () => 'Choose a meeting or write a day.',
  'assignment.nothingToPostpone': () =>
    'The assignment has no time to be postponed from. Reload the page and say when it is due.',
  'assignment.hasTime': () =>
    'The assignment has a time already. Reload the page and postpone it to change that.',
  'assignment.timePassed': () => 'That day has passed. Choose a later one.',
  'assignment.ownerUnnamed': () => 'Write who is to have the assignment.',
  'assignment.ownerSame': (v: Values) =>
    `The assignment is with ${v.name} already. Write somebody else.`,
  'mark.noItem': () => 'Choose which item is to be marked as secret.',
  'mark.noProvision': () => 'Write which provision the mark is made by, such as 25 kap. 1 § OSL.',
  'mark.noAuthority': () => 'Write which authority makes the mark.',
  'mark.already': () => 'The item is marked as secret already. Reload the page.',
  'mark.none': () => 'The item is no longer marked as secret. Reload the page.',
  'mark.askedAlready': () =>
    'Somebody has asked already that the mark be taken away. Reload the page and see who can do it.',
  'mark.notAsked': () =>
    'Nobody has asked that the mark be taken away. Reload the page and ask for it first.',
  'mark.byOneAlone': () =>
    'You asked yourself that the mark be taken away. Let somebody else of the secretariat do it.',
  'mark.byNobody': () => 'Only somebody who is signed in can take a mark away.',
  'import.marked': () =>
    'Some of the minutes have an item that is marked as secret. Take the mark away before the import is undone.',
  'field.dayUnclear': (v: Values) =>
    `The day “${v.written}” cannot be understood. Write for example 2026-05-30 or 30 May.`,
  'field.dayMissing': () => 'The day is missing. Write for example 2026-05-30 or 30 May.',
  'field.timeUnclear': (v: Values) =>
    `The time “${v.written}” cannot be understood. Write for example 13.00.`,
}
