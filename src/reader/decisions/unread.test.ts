import { expect, it } from 'vitest'
import { minutesSaying, readText } from '../../../test/support/written.ts'

const told = (text: string, code: string) =>
  readText(text).doubts.filter((doubt) => doubt.code === code)

it('says so when a decision is announced and none can be read', () => {
  const doubts = told(
    minutesSaying('Gruppen talade om budgeten.', '', 'Beslut:', ''),
    'decision-unclear',
  )

  expect(doubts).toHaveLength(1)
  expect(doubts[0]?.text).toBe('Det är oklart om ”Beslut:” är ett beslut.')
})

it.each([
  ['a decision stands under the label', ['Beslut:', 'Rådet antar planen.']],
  ['the body is named below the label', ['Beslut', 'Rådet beslutar', 'att anta planen']],
  ['several do', ['Beslut:', 'att anta planen', 'att sprida den']],
  ['the decision stands after the label', ['Beslut: Rådet antar planen.']],
  ['the word is a part of the text', ['Beslut väntas i höst.']],
])('has no doubt about a decision where %s', (_, lines) => {
  expect(told(minutesSaying(...lines), 'decision-unclear')).toEqual([])
})
