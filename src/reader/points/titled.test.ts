import { describe, expect, it } from 'vitest'
import { linesIn, readText } from '../../../test/support/written.ts'
import { firstAfterHead } from './head-end.ts'

const head = [
  'Samråd för äldre i Ådal',
  'Minnesanteckningar',
  '',
  'Datum: 12 mars 2024',
  'Närvarande: Anna Ek, Bo Alm, Cecilia Dahl',
  '',
]

const itemsIn = (...body: readonly string[]) => readText([...head, ...body]).items
const titlesIn = (...body: readonly string[]): string[] =>
  itemsIn(...body).map(({ title, parentId }) => (parentId === null ? title : `> ${title}`))

describe('the points of notes without numbers', () => {
  it('are short lines between blank lines', () => {
    expect(
      titlesIn(
        'Hemgång från sjukhus',
        '',
        'Bo berättade att planeringen startar för sent.',
        '',
        'Läkemedel',
        '',
        '- Nya rutiner från maj',
        '- Dosrullar i hela länet',
        '',
        'Tider i höst',
        '',
        '3 september kl. 13.00, Ådal',
      ),
    ).toEqual(['Hemgång från sjukhus', 'Läkemedel', 'Tider i höst'])
  })

  it('are short lines directly above their text, also without any blank lines', () => {
    expect(
      titlesIn(
        'Kassan',
        'Bo redovisade bokslutet. Det visar ett litet överskott.',
        'Reflexvästar',
        'Fjorton skolor har fått västar. Cecilia skickar en rapport.',
        'Övriga frågor',
        'Inga övriga frågor fanns.',
      ),
    ).toEqual(['Kassan', 'Reflexvästar', 'Övriga frågor'])
  })

  it('leave their presenters out of their titles', () => {
    const items = itemsIn(
      'Hemgång från sjukhus (Bo Alm)',
      'Planeringen startar för sent.',
      '',
      'Dosrullar – Cecilia',
      'Nya avtal gäller från maj.',
    )

    expect(items.map(({ title, presenters }) => [title, presenters])).toEqual([
      ['Hemgång från sjukhus', ['Bo Alm']],
      ['Dosrullar', ['Cecilia']],
    ])
  })

  it('stand in capitals, also above a title of a part of them', () => {
    expect(
      titlesIn(
        'MÖTET ÖPPNAS',
        'Anna öppnade mötet.',
        '',
        'KVALITET I HEMTJÄNSTEN',
        'Enkäten',
        'Fyra av fem är nöjda med hjälpen.',
        '',
        'UPPHANDLING',
        'Underlaget är klart i juni.',
        '',
        'MÖTET AVSLUTAS',
        'Anna avslutade mötet.',
      ),
    ).toEqual(['MÖTET ÖPPNAS', 'KVALITET I HEMTJÄNSTEN', 'UPPHANDLING', 'MÖTET AVSLUTAS'])
  })

  it('are underlined', () => {
    expect(
      titlesIn('Badhuset', '--------', 'Rampen är klar.', '', 'Bussen', '------', 'Den går igen.'),
    ).toEqual(['Badhuset', 'Bussen'])
  })

  it('end with a colon where most of them do', () => {
    expect(
      titlesIn(
        'Bostad först:',
        'Elva personer har fått lägenhet.',
        'Vi behöver:',
        '- fler värdar',
        '',
        'Vinternatt:',
        'Härbärget hade öppet till sista mars.',
        '',
        'Vårdkontakter:',
        'Cecilia informerade om mottagningen.',
      ),
    ).toEqual(['Bostad först', 'Vinternatt', 'Vårdkontakter'])
  })

  it('go on past the heads of pages', () => {
    const pageHead = (page: number) => [
      '',
      'Region Ådal',
      'Samråd för äldre',
      `Sida ${page} av 3`,
      '',
    ]

    expect(
      titlesIn(
        ...pageHead(1),
        'Lokaler',
        'Hyran höjs från och med september.',
        ...pageHead(2),
        'Personal',
        '',
        'En tjänst är ledig sedan i maj.',
        ...pageHead(3),
        'Sommaren',
        '',
        'Semesterlistorna är klara.',
      ),
    ).toEqual(['Lokaler', 'Personal', 'Sommaren'])
  })

  it('are those that an agenda announces, numbered or not, and as short as SIP', () => {
    const body = [
      'SIP',
      '',
      'Bo visade hur många planer som har gjorts.',
      '',
      'Läger',
      '',
      'Bussen är bokad.',
      '',
      'Skolstarten',
      '',
      'Cecilia ringer rektorerna.',
    ]

    for (const entries of [
      ['1. SIP', '2. Läger', '3. Skolstarten'],
      ['- SIP', '- Läger', '- Skolstarten'],
    ])
      expect(titlesIn('Dagordning', ...entries, '', ...body)).toEqual([
        'SIP',
        'Läger',
        'Skolstarten',
      ])
  })

  it('hold the reports of a round', () => {
    expect(
      titlesIn(
        'Laget runt',
        '',
        'Jouren',
        'Fullt sedan i januari.',
        '',
        'Polisen',
        'Har utbildat sin personal.',
        '',
        'Ny lag i sommar',
        '',
        'Cecilia redogjorde för lagen.',
        '',
        'Utbildningsdag',
        '',
        'En dag för skolan planeras.',
      ),
    ).toEqual(['Laget runt', '> Jouren', '> Polisen', 'Ny lag i sommar', 'Utbildningsdag'])
  })

  it('are bulleted lines with text below them', () => {
    expect(
      titlesIn(
        '• Bemanning',
        'Två vikarier kommer.',
        '',
        '• Provtagning',
        'Bo skriver en rutin.',
        '',
        '• Övrigt',
        'Inget.',
      ),
    ).toEqual(['Bemanning', 'Provtagning', 'Övrigt'])
  })

  it.each([
    ['a label', 'Åtgärd:'],
    ['a decision', 'Beslut'],
    ['a sentence without its stop', 'Gruppen tackar för informationen'],
    ['what somebody did', 'Anna bokade lokalen'],
    ['a day', '15 maj kl. 9–11, Ådal'],
    ['a name', 'Cecilia Dahl'],
    ['an address', 'Box 12, info@adal.example'],
    ['a group of people', 'Alvesta: Lars-Erik Ek, Bo Alm'],
  ])('are not %s', (_, line) => {
    expect(
      titlesIn(
        'Lokaler',
        '',
        'Hyran höjs från och med september.',
        '',
        line,
        '',
        'Det blir dyrt för föreningarna i kommunen.',
        '',
        'Personal',
        '',
        'En tjänst är ledig.',
      ),
    ).toEqual(['Lokaler', 'Personal'])
  })

  it('are not titles that come again below each of them', () => {
    const part = (title: string) => [
      title,
      '',
      'Vi gick igenom det.',
      '',
      'Nuläge',
      '',
      'Det går bra.',
      '',
    ]

    expect(titlesIn(...part('Lokaler'), ...part('Personal'))).toEqual(['Lokaler', 'Personal'])
  })

  it('are not found in a letter', () => {
    expect(
      titlesIn(
        'Hej alla!',
        '',
        'Vi talade om lägret. Bo har bokat bussen.',
        '',
        'Hälsningar',
        'Eva',
      ),
    ).toEqual([])
  })
})

describe('titles beside numbers', () => {
  it('are points where as many numbers are missing', () => {
    const items = itemsIn(
      '1. Inledning',
      '',
      'Anna hälsade välkomna.',
      '',
      'Digital tillsyn',
      '',
      'Cecilia visade kamerorna.',
      '',
      '3. Hjälpmedel',
      '',
      'Lagret flyttar.',
      '',
      '4, Resor',
      '',
      'Bo ordnar bilen.',
      '',
      '5. Övrigt',
      '',
      'Inget.',
    )

    expect(items.map(({ title, number }) => `${number} ${title}`)).toEqual([
      '1 Inledning',
      'null Digital tillsyn',
      '3 Hjälpmedel',
      '4 Resor',
      '5 Övrigt',
    ])
  })

  it('are no points where no number is missing', () => {
    expect(
      titlesIn(
        '1. Inledning',
        '',
        'Välkomna.',
        '',
        'Kaffe',
        '',
        'Det serveras.',
        '',
        '2. Resor',
        '',
        'Bo ordnar.',
        '',
        '3. Läger',
        '',
        'I juni.',
      ),
    ).toEqual(['Inledning', 'Resor', 'Läger'])
  })

  it('are sub-points where they fill a point', () => {
    expect(
      titlesIn(
        '1. Inledning',
        'Välkomna till mötet.',
        '',
        '2. Övriga frågor',
        '',
        'Lokaler i norr',
        'Kontraktet är uppsagt.',
        '',
        'Utbildning',
        'En dag ordnas i oktober.',
        '',
        '3. Avslutning',
        'Anna tackade alla.',
      ),
    ).toEqual(['Inledning', 'Övriga frågor', '> Lokaler i norr', '> Utbildning', 'Avslutning'])
  })
})

describe('the head', () => {
  it('ends where the first title with text stands, though somebody signs at the end', () => {
    const lines = linesIn(
      [
        ...head,
        'Skyltar',
        '',
        'De är för små.',
        '',
        'Telefon',
        '',
        'Kön är lång.',
        '',
        'Ordförande',
        'Anna Ek',
      ].join('\n'),
    )

    expect(lines[firstAfterHead(lines)]?.blank).toBe(true)
    expect(firstAfterHead(lines)).toBe(head.length - 1)
  })
})
