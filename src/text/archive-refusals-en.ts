import type { archiveRefusalsSv } from './archive-refusals-sv.ts'

/** Why something in the archive cannot be done, and what to do instead, in English. */
export const archiveRefusalsEn: typeof archiveRefusalsSv = {
  'store.inUse': (v) =>
    `The folder ${v.folder} is used by another program already. Close it, or choose another folder with RODATRADEN_DATA.`,
  'collaboration.unnamed': () => 'The collaboration needs a name. Write it and try again.',
  'collaboration.none': () =>
    'The archive has no collaboration yet. Start the server and make one first.',
  'collaboration.which': (v) =>
    `Say which collaboration you mean, by --collaboration. The archive has: ${v.names}.`,
  'body.unnamed': () => 'The body needs a name. Write it and try again.',
  'body.nameTaken': (v) => `There is a body called ${v.name} already. Choose another name.`,
  'import.known': (v) => `The file has been imported already, as ${v.name}.`,
  'review.notOpen': () =>
    'The minutes are not under review any more: somebody else has confirmed them or undone the import.',
  'review.dayMissing': () => 'The day of the meeting is missing. Give it before the minutes enter.',
  'review.meetingKnown': (v) =>
    `The meeting of ${v.day} has its minutes already. Undo them first, or give another day.`,
  'review.bodyMissing': () =>
    'It is not settled which body met. Answer that before the minutes enter.',
  'review.questionsOpen': (v) =>
    v.count === 1
      ? 'One question must be answered before the minutes enter.'
      : `Answer the questions that must be answered before the minutes enter: ${v.count} are left.`,
  'review.answered': (v) =>
    `${v.by || 'Somebody else'} has answered the question otherwise already. Talk to each other: only whoever answered can change the answer.`,
  'review.noQuestion': () =>
    'The question is not asked any more, since another answer has settled it. Go on to the next.',
  'review.noAnswer': () =>
    'Choose one of the answers, or fill in the field of the one that you have chosen.',
  'import.unknown': () =>
    'There is no such import. Go back to Import and choose one that is shown there.',
  'import.undone': () => 'The import has been undone already.',
  'import.tooOld': (v) => `The import is older than ${v.days} days and cannot be undone.`,
  'matter.unknown': () => 'There is no such matter here. Go to the register and choose another.',
  'matter.merged': (v) =>
    `The matter ${v.title ?? ''} has been merged into another already. Open it and see where it leads.`,
  'matter.untitled': () => 'The matter needs a name. Write it and try again.',
  'matter.same': () => 'A matter cannot be merged into itself. Choose another matter.',
  'matter.notChosen': () => 'Choose a matter in the list and try again.',
  'matter.noItem': () => 'The item is no longer there. Reload the page and choose another.',
  'matter.linkedAlready': (v) => `The item belongs to ${v.title ?? 'the matter'} already.`,
  'matter.notLinked': () => 'The item belongs to the matter no longer. Reload the page.',
  'matter.noneChosen': () => "Tick at least one of the matter's events and try again.",
  'matter.allChosen': () =>
    'All events are chosen. Leave at least one, or rename the matter instead.',
  'matter.endedAlready': () => 'The matter has ended already.',
  'matter.openAlready': () => 'The matter is open already.',
  'matter.noReason': () => 'Write why the matter ends, so that others understand.',
  'matter.nobodyFollows': () => 'Only somebody who is signed in can follow matters. Sign in first.',
  'signIn.noRole': () => 'There is no such role. Choose one of those shown.',
}
