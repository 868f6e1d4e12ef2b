import { z } from 'zod'

/**
 * `minutes/1`: what the reader says about one document, and the only place where its form is written.
 *
 * Every `lines` is the first and last line of `source.lines`, from 1. Stated, derived and unknown are
 * three things: *säker* is stated without a doubt, *osäker* derived or with a doubt, *saknas* null with a doubt.
 */
const Lines = z.tuple([z.int().min(1), z.int().min(1)])
const Day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const Time = z.string().regex(/^\d\d:\d\d$/)

export const doubtCodes = [
  'owner-missing',
  'owner-ambiguous',
  'due-unclear',
  'name-variant',
  'person-ambiguous',
  'date-contradiction',
  'rule-contradiction',
  'count-mismatch',
  'item-number-lost',
  'item-unclear',
  'decision-unclear',
  'assignment-unclear',
  'attendance-unclear',
  'presence-derived',
  'absence-silent',
  'organisation-missing',
  'body-unclear',
  'quoted-unsourced',
  'link-dead',
  'letterhead-removed',
  'text-unreadable',
  'page-without-text',
  'personal-data',
  'not-minutes',
] as const

const states = ['present', 'absent', 'partial', 'invited', 'guest'] as const

const roles = [
  'chair',
  'viceChair',
  'secretary',
  'adjuster',
  'member',
  'substitute',
  'presenter',
  'userRepresentative',
  'coopted',
] as const

const Due = z.object({
  written: z.string(),
  date: Day.nullable(),
  /** `next`, or the day of the meeting it is due at. */
  meeting: z.string().nullable(),
  body: z.string().nullable(),
  season: z.string().nullable(),
  condition: z.string().nullable(),
})

const Attendance = z.object({
  name: z.string(),
  title: z.string().nullable(),
  organisation: z.string().nullable(),
  state: z.enum(states),
  /** False where the state is derived, by `rule`. */
  stated: z.boolean(),
  roles: z.array(z.enum(roles)),
  substituteFor: z.string().nullable(),
  adjustsFor: z.string().nullable(),
  extent: z.string().nullable(),
  lines: Lines,
  /** Characters within those lines joined by one line feed. */
  span: z.tuple([z.int(), z.int()]).optional(),
  rule: z.string(),
})

const Item = z.object({
  id: z.string(),
  /** Digits and letters only, no leading zeros; null where the document lost or never had one. */
  number: z.string().nullable(),
  label: z.string().nullable(),
  title: z.string(),
  parentId: z.string().nullable(),
  kind: z.enum([
    'formality',
    'followUp',
    'information',
    'dialogue',
    'decision',
    'election',
    'report',
    'schedule',
    'other',
  ]),
  presenters: z.array(z.string()),
  minutes: z.int().nullable(),
  lines: Lines,
  rule: z.string(),
})

const Decision = z.object({
  itemId: z.string().nullable(),
  text: z.string(),
  clauses: z.array(z.string()),
  status: z.enum(['taken', 'quoted', 'proposed', 'expected']),
  /** Null: this body; else the other body's name as written. */
  takenBy: z.string().nullable(),
  kind: z.enum([
    'formal',
    'noted',
    'consensus',
    'direction',
    'recommendation',
    'negative',
    'election',
    'prolongation',
    'referral',
    'postponement',
    'other',
  ]),
  date: Day.nullable(),
  lines: Lines,
  rule: z.string(),
})

const Owner = z.object({
  name: z.string(),
  written: z.string(),
  kind: z.enum(['person', 'role', 'body', 'organisation', 'everyone']),
})

const Assignment = z.object({
  itemId: z.string().nullable(),
  text: z.string(),
  owners: z.array(Owner),
  givenBy: z.string().nullable(),
  due: Due.nullable(),
  status: z.enum(['given', 'reported', 'postponed', 'handedOver', 'done', 'quoted']),
  lines: Lines,
  rule: z.string(),
})

const PlannedMeeting = z.object({
  date: Day.nullable(),
  start: Time.nullable(),
  end: Time.nullable(),
  place: z.string().nullable(),
  items: z.array(
    z.object({ title: z.string(), presenters: z.array(z.string()), minutes: z.int().nullable() }),
  ),
  lines: Lines,
  rule: z.string(),
})

const Mention = z.object({
  kind: z.enum([
    'agreement',
    'project',
    'grant',
    'consultation',
    'position',
    'nomination',
    'vacancy',
    'target',
    'takeover',
    'dissolution',
    'abbreviation',
  ]),
  name: z.string(),
  from: Day.nullable(),
  to: Day.nullable(),
  details: z.record(z.string(), z.string()),
  lines: Lines,
  rule: z.string(),
})

const Doubt = z.object({
  code: z.enum(doubtCodes),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** In Swedish; other languages are made from `code` and `values`. */
  text: z.string(),
  /** The fact it is about, as a path: `assignments/3`, `meeting`; null for the document as a whole. */
  about: z.string().nullable(),
  lines: Lines,
  /** Must be answered before the document enters an archive. */
  required: z.boolean(),
  choices: z.array(
    z.object({
      label: z.string(),
      value: z.record(z.string(), z.unknown()),
      lines: Lines.nullable(),
    }),
  ),
})

export const ReadMinutes = z.object({
  format: z.literal('minutes/1'),
  source: z.object({
    name: z.string(),
    sha256: z.string(),
    mediaType: z.string(),
    pages: z.int().nullable(),
    pageStarts: z.array(z.int().min(1)),
    lines: z.array(z.string()),
  }),
  kind: z.string().nullable(),
  title: z.string().nullable(),
  collaboration: z.string().nullable(),
  body: z.object({ name: z.string(), lines: Lines, rule: z.string() }).nullable(),
  meeting: z.object({
    date: Day.nullable(),
    dateEnd: Day.nullable(),
    start: Time.nullable(),
    end: Time.nullable(),
    place: z.string().nullable(),
    mode: z.enum(['digital', 'physical', 'hybrid']).nullable(),
    lines: Lines,
    rule: z.string(),
  }),
  blocks: z.array(
    z.object({
      kind: z.enum([
        'head',
        'attendance',
        'contents',
        'signatures',
        'distribution',
        'planned',
        'notes',
        'setAside',
      ]),
      lines: Lines,
    }),
  ),
  attendance: z.array(Attendance),
  items: z.array(Item),
  decisions: z.array(Decision),
  assignments: z.array(Assignment),
  plannedMeetings: z.array(PlannedMeeting),
  mentions: z.array(Mention),
  distribution: z.array(z.string()),
  doubts: z.array(Doubt),
})

export type ReadMinutes = z.infer<typeof ReadMinutes>
export type Lines = z.infer<typeof Lines>
export type Attendance = z.infer<typeof Attendance>
export type Item = z.infer<typeof Item>
export type Decision = z.infer<typeof Decision>
export type Assignment = z.infer<typeof Assignment>
export type Owner = z.infer<typeof Owner>
export type Due = z.infer<typeof Due>
export type PlannedMeeting = z.infer<typeof PlannedMeeting>
export type Mention = z.infer<typeof Mention>
export type Doubt = z.infer<typeof Doubt>
export type DoubtCode = (typeof doubtCodes)[number]
export type DoubtValues = Readonly<Record<string, string | number>>
