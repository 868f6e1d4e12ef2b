import { describe, expect, it } from 'vitest'
import { readText } from '../../../test/support/written.ts'

const points = '\n\n§ 1 Öppnande\nAlla var välkomna.\n\n§ 2 Budget\nKassan är god.'
const people = (...list: readonly string[]) =>
  readText(`Protokoll Rådet för folkhälsa 2024-03-14\n\n${list.join('\n')}${points}`).attendance

describe('lists of attendance side by side', () => {
  it('are each of their own kind, over wrapped lines', () => {
    const read = people(
      'Närvarande                         Frånvarande',
      'Anna Ek, Ekebro kommun,            Cia Dahl, Norrdala kommun',
      '  ordförande                       Eva Lind, polisen',
      'Bo Alm, barn- och ungdoms-',
      'kliniken                           Adjungerade',
      'Gun Öst, sekreterare               Ivar Ask, Region Skåne',
    )

    expect(read.map(({ name, state }) => [name, state])).toEqual(
      expect.arrayContaining([
        ['Anna Ek', 'present'],
        ['Bo Alm', 'present'],
        ['Gun Öst', 'present'],
        ['Cia Dahl', 'absent'],
        ['Eva Lind', 'absent'],
        ['Ivar Ask', 'guest'],
      ]),
    )
    expect(read.filter(({ roles }) => roles.includes('chair')).map(({ name }) => name)).toEqual([
      'Anna Ek',
    ])
  })

  it('are not opened by a label and the names beside it', () => {
    expect(people('Närvarande    Anna Ek, Bo Alm', 'Frånvarande   Cia Dahl')).toMatchObject([
      { name: 'Anna Ek', state: 'present' },
      { name: 'Bo Alm', state: 'present' },
      { name: 'Cia Dahl', state: 'absent' },
    ])
  })
})

describe('a pasted table of attendance', () => {
  it('has one tab between its columns, and a substitute in the row of the absent', () => {
    const read = people(
      'Ledamot\tOrganisation\tNärv.\tErsättare',
      'Anna Margareta Ek\tEkebro kommun, socialförvaltningen\tJa',
      'Bo Alm\tNorrdala kommun\tNej\tCia Dahl',
      'Eva Lind\tRegion Skåne\tNej',
    )

    expect(read.map(({ name, organisation, state }) => [name, organisation, state])).toEqual([
      ['Anna Margareta Ek', 'Ekebro kommun, socialförvaltningen', 'present'],
      ['Bo Alm', 'Norrdala kommun', 'absent'],
      ['Cia Dahl', 'Norrdala kommun', 'present'],
      ['Eva Lind', 'Region Skåne', 'absent'],
    ])
    expect(read[2]).toMatchObject({ substituteFor: 'Bo Alm', roles: ['substitute'] })
  })

  it('may say more beside the mark', () => {
    const read = people(
      'Namn              Organisation        Närvaro',
      'Anna Ek           Ekebro kommun       X  §§ 3–7',
      'Bo Alm            Norrdala kommun     X  tjg för Cia Dahl',
      'Eva Lind          Region Skåne        –',
    )

    expect(read.slice(0, 3).map(({ state }) => state)).toEqual(['partial', 'present', 'absent'])
    expect(read[1]?.substituteFor).toBe('Cia Dahl')
  })
})

describe('an organisation that nobody came from', () => {
  it('adds nothing to the person above it', () => {
    const read = people('Deltagare', 'Mora\tAnna Ek (rektor)', 'Orsa\tåterbud', 'Sunne\tBo Alm')

    expect(read).toMatchObject([
      { name: 'Anna Ek', organisation: 'Mora', state: 'present' },
      { name: 'Bo Alm', organisation: 'Sunne' },
    ])
  })
})

describe('somebody with a title and an authority', () => {
  it('has them apart', () => {
    expect(people('Närvarande: Anna Ek, socialchef Mora, Bo Alm, rektor')[0]).toMatchObject({
      title: 'socialchef',
      organisation: 'Mora',
    })
  })

  it('may be there for a part of the meeting by the label', () => {
    expect(
      people('Närvarande         Anna Ek, Mora kommun', 'Delar av mötet     Bo Alm, polisen').map(
        ({ state }) => state,
      ),
    ).toEqual(['present', 'partial'])
  })
})
