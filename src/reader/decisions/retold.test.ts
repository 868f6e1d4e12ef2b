import { describe, expect, it } from 'vitest'
import { ownBody } from '../own-body.ts'
import { findDeciding } from './deciding.ts'
import { findRetold, isEarlierMonth } from './retold.ts'

const own = ownBody('Styrgrupp Ekebro')
const retold = (text: string) => findRetold(text, own, '2024-03-14')

describe('a decision that is told of', () => {
  it.each([
    ['Bo berättar att kommunstyrelsen har beslutat att sälja huset.', 'kommunstyrelsen'],
    ['Bo påminner om att nämnden redan 2019 beslutade att sälja huset.', 'nämnden'],
    ['Det som nämns är vad nämnden beslutade i januari var att sälja huset.', 'nämnden'],
    ['Beslutet som direktionen fattade den 4 mars innebar att huset säljs.', 'direktionen'],
    ['Beslutet i januari var att huset säljs.', 'Styrgrupp Ekebro'],
  ])('may stand in a clause or in a noun: %j', (text, takenBy) => {
    expect(retold(text)).toMatchObject({ status: 'quoted', takenBy })
    expect(text.slice(retold(text)?.after)).toMatch(/^att /u)
  })

  it.each([
    ['Bo föreslår att styrgruppen beslutar att sälja huset.'],
    ['Bo tycker att beslutet var svårt.'],
    ['Styrgruppen beslutar att sälja huset.'],
  ])('is not one that is proposed or taken: %j', (text) => {
    expect(retold(text)).toBeNull()
  })

  it.each([
    ['Styrgruppen beslutade i maj 2022 att', true],
    ['På mötet i december beslutade gruppen att', true],
    ['Styrgruppen beslutade i höstas att', true],
    ['Styrgruppen beslutade i mars att', false],
    ['Styrgruppen beslutade inför mötet i maj att', false],
  ])('is earlier when a month before the meeting is named: %j', (text, earlier) => {
    expect(isEarlierMonth(text, '2024-03-14')).toBe(earlier)
  })

  it('has nobody who took it where only `har` stands before the verb', () => {
    expect(findDeciding('Har bestämt att stänga köket i juli.', own, '2024-03-14')).toMatchObject({
      status: 'quoted',
      takenBy: null,
    })
  })
})
