import { describe, expect, it } from 'vitest'
import { agentsAt } from '../assignments/agents.ts'
import { ownBody } from '../own-body.ts'
import { wordsOf } from '../words/words.ts'
import { peopleOf, personAt, whoIs } from './people.ts'
import { isVariant } from './person-name.ts'

const people = peopleOf([
  'Anna Ek',
  'Bo Alm',
  'Monica Dahl',
  'Eva Lind',
  'Eva Sjögren',
  'Carl von Essen',
  'Helen Enarsson Allevang',
  'Nils "Nisse" Berg',
])
const own = ownBody('Rådet för folkhälsa')

describe('who a written name means', () => {
  it.each([
    ['Anna Ek', ['Anna Ek']],
    ['anna ek', ['Anna Ek']],
    ['Anna', ['Anna Ek']],
    ['Annas', ['Anna Ek']],
    ['@anna', ['Anna Ek']],
    ['Monika', ['Monica Dahl']],
    ['Monika Dahl', ['Monica Dahl']],
    ['Anna E', ['Anna Ek']],
    ['AE', ['Anna Ek']],
    ['Nisse', ['Nils "Nisse" Berg']],
    ['Helen Allevang', ['Helen Enarsson Allevang']],
    ['Helen Enarsson', ['Helen Enarsson Allevang']],
    ['Alm', ['Bo Alm']],
    ['Eva', ['Eva Lind', 'Eva Sjögren']],
    ['Eva S', ['Eva Sjögren']],
  ])('%j is %j', (written, names) => {
    expect(whoIs(written, people)).toEqual(names)
  })

  it.each([['Anna Lind'], ['Gunnar'], ['Annika'], ['XY'], ['Bosse Alm'], ['Region Ekebygd'], ['']])(
    '%j is nobody',
    (written) => {
      expect(whoIs(written, people)).toEqual([])
    },
  )
})

describe('a person in a sentence', () => {
  const at = (text: string) => personAt(wordsOf(text), 0, people, text)?.owner

  it.each([
    ['Anna ringer rektorn.', 'Anna Ek', 'Anna'],
    ['Anna Ek ringer rektorn.', 'Anna Ek', 'Anna Ek'],
    ['Carl von Essen ringer.', 'Carl von Essen', 'Carl von Essen'],
    ['@Bo ringer.', 'Bo Alm', '@Bo'],
    ['AE ringer.', 'Anna Ek', 'AE'],
    ['Gunnar Holm ringer.', 'Gunnar Holm', 'Gunnar Holm'],
    ['Gunnar ringer.', 'Gunnar', 'Gunnar'],
    ['Eva ringer.', 'Eva', 'Eva'],
  ])('is told by name in %j', (text, name, written) => {
    expect(at(text)).toEqual({ name, written, kind: 'person' })
  })

  it.each([
    ['Regionen ringer.'],
    ['Budget gicks igenom.'],
    ['BUP ringer.'],
    ['Mötet öppnades.'],
    ['anna ringer.'],
    ['12 ringer.'],
    [''],
  ])('is not told in %j', (text) => {
    expect(at(text)).toBeUndefined()
  })
})

describe('those who do something', () => {
  const agents = (text: string) =>
    agentsAt(wordsOf(text), 0, text, people, own)?.owners.map((owner) => [owner.name, owner.kind])

  it.each([
    ['Anna ringer.', [['Anna Ek', 'person']]],
    [
      'Anna och Bo ringer.',
      [
        ['Anna Ek', 'person'],
        ['Bo Alm', 'person'],
      ],
    ],
    [
      'Anna, Bo och Monica ringer.',
      [
        ['Anna Ek', 'person'],
        ['Bo Alm', 'person'],
        ['Monica Dahl', 'person'],
      ],
    ],
    [
      'Anna/Bo ringer.',
      [
        ['Anna Ek', 'person'],
        ['Bo Alm', 'person'],
      ],
    ],
    ['Alla ringer.', [['Alla', 'everyone']]],
    ['Samtliga kommuner ringer.', [['Samtliga kommuner', 'everyone']]],
    ['Var och en ringer.', [['Var och en', 'everyone']]],
    ['Respektive kommun ringer.', [['Respektive kommun', 'everyone']]],
    ['Sekreteraren ringer.', [['Sekreteraren', 'role']]],
    ['Socialcheferna ringer.', [['Socialcheferna', 'role']]],
    ['Processledaren ringer.', [['Processledaren', 'role']]],
    ['Arbetsgruppen ringer.', [['Arbetsgruppen', 'body']]],
    ['Kommunerna ringer.', [['Kommunerna', 'organisation']]],
    ['Region Skåne ringer.', [['Region Skåne', 'organisation']]],
    ['LSVO ringer.', [['LSVO', 'organisation']]],
  ] as const)('in %j are %j', (text, owners) => {
    expect(agents(text)).toEqual(owners)
  })

  it.each([
    ['Problemet återkommer.'],
    ['Enkäten visar att fler mår bra.'],
    ['Det är viktigt.'],
    ['Nya regler gäller.'],
    ['12 ungdomar kom.'],
    [''],
  ])('are not told in %j', (text) => {
    expect(agents(text)).toBeUndefined()
  })

  it('may be one of two with the same name', () => {
    const text = 'Eva ringer.'

    expect(agentsAt(wordsOf(text), 0, text, people, own)?.ambiguous).toEqual([
      { written: 'Eva', candidates: ['Eva Lind', 'Eva Sjögren'] },
    ])
  })
})

describe('two spellings of a name', () => {
  it.each([
    ['monica', 'monika'],
    ['patric', 'patrik'],
    ['annelie', 'anneli'],
  ])('are the same: %j and %j', (one, other) => {
    expect(isVariant(one, other)).toBe(true)
  })

  it.each([
    ['anna', 'anna'],
    ['eva', 'ewa'],
    ['anna', 'annika'],
    ['maria', 'malin'],
    ['bo', 'bosse'],
  ])('are not the same: %j and %j', (one, other) => {
    expect(isVariant(one, other)).toBe(false)
  })
})
