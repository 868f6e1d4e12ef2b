import { describe, expect, it } from 'vitest'
import { linesIn, readText } from '../../../test/support/written.ts'

const rows = (text: string) =>
  linesIn(text)
    .filter((line) => !line.blank && !line.aside)
    .map(({ text: said, owner, due }) => ({ text: said, owner, due }))

describe('a table of tasks', () => {
  it('gives each task who is responsible and by when', () => {
    const text =
      '| Vad | Vem | När |\n| Boka lokal | Anna Ek | 12 april |\n| Skicka kallelse | Bo Alm | nästa möte |'

    expect(rows(text)).toEqual([
      { text: 'Boka lokal', owner: 'Anna Ek', due: '12 april' },
      { text: 'Skicka kallelse', owner: 'Bo Alm', due: 'nästa möte' },
    ])
  })

  it('may be parted by tabs', () => {
    expect(rows('Åtgärd\tAnsvarig\tKlart\nBoka lokal\tAnna Ek\t12 april')).toEqual([
      { text: 'Boka lokal', owner: 'Anna Ek', due: '12 april' },
    ])
  })

  it('may be parted by blanks', () => {
    const text = [
      'Aktivitet                     Ansvarig        Klart senast',
      'Boka lokal                    Anna Ek         12 april',
      'Skicka kallelse               Bo Alm          19 april',
    ].join('\n')

    expect(rows(text)).toEqual([
      { text: 'Boka lokal', owner: 'Anna Ek', due: '12 april' },
      { text: 'Skicka kallelse', owner: 'Bo Alm', due: '19 april' },
    ])
  })

  it('may have points in a column', () => {
    const text =
      '| Punkt | Anteckningar | Ansvarig |\n|---|---|---|\n| 1. Budget | Kassan är god. | |\n| 2. Läger | Boka buss till lägret | Anna |\n| 3. Avslut | Mötet avslutades. | |'

    expect(readText(text).items.map((item) => [item.number, item.title])).toEqual([
      ['1', 'Budget'],
      ['2', 'Läger'],
      ['3', 'Avslut'],
    ])
  })

  it('ends where its rows do', () => {
    const text = '| Vad | Vem |\n|---|---|\n| Boka lokal | Anna Ek |\n\nBo Alm berättade om lägret.'

    expect(rows(text).at(-1)).toEqual({ text: 'Bo Alm berättade om lägret.' })
  })

  it('may have no header, only initials at the right', () => {
    const text = [
      'Boka lokal till konferensen i maj             AE',
      'Skicka kallelsen till alla parter             BA',
      'Sammanställa enkäten från i höstas            CD',
    ].join('\n')

    expect(rows(text).map((row) => row.owner)).toEqual(['AE', 'BA', 'CD'])
  })

  it.each([
    ['people', '| Namn | Organisation |\n|---|---|\n| Anna Ek | Norrdala |'],
    ['figures', '| Kommun | Antal | Andel |\n|---|---|---|\n| Alvesta | 12 | 4 % |'],
    ['a single row', 'Ansvarig: Anna Ek'],
    ['two lines with initials', 'Anna berättade om planen      AE\nBo berättade om kassan      BA'],
    ['words of a header in a sentence', 'Vad gör vem och när?'],
    ['abbreviations in a text', 'Barnets plan gäller nu i alla kommuner BUP'],
  ])('is not made of %s', (_, text) => {
    expect(rows(text).every((row) => row.owner === undefined && row.due === undefined)).toBe(true)
  })
})

describe('a form for each point', () => {
  const form = (number: string, title: string) =>
    [
      `Ärende ${number}         ${title}`,
      'Typ              Beslut',
      'Bakgrund         Köket är gammalt och har länge varit stängt.',
      'Slutsats         Köket stängs i juli.',
      'Att göra         Anna Ek skriver till kansliet',
      '                 Bo Alm bokar ett annat kök',
    ].join('\n')
  const text = `Protokoll Rådet 2024-03-14\n\nNärvarande: Anna Ek, Bo Alm\n\n${[
    'Köket',
    'Huset',
    'Taxan',
  ]
    .map((title, index) => form(String(index + 1), title))
    .join('\n\n')}`

  it('gives points, decisions and tasks from its fields', () => {
    const read = readText(text)

    expect(read.items.map(({ title }) => title)).toEqual(['Köket', 'Huset', 'Taxan'])
    expect(read.decisions.map((decision) => decision.text)).toEqual([
      'Köket stängs i juli.',
      'Köket stängs i juli.',
      'Köket stängs i juli.',
    ])
    expect(read.assignments).toHaveLength(6)
  })

  it('joins a word that is broken in a title within its column', () => {
    const lines = ['Ungdoms-', 'Budget', 'Taxan'].flatMap((title, index) => [
      `${index + 1}. ${title.padEnd(17)}Läget är gott i kommunen just nu.`,
      `   ${(index === 0 ? 'enkäten' : '').padEnd(17)}Mer finns inte att säga om det.`,
      '                    Alla är nöjda med svaret.',
      '',
    ])

    expect(readText(lines.join('\n')).items[0]?.title).toBe('Ungdomsenkäten')
  })
})
