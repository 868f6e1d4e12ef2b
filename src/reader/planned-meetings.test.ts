import { describe, expect, it } from 'vitest'
import { minutesSaying, readText } from '../../test/support/written.ts'

const planned = (...lines: readonly string[]) => readText(minutesSaying(...lines)).plannedMeetings
const dates = (...lines: readonly string[]) => planned(...lines).map((meeting) => meeting.date)

describe('a meeting to come', () => {
  it.each([
    ['Nästa möte är den 18 april.', '2024-04-18'],
    ['Nästa möte: 18 april kl. 13', '2024-04-18'],
    ['Nästa möte blir torsdagen den 18 april 2024 i Ekebro.', '2024-04-18'],
    ['Nästa sammanträde äger rum den 18 april.', '2024-04-18'],
    ['Nästa träff den 18/4.', '2024-04-18'],
    ['Nästa ordinarie möte hålls 2024-04-18.', '2024-04-18'],
    ['Vi ses igen den 18 april.', '2024-04-18'],
    ['Rådet träffas nästa gång den 18 april.', '2024-04-18'],
  ])('is told in %j', (line, date) => {
    expect(planned(line)).toMatchObject([{ date, rule: 'next-meeting' }])
  })

  it('has its time and its place', () => {
    expect(planned('Nästa möte är den 18 april kl. 10.00–12.00 i Norrdala.')).toMatchObject([
      { date: '2024-04-18', start: '10:00', end: '12:00', place: 'Norrdala' },
    ])
    expect(planned('Nästa möte är den 18 april.')).toMatchObject([
      { start: null, end: null, place: null },
    ])
  })

  it('may be one of several', () => {
    expect(dates('Kommande möten:', '- 18 april', '- 23 maj', '- 13 juni')).toEqual([
      '2024-04-18',
      '2024-05-23',
      '2024-06-13',
    ])
    expect(dates('Höstens möten: 12 september, 10 oktober och 14 november.')).toEqual([
      '2024-09-12',
      '2024-10-10',
      '2024-11-14',
    ])
  })

  it('may be planned in a point of its own', () => {
    const read = readText(
      'Protokoll Rådet 2024-03-14\n\n§ 1 Budget\nBo gick igenom kassan.\n\n§ 2 Mötestider hösten 2024\n12 september kl. 13.00–15.00\n10 oktober kl. 13.00–15.00\n\n§ 3 Avslut\nTack.',
    )

    expect(read.plannedMeetings).toMatchObject([
      { date: '2024-09-12', start: '13:00', end: '15:00', rule: 'meeting-plan' },
      { date: '2024-10-10', start: '13:00', end: '15:00' },
    ])
  })

  it('may have what is to be taken up at it', () => {
    const [meeting] = planned(
      'Nästa möte är den 18 april.',
      'Möjliga punkter på dagordningen:',
      '- Sommarläger – Anna (ca 20 min)',
      '- Budget',
    )

    expect(meeting?.items).toEqual([
      { title: 'Sommarläger', presenters: ['Anna'], minutes: 20 },
      { title: 'Budget', presenters: [], minutes: null },
    ])
  })

  it.each([
    ['another body’s', 'Nästa SAMBUHS är den 28 april.'],
    ['another body’s, by its name', 'Nästa styrgruppsträff för Vuxna är inte bestämd.'],
    ['a day when something is due', 'Bo bokar lokal senast den 18 april.'],
    ['a conference', 'Konferensen om unga är den 18 april.'],
    ['a day that was', 'Förra mötet var den 18 januari.'],
    ['without a day', 'Nästa möte är inte bestämt.'],
    ['a time for something else', 'Ansökan stänger den 18 april.'],
    ['a next step', 'Nästa steg är att skicka remissen den 18 april.'],
    ['an age', 'Nästa möte handlar om unga 13-29 år.'],
  ])('is not %s: %j', (_, line) => {
    expect(planned(line)).toEqual([])
  })

  it('is not the meeting itself, nor one before it', () => {
    expect(dates('Nästa möte är den 14 mars 2024.')).toEqual([])
    expect(dates('Kommande möten: 2024-02-01, 2024-05-02.')).toEqual(['2024-05-02'])
  })
})

describe('meetings to come, written in other ways', () => {
  it('may share the year at the end of the list', () => {
    expect(dates('Kommande möten: den 9 januari, 6 mars och 5 juni 2025')).toEqual([
      '2025-01-09',
      '2025-03-06',
      '2025-06-05',
    ])
  })

  it('may be booked, and go on with `sen`', () => {
    expect(dates('Ordinarie träff är inbokad till den 14 maj kl 9.')).toEqual(['2024-05-14'])
    expect(dates('Nästa: tors 18 april 8.30. Bo kan inte. Sen 23 maj, samma tid')).toEqual([
      '2024-04-18',
      '2024-05-23',
    ])
  })

  it('are none where a time for answers stands before the next meeting', () => {
    expect(
      dates('Svarstid 30 april. Bo tar fram ett utkast som behandlas vid nästa möte.'),
    ).toEqual([])
  })
})

describe('a meeting to come that is told of in another way', () => {
  const plan = (title: string, ...lines: readonly string[]) =>
    readText(
      `Protokoll Rådet 2024-03-14\n\n§ 1 Budget\nBo gick igenom kassan.\n\n§ 2 ${title}\n${lines.join('\n')}\n\n§ 3 Avslut\nTack.`,
    ).plannedMeetings.map(({ date, start, end }) => [date, start, end])

  it('may be moved, and stands no longer on its first day', () => {
    expect(
      plan('Mötestider 2024', '18 april', '14 november', 'Mötet i november flyttas till den 12:e.'),
    ).toEqual([
      ['2024-04-18', null, null],
      ['2024-11-12', null, null],
    ])
    expect(dates('Mötet den 18 april flyttas till den 25 april.')).toEqual(['2024-04-25'])
  })

  it('is none when it is called off', () => {
    expect(plan('Nästa möte', '18 april. Majmötet den 16 maj ställs in.')).toEqual([
      ['2024-04-18', null, null],
    ])
  })

  it('has the time on the line below, before the days, or of the meeting before', () => {
    expect(plan('Kommande möten', '18 april', 'kl. 9–12, Teams', '16 maj')).toEqual([
      ['2024-04-18', '09:00', '12:00'],
      ['2024-05-16', null, null],
    ])
    expect(plan('Kommande möten', 'Vi ses klockan 9–12: 18 april och 16 maj.')).toEqual([
      ['2024-04-18', '09:00', '12:00'],
      ['2024-05-16', '09:00', '12:00'],
    ])
    expect(plan('Kommande möten', '18 april kl. 9–12. Därefter 16 maj, samma tid.')).toEqual([
      ['2024-04-18', '09:00', '12:00'],
      ['2024-05-16', '09:00', '12:00'],
    ])
  })

  it('is in the year that its list names', () => {
    expect(plan('Mötestider 2025', '13 februari', '13 mars')).toEqual([
      ['2025-02-13', null, null],
      ['2025-03-13', null, null],
    ])
  })

  it('is not the day when the minutes were written', () => {
    expect(plan('Kommande möten', '18 april', 'Antecknat av Bo Alm, 2024-03-15')).toEqual([
      ['2024-04-18', null, null],
    ])
  })
})

describe('a plan of meetings', () => {
  const below = (title: string, ...lines: readonly string[]) =>
    readText(
      `Protokoll Rådet 2024-03-14\n\n§ 1 Budget\nBo gick igenom kassan.\n\n§ 2 ${title}\n${lines.join('\n')}`,
    ).plannedMeetings.map(({ date }) => date)

  it.each([
    ['Framöver'],
    ['Härnäst'],
    ['Kommande datum'],
    ['Träffar 2024'],
    ['När ses vi igen?'],
    ['Nästa tillfälle'],
  ])('stands below %j', (title) => {
    expect(below(title, 'Tisdag 16 april 9-11 i Ekebro', 'Torsdag 30 maj')).toEqual([
      '2024-04-16',
      '2024-05-30',
    ])
  })

  it.each([['Framtidens skola'], ['Nästa steg i bygget'], ['Kalenderbiträden']])(
    'does not stand below %j',
    (title) => {
      expect(below(title, 'Tisdag 16 april öppnar huset i Ekebro.')).toEqual([])
    },
  )

  it('goes on over lines that begin with a day, without the meeting before the meeting', () => {
    expect(
      dates('Nästa träff', 'Tisdagen den 16 april kl 9 i Ekebro. Förmöte för presidiet 2 april.'),
    ).toEqual(['2024-04-16'])
  })

  it('may be one that is heard', () => {
    expect(dates('Vi hörs 16 april, samma länk.')).toEqual(['2024-04-16'])
    expect(dates('Bo hördes av polisen 16 april.')).toEqual([])
  })
})
