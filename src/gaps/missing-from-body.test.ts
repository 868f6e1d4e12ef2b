import { expect, it } from 'vitest'
import { type BodyToJudge, missingFromBody } from './missing-from-body.ts'

const day = '2026-03-02'
const parties = [
  { id: 'r', name: 'Region Ådalen', kind: 'region' },
  ...['a', 'b', 'c', 'd'].map((id) => ({
    id,
    name: `${id.toUpperCase()} kommun`,
    kind: 'municipality',
  })),
  { id: 'p', name: 'Polisen', kind: 'stateAuthority' },
]
const always = { from: null, to: null }

function seat(
  organisationId: string,
  what: string | null,
  more = {},
): BodyToJudge['seats'][number] {
  const organisation = parties.find(({ id }) => id === organisationId)?.name ?? null
  const holders = [{ ...always, role: 'member' }]
  return {
    ...always,
    organisationId,
    organisation,
    function: what,
    kind: 'ordinary',
    holders,
    ...more,
  }
}

function body(more: Partial<BodyToJudge>): BodyToJudge {
  return { parties, seats: [], meetings: [], represented: [], ...more }
}

const everybody = parties.map(({ id }) => seat(id, null))

it('names the municipalities and regions without a seat, and nobody else', () => {
  const seats = [seat('r', null), seat('a', null), seat('b', null)]

  expect(missingFromBody(body({ seats }), day)).toEqual([
    { kind: 'noSeat', organisations: ['C kommun', 'D kommun'] },
  ])
})

it('names a function that most municipalities of the body have and some have not', () => {
  const seats = [
    ...['a', 'b', 'c', 'd'].map((id) => seat(id, 'socialtjänst')),
    ...['a', 'b', 'c'].map((id) => seat(id, 'elevhälsa')),
    seat('a', 'ungdomsmottagning'),
    seat('r', 'barnhälsovård'),
  ]

  expect(missingFromBody(body({ seats }), day)).toEqual([
    { kind: 'noFunction', function: 'elevhälsa', organisations: ['D kommun'] },
  ])
})

it('names a seat that nobody has on the day, whoever had it before or stands in for it', () => {
  const gone = { from: '2020-01-01', to: '2026-03-01', role: 'member' }
  const seats = everybody.map((each) =>
    each.organisationId === 'a'
      ? { ...each, function: 'skola', holders: [gone, { ...always, role: 'substitute' }] }
      : each,
  )

  expect(missingFromBody(body({ seats }), day)).toEqual([
    { kind: 'unfilled', function: 'skola', organisation: 'A kommun' },
  ])
  expect(missingFromBody(body({ seats }), '2026-03-01')).toEqual([])
})

it('tells absence that is said from silence, over the meetings when there was a seat', () => {
  const meetings = ['2025-09-01', '2025-10-01', '2025-11-01', '2025-12-01'].map((heldOn, at) => ({
    id: `m${at}`,
    heldOn,
  }))
  const there = (organisationId: string, at: number, wasThere = true) => ({
    meetingId: `m${at}`,
    organisationId,
    organisation: '',
    wasThere,
  })
  const seats = everybody.map((each) =>
    each.organisationId === 'c' ? { ...each, from: '2025-11-15' } : each,
  )
  const others = ['r', 'b', 'd', 'p'].flatMap((id) => meetings.map((_, at) => there(id, at)))
  const represented = [...others, there('a', 0), there('a', 1, false), there('a', 2, false)]

  expect(missingFromBody(body({ seats, meetings, represented }), day)).toEqual([
    { kind: 'absent', organisation: 'A kommun', absent: 2, silent: 1, meetings: 4 },
  ])
})

it('says nothing of seats where none are registered', () => {
  expect(missingFromBody(body({}), day)).toEqual([])
})
