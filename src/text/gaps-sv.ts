import { calendarSv } from './calendar-sv.ts'

const { day } = calendarSv

/** What a gap says: what is missing in a few words, what the minutes say, and what is good to know. */
export type GapSentence = {
  readonly lacks: string
  readonly says: string
  /** The minutes' own words, where they are the matter. */
  readonly quote?: string
  readonly more: string | null
}

/** What a thread lacks, said in Swedish: one sentence for each kind of gap, and what its button does. */
export const gapsSv = {
  heading: 'Brutna trådar',
  kinds: {
    bodyDissolved: (v: { body: string; day: string; openMatters: number }): GapSentence => ({
      lacks: 'Tråden saknar ett organ.',
      says: `${v.body} upplöstes ${day(v.day)}, och ingen har sagt vem som tar över.`,
      more: v.openMatters > 1 ? `Där finns ${v.openMatters} öppna ärenden kvar.` : null,
    }),
    noMeetingThen: (v: {
      body: string
      due: string
      isDecision: boolean
      before: string | null
      after: string | null
    }): GapSentence => ({
      lacks: 'Tråden saknar ett möte.',
      says: `${v.isDecision ? 'Beslutet' : 'Uppdraget'} säger ”${v.due}”, men ${v.body} har inget möte då.`,
      more: nearest(v),
    }),
    agreementEnds: (v: {
      name: string | null
      day: string
      hasEnded: boolean
      comesUpOn: string | null
    }): GapSentence =>
      v.hasEnded
        ? {
            lacks: 'Tiden har gått ut.',
            says: `${v.name ?? 'Projektet'} gällde till ${day(v.day)}.`,
            more: comesUp(v) ?? 'Inget protokoll säger om det har utvärderats eller förlängts.',
          }
        : {
            lacks: 'Tiden går snart ut.',
            says: `${v.name ?? 'Projektet'} gäller till ${day(v.day)}, och ingen utvärdering är redovisad.`,
            more: comesUp(v),
          },
    noOwner: (v: { task: string; day: string; due: string | null }): GapSentence => ({
      lacks: 'Ansvarig saknas.',
      says: `Uppdraget gavs ${day(v.day)} utan att någon nämndes.`,
      quote: v.task,
      more: v.due === null ? null : `Klart: ${day(v.due)}.`,
    }),
    passedOver: (v: { body: string; day: string; comesUpOn: string | null }): GapSentence => ({
      lacks: 'Ärendet togs inte upp.',
      says: `Det stod på dagordningen ${day(v.day)} i ${v.body}, men protokollet säger inget om det.`,
      more: comesUp(v),
    }),
    postponed: (v: { times: number; since: string; comesUpOn: string | null }): GapSentence => ({
      lacks: 'Ärendet skjuts upp.',
      says: `Det har skjutits upp ${v.times} gånger sedan ${day(v.since)}, och inget är beslutat.`,
      more: comesUp(v),
    }),
    adoptionUnknown: (v: {
      body: string
      day: string
      adopted: number
      missing: readonly string[]
    }): GapSentence =>
      v.adopted === 0
        ? {
            lacks: 'Besluten hemma saknas.',
            says: `${v.body} lämnade ${day(v.day)} över till parterna att besluta. Inget protokoll säger vilka som har gjort det.`,
            more: null,
          }
        : {
            lacks: 'Alla har inte beslutat hemma.',
            says: `${v.body} lämnade ${day(v.day)} över till parterna att besluta. ${v.adopted} av ${v.adopted + v.missing.length} har gjort det.`,
            more: v.missing.length === 0 ? null : `Saknas: ${v.missing.join(', ')}.`,
          },
    secondHand: (v: {
      takenBy: string
      decidedOn: string | null
      toldBy: string
      toldOn: string
    }): GapSentence => ({
      lacks: 'Beslutet är bara återgivet.',
      says: `${v.takenBy} ${v.decidedOn === null ? 'har beslutat' : `beslutade ${day(v.decidedOn)}`}, enligt ${v.toldBy} ${day(v.toldOn)}.`,
      more: 'Protokollet från mötet som beslutade är inte inläst.',
    }),
    untouched: (v: { body: string; day: string; comesUpOn: string | null }): GapSentence => ({
      lacks: 'Ärendet ligger stilla.',
      says: `Ingen har behandlat det sedan ${v.body} gjorde det ${day(v.day)}.`,
      more: comesUp(v),
    }),
  },
  mendings: {
    saySuccessor: 'Ange efterträdare',
    chooseMeeting: 'Välj möte',
    openMatter: 'Öppna ärendet',
    nameOwner: 'Ange ansvarig',
    putOnAgenda: 'Till dagordning',
    sayWhoAdopted: 'Ange vilka som beslutat',
    importMinutes: 'Läs in protokollet',
  },
  /** After the first few, how many more there are. */
  showMore: (count: number) => (count === 1 ? 'Visa en till' : `Visa ${count} till`),
  showAll: (count: number) => `Visa alla ${count}`,
  /** Beside a thread's first gap. */
  andMore: (count: number) => (count === 1 ? 'och en lucka till' : `och ${count} luckor till`),
}

const comesUp = ({ comesUpOn }: { comesUpOn: string | null }): string | null =>
  comesUpOn === null ? null : `Det står på dagordningen ${day(comesUpOn)}.`

function nearest({ before, after }: { before: string | null; after: string | null }): string {
  if (before && after) return `Närmaste möten är ${day(before)} och ${day(after)}.`
  const one = before ?? after
  return one ? `Närmaste möte är ${day(one)}.` : 'Inget kommande möte är känt.'
}
