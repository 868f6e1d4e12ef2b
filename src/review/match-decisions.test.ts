import { expect, it } from 'vitest'
import { matchDecisions } from './match-decisions.ts'

const board = 'styrgruppen'
const taken = (id: string, heldOn: string, text: string) => ({ id, heldOn, text, bodyId: board })
const quoted = (text: string, decidedOn: string | null = null) => ({
  id: 'quotation',
  bodyId: board,
  quotedOn: '2024-09-12',
  decidedOn,
  text,
})

const all = [
  taken(
    'pilot',
    '2024-03-08',
    'att pröva gemensam mottagning i Ekebro och Norrdala från 1 augusti',
  ),
  taken('plan', '2024-03-08', 'att anta handlingsplanen för psykisk hälsa'),
  taken('prolonged', '2024-06-14', 'att förlänga överenskommelsen om familjecentraler med ett år'),
]

it('finds a quoted decision where it was taken, by its day and its words', () => {
  const told =
    'Styrgruppen beslutade den 8 mars att gemensam mottagning prövas i Ekebro och Norrdala.'

  expect(matchDecisions([quoted(told, '2024-03-08')], all).get('quotation')).toBe('pilot')
})

it('finds it without a day when most of the words are the same', () => {
  const told = 'Styrgruppen har beslutat att förlänga överenskommelsen om familjecentraler.'

  expect(matchDecisions([quoted(told)], all).get('quotation')).toBe('prolonged')
})

it.each([
  [
    'another day than it was taken',
    quoted('att förlänga överenskommelsen om familjecentraler', '2024-03-08'),
  ],
  [
    'another body',
    { ...quoted('att förlänga överenskommelsen om familjecentraler'), bodyId: 'rådet' },
  ],
  [
    'words that are in no decision',
    quoted('att bygga en ny simhall i Ekebro centrum', '2024-03-08'),
  ],
  ['too few words to tell', quoted('Styrgruppen beslutade den 8 mars följande.', '2024-03-08')],
  [
    'a meeting after the one that quotes it',
    { ...quoted('att förlänga överenskommelsen om familjecentraler'), quotedOn: '2024-05-01' },
  ],
])('confirms nothing for %s', (_, quotation) => {
  expect([...matchDecisions([quotation], all)]).toEqual([])
})

it('confirms nothing where two decisions fit as well', () => {
  const twice = [
    ...all,
    taken('again', '2024-03-08', 'att pröva gemensam mottagning i Ekebro och Norrdala'),
  ]
  const told = 'gemensam mottagning prövas i Ekebro och Norrdala'

  expect([...matchDecisions([quoted(told, '2024-03-08')], twice)]).toEqual([])
})
