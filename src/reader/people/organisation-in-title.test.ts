import { describe, expect, it } from 'vitest'
import { readText } from '../../../test/support/written.ts'

const people = (...list: readonly string[]) =>
  readText(
    `Protokoll Rådet för folkhälsa 2024-03-14\n\n${list.join('\n')}\n\n§ 1 Öppnande\nInget.\n\n§ 2 Budget\nInget.\n`,
  ).attendance.map(({ name, organisation }) => [name, organisation])
const organisation = (entry: string) => people(`Närvarande: ${entry}, Bo Alm (Orsa kommun)`)[0]?.[1]

describe('the organisation of somebody whose title names it', () => {
  it.each([
    ['Anna Ek (rektor Jörns skola)', 'Jörns skola'],
    ['Anna Ek (verksamhetschef BUP)', 'BUP'],
    ['Anna Ek (psykolog hälsocentralen Byske)', 'hälsocentralen Byske'],
    ['Anna Ek (rektor förskolan)', 'förskolan'],
    ['Anna Ek (forskare vid Luleå tekniska universitet)', 'Luleå tekniska universitet'],
    ['Anna Ek (ordförande i barnnämnden)', 'barnnämnden'],
    ['Anna Ek (verksamhetschef BUP, Region Dalarna)', 'Region Dalarna'],
    ['Anna Ek (utbildningsdirektör Uppsala kommun)', 'Uppsala kommun'],
    ['Anna Ek (enhetschef förebyggande team)', null],
    ['Anna Ek (folkhälsostrateg)', null],
    ['Anna Ek (ordförande i Länsstyrgruppen)', null],
    ['Anna Ek (vice ordförande i Barnrådet)', null],
    ['Anna Ek (verksamhetschef elevhälsa)', null],
  ])('is that one, where nothing else says: %s', (entry, expected) => {
    expect(organisation(entry)).toBe(expected)
  })

  it('is the group that they stand in, and no party of the place', () => {
    expect(
      people(
        'Närvarande',
        'För Knivsta kommun: Göran Sund (KNU), Anna Ek (S)',
        'För Heby kommun: ingen representant',
        'För Region Uppsala: Bo Alm (BUP)',
      ),
    ).toEqual([
      ['Göran Sund', 'Knivsta kommun'],
      ['Anna Ek', 'Knivsta kommun'],
      ['Bo Alm', 'BUP'],
    ])
  })

  it('is the one of the row above, where the column is empty', () => {
    expect(
      people(
        '| Organisation | Deltagare |',
        '| Kramfors kommun | Mattias Öhrn, skolchef |',
        '| | Ruth Nyländer, verksamhetschef |',
        '| Region Dalarna | Bo Alm |',
      ),
    ).toEqual([
      ['Mattias Öhrn', 'Kramfors kommun'],
      ['Ruth Nyländer', 'Kramfors kommun'],
      ['Bo Alm', 'Region Dalarna'],
    ])
  })

  it('is not one that nobody came from', () => {
    expect(
      people('Närvarande: Bo Alm', 'Förhinder: Anna Ek, rektor', 'Kommer ej: Tandvården'),
    ).toEqual([
      ['Bo Alm', null],
      ['Anna Ek', null],
    ])
  })
})
