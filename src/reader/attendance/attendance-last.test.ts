import { describe, expect, it } from 'vitest'
import { readText } from '../../../test/support/written.ts'

const body = [
  'Noteringar Skolchefsnätverket 2024-03-14',
  '',
  '1. Öppnande',
  'Dagordningen godkändes.',
  '',
  '2. Budget',
  'Kassan är god i år.',
  '',
  '3. Övrigt',
  'Inget.',
  '',
]
const people = (...list: readonly string[]) =>
  readText(`${[...body, ...list].join('\n')}\n`).attendance.map(({ name, organisation, state }) => [
    name,
    organisation,
    state,
  ])
const items = (...list: readonly string[]) =>
  readText(`${[...body, ...list].join('\n')}\n`).items.map(({ title }) => title)

const groups =
  'Boxholm: Erik Sandgren. Kinda: Gunnel Stolt (eftermiddagen). Norrköping: Claes Berg och Sofia Brink (sekreterare). Ydre: Monika Ek.'

describe('attendance below the last point', () => {
  it('may be one paragraph of groups', () => {
    const expected = [
      ['Erik Sandgren', 'Boxholm', 'present'],
      ['Gunnel Stolt', 'Kinda', 'partial'],
      ['Claes Berg', 'Norrköping', 'present'],
      ['Sofia Brink', 'Norrköping', 'present'],
      ['Monika Ek', 'Ydre', 'present'],
    ]

    expect(people('Deltog', '', groups)).toEqual(expected)
    expect(people('Närvarande', '', groups.replaceAll('. ', '; '))).toEqual(expected)
  })

  it.each([
    'Parter som deltog',
    'Kommuner som var med',
    'Organisationer som medverkade',
    'Verksamheter som deltog',
    'De som närvarade',
  ])('may be a list by organisation: %s', (label) => {
    const list = [label, '', 'Orsa kommun: Anna Ek', 'Polisen: Bo Alm', 'Mora kommun: -']

    expect(people(...list)).toEqual([
      ['Anna Ek', 'Orsa kommun', 'present'],
      ['Bo Alm', 'Polisen', 'present'],
    ])
    expect(items(...list)).toEqual(['Öppnande', 'Budget', 'Övrigt'])
  })

  it.each(['Ej möjlighet att delta', 'Hade inte möjlighet att komma', 'Kom ej'])(
    'may say who could not come: %s',
    (label) => {
      expect(people('Deltog: Anna Ek, Orsa kommun', `${label}: Bo Alm, Mora kommun`)).toEqual([
        ['Anna Ek', 'Orsa kommun', 'present'],
        ['Bo Alm', 'Mora kommun', 'absent'],
      ])
    },
  )

  it('is not a paragraph of what was said', () => {
    expect(
      people('Laget runt: Orsa: Rektorn slutar i maj. Mora: Skolan byggs om. Rättvik: Inget nytt.'),
    ).toEqual([])
  })
})

describe('a list of offices with names in running text', () => {
  const list = readText(
    `Anteckning Beredningen 2024-03-14\n\nMedverkande: socialchef Eivor Tansjö (Mellerud), barn- och utbildningschef Lotta Ek (Dals-Ed), vårdcentralschef Samir Haddad (Närhälsan Åmål), enhetschef BUP Helen Torstensson (NU-sjukvården) samt processledare Arne Lind\nPer telefon: socialchef Göran Fröjd (Åmål), ärende D och E\nFrånvarande: vårdcentralschef Agneta Sand (Capio Bengtsfors), som meddelat förhinder, och habiliteringschef Rut Norén (Habilitering & Hälsa)\n\nA. Öppnande\nInget.\n\nB. Budget\nInget.\n\nC. Övrigt\nInget.\n`,
  ).attendance

  it('is read name by name', () => {
    expect(list.map(({ name, organisation, state }) => [name, organisation, state])).toEqual([
      ['Eivor Tansjö', 'Mellerud', 'present'],
      ['Lotta Ek', 'Dals-Ed', 'present'],
      ['Samir Haddad', 'Närhälsan Åmål', 'present'],
      ['Helen Torstensson', 'NU-sjukvården', 'present'],
      ['Arne Lind', null, 'present'],
      ['Göran Fröjd', 'Åmål', 'partial'],
      ['Agneta Sand', 'Capio Bengtsfors', 'absent'],
      ['Rut Norén', 'Habilitering & Hälsa', 'absent'],
    ])
  })

  it('keeps the unit of an office where the name comes first', () => {
    const [anna, ...others] = readText(
      'Protokoll Rådet 2024-03-14\n\nNärvarande: Anna Ek, verksamhetschef Barn och unga, Orsa kommun\n\n§ 1 Budget\nInget.\n\n§ 2 Övrigt\nInget.\n',
    ).attendance

    expect(anna?.name).toBe('Anna Ek')
    expect(others).toEqual([])
  })
})
