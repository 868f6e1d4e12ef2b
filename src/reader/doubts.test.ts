import { describe, expect, it } from 'vitest'
import { minutesSaying, readText, sourceOf } from '../../test/support/written.ts'
import { readMinutes } from './read.ts'
import { type DoubtCode, doubtCodes, type ReadMinutes } from './read-minutes.ts'

const codes = (read: ReadMinutes): DoubtCode[] => read.doubts.map((doubt) => doubt.code)
const doubtsAbout = (code: DoubtCode, text: string) =>
  readText(text).doubts.filter((doubt) => doubt.code === code)
const letterhead = 'Postadress: Box 12, Ekebro\nTelefon: 0455-30 30 00'
const county = ['Alvesta', 'Lessebo', 'Ljungby', 'Markaryd', 'Tingsryd', 'Uppvidinge', 'Växjö']
const called =
  'Protokoll Rådet 2024-03-14\n\nKallade: Anna Ek, Bo Alm\nDeltog inte idag: Bo\n\n§ 1 Läger\nBo har slutat.\n\n§ 2 Avslut\nTack.'
const variant =
  'Protokoll Rådet 2024-03-14\n\nNärvarande: Helen Enarsson Allevang, Bo Alm\n\n§ 1 Läger\nBo berättade.\n\n§ 2 Avslut\nTack.\n\nJusteras\n\nHelen Allevang'
const withoutOrganisation =
  'Protokoll Rådet 2024-03-14\n\nNärvarande:\nAnna Ek, rektor, Norrdala kommun\nBo Alm, kurator, Ekebro kommun\nCecilia Dahl\n\n§ 1 Läger\nBo berättade.\n\n§ 2 Avslut\nTack.'
const numberLost =
  '# Protokoll Rådet 2024-03-14\n\n## 1. Läger\nBo berättade.\n\n## 2. Budget\nBo berättade.\n\n## Resor\nBo berättade.\n\n## 3. Avslut\nTack.'
const planned = (rule: string) =>
  minutesSaying(`Rådet möts ${rule} i varje månad.`, 'Nästa möte är den 3 maj 2024.')
const round = (from: readonly string[]) =>
  `Protokoll Rådet 2024-03-14\n\nNärvarande:\n${from
    .map(
      (name, at) =>
        `${name}: ${['Anna Ek', 'Bo Alm', 'Cecilia Dahl', 'David Lind', 'Eva Holm', 'Frida Berg', 'Gunnar Öst', 'Hanna Lund'][at]}`,
    )
    .join('\n')}\n\n§ 1 Läger\nBo berättade.\n\n§ 2 Avslut\nTack.`

const examples: readonly (readonly [DoubtCode, string])[] = [
  ['owner-missing', minutesSaying('Enkäten kommer att sammanställas.')],
  [
    'owner-ambiguous',
    'Protokoll Rådet 2024-03-14\n\nNärvarande: Eva Lind, Eva Sjögren, Bo Alm\n\n§ 1 Läger\nEva bokar lokal.\n\n§ 2 Avslut\nTack.',
  ],
  ['due-unclear', minutesSaying('Bo bokar lokal till hösten.')],
  ['name-variant', variant],
  ['date-contradiction', minutesSaying('Lägret börjar måndagen den 14 juni 2024.')],
  ['rule-contradiction', planned('andra fredagen')],
  [
    'count-mismatch',
    minutesSaying('Fem viktiga delar:', '- skola', '- hem', '- fritid', 'Det var allt.'),
  ],
  ['item-number-lost', numberLost],
  ['presence-derived', called],
  ['absence-silent', round(county)],
  ['organisation-missing', withoutOrganisation],
  ['body-unclear', '2024-03-14\n\n1. Läger\nBo berättade.\n2. Resor\nBo åkte.\n3. Avslut\nTack.'],
  ['quoted-unsourced', minutesSaying('Kommunfullmäktige har beslutat att anta planen.')],
  ['link-dead', minutesSaying('Se [bildspel](#) om läget.')],
  ['letterhead-removed', minutesSaying('Bo berättade om', letterhead, 'lägret.')],
  ['text-unreadable', minutesSaying('Bo ber\ufffd\ufffd\ufffdttade om lägret.')],
  ['personal-data', minutesSaying('Eleven 120314-2385 har fått plats.')],
  ['not-minutes', 'Kallelse Rådet för folkhälsa 2024-03-14\n\n1. Öppnande\n2. Läger\n3. Avslut'],
  [
    'item-unclear',
    'Protokoll Rådet 2024-03-14\n\n§ 1 Läger\nBo berättade.\n\n§ 2\n\n§ 3 Avslut\nTack.',
  ],
]

/** Doubts that the contract knows and that no text gives: what they would be about is told by other doubts. */
const untold: readonly DoubtCode[] = [
  'person-ambiguous',
  'decision-unclear',
  'assignment-unclear',
  'attendance-unclear',
]

describe('a doubt', () => {
  it('has a text that gives it, for every kind that is told', () => {
    const told = [...examples.map(([code]) => code), 'page-without-text', ...untold]

    expect(told.sort()).toEqual([...doubtCodes].sort())
  })

  it.each(examples)('of the kind %s is told', (code, text) => {
    expect(codes(readText(text))).toContain(code)
  })

  it('of a page without text is told where the page is', () => {
    const source = {
      ...sourceOf(minutesSaying('Bo berättade.')),
      pages: 2,
      pageStarts: [1, 19],
      pagesWithoutText: [2],
    }

    expect(readMinutes(source).doubts).toContainEqual(
      expect.objectContaining({ code: 'page-without-text', values: { page: 2 }, lines: [19, 19] }),
    )
  })

  it('of a day that is missing says so of the meeting', () => {
    expect(
      doubtsAbout('date-contradiction', 'Protokoll Rådet\n\n§ 1 Läger\nBo.\n\n§ 2 Avslut\nTack.'),
    ).toMatchObject([{ about: 'meeting', text: 'Det framgår inte vilken dag mötet var.' }])
  })

  it('is told in a sentence, and points at what it is about', () => {
    expect(
      doubtsAbout('owner-missing', minutesSaying('Enkäten kommer att sammanställas.')),
    ).toEqual([
      {
        code: 'owner-missing',
        values: { text: 'Enkäten kommer att sammanställas.' },
        text: 'Ingen ansvarig är nämnd för ”Enkäten kommer att sammanställas”.',
        about: 'assignments/0',
        lines: [17, 17],
        required: false,
        choices: [],
      },
    ])
  })

  it('of two people with one name gives both to choose from', () => {
    const [doubt] = doubtsAbout(
      'owner-ambiguous',
      'Protokoll Rådet 2024-03-14\n\nNärvarande: Eva Lind, Eva Sjögren, Bo Alm\n\n§ 1 Läger\nEva bokar lokal.\n\n§ 2 Avslut\nTack.',
    )

    expect(doubt?.required).toBe(true)
    expect(doubt?.choices.map((choice) => choice.label)).toEqual(['Eva Lind', 'Eva Sjögren'])
  })

  it.each<[DoubtCode, string, string]>([
    ['owner-missing', 'somebody is named', minutesSaying('Bo bokar lokal.')],
    ['owner-ambiguous', 'only one has the name', minutesSaying('Bo bokar lokal.')],
    ['due-unclear', 'the day is told', minutesSaying('Bo bokar lokal senast den 12 april.')],
    ['due-unclear', 'it is the next meeting', minutesSaying('Bo bokar lokal till nästa möte.')],
    [
      'date-contradiction',
      'the weekday is right',
      minutesSaying('Lägret börjar fredagen den 14 juni 2024.'),
    ],
    ['rule-contradiction', 'the rule is kept', planned('första fredagen')],
    [
      'count-mismatch',
      'the count is right',
      minutesSaying('Tre viktiga delar:', '- skola', '- hem', '- fritid', 'Det var allt.'),
    ],
    [
      'count-mismatch',
      'the entries have entries of their own',
      minutesSaying('Två delar:', '- skola', '  - kurator', '  - rektor', '- hem', 'Allt.'),
    ],
    ['item-number-lost', 'every point has a number', minutesSaying('Bo berättade.')],
    ['presence-derived', 'presence is stated', minutesSaying('Bo berättade.')],
    ['absence-silent', 'the whole county is there', round([...county, 'Älmhult'])],
    ['absence-silent', 'it is a notice', round(county).replace('Protokoll', 'Kallelse')],
    ['absence-silent', 'few of a county are there', round(['Alvesta', 'Ljungby'])],
    ['organisation-missing', 'everybody has one', minutesSaying('Bo berättade.')],
    ['body-unclear', 'the body is named', minutesSaying('Bo berättade.')],
    [
      'quoted-unsourced',
      'the day is told',
      minutesSaying('Regionstyrelsen beslutade den 12 februari att avsätta medel.'),
    ],
    [
      'quoted-unsourced',
      'the month is told',
      minutesSaying('Regionstyrelsen beslutade i september att avsätta medel.'),
    ],
    [
      'quoted-unsourced',
      'the decision is this body’s',
      minutesSaying('Rådet beslutar att godkänna planen.'),
    ],
    [
      'link-dead',
      'the link leads somewhere',
      minutesSaying('Se [bildspel](https://ekebro.example/) om läget.'),
    ],
    [
      'count-mismatch',
      'the next point begins',
      'Protokoll Rådet 2024-03-14\n\n§ 1 Läger\nTre viktiga delar:\n- skola\n- hem\n- fritid\n\n§ 2 Avslut\nTack.',
    ],
    ['letterhead-removed', 'there is none', minutesSaying('Bo berättade.')],
    ['text-unreadable', 'there is a line of dots', minutesSaying('Namn ..........')],
    ['personal-data', 'it is an organisation number', minutesSaying('Org.nr 212000-0829')],
    ['personal-data', 'it is a telephone number', minutesSaying('Ring 0455-303000.')],
    ['not-minutes', 'they are minutes', minutesSaying('Kallelsen godkändes.')],
  ])('of the kind %s is not told where %s', (code, _, text) => {
    expect(doubtsAbout(code, text)).toEqual([])
  })

  it('is never told of good minutes', () => {
    expect(
      codes(
        readText(
          minutesSaying(
            'Bo Alm bokar lokal senast den 12 april.',
            'Rådet beslutar att godkänna planen.',
          ),
        ),
      ),
    ).toEqual([])
  })
})
