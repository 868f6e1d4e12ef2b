import { describe, expect, it } from 'vitest'
import type { Question } from './question.ts'
import { isOpen, stepsOf } from './steps.ts'

const question = (key: string, kind: Question['kind'], answer: string | null = null): Question => ({
  key,
  kind,
  isRequired: kind !== 'matter',
  certainty: 'unsure',
  subject: key,
  reason: { code: 'matterLike', values: {} },
  about: null,
  lines: [1, 1],
  choices: [],
  others: [],
  field: null,
  proposal: null,
  answer,
})

describe('the steps of a review', () => {
  it('ask for the matters of several items at once, where the first of them stands, and for all else one by one', () => {
    const body = question('body', 'body')
    const one = question('matter:1', 'matter')
    const organisation = question('organisation:a', 'organisation')
    const two = question('matter:2', 'matter')

    expect(stepsOf([body, one, organisation, two])).toEqual([
      { key: 'body', isRequired: true, questions: [body] },
      { key: 'matters', isRequired: false, questions: [one, two] },
      { key: 'organisation:a', isRequired: true, questions: [organisation] },
    ])
  })

  it('ask for a matter by itself where it is the only one', () => {
    const only = question('matter:1', 'matter')

    expect(stepsOf([only])).toEqual([{ key: 'matter:1', isRequired: false, questions: [only] }])
  })

  it('are open until all that they ask has an answer', () => {
    const answered = question('matter:1', 'matter', 'none')
    const open = question('matter:2', 'matter')

    expect(stepsOf([answered, open]).map(isOpen)).toEqual([true])
    expect(stepsOf([answered, { ...open, answer: 'is:1' }]).map(isOpen)).toEqual([false])
  })
})
