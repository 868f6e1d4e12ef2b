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

describe('a decision that something else is told by', () => {
  it.each([
    ['Har tagit över ansvaret efter beslut i kommunstyrelsen i februari.', 'kommunstyrelsen', null],
    [
      'Avtalet gäller enligt regionfullmäktiges beslut den 1 mars till årsskiftet.',
      'regionfullmäktige',
      '2024-03-01',
    ],
    ['Regionstyrelsen tog i december beslut om en digital ingång.', 'Regionstyrelsen', null],
    [
      'Bodens socialnämnd sa nej den 1 mars med hänvisning till underskottet.',
      'Bodens socialnämnd',
      '2024-03-01',
    ],
    [
      'Tove meddelade att samtliga kommunstyrelser nu har godkänt planen.',
      'samtliga kommunstyrelser',
      null,
    ],
    ['Styrgruppen fastställde den 1 mars att åldern är sex år.', 'Styrgrupp Ekebro', '2024-03-01'],
    ['Den 1 mars fastställde styrgruppen mallen.', 'Styrgrupp Ekebro', '2024-03-01'],
  ])('is quoted in %j', (text, takenBy, date) => {
    expect(findDeciding(text, own, '2024-03-14')).toMatchObject({ status: 'quoted', takenBy, date })
  })

  it.each([
    ['Efter beslut i nämnden börjar avtalet gälla.'],
    ['Piteå har fattat beslut i respektive nämnd.'],
    ['Kommunstyrelsen fattade inget beslut om lokalen.'],
    ['Tove hoppas att nämnden har godkänt planen.'],
    ['Gruppen godkände anteckningarna från den 1 mars.'],
  ])('is not one that is waited for, or this meeting’s own: %j', (text) => {
    expect(findDeciding(text, own, '2024-03-14')).toBeNull()
  })
})
