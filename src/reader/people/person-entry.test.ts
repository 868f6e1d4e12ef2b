import { describe, expect, it } from 'vitest'
import { lineIn } from '../../../test/support/written.ts'
import {
  addAttribute,
  emptyEntry,
  isPersonLike,
  organisationBefore,
  partsOf,
  readPeople,
} from './person-entry.ts'

const names = (text: string, onlyNames = false) =>
  readPeople(text, { onlyNames }).people.map((person) => person.name)
const about = (phrase: string) => {
  const entry = emptyEntry('Anna Ek')
  addAttribute(entry, phrase)
  return entry
}

describe('the people of a text', () => {
  it.each([
    ['Anna Ek', ['Anna Ek']],
    ['Anna Ek, Bo Alm, Cecilia Dahl', ['Anna Ek', 'Bo Alm', 'Cecilia Dahl']],
    ['Anna Ek och Bo Alm', ['Anna Ek', 'Bo Alm']],
    ['Anna Ek, rektor, Bo Alm, kurator', ['Anna Ek', 'Bo Alm']],
    ['Anna Ek (S), Bo Alm (M)', ['Anna Ek', 'Bo Alm']],
    ['Anna Ek/Bo Alm', ['Anna Ek', 'Bo Alm']],
    ['Anna Ek; Bo Alm', ['Anna Ek', 'Bo Alm']],
    ['Anna, Bo, Cecilia', ['Anna', 'Bo', 'Cecilia']],
    ['Anna Ek Region Skåne', ['Anna Ek']],
    ['ordförande Anna Ek', ['Anna Ek']],
    ['rektor Anna Ek', ['Anna Ek']],
    ['Anna Ek, verksamhetschef, Barn och ungdom', ['Anna Ek']],
    ['Anna Ek, Vakant, Bo Alm', ['Anna Ek', 'Bo Alm']],
  ])('of %j are %j', (text, people) => {
    expect(names(text)).toEqual(people)
  })

  it.each([
    ['Region Ekebygd'],
    ['Budget och verksamhetsplan'],
    ['Vakant'],
    ['Enligt bifogad förteckning'],
    ['Mötet hölls i Ekebro'],
    ['Anna hälsade alla välkomna'],
    [''],
  ])('are none in %j', (text) => {
    expect(names(text)).toEqual([])
  })

  it('have beside them their title and their organisation', () => {
    expect(readPeople('Anna Ek, socialchef, Norrdala kommun').people).toMatchObject([
      { name: 'Anna Ek', titles: ['socialchef'], organisations: ['Norrdala kommun'] },
    ])
    expect(readPeople('Anna Ek (Region Ekebygd)').people).toMatchObject([
      { name: 'Anna Ek', organisations: ['Region Ekebygd'] },
    ])
  })

  it('share an organisation in brackets after them', () => {
    expect(readPeople('Anna Ek och Bo Alm (Region Ekebygd)').people).toMatchObject([
      { name: 'Anna Ek', organisations: ['Region Ekebygd'] },
      { name: 'Bo Alm', organisations: ['Region Ekebygd'] },
    ])
  })

  it('may be told by their shape alone where nothing but names stands', () => {
    expect(names('Zvonka Rrq, Mbeki Ott', true)).toEqual(['Zvonka Rrq', 'Mbeki Ott'])
  })
})

describe('what stands beside a name', () => {
  it.each([
    ['ordförande', { roles: ['chair'] }],
    ['vice ordförande', { roles: ['viceChair'] }],
    ['ordf.', { roles: ['chair'] }],
    ['sekreterare', { roles: ['secretary'] }],
    ['vid pennan', { roles: ['secretary'] }],
    ['justerare', { roles: ['adjuster'] }],
    ['ersättare', { roles: ['substitute'] }],
    ['adjungerad', { roles: ['coopted'] }],
    ['brukarrepresentant', { roles: ['userRepresentative'] }],
    ['föredragande', { roles: ['presenter'] }],
    ['socialchef', { titles: ['socialchef'] }],
    ['Norrdala kommun', { organisations: ['Norrdala kommun'] }],
    ['från Norrdala kommun', { organisations: ['Norrdala kommun'] }],
    ['BUP', { organisations: ['BUP'] }],
    ['frånvarande', { state: 'absent' }],
    ['anmält förhinder', { state: 'absent' }],
    ['delvis', { state: 'partial', extent: 'delvis' }],
    ['§ 5-7', { state: 'partial', extent: '§ 5-7' }],
    ['punkt 4', { state: 'partial', extent: 'punkt 4' }],
    ['t.o.m. punkt 5', { state: 'partial', extent: 't.o.m. punkt 5' }],
    ['från kl. 14.00', { state: 'partial', extent: 'från kl. 14.00' }],
    ['halva mötet', { state: 'partial', extent: 'halva mötet' }],
    ['ersätter Bo Alm', { substituteFor: 'Bo Alm', roles: ['substitute'] }],
    ['tjg ers för Bo Alm', { substituteFor: 'Bo Alm', roles: ['substitute'] }],
    ['för Bo Alm', { substituteFor: 'Bo Alm' }],
  ])('%j says of a person %j', (phrase, said) => {
    expect(about(phrase)).toMatchObject(said)
  })

  it.each([
    ['a party letter', 'S'],
    ['another party letter', 'MP'],
    ['a mark', 'x'],
    ['that the person was there', 'närvarande'],
    ['where the person sat', 'via Teams'],
    ['an address', 'anna.ek@ekebygd.example'],
    ['a telephone number', '0455-30 30 00'],
    ['the initials of the name', 'AE'],
    ['a dash', '–'],
    ['nothing', ''],
  ])('says nothing by %s: %j', (_, phrase) => {
    expect(about(phrase)).toEqual(emptyEntry('Anna Ek'))
  })

  it.each([
    ['förskolechef', 'titles'],
    ['Första linjen', 'organisations'],
    ['Delta Ekebro AB', 'organisations'],
  ] as const)('is not a limit of presence in %j', (phrase, field) => {
    expect(about(phrase)[field]).toEqual([phrase])
  })
})

describe('the parts of a text', () => {
  it('are what stands between commas, and what stands in brackets', () => {
    expect(partsOf('Anna Ek (Region Ekebygd, BUP), Bo Alm')).toEqual([
      { text: 'Anna Ek', inside: false },
      { text: 'Region Ekebygd', inside: true },
      { text: 'BUP', inside: true },
      { text: 'Bo Alm', inside: false },
    ])
  })

  it('may be parted by a dash with blanks, but not by one inside a word', () => {
    expect(partsOf('Anna Ek – rektor').map((part) => part.text)).toEqual(['Anna Ek', 'rektor'])
    expect(partsOf('Ann-Marie Ek').map((part) => part.text)).toEqual(['Ann-Marie Ek'])
  })

  it.each([['Anna (Ek'], ['Anna) Ek'], ['((('], [',;,'], ['']])(
    'come out of %j too, brackets or none',
    (text) => {
      expect(partsOf(text).every((part) => part.text.trim() !== '')).toBe(true)
    },
  )
})

describe('a line', () => {
  it.each([
    ['Anna Ek'],
    ['Anna Ek, socialchef, Norrdala kommun'],
    ['- Anna Ek'],
    ['Anna Ek      Norrdala kommun'],
  ])('can be an entry of a list of people: %j', (text) => {
    expect(isPersonLike(lineIn(text))).toBe(true)
  })

  it.each([
    ['Region Ekebygd'],
    ['Dagordningen godkändes.'],
    ['Anna Ek informerar om planen.'],
    ['budget'],
    ['13.00–15.00'],
    [''],
  ])('can be no entry of a list of people: %j', (text) => {
    expect(isPersonLike(lineIn(text))).toBe(false)
  })

  it.each([
    ['Alvesta: Anna Ek, Bo Alm', 'Alvesta', 'Anna Ek, Bo Alm'],
    ['Region Ekebygd: Anna Ek', 'Region Ekebygd', 'Anna Ek'],
    ['För arbetsgivaren: Anna Ek, rektor', 'För arbetsgivaren', 'Anna Ek, rektor'],
  ])('may begin with an organisation: %j', (text, organisation, rest) => {
    expect(organisationBefore(text)).toEqual({ organisation, rest })
  })

  it.each([['Anna Ek: hälsar'], ['Ordförande: Anna Ek'], ['Anna Ek, Bo Alm'], [': Anna'], ['']])(
    'begins with no organisation: %j',
    (text) => {
      expect(organisationBefore(text)).toBeNull()
    },
  )
})
