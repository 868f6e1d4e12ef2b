import { describe, expect, it } from 'vitest'
import { adoptersOf } from './adopters.ts'
import type { Member } from './facts.ts'

const always = { from: null, to: null }
const members: readonly Member[] = [
  { id: 'r', name: 'Region Gävleborg', kind: 'region', ...always },
  { id: 'g', name: 'Gävle kommun', kind: 'municipality', ...always },
  { id: 'g', name: 'Gävle kommun', kind: 'municipality', ...always },
  { id: 'h', name: 'Hofors kommun', kind: 'municipality', from: '2022-01-01', to: null },
]
const idsOf = (text: string, saidOn = '2024-05-28', adoptedBy: readonly string[] = []) => {
  const { all, missing } = adoptersOf({ text, saidOn, adoptedBy }, members)
  return [all, missing].map((those) => those.map(({ id }) => id).join(''))
}

describe('those who are to adopt a decision at home', () => {
  it('are the members of the body on its day, each once', () => {
    expect(idsOf('att rekommendera huvudmännen att anta planen')).toEqual(['rgh', 'rgh'])
    expect(idsOf('att rekommendera huvudmännen att anta planen', '2021-05-28')).toEqual([
      'rg',
      'rg',
    ])
  })

  it('are the municipalities alone where it speaks of nobody else', () => {
    expect(idsOf('att rekommendera länets kommuner att anta planen')).toEqual(['gh', 'gh'])
    expect(idsOf('att rekommendera regionen och kommunerna att anta planen')).toEqual([
      'rgh',
      'rgh',
    ])
  })

  it('are missing until somebody says that they have', () => {
    const text = 'att planen antas av respektive huvudman'
    expect(idsOf(text, '2024-05-28', ['g', 'somebody else'])).toEqual(['rgh', 'rh'])
  })
})
