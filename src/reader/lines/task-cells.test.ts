import { describe, expect, it } from 'vitest'
import { linesIn, readText } from '../../../test/support/written.ts'
import { readTaskCell } from './task-cells.ts'

describe('a cell in a column of tasks', () => {
  it.each([
    ['Anna', { owner: 'Anna' }],
    ['Anna och Bo', { owner: 'Anna och Bo' }],
    ['AU', { owner: 'AU' }],
    ['Arbetsgruppen', { owner: 'Arbetsgruppen' }],
    ['Anna, 14 februari', { owner: 'Anna', due: '14 februari' }],
    ['Anna + Bo, nästa möte', { owner: 'Anna + Bo', due: 'nästa möte' }],
    ['Anna senast 3/4', { owner: 'Anna', due: 'senast 3/4' }],
    ['21/2', { due: '21/2' }],
    ['20 mars', { due: '20 mars' }],
    ['Anna, plan till våren', { owner: 'Anna', task: 'Anna, plan till våren' }],
    ['Anna skriver rutinen, 16/10', { task: 'Anna skriver rutinen, 16/10' }],
    ['Skriva förslag till stycke', { task: 'Skriva förslag till stycke' }],
  ])('is read: %s', (text, expected) => {
    expect(readTaskCell(text)).toEqual(expected)
  })
})

const tasks = (text: string) =>
  readText(text).assignments.map(({ text: said, owners, due }) => [
    said,
    owners.map(({ name }) => name).join(' och '),
    due?.date ?? due?.meeting ?? null,
  ])
const head =
  'Minnesanteckningar Arbetsgrupp SIP 2025-01-28\n\nNärvarande: Anna Ek, Bo Alm, Cecilia Dahl\n\n'

describe('the whole meeting in one table', () => {
  const meeting = `${head}${[
    '| Nr | Punkt | Vad vi pratade om | Vad vi kom fram till | Vem gör vad? | När? |',
    '|---|---|---|---|---|---|',
    '| 1 | Incheckning | Kort runda. | | | |',
    '| 2 | Sedan sist | Filmen är klar. | | Checklistan görs färdig | Bo, 14 februari |',
    '| 3 | Rutinen | Bo tycker att texten är lång. | **Beslut:** Rutinen kortas. | Skriva ett nytt stycke | Anna + Bo, 21/2 |',
    '| | | | | Fråga föreningen om synpunkter | Cecilia |',
    '| 4 | Avvikelser | Sjutton under hösten. | Gruppen går igenom dem i mars. | – | – |',
  ].join('\n')}\n`

  it('has its points, what they came to and who does what', () => {
    const read = readText(meeting)

    expect(read.items.map(({ number, title }) => [number, title])).toEqual([
      ['1', 'Incheckning'],
      ['2', 'Sedan sist'],
      ['3', 'Rutinen'],
      ['4', 'Avvikelser'],
    ])
    expect(read.decisions.map(({ text }) => text)).toEqual([
      'Rutinen kortas.',
      'Gruppen går igenom dem i mars.',
    ])
    expect(tasks(meeting)).toEqual([
      ['Checklistan görs färdig', 'Bo Alm', '2025-02-14'],
      ['Skriva ett nytt stycke', 'Anna Ek och Bo Alm', '2025-02-21'],
      ['Fråga föreningen om synpunkter', 'Cecilia Dahl', null],
    ])
  })
})

describe('points above their texts in one column, and tasks in the column beside it', () => {
  const rows = [
    'Nr Ärende och beslut\tAnsvarig/klart',
    '1 Öppnande',
    'Anna hälsade välkommen.',
    '2\tBemanning\tBo skriver rutin för ärenden,',
    '\tBo redovisar läget i kön.',
    '\t\t16/3',
    '3\tUtvärdering\tAU',
    '\tFrågan bereds till nästa möte.',
    '4 Övrigt',
    'Inget.',
  ]
  const meeting = `${head}${rows.join('\n')}\n`

  it('keeps the tasks out of the titles and puts wrapped cells together', () => {
    expect(readText(meeting).items.map(({ title }) => title)).toEqual([
      'Öppnande',
      'Bemanning',
      'Utvärdering',
      'Övrigt',
    ])
    expect(tasks(meeting)).toEqual([
      ['Bo skriver rutin för ärenden, 16/3', 'Bo Alm', '2025-03-16'],
      ['Frågan bereds till nästa möte.', 'AU', 'next'],
    ])
  })

  it('has the cells of a table of points and texts as before', () => {
    expect(
      linesIn('| Punkt | Anteckningar | Ansvarig |\n| 1 Budget | Kassan är god. | Bo |').map(
        ({ text, owner }) => [text, owner],
      ),
    ).toContainEqual(['Kassan är god.', 'Bo'])
  })
})
