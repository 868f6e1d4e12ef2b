import { createHash } from 'node:crypto'
import type { Lines, ReadMinutes } from '../../src/reader/read-minutes.ts'
import { doubtsSv } from '../../src/text/doubts-sv.ts'
import { exampleMinutes } from '../../src/web/example/example-minutes.ts'

const source = exampleMinutes.trimEnd().split('\n')

/** What a careful person reads out of the example: every kind of fact, for the tests of the page. */
export const exampleReading: ReadMinutes = {
  format: 'minutes/1',
  source: {
    name: 'exempel.txt',
    sha256: createHash('sha256').update(exampleMinutes).digest('hex'),
    mediaType: 'text/plain',
    pages: null,
    pageStarts: [1],
    lines: source,
  },
  kind: 'protokoll',
  title: 'Protokoll Samverkansgruppen barn och unga',
  collaboration: 'Samverkan Ådalen',
  body: {
    name: 'Samverkansgruppen barn och unga',
    lines: at('Protokoll Samverkansgruppen'),
    rule: 'title-line',
  },
  meeting: {
    date: '2024-04-12',
    dateEnd: null,
    start: '13:00',
    end: '15:30',
    place: 'Älvsunds stadshus, Lilla salen',
    mode: 'physical',
    lines: at('Datum:', 'Plats:'),
    rule: 'labelled-line',
  },
  blocks: [
    { kind: 'head', lines: at('Samverkan Ådalen', 'Plats:') },
    { kind: 'attendance', lines: at('Närvarande', 'Britt-Marie') },
    { kind: 'signatures', lines: at('Vid protokollet', 'Agneta Sjölander') },
    { kind: 'distribution', lines: at('Sändlista', 'Länsstyrgruppen') },
  ],
  attendance: [
    present('Karin Ekdahl', 'verksamhetschef', 'Region Ådalen', ['chair']),
    present('Omar Lindholm', 'enhetschef habiliteringen', 'Region Ådalen'),
    present('Karin Wiksell', 'skolchef', 'Björkviks kommun'),
    present('Yusuf Barre', 'socialchef', 'Björkviks kommun'),
    present('Agneta Sjölander', 'elevhälsochef', 'Älvsunds kommun', ['member', 'adjuster']),
    {
      ...present('Mattias Horn', 'enhetschef', 'Strandtorps kommun'),
      state: 'partial',
      extent: '§ 1–5',
    },
    present('Elin Fors', 'processledare', 'Region Ådalen', ['secretary']),
    { ...present('Britt-Marie Öst', 'socialchef', 'Strandtorps kommun'), state: 'absent' },
  ],
  items: [
    item('1', 'Mötet öppnas', 'formality'),
    item('2', 'Föregående protokoll', 'followUp'),
    item('3', 'Uppdrag från länsstyrgruppen', 'information'),
    item('4', 'Skolfrånvaro', 'decision'),
    {
      ...item('4a', 'Lägesbild', 'information'),
      label: 'a)',
      parentId: 'i4',
      presenters: ['Agneta Sjölander'],
    },
    { ...item('4b', 'Gemensam rutin', 'decision'), label: 'b)', parentId: 'i4' },
    item('5', 'Överenskommelsen om familjecentraler', 'decision'),
    item('6', 'Remiss om samordnad individuell plan', 'other'),
    item('7', 'Kommande möten', 'schedule'),
  ],
  decisions: [
    decision('i1', 'Samverkansgruppen beslutar', [
      'att godkänna dagordningen',
      'att välja Agneta Sjölander att justera protokollet',
    ]),
    {
      ...decision('i2', 'Samverkansgruppen beslutar', ['att lägga protokollet till handlingarna']),
      kind: 'noted',
    },
    {
      ...decision('i3', 'Länsstyrgruppen beslutade den 15 mars 2024', []),
      text: 'Länsstyrgruppen beslutade den 15 mars 2024 att ge samverkansgruppen i uppdrag att följa upp hur barnets plan används.',
      lines: at('Länsstyrgruppen beslutade', 'hur barnets plan'),
      status: 'quoted',
      takenBy: 'Länsstyrgruppen',
      date: '2024-03-15',
    },
    decision('i4b', 'Samverkansgruppen beslutar', [
      'att ta fram en gemensam rutin vid skolfrånvaro',
      'att Yusuf Barre och Agneta Sjölander lämnar ett förslag senast den 31 maj',
    ]),
    {
      ...decision('i5', 'Samverkansgruppen beslutar', [
        'att föreslå länsstyrgruppen att förlänga överenskommelsen med ett år',
      ]),
      kind: 'recommendation',
    },
  ],
  assignments: [
    assignment(
      'i3',
      'Elin Fors skickar enkäten till verksamheterna senast den 3 maj.',
      ['Elin Fors'],
      {
        written: 'senast den 3 maj',
        date: '2024-05-03',
      },
    ),
    assignment('i4a', 'Karin kontaktar rektorerna om vilka insatser de saknar.', ['Karin']),
    assignment(
      'i4b',
      'att Yusuf Barre och Agneta Sjölander lämnar ett förslag senast den 31 maj',
      ['Yusuf Barre', 'Agneta Sjölander'],
      { written: 'senast den 31 maj', date: '2024-05-31' },
    ),
    {
      ...assignment('i5', 'Erfarenheterna ska sammanställas före sommaren.', [], {
        written: 'före sommaren',
        season: 'sommar',
      }),
      lines: at('Erfarenheterna'),
    },
    {
      ...assignment(
        'i6',
        'Mattias Horn och Omar Lindholm skriver ett utkast till nästa möte.',
        ['Mattias Horn', 'Omar Lindholm'],
        { written: 'till nästa möte', meeting: 'next', date: '2024-06-14' },
      ),
      lines: at('Mattias Horn och Omar'),
    },
  ],
  plannedMeetings: [
    planned('2024-06-14', 'Björkvik', 'fredagen den 14 juni'),
    planned('2024-09-06', 'Teams', 'fredagen den 6 september'),
    planned('2024-10-11', 'Teams', 'fredagen den 11 oktober'),
  ],
  mentions: [
    {
      kind: 'agreement',
      name: 'Överenskommelsen om familjecentraler',
      from: null,
      to: '2024-12-31',
      details: {},
      lines: at('Överenskommelsen om familjecentraler gäller'),
      rule: 'agreement-until',
    },
  ],
  distribution: ['Ledamöterna', 'Länsstyrgruppen'],
  doubts: [
    doubt(
      'rule-contradiction',
      'plannedMeetings/1',
      at('Samverkansgruppen träffas', 'fredagen den 6'),
      {
        rule: 'andra fredagen i månaden',
        date: '2024-09-06',
        actual: 'första fredagen',
      },
    ),
    {
      ...doubt('owner-ambiguous', 'assignments/1', at('Karin kontaktar'), {
        name: 'Karin',
        candidates: 'Karin Ekdahl, Karin Wiksell',
      }),
      required: true,
      choices: [
        { label: 'Karin Ekdahl', value: {}, lines: at('Karin Ekdahl') },
        { label: 'Karin Wiksell', value: {}, lines: at('Karin Wiksell') },
      ],
    },
    {
      ...doubt('owner-missing', 'assignments/3', at('Erfarenheterna'), {
        text: 'Erfarenheterna ska sammanställas före sommaren.',
      }),
      required: true,
    },
  ],
}

/** The lines from the first that opens with some words to the first after it that opens with others. */
function at(first: string, last = first): Lines {
  const from = source.findIndex((line) => line.startsWith(first))
  const to = source.findIndex((line, index) => index >= from && line.startsWith(last))
  if (from < 0 || to < 0) throw new Error(`the example has no line "${first}" to "${last}"`)
  return [from + 1, to + 1]
}

function present(
  name: string,
  title: string,
  organisation: string,
  roles: ReadMinutes['attendance'][number]['roles'] = ['member'],
): ReadMinutes['attendance'][number] {
  return {
    name,
    title,
    organisation,
    state: 'present',
    stated: true,
    roles,
    substituteFor: null,
    adjustsFor: null,
    extent: null,
    lines: at(`${name}, `),
    rule: 'name-title-organisation',
  }
}

type Item = ReadMinutes['items'][number]

function item(number: string, title: string, kind: Item['kind']): Item {
  const label = number.length > 1 ? `${number.slice(1)})` : `§ ${number}`
  const line = at(`${label} ${title}`)
  return {
    id: `i${number}`,
    number,
    label,
    title,
    parentId: null,
    kind,
    presenters: [],
    minutes: null,
    lines: line,
    rule: 'section-heading',
  }
}

type Decision = ReadMinutes['decisions'][number]

function decision(itemId: string, lead: string, clauses: readonly string[]): Decision {
  const [, last] = at(clauses.at(-1) ?? lead)
  return {
    itemId,
    text: [lead, ...clauses].join('\n'),
    clauses: [...clauses],
    status: 'taken',
    takenBy: null,
    kind: 'formal',
    date: null,
    lines: [last - clauses.length, last],
    rule: 'body-decides',
  }
}

type Assignment = ReadMinutes['assignments'][number]

function assignment(
  itemId: string,
  text: string,
  owners: readonly string[],
  due: (Partial<Assignment['due']> & { written?: string }) | null = null,
): Assignment {
  const lines = source.some((line) => line.startsWith(text.slice(0, 20)))
    ? at(text.slice(0, 20))
    : null
  return {
    itemId,
    text,
    owners: owners.map((name) => ({ name, written: name, kind: 'person' })),
    givenBy: null,
    due: due && {
      written: '',
      date: null,
      meeting: null,
      body: null,
      season: null,
      condition: null,
      ...due,
    },
    status: 'given',
    lines: lines ?? [1, 1],
    rule: 'somebody-does',
  }
}

function planned(
  date: string,
  place: string,
  opening: string,
): ReadMinutes['plannedMeetings'][number] {
  return {
    date,
    start: '13:00',
    end: '15:30',
    place,
    items: [],
    lines: at(opening),
    rule: 'dated-line',
  }
}

type Doubt = ReadMinutes['doubts'][number]

function doubt(code: Doubt['code'], about: string, lines: Lines, values: Doubt['values']): Doubt {
  return { code, about, lines, values, text: doubtsSv[code](values), required: false, choices: [] }
}
