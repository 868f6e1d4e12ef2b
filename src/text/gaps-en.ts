import { calendarEn } from './calendar-en.ts'
import type { Text } from './sv.ts'

const { day } = calendarEn

/** What a thread lacks, said in English. */
export const gapsEn: Text['gaps'] = {
  heading: 'Broken threads',
  kinds: {
    bodyDissolved: (v) => ({
      lacks: 'The thread lacks a body.',
      says: `${v.body} was dissolved on ${day(v.day)}, and nobody has said who takes over.`,
      more: v.openMatters > 1 ? `It left ${v.openMatters} open matters.` : null,
    }),
    noMeetingThen: (v) => ({
      lacks: 'The thread lacks a meeting.',
      says: `The ${v.isDecision ? 'decision' : 'assignment'} says “${v.due}”, but ${v.body} does not meet then.`,
      more: nearest(v),
    }),
    agreementEnds: (v) =>
      v.hasEnded
        ? {
            lacks: 'The time has run out.',
            says: `${v.name ?? 'The project'} was valid until ${day(v.day)}.`,
            more: comesUp(v) ?? 'No minutes say whether it has been evaluated or prolonged.',
          }
        : {
            lacks: 'The time soon runs out.',
            says: `${v.name ?? 'The project'} is valid until ${day(v.day)}, and no evaluation has been presented.`,
            more: comesUp(v),
          },
    noOwner: (v) => ({
      lacks: 'Nobody is named.',
      says: `The assignment was given on ${day(v.day)} to nobody by name.`,
      quote: v.task,
      more: v.due === null ? null : `Due: ${day(v.due)}.`,
    }),
    passedOver: (v) => ({
      lacks: 'The matter was not taken up.',
      says: `It was on the agenda of ${v.body} on ${day(v.day)}, but the minutes say nothing of it.`,
      more: comesUp(v),
    }),
    postponed: (v) => ({
      lacks: 'The matter is put off.',
      says: `It has been put off ${v.times} times since ${day(v.since)}, and nothing is decided.`,
      more: comesUp(v),
    }),
    adoptionUnknown: (v) =>
      v.adopted === 0
        ? {
            lacks: 'The decisions at home are missing.',
            says: `${v.body} left it to the parties on ${day(v.day)} to decide. No minutes say which of them have.`,
            more: null,
          }
        : {
            lacks: 'Not all have decided at home.',
            says: `${v.body} left it to the parties on ${day(v.day)} to decide. ${v.adopted} of ${v.adopted + v.missing.length} have.`,
            more: v.missing.length === 0 ? null : `Missing: ${v.missing.join(', ')}.`,
          },
    secondHand: (v) => ({
      lacks: 'The decision is only retold.',
      says: `${v.takenBy} ${v.decidedOn === null ? 'has decided' : `decided on ${day(v.decidedOn)}`}, according to ${v.toldBy} on ${day(v.toldOn)}.`,
      more: 'The minutes of the meeting that decided have not been imported.',
    }),
    untouched: (v) => ({
      lacks: 'The matter lies still.',
      says: `Nobody has treated it since ${v.body} did on ${day(v.day)}.`,
      more: comesUp(v),
    }),
  },
  mendings: {
    saySuccessor: 'Name a successor',
    chooseMeeting: 'Choose a meeting',
    openMatter: 'Open the matter',
    nameOwner: 'Name somebody',
    putOnAgenda: 'Put on an agenda',
    sayWhoAdopted: 'Say who has decided',
    importMinutes: 'Import the minutes',
  },
  showMore: (count) => `Show ${count} more`,
  showAll: (count) => `Show all ${count}`,
  andMore: (count) => (count === 1 ? 'and one more gap' : `and ${count} more gaps`),
}

const comesUp = ({ comesUpOn }: { comesUpOn: string | null }): string | null =>
  comesUpOn === null ? null : `It is on the agenda of ${day(comesUpOn)}.`

function nearest({ before, after }: { before: string | null; after: string | null }): string {
  if (before && after) return `The nearest meetings are ${day(before)} and ${day(after)}.`
  const one = before ?? after
  return one ? `The nearest meeting is ${day(one)}.` : 'No coming meeting is known.'
}
