import { describe, expect, it } from 'vitest'
import {
  continuedAssignments,
  type OpenAssignment,
  type ToldAssignment,
} from './continued-assignments.ts'

const survey: OpenAssignment = {
  id: 'survey',
  text: 'Anna Ek skickar enkäten om skolfrånvaro till skolorna',
  owners: ['Anna Ek'],
  bodyId: 'network',
  matterIds: ['absence'],
  givenOn: '2024-03-14',
  dueOn: '2024-04-25',
}
const told = (text: string, rest: Partial<ToldAssignment> = {}): ToldAssignment => ({
  key: 'a',
  text,
  owners: ['Anna Ek'],
  matterIds: [],
  status: 'given',
  dueOn: null,
  ...rest,
})
const meeting = { bodyId: 'network', heldOn: '2024-04-25' }

describe('an open assignment that minutes tell of again', () => {
  it('is postponed when the minutes say so, in nearly the same words', () => {
    const again = told('Enkäten om skolfrånvaron skjuts upp', { status: 'postponed' })

    expect(continuedAssignments([again], [survey], meeting)).toEqual([
      { key: 'a', assignmentId: 'survey', step: 'postponed' },
    ])
  })

  it('is postponed when it is given once more with a later day', () => {
    const again = told('Anna Ek skickar enkäten om skolfrånvaro till alla skolor', {
      dueOn: '2024-06-01',
    })

    expect(continuedAssignments([again], [survey], meeting)[0]?.step).toBe('postponed')
  })

  it('is only repeated when nothing is said of a later day', () => {
    const again = told('Anna Ek skickar enkäten om skolfrånvaro till skolorna')

    expect(continuedAssignments([again], [survey], meeting)[0]?.step).toBe('given')
  })

  it('is followed into another body by its matter', () => {
    const report = told('Anna Ek redovisade enkäten om skolfrånvaro', {
      status: 'reported',
      matterIds: ['absence'],
    })

    expect(continuedAssignments([report], [survey], { ...meeting, bodyId: 'board' })).toEqual([
      { key: 'a', assignmentId: 'survey', step: 'reported' },
    ])
  })
})

describe('an assignment of its own', () => {
  it.each([
    ['says something else', told('Anna Ek bokar lokal till nästa möte')],
    ['shares a single word', told('Anna Ek skickar protokollet')],
    [
      'is somebody else’s, in half of the words',
      told('Bo Alm skickar enkäten om tandhälsa till kommunerna', { owners: ['Bo Alm'] }),
    ],
  ])('%s', (_, each) => {
    expect(continuedAssignments([each], [survey], meeting)).toEqual([])
  })

  it('belongs to another body and another matter', () => {
    const same = told(survey.text)

    expect(continuedAssignments([same], [survey], { ...meeting, bodyId: 'board' })).toEqual([])
  })

  it('is not the one before when two are as alike as one another', () => {
    const twin = { ...survey, id: 'twin' }

    expect(continuedAssignments([told(survey.text)], [survey, twin], meeting)).toEqual([])
  })

  it('never continues what was given the same day or later', () => {
    const now = { ...meeting, heldOn: survey.givenOn }

    expect(continuedAssignments([told(survey.text)], [survey], now)).toEqual([])
  })

  it('continues one assignment once', () => {
    const both = [
      told(survey.text, { key: 'a' }),
      told('Anna Ek skickar enkäten om skolfrånvaro', { key: 'b' }),
    ]

    expect(continuedAssignments(both, [survey], meeting)).toHaveLength(1)
  })
})
