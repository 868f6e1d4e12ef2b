import { describe, expect, it } from 'vitest'
import { readText } from '../../../test/support/written.ts'

const points =
  '\n\n§ 1 Mötets öppnande\nOrdföranden hälsade alla välkomna.\n\n§ 2 Budget\nKassan är god i år.\n'
const minutes = (...list: readonly string[]) =>
  readText(`Protokoll Rådet för folkhälsa 2024-03-14\n\n${list.join('\n')}${points}`)
const people = (...list: readonly string[]) =>
  minutes(...list).attendance.map(({ name, organisation, state }) => [name, organisation, state])
const roles = (...list: readonly string[]) =>
  minutes(...list)
    .attendance.filter((each) => !each.roles.includes('member'))
    .map((each) => [each.name, each.roles.join()])

describe('a table of attendance with a column that has no heading', () => {
  it('may have marks in it, also with a remark', () => {
    expect(
      people(
        '| Vem | Varifrån | |',
        '|---|---|---|',
        '| Anna Ek | Orsa kommun | ✔ |',
        '| Bo Alm | Region Dalarna | – |',
        '| Cecilia Dahl | Mora kommun | ✔ från 10.30 |',
        '| David Lind | Rättviks kommun | ✔ skriver |',
      ),
    ).toEqual([
      ['Anna Ek', 'Orsa kommun', 'present'],
      ['Bo Alm', 'Region Dalarna', 'absent'],
      ['Cecilia Dahl', 'Mora kommun', 'partial'],
      ['David Lind', 'Rättviks kommun', 'present'],
    ])
  })

  it('reads who is not marked as absent where the others are', () => {
    expect(
      people(
        '| Namn | Kommun | 14/3 |',
        '| Anna Ek | Orsa | x |',
        '| Bo Alm | Mora |  |',
        '| Cecilia Dahl | Leksand | x |',
      ).map(([, , state]) => state),
    ).toEqual(['present', 'absent', 'present'])
  })

  it('may have organisations in it', () => {
    expect(
      people(
        '| Namn | Närvarande |  |',
        '| Anna Ek | ja | Orsa kommun |',
        '| Bo Alm | nej | Region Dalarna |',
      ),
    ).toEqual([
      ['Anna Ek', 'Orsa kommun', 'present'],
      ['Bo Alm', 'Region Dalarna', 'absent'],
    ])
  })

  it('may have a row with the organisation first', () => {
    expect(
      people(
        '| Namn | Organisation | Närvaro |',
        '| Anna Ek | Orsa kommun | x |',
        '| Attention Dalarna | Bo Alm | x |',
      ),
    ).toEqual([
      ['Anna Ek', 'Orsa kommun', 'present'],
      ['Bo Alm', 'Attention Dalarna', 'present'],
    ])
  })

  it('is not a table of who does what', () => {
    expect(people('| Vem | Vad | När |', '| Anna Ek | Boka lokal | 12 april |')).toEqual([])
  })
})

describe('a table of attendance saved with one cell on each line', () => {
  it('is put together by its headings', () => {
    expect(
      people(
        'Närvarolista',
        '',
        'Namn',
        'Mottagning',
        'Närv.',
        'Anna Ek',
        'UM Mora',
        'x',
        'Bo Alm',
        'UM Orsa (t.o.m. p. 2)',
        'x',
        'Cecilia Dahl',
        'UM Leksand',
        '-',
        '',
      ),
    ).toEqual([
      ['Anna Ek', 'UM Mora', 'present'],
      ['Bo Alm', 'UM Orsa', 'partial'],
      ['Cecilia Dahl', 'UM Leksand', 'absent'],
    ])
  })

  it('may have blank lines between the cells, and empty cells', () => {
    expect(
      people(
        'Namn',
        '',
        'Organisation',
        '',
        'Närvarande',
        '',
        'Anna Ek',
        '',
        'Mora kommun',
        '',
        'x',
        '',
        'Bo Alm',
        '',
        'Orsa kommun',
        '',
        'Cecilia Dahl',
        '',
        'Region Dalarna',
        '',
        'x',
        '',
      ),
    ).toEqual([
      ['Anna Ek', 'Mora kommun', 'present'],
      ['Bo Alm', 'Orsa kommun', 'absent'],
      ['Cecilia Dahl', 'Region Dalarna', 'present'],
    ])
  })

  it('is not made of labels with their text', () => {
    expect(
      minutes('Deltagare', 'Anna Ek, Mora kommun', 'Bo Alm, Orsa kommun').attendance.map(
        ({ name }) => name,
      ),
    ).toEqual(['Anna Ek', 'Bo Alm'])
  })
})

describe('roles on one line', () => {
  it.each([
    'Ordförande: Anna Ek.  Sekreterare: Bo Alm.  Justerare: Cecilia Dahl.',
    'Ordförande: Anna Ek, sekreterare: Bo Alm, justerare: Cecilia Dahl',
    'Mötesordförande: Anna Ek / Mötessekreterare: Bo Alm / Justerare: Cecilia Dahl',
    'Ordf: Anna Ek; sekr: Bo Alm; justeringsperson: Cecilia Dahl',
  ])('are one for each name: %s', (line) => {
    expect(roles('Närvarande: Anna Ek, Bo Alm, Cecilia Dahl, David Lind', line)).toEqual([
      ['Anna Ek', 'chair'],
      ['Bo Alm', 'secretary'],
      ['Cecilia Dahl', 'adjuster'],
    ])
  })

  it('give nobody the name of two who sign beside each other', () => {
    expect(
      minutes(
        'Närvarande: Anna Ek, Bo Alm, Cecilia Dahl',
        'Sekreterare\tOrdförande Justerare',
        'Anna Ek\tBo Alm Cecilia Dahl',
      ).attendance.map(({ name }) => name),
    ).toEqual(['Anna Ek', 'Bo Alm', 'Cecilia Dahl'])
  })
})
