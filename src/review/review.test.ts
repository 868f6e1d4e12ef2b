import { describe, expect, it } from 'vitest'
import { readText } from '../../test/support/written.ts'
import type { Known } from './known.ts'
import { questionsOf, reviewOf, settledMinutes } from './review.ts'

const nobody: Known = {
  collaborationName: 'Samverkan Ekebygd',
  bodies: [],
  people: [],
  personAliases: [],
  organisations: [
    { id: 'o1', name: 'Växjö kommun', kind: 'municipality', isParty: true, written: [] },
    { id: 'o2', name: 'Region Kronoberg', kind: 'region', isParty: true, written: [] },
  ],
  meetings: [],
  matters: [],
}
const network = { id: 'b1', name: 'Nätverket för elevhälsa', written: [] }
const person = (id: string, name: string, bodyIds = ['b1']) => ({
  id,
  name,
  bodyIds,
  title: null,
  organisation: 'Växjö kommun',
})
const known: Known = { ...nobody, bodies: [network] }

const minutes = (...lines: readonly string[]) =>
  readText([
    'Minnesanteckningar Nätverket för elevhälsa 2024-03-14',
    '',
    'Närvarande: Anna Ek, Växjö kommun, Bo Alm, Region Kronoberg',
    '',
    '§ 1 Skolfrånvaro',
    ...lines,
    '',
    '§ 2 Avslutning',
    'Mötet avslutas.',
  ])

const keysOf = (...given: Parameters<typeof questionsOf>) =>
  questionsOf(...given).map(({ key }) => key)

describe('the body', () => {
  it('needs no question when it is known by its name, however it is written', () => {
    const other = readText('Protokoll NÄTVERKET FÖR ELEVHÄLSA (NFE) 2024-03-14\n\n§ 1 Val\nVal.')

    expect(keysOf(minutes('Läget är gott.'), known, new Map())).toEqual([])
    expect(keysOf(other, known, new Map())).toEqual([])
  })

  it('is founded by an answer when the archive knows none, with the level that its name suggests', () => {
    const [question] = questionsOf(minutes('Läget är gott.'), nobody, new Map())

    expect(question).toMatchObject({
      key: 'body',
      isRequired: true,
      reason: { code: 'bodyUnknown' },
    })
    expect(question?.proposal).toBe('new:operative:Nätverket för elevhälsa')
    const answers = new Map([['body', 'new:operative:Nätverket för elevhälsa']])
    expect(settledMinutes(minutes(''), nobody, answers).body).toEqual({
      kind: 'new',
      name: 'Nätverket för elevhälsa',
      level: 'operative',
    })
  })

  it('is asked about when a known one is alike, and the answer is taught', () => {
    const like = { ...known, bodies: [{ ...network, name: 'Nätverk elevhälsa' }] }
    const [question] = questionsOf(minutes(''), like, new Map())
    const settled = settledMinutes(minutes(''), like, new Map([['body', 'is:Nätverk elevhälsa']]))

    expect(question).toMatchObject({ key: 'body', proposal: 'is:Nätverk elevhälsa' })
    expect(settled.body).toMatchObject({ id: 'b1' })
    expect(settled.teaches.body).toEqual(['natverket for elevhalsa'])
  })

  it('is the one whose name stands alone in the head, under the name of the collaboration', () => {
    const read = minutes('')
    const letterhead = {
      ...read,
      body: { name: 'Samverkan Ekebygd', lines: [1, 1] as [number, number], rule: 'x' },
      source: {
        ...read.source,
        lines: ['Samverkan Ekebygd', 'Nätverket för elevhälsa', ...read.source.lines.slice(2)],
      },
    }

    expect(settledMinutes(letterhead, known, new Map()).body).toMatchObject({ id: 'b1' })
    expect(keysOf(letterhead, known, new Map())).toEqual([])
  })
})

describe('the day', () => {
  it('is asked for when it is missing, and when the meeting has its minutes already', () => {
    const undated = readText('Minnesanteckningar Nätverket för elevhälsa\n\n§ 1 Val\nVal.')
    const taken = {
      ...known,
      meetings: [{ id: 'm1', bodyId: 'b1', heldOn: '2024-03-14', hasMinutes: true }],
    }

    expect(keysOf(undated, known, new Map())).toEqual(['day'])
    expect(questionsOf(minutes(''), taken, new Map())[0]?.reason.code).toBe('dayTaken')
    expect(keysOf(minutes(''), taken, new Map([['day', 'is:2024-03-21']]))).toEqual([])
  })

  it('is asked for when it is not the weekday that the minutes say', () => {
    const contradicted = readText(
      'Minnesanteckningar Nätverket för elevhälsa\nDatum: måndag 14 mars 2024\n\n§ 1 Val\nVal.',
    )

    const [question] = questionsOf(contradicted, known, new Map())

    expect(question).toMatchObject({ key: 'day', reason: { code: 'dayContradicted' } })
    expect(question?.choices.map(({ value }) => value)).toEqual(['is:2024-03-14'])
  })

  it('of a planned meeting that was moved a little is asked about, and need not be answered', () => {
    const planned = {
      ...known,
      meetings: [{ id: 'm1', bodyId: 'b1', heldOn: '2024-03-12', hasMinutes: false }],
    }
    const [question] = questionsOf(minutes(''), planned, new Map())

    expect(question).toMatchObject({ key: 'planned', isRequired: false, proposal: 'is:2024-03-12' })
    expect(settledMinutes(minutes(''), planned, new Map()).plannedId).toBeNull()
    const answers = new Map([['planned', 'is:2024-03-12']])
    expect(settledMinutes(minutes(''), planned, answers).plannedId).toBe('m1')
  })
})

describe('a person', () => {
  it('is the known one by a full name, without a question', () => {
    const here = { ...known, people: [person('p1', 'ANNA EK', [])] }

    expect(keysOf(minutes(''), here, new Map())).toEqual([])
    expect(settledMinutes(minutes(''), here, new Map()).people.get('anna ek')).toMatchObject({
      id: 'p1',
    })
  })

  it('is never made one with another whose name is only alike, but asked about', () => {
    const here = { ...known, people: [person('p1', 'Anna Ek Sjölund')] }
    const [question] = questionsOf(minutes(''), here, new Map())

    expect(question).toMatchObject({ key: 'person:anna ek', isRequired: true })
    expect(question?.choices.map(({ value }) => value)).toEqual([
      'is:Anna Ek Sjölund',
      'new:person:Anna Ek',
    ])
    expect(settledMinutes(minutes(''), here, new Map()).people.get('anna ek')).toEqual({
      kind: 'new',
      name: 'Anna Ek',
    })
  })

  it('is who an earlier answer said, in any body for a full name and in its own for a first name', () => {
    const people = [person('p1', 'Anna Ek Sjölund'), person('p2', 'Disa Berg', [])]
    const aliases = [
      { bodyId: 'b2', written: 'anna ek', personId: 'p1' },
      { bodyId: 'b2', written: 'disa', personId: 'p2' },
    ]
    const here = { ...known, people, personAliases: aliases }
    const told = minutes('Disa skickar enkäten senast den 2 april 2024.')

    expect(keysOf(told, here, new Map())).toEqual(['person:disa'])
    const own = { ...here, personAliases: aliases.map((each) => ({ ...each, bodyId: 'b1' })) }
    expect(keysOf(told, own, new Map())).toEqual([])
    expect(settledMinutes(told, own, new Map()).people.get('disa')).toMatchObject({ id: 'p2' })
  })

  it('is found by a first name that only one of the body has', () => {
    const here = { ...known, people: [person('p1', 'Disa Berg'), person('p2', 'Disa Lund', [])] }
    const told = minutes('Disa skickar enkäten senast den 2 april 2024.')

    expect(settledMinutes(told, here, new Map()).people.get('disa')).toMatchObject({ id: 'p1' })
  })
})

describe('an assignment', () => {
  const two = readText(
    [
      'Minnesanteckningar Nätverket för elevhälsa 2024-03-14',
      '',
      'Närvarande: Karin Ek, Växjö kommun, Karin Holm, Region Kronoberg',
      '',
      '§ 1 Skolfrånvaro',
      'Karin Holm berättar om läget.',
      'Karin tar fram en rutin till den 3 maj.',
      '',
      '§ 2 Avslutning',
      'Mötet avslutas.',
    ].join('\n'),
  )

  it('whose owner may be two is asked about, with who was named just before proposed', () => {
    const [question] = questionsOf(two, known, new Map())

    expect(question).toMatchObject({
      key: 'owner:0:karin',
      isRequired: true,
      proposal: 'is:Karin Holm',
    })
    expect(question?.choices[1]?.stored.values.text).toBe(
      'Karin Holm tar fram en rutin till den 3 maj.',
    )
  })

  it('is recorded with the owner who was answered, and left out when it is none', () => {
    const of = (value: string) => settledMinutes(two, known, new Map([['owner:0:karin', value]]))

    expect(of('is:Karin Ek').assignments[0]?.owners[0]).toMatchObject({ name: 'Karin Ek' })
    expect(of('is:Karin Ek').teaches.people.get('karin')).toBe('Karin Ek')
    expect(of('none').assignments).toEqual([])
  })
})

describe('an organisation', () => {
  it('that is a region or a municipality is known by any of its names', () => {
    expect(keysOf(minutes(''), known, new Map())).toEqual([])
  })

  it('that is unknown is asked about, matched, added or left', () => {
    const told = readText(
      'Minnesanteckningar Nätverket för elevhälsa 2024-03-14\n\nNärvarande:\nAnna Ek, kurator, Polisen\nBo Alm, chef, Region Kronoberg\n\n§ 1 Val\nVal.',
    )
    const [question] = questionsOf(told, known, new Map())
    const of = (value: string) =>
      settledMinutes(told, known, new Map([['organisation:polisen', value]])).organisations

    expect(question).toMatchObject({
      key: 'organisation:polisen',
      isRequired: false,
      proposal: 'new:stateAuthority:Polisen',
    })
    expect(of('is:Region Kronoberg').get('Polisen')).toMatchObject({ id: 'o2' })
    expect(of('new:stateAuthority:Polisen').get('Polisen')).toMatchObject({ kind: 'new' })
    expect(of('none').get('Polisen')).toEqual({ kind: 'none' })
  })
})

it('asks what must be answered first, and keeps the rest to look at', () => {
  const told = minutes('Länsrådet beslutade att ta fram en plan för skolfrånvaro.')
  const { questions, looks } = reviewOf(told, nobody, new Map())
  const required = questions.map(({ isRequired }) => isRequired)

  expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)))
  expect(looks.map(({ code }) => code)).toEqual(['quoted-unsourced'])
})
