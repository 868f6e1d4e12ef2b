import { describe, expect, it } from 'vitest'
import { readText } from '../../test/support/written.ts'

const rest =
  '\n\nNärvarande: Anna Ek, Bo Alm\n\n§ 1 Öppnande\nAnna öppnade mötet.\n\n§ 2 Avslut\nTack.'
const headed = (...lines: readonly string[]) => readText(`${lines.join('\n')}${rest}`)

describe('the head of a document', () => {
  it.each([
    ['PROTOKOLL                Sida 1/4', 'PROTOKOLL'],
    ['Minnesanteckningar SIP-gruppen 1 (3)', 'Minnesanteckningar SIP-gruppen'],
    ['Protokoll från Rådet, sidan 1 av 2', 'Protokoll från Rådet'],
    ['Minnesanteckningar Samverkan 24', 'Minnesanteckningar Samverkan 24'],
  ])('has a title without the number of the page: %s', (line, title) => {
    expect(headed(line, 'Tid: 14 mars 2024 kl. 9.00').title).toBe(title)
  })

  it.each([
    [
      'Sammanträdesprotokoll Samverkansgrupp Barn och Unga 2021-05-28',
      'sammanträdesprotokoll',
      'Samverkansgrupp Barn och Unga',
      '2021-05-28',
    ],
    [
      'Protokoll - Styrgrupp samverkan skola, 230207',
      'protokoll',
      'Styrgrupp samverkan skola',
      '2023-02-07',
    ],
    [
      '# Protokoll Länsgemensam ledning i samverkan 2024-05-24',
      'protokoll',
      'Länsgemensam ledning i samverkan',
      '2024-05-24',
    ],
    [
      'Mötesanteckningar- Kommunalt forum 2017-06-02',
      'mötesanteckningar',
      'Kommunalt forum',
      '2017-06-02',
    ],
    [
      'Minnesanteckningar från möte med Ledningsgruppen för samverkan den 3 maj 2022',
      'minnesanteckningar',
      'Ledningsgruppen för samverkan',
      '2022-05-03',
    ],
    [
      'Protokoll från samordningsgruppens möte den 1 april 2004 i Ekebro',
      'protokoll',
      'samordningsgruppen',
      '2004-04-01',
    ],
    [
      'Anteckningar vid möte med Rådet för folkhälsa 14 mars 2024',
      'anteckningar',
      'Rådet för folkhälsa',
      '2024-03-14',
    ],
    ['KALLELSE Styrgruppen för unga 2024-03-14', 'kallelse', 'Styrgruppen för unga', '2024-03-14'],
  ])('says all in one line: %j', (line, kind, body, date) => {
    const read = headed(line)

    expect(read.kind).toBe(kind)
    expect(read.body?.name).toBe(body)
    expect(read.meeting.date).toBe(date)
    expect(read.title).toBe(line.replace('# ', ''))
  })

  it('may say it on lines of their own', () => {
    const read = headed(
      'Samverkan Ekebygd',
      'Rådet för folkhälsa',
      'Minnesanteckningar',
      'Datum: 2024-03-14',
      'Tid: 13.00–15.30',
      'Plats: Ekebro stadshus, Lilla salen',
    )

    expect(read).toMatchObject({
      kind: 'minnesanteckningar',
      collaboration: 'Samverkan Ekebygd',
      body: { name: 'Rådet för folkhälsa', lines: [2, 2] },
      meeting: {
        date: '2024-03-14',
        start: '13:00',
        end: '15:30',
        place: 'Ekebro stadshus, Lilla salen',
        mode: 'physical',
        rule: 'labelled-date',
      },
    })
  })

  it('may name the body after a label', () => {
    const read = headed('Protokoll 2024-03-14', 'Typ av möte: Styrgrupp för unga')

    expect(read.body).toMatchObject({ name: 'Styrgrupp för unga', rule: 'body-label' })
  })

  it.each([
    [
      'Tid och plats: Fredagen den 28 maj 2021 kl. 13.00-15.30 via Teams',
      '2021-05-28',
      '13:00',
      '15:30',
      'Teams',
      'digital',
    ],
    [
      'Plats och tid: Stadshuset i Ekebro, 14 mars 2024 kl. 9-12',
      '2024-03-14',
      '09:00',
      '12:00',
      'Stadshuset i Ekebro',
      'physical',
    ],
    ['Datum: 2024-03-14, kl. 13.00', '2024-03-14', '13:00', null, null, null],
  ])('tells time and place together: %j', (line, date, start, end, place, mode) => {
    expect(headed('Protokoll Rådet för folkhälsa', line).meeting).toMatchObject({
      date,
      start,
      end,
      place,
      mode,
    })
  })

  it.each([
    ['Plats: Teams', 'digital'],
    ['Plats: Stadshuset och Teams (hybrid)', 'hybrid'],
    ['Plats: Stadshuset', 'physical'],
  ])('tells how they met: %j', (line, mode) => {
    expect(headed('Protokoll Rådet 2024-03-14', line).meeting.mode).toBe(mode)
  })

  it('may tell of a meeting over two days', () => {
    expect(headed('Protokoll Rådet för folkhälsa', 'Datum: 12–13 mars 2024').meeting).toMatchObject(
      {
        date: '2024-03-12',
        dateEnd: '2024-03-13',
      },
    )
  })

  it.each([
    ['Protokoll Rådet nr 3/2024', 'Tid: torsdag 14 mars kl. 13'],
    ['Protokoll Rådet våren 2024', 'Datum: 14 mars'],
  ])('may have the year somewhere else: %j', (...lines) => {
    expect(headed(...lines).meeting.date).toBe('2024-03-14')
  })

  it.each([
    ['when it was adjusted', 'Justerat 2024-04-02'],
    ['when it was printed', 'Utskrivet den 2 april 2024'],
    ['when it was published', 'Publicerad: 2024-04-02'],
    ['when the form was made', 'Mall fastställd 2019-01-01'],
  ])('does not take the day from %s', (_, line) => {
    expect(headed('Protokoll Rådet för folkhälsa', line, 'Datum: 2024-03-14').meeting.date).toBe(
      '2024-03-14',
    )
  })

  it('leaves unknown what is not said', () => {
    const read = headed('Protokoll Rådet för folkhälsa')

    expect(read.meeting).toMatchObject({
      date: null,
      start: null,
      end: null,
      place: null,
      rule: 'no-date',
    })
  })

  it.each([
    ['a decision about minutes', 'Föregående protokoll godkändes vid mötet som hölls i Ekebro.'],
    ['a plain sentence', 'Anna Ek berättade om läget i länet och svarade på alla frågor.'],
  ])('has no word for the document in %s', (_, line) => {
    expect(readText(line).kind).toBeNull()
  })
})

describe('a head that is written in another way', () => {
  it('may have the place after the day, and the body on the line above', () => {
    const read = headed(
      'Presidiet för Rådet Ekebro',
      'Anteckningar förda vid möte 2019-08-28 i Norrdala (Folkets hus, lilla salen), klockan 10.00 till 12.10',
    )

    expect(read.body?.name).toBe('Presidiet för Rådet Ekebro')
    expect(read.meeting).toMatchObject({
      place: 'Norrdala (Folkets hus, lilla salen)',
      start: '10:00',
      end: '12:10',
    })
  })

  it('may have the place below the day, with start and end in words', () => {
    const read = headed(
      'Protokoll Rådet Ekebro',
      'den 5 maj 2014',
      'Folkets hus, Norrdala. Start 10.30, avslut 14.00',
    )

    expect(read.meeting).toMatchObject({
      place: 'Folkets hus, Norrdala',
      start: '10:30',
      end: '14:00',
    })
  })

  it('is named by its body, not by the county it works in', () => {
    expect(
      headed('Samverkan Dalarna', 'MÖTESPROTOKOLL', 'Beredningsgruppen Skola', '2024-03-14').body
        ?.name,
    ).toBe('Beredningsgruppen Skola')
  })
})

describe('whose meeting it was', () => {
  it.each([
    [['LÄNSSAMVERKAN            MINNESANTECKNINGAR', 'Arbetsgrupp för elevhälsa       2024-03-14']],
    [
      [
        'Region Dalarna | Kommunförbundet | Länets kommuner',
        'Protokoll',
        'Arbetsgrupp för elevhälsa 2024-03-14',
      ],
    ],
    [['Protokoll 2024-03-14', 'Arbetsgrupp för elevhälsa: samtal om skolstart']],
  ])('is the body, and not those behind it: %j', (lines) => {
    expect(headed(...lines).body?.name).toBe('Arbetsgrupp för elevhälsa')
  })

  it('may be an association that has no other body', () => {
    expect(headed('Protokoll Samordningsförbundet Väst 2024-03-14').body?.name).toBe(
      'Samordningsförbundet Väst',
    )
  })
})

describe('where it was', () => {
  it.each([
    ['Anteckningar från träffen på Orrefors värdshus, 14 mars 2024', 'Orrefors värdshus'],
    [
      'Protokoll Rådet 2024-03-14\nKl 10–14 med paus för lunch. Stora salen, Umeå (två på länk).',
      'Stora salen, Umeå',
    ],
    ['Protokoll Rådet 2024-03-14\nZoom-möte kl 13.15 - 15.40', 'Zoom'],
    ['Protokoll Rådet 2024-03-14\nStälle: Stadshuset, sal B', 'Stadshuset, sal B'],
  ])('%s', (head, place) => {
    expect(headed(head).meeting.place).toContain(place)
  })
})

describe('what a site says of a page', () => {
  it('is not said of the meeting', () => {
    const read = headed('---', 'publicerad: 2024-05-02', '---', '', '# Protokoll Rådet 2024-03-14')

    expect(read.meeting.date).toBe('2024-03-14')
    expect(read.meeting.place).toBeNull()
  })
})
