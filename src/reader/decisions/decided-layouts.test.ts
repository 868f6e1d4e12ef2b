import { describe, expect, it } from 'vitest'
import { readText, sourceOf } from '../../../test/support/written.ts'
import { readMinutes } from '../read.ts'

const head =
  'Protokoll Styrgruppen för skolan 2024-03-14\n\nNärvarande: Anna Ek, Bo Alm, Cecilia Dahl\n\n'
const tail = (last: number) =>
  `\n\n§ ${last + 1} Övrigt\n\nInget mer togs upp.\n\n§ ${last + 2} Avslutning\n\nMötet slutade klockan tre.\n`
const minutes = (...lines: readonly string[]) =>
  readText(`${head}${lines.join('\n')}${tail(lines.filter((line) => line.startsWith('§')).length)}`)
const taken = (...lines: readonly string[]) =>
  minutes(...lines)
    .decisions.filter(({ status }) => status === 'taken')
    .map(({ text }) => text)
const tasks = (...lines: readonly string[]) =>
  minutes(...lines).assignments.map(({ text, owners, due }) => [
    text,
    owners.map(({ name }) => name).join(', '),
    due?.date ?? null,
  ])

describe('codes in the margin', () => {
  const points = [
    '§ 1 Budget',
    '',
    '    Kassan är god och räcker året ut.',
    '',
    'B   Bidraget till lägret höjs till 4 000 kronor från den 1 maj och gäller',
    '    året ut.',
    '',
    'U   Bo mejlar alla om bidraget senast den 2 april.',
    '',
    '§ 2 Lokaler',
    '',
    'B   Lokalen på Storgatan sägs upp.',
  ]

  it('stand for a decision and a task', () => {
    expect(taken(...points)).toEqual([
      'Bidraget till lägret höjs till 4 000 kronor från den 1 maj och gäller året ut.',
      'Lokalen på Storgatan sägs upp.',
    ])
    expect(tasks(...points)).toEqual([
      ['Bo mejlar alla om bidraget senast den 2 april.', 'Bo Alm', '2024-04-02'],
    ])
  })

  it('may be others, when a key explains them', () => {
    const keyed = ['X = beslut, Y = uppdrag', '', ...points].map((line) =>
      line.replace(/^B /u, 'X ').replace(/^U /u, 'Y '),
    )

    expect(taken(...keyed)).toHaveLength(2)
  })

  it('are none where letters are the numbers of points', () => {
    expect(
      taken(
        'A   Mötet öppnas av ordföranden',
        '',
        'B   Lokalerna på Storgatan',
        '',
        'C   Övriga frågor här',
      ),
    ).toEqual([])
  })
})

describe('decisions gathered before the points', () => {
  it('belong to the points that they refer to', () => {
    const read = minutes(
      'BESLUT I KORTHET',
      '',
      '  *  Bidraget till lägret höjs.                      (p 2)',
      '  *  Lokalen på Storgatan sägs upp och ersätts',
      '     av en annan.                                    (p 1)',
      '',
      '§ 1 Lokaler',
      '',
      'Vi har för många lokaler.',
      '',
      '§ 2 Budget',
      '',
      'Kassan är god.',
    )

    expect(
      read.decisions.map(({ text, itemId }) => [
        text,
        read.items.find(({ id }) => id === itemId)?.title,
      ]),
    ).toEqual([
      ['Bidraget till lägret höjs.', 'Budget'],
      ['Lokalen på Storgatan sägs upp och ersätts av en annan.', 'Lokaler'],
    ])
    expect(read.attendance.map(({ name }) => name)).toEqual(['Anna Ek', 'Bo Alm', 'Cecilia Dahl'])
  })
})

describe('decisions set in bold', () => {
  const read = (first: string) => {
    const source = sourceOf(
      `${head}§ 1 Lokaler\n\nVi har för många lokaler och de kostar för mycket.\n\nLokalerna på Storgatan sägs upp från den 1 maj.\n\nBo berättade om en skola som har gjort det redan.\n\n§ 2 Budget\n\nKassan är god och räcker till ett läger i höst.\n\n${first}\n\nDet tyckte de flesta var en god idé att börja med.${tail(2)}`,
    )
    const bold = source.lines.map((line) =>
      line.text === first || line.text.startsWith('Lokalerna på')
        ? { text: line.text, bold: true as const }
        : line,
    )
    return readMinutes({ ...source, mediaType: 'application/pdf', lines: bold })
  }

  it('are found where one of them says that it decides', () => {
    expect(
      read('Styrgruppen ställer sig bakom att lägret får 4 000 kronor.').decisions.map(
        ({ text }) => text,
      ),
    ).toEqual([
      'Lokalerna på Storgatan sägs upp från den 1 maj.',
      'Styrgruppen ställer sig bakom att lägret får 4 000 kronor.',
    ])
  })

  it('are none where bold only tells what matters', () => {
    expect(read('Lägret är öppet för alla barn mellan 7 och 12 år.').decisions).toEqual([])
  })
})

describe('rows with a label on their left', () => {
  const rows = [
    '§ 1 Budget',
    '',
    'Kassan är god.',
    '',
    'Beslut          Styrgruppen höjer bidraget till lägret i sommar med tusen',
    '                kronor.',
    'Tar med sig     Bo bokar lokal.',
    '                Cecilia skickar ut inbjudan till nästa möte.',
  ]

  it('are read as label and text', () => {
    expect(taken(...rows)).toEqual([
      'Styrgruppen höjer bidraget till lägret i sommar med tusen kronor.',
    ])
    expect(tasks(...rows).map(([text]) => text)).toEqual([
      'Bo bokar lokal.',
      'Cecilia skickar ut inbjudan till nästa möte.',
    ])
  })
})

describe('a statement below a label', () => {
  it('is no decision where it only observes, or says that there is nothing', () => {
    expect(
      taken(
        '§ 1 Remissen',
        '',
        'Ställningstagande',
        'Styrgruppen konstaterar att stödet är brett.',
        'Förslaget godkänns.',
        '',
        '§ 2 Risker',
        '',
        'Ställningstagande',
        '–',
      ),
    ).toEqual(['Förslaget godkänns.'])
  })
})

describe('other words for deciding', () => {
  it.each([
    'Efter en paus är parterna överens om att jouren läggs ned.',
    'Parterna är vidare överens om att lokalen sägs upp.',
    'Till slut blir det så att skolorna delar på kostnaden.',
    'Förslaget att byta lokal avvisades.',
    'Styrgruppen tackade nej.',
    'Styrgruppen stänger frågan.',
    'Uppdraget utgår.',
  ])('%s', (text) => {
    expect(taken('§ 1 Lokaler', '', 'Vi har många lokaler.', '', text)).toHaveLength(1)
  })

  it.each([
    'Arbetsgivaren avvisar kravet.',
    'Anna tackade nej till mer kaffe.',
    'Det blir så mycket att göra.',
    'Skolan stänger dörrarna klockan fem.',
  ])('not: %s', (text) => {
    expect(taken('§ 1 Lokaler', '', 'Vi har många lokaler.', '', text)).toEqual([])
  })
})

describe('who answers, told after the task', () => {
  it.each([
    [['Boka lokal till lägret.', 'Ansvarig: Bo Alm, klart: 2 april'], 'Bo Alm', '2024-04-02'],
    [['Föra ut sidan till skolorna.', 'Ansvarig: Anna Ek och Bo Alm'], 'Anna Ek, Bo Alm', null],
    [['Bo skriver schemat för maj.', 'Bo, 2 april'], 'Bo Alm', '2024-04-02'],
  ])('%j', (lines, owner, due) => {
    const [task] = tasks('§ 1 Läger', '', ...lines)

    expect(task).toEqual([lines[0], owner, due])
  })

  it('may be in brackets after each task of a list, whatever it is about', () => {
    expect(
      tasks(
        '§ 1 Läger',
        '',
        'Vi diskuterade lägret.',
        '',
        'Uppföljningsuppgifter',
        '',
        '• Lokaler: Gör en tabell över kostnaden. (Bo)',
        '• Remisser: Mejla exemplet till alla. (Anna, Cecilia)',
      ).map(([, owner]) => owner),
    ).toEqual(['Bo Alm', 'Anna Ek, Cecilia Dahl'])
  })

  it('is nobody where a name stands below text that promises nothing', () => {
    expect(tasks('§ 1 Läger', '', 'Lägret blev lyckat.', 'Bo')).toEqual([])
  })
})
