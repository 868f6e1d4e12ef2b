import { expect, it } from 'vitest'
import { type MeetingToJudge, silentAtMeeting } from './silent-at-meeting.ts'

const always = { from: null, to: null }
const heldOn = '2026-03-02'

function seat(organisation: string, name: string, more = {}): MeetingToJudge['seats'][number] {
  const holders = [{ ...always, personId: name, name, role: 'member' }]
  const ids = { organisationId: organisation, organisation }
  return { ...always, ...ids, kind: 'ordinary', holders, ...more }
}

const named = (personId: string, organisationId: string | null) => ({ personId, organisationId })

it('names an organisation that the minutes do not mention, and a person where they mention others of it', () => {
  const seats = [seat('Hofors', 'Ada'), seat('Gävle', 'Bo'), seat('Gävle', 'Cia')]

  expect(silentAtMeeting({ heldOn, seats, attendance: [named('Bo', 'Gävle')] })).toEqual({
    organisations: ['Hofors'],
    people: [{ personId: 'Cia', name: 'Cia', organisation: 'Gävle' }],
  })
})

it('finds a person who is named without an organisation', () => {
  const seats = [seat('Hofors', 'Ada')]

  expect(silentAtMeeting({ heldOn, seats, attendance: [named('Ada', null)] })).toEqual({
    organisations: [],
    people: [],
  })
})

it('misses neither the co-opted, nor those whose time had not come, nor anybody where nobody is named', () => {
  const seats = [
    seat('Polisen', 'Dag', { kind: 'coopted' }),
    seat('Hofors', 'Ada', { from: '2026-03-03' }),
    seat('Gävle', 'Bo', {
      holders: [
        { ...always, personId: 'Bo', name: 'Bo', role: 'member' },
        { ...always, personId: 'Eva', name: 'Eva', role: 'substitute' },
        { from: null, to: '2026-03-01', personId: 'Ulf', name: 'Ulf', role: 'member' },
      ],
    }),
  ]

  expect(silentAtMeeting({ heldOn, seats, attendance: [named('Bo', 'Gävle')] })).toEqual({
    organisations: [],
    people: [],
  })
  expect(silentAtMeeting({ heldOn, seats, attendance: [] }).organisations).toEqual([])
})
