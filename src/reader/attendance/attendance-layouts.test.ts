import { describe, expect, it } from 'vitest'
import { readText } from '../../../test/support/written.ts'

const points =
  '\n\n§ 1 Mötets öppnande\nOrdföranden hälsade alla välkomna.\n\n§ 2 Budget\nKassan är god i år.\n'
const minutes = (...list: readonly string[]) =>
  readText(`Protokoll Rådet för folkhälsa 2024-03-14\n\n${list.join('\n')}${points}`)
const people = (...list: readonly string[]) =>
  minutes(...list).attendance.map(({ name, organisation, state }) => [name, organisation, state])
const states = (...list: readonly string[]) =>
  minutes(...list).attendance.map(({ name, state }) => [name, state])

describe('a table of attendance', () => {
  it('may say how somebody was there', () => {
    expect(
      states(
        '| Deltagare | Roll | Deltog |',
        '| Anna Ek | Rektor Orsa | På plats |',
        '| Bo Alm | Skolchef Mora | Teams, t.o.m. p. 3 |',
        '| Cecilia Dahl | Kurator | via länk |',
        '| David Lind | Socialchef | Nej |',
        '| Eva Sjögren | Jurist | Gäst p. 2 |',
      ),
    ).toEqual([
      ['Anna Ek', 'present'],
      ['Bo Alm', 'partial'],
      ['Cecilia Dahl', 'present'],
      ['David Lind', 'absent'],
      ['Eva Sjögren', 'guest'],
    ])
  })

  it('may have the organisations between its rows', () => {
    expect(
      people(
        '| Deltagare | Roll | Deltog |',
        '| Region Gävleborg |  |  |',
        '| Anna Ek | Enhetschef | Ja |',
        '| Övriga |  |  |',
        '| Bo Alm | Skolchef Ovanåker | Ja |',
      ),
    ).toEqual([
      ['Anna Ek', 'Region Gävleborg', 'present'],
      ['Bo Alm', 'Ovanåker', 'present'],
    ])
  })

  it('may have columns of their own for the substitutes', () => {
    expect(
      people(
        '| Kommun | Ledamot | Parti | Närv. | Ersättare | Parti | Närv. |',
        '| Orsa kommun | Anna Ek | S | Ja | Bo Alm | M | Nej |',
        '| Mora kommun | Cecilia Dahl | C | Nej | David Lind | C | Ja, tjg. |',
        '| Rättviks kommun | Eva Sjögren | V | Ja, § 1–3 | Vakant | | |',
      ),
    ).toEqual([
      ['Anna Ek', 'Orsa kommun', 'present'],
      ['Bo Alm', 'Orsa kommun', 'absent'],
      ['Cecilia Dahl', 'Mora kommun', 'absent'],
      ['David Lind', 'Mora kommun', 'present'],
      ['Eva Sjögren', 'Rättviks kommun', 'partial'],
    ])
  })

  it('may have remarks in brackets, and two people in a cell', () => {
    expect(
      people(
        '| Part | Ordinarie | Ersättare |',
        '| Orsa kommun | Anna Ek, socialchef (frånvarande) | Bo Alm, chef (tjänstgör) |',
        '| Polisen | Cecilia Dahl, David Lind | |',
      ),
    ).toEqual([
      ['Anna Ek', 'Orsa kommun', 'absent'],
      ['Bo Alm', 'Orsa kommun', 'present'],
      ['Cecilia Dahl', 'Polisen', 'present'],
      ['David Lind', 'Polisen', 'present'],
    ])
  })
})

describe('a list of attendance in columns', () => {
  it('leaves the organisation out where it is that of the row above', () => {
    expect(
      people(
        'Närvaro',
        'Orsa            Anna Ek, rektor                  närv.',
        '                Bo Alm, kurator                  frånv.',
        'Region Dalarna  Cecilia Dahl, enhetschef         närv. till p 5',
      ),
    ).toEqual([
      ['Anna Ek', 'Orsa', 'present'],
      ['Bo Alm', 'Orsa', 'absent'],
      ['Cecilia Dahl', 'Region Dalarna', 'partial'],
    ])
  })

  it('may be of the sides at a table', () => {
    expect(
      people(
        'Plats                 Kommunhuset',
        'För arbetsgivaren     Anna Ek, förvaltningschef',
        '                      Bo Alm, HR-konsult',
        'För Vision            Cecilia Dahl',
        'För Kommunal          David Lind',
      ),
    ).toEqual([
      ['Anna Ek', null, 'present'],
      ['Bo Alm', null, 'present'],
      ['Cecilia Dahl', 'Vision', 'present'],
      ['David Lind', 'Kommunal', 'present'],
    ])
  })
})

describe('attendance without a label', () => {
  const last = (title: string, ...list: readonly string[]) =>
    readText(
      `Anteckningar Skolchefsforum 2024-03-14\n\nBudget\n\nKassan är god i år och det är bra.\n\nLokaler\n\nVi flyttar till nya lokaler i höst.\n\n${title}\n\n${list.join('\n')}\n`,
    )

  it('may stand last, when it only has organisations and their people', () => {
    const read = last(
      'Vid borden satt',
      'Orsa: Anna Ek och Bo Alm',
      'Mora: Cecilia Dahl (bara torsdagen)',
      'Rättvik: ingen',
      'Region Dalarna: David Lind',
    )

    expect(
      read.attendance.map(({ name, organisation, state }) => [name, organisation, state]),
    ).toEqual([
      ['Anna Ek', 'Orsa', 'present'],
      ['Bo Alm', 'Orsa', 'present'],
      ['Cecilia Dahl', 'Mora', 'partial'],
      ['David Lind', 'Region Dalarna', 'present'],
    ])
    expect(read.items.map(({ title }) => title)).toEqual(['Budget', 'Lokaler'])
  })

  it('is none where those named say something', () => {
    const read = last(
      'Laget runt',
      'Orsa: Anna Ek berättar om en ny skola.',
      'Mora: Bo Alm söker kurator.',
      'Rättvik: inget nytt.',
    )

    expect(read.attendance).toEqual([])
  })

  it('may be told, by office, and go on with who wrote and who was invited', () => {
    const read = minutes(
      'Med på mötet var skolcheferna Anna Ek (Orsa, ordf) och Bo Alm (Mora), vidare Cecilia Dahl (enhetschef, Region Dalarna). Samordnarna David Lind och Eva Sjögren förde anteckningar. Gun Öst, Försäkringskassan, var inbjuden till punkten om budgeten.',
    )

    expect(
      read.attendance.map(({ name, state, roles }) => [name, state, roles[0] ?? null]),
    ).toEqual([
      ['Anna Ek', 'present', 'chair'],
      ['Bo Alm', 'present', 'member'],
      ['Cecilia Dahl', 'present', 'member'],
      ['David Lind', 'present', 'secretary'],
      ['Eva Sjögren', 'present', 'secretary'],
      ['Gun Öst', 'guest', null],
    ])
  })
})

describe('labels of those who were not there', () => {
  it.each(['Avböjde', 'Tackade nej', 'Accepterade men anslöt inte', 'Anmälda som inte kom'])(
    '%s',
    (label) => {
      expect(states('Deltagare: Anna Ek, Bo Alm', `${label}: Cecilia Dahl`)).toContainEqual([
        'Cecilia Dahl',
        'absent',
      ])
    },
  )
})

describe('who wrote', () => {
  it('may say so below the name', () => {
    const read = readText(
      `Protokoll Rådet 2024-03-14\n\nNärvarande: Anna Ek, Bo Alm${points}\nFörhinder: Cecilia Dahl\n\nBo Alm\nantecknade\n`,
    )

    expect(read.attendance.map(({ name, state, roles }) => [name, state, roles])).toEqual([
      ['Anna Ek', 'present', ['member']],
      ['Bo Alm', 'present', ['secretary']],
      ['Cecilia Dahl', 'absent', []],
    ])
  })
})
