import { describe, expect, it } from 'vitest'
import { minutesSaying, readText } from '../../test/support/written.ts'

const mentions = (...lines: readonly string[]) => readText(minutesSaying(...lines)).mentions

describe('what minutes speak of by name', () => {
  it.each([
    [
      'Tillnyktringsavtalet gäller till 2025-12-31.',
      'agreement',
      'Tillnyktringsavtalet',
      'agreement-runs',
    ],
    ['Överenskommelsen löper ut i december.', 'agreement', 'Överenskommelsen', 'agreement-runs'],
    ['Arbetsgruppen upphör i juni.', 'dissolution', 'Arbetsgruppen', 'body-ends'],
    [
      'Ärendet tas över av Samverkansgrupp Vuxna.',
      'takeover',
      'Samverkansgrupp Vuxna',
      'taken-over',
    ],
    ['Rådet har inte någon ersättare efter Helen Berg.', 'vacancy', 'Helen Berg', 'seat-empty'],
    [
      'Rådet ska nominera en ledamot till nämnden.',
      'nomination',
      'en ledamot till nämnden',
      'nominates',
    ],
    [
      'Planen går ut på remiss till kommunerna.',
      'consultation',
      'kommunerna',
      'out-for-consultation',
    ],
    ['Arbetet betalas med statsbidrag.', 'grant', 'statsbidrag', 'state-money'],
    [
      'Minst 90 % ska ha fått tid inom 30 dagar.',
      'target',
      '90 % ska ha fått tid inom 30 dagar',
      'share-within-time',
    ],
    ['Bo berättade om SAM-projektet.', 'project', 'SAM-projektet', 'project-named'],
    ['Tidiga samordnade insatser (TSI) växer.', 'abbreviation', 'TSI', 'abbreviation-in-brackets'],
  ])('is told in %j', (line, kind, name, rule) => {
    expect(mentions(line)).toMatchObject([{ kind, name, rule }])
  })

  it('has the days it runs between', () => {
    expect(mentions('Avtalet gäller från 2024-01-01 till 2025-12-31.')).toMatchObject([
      { kind: 'agreement', from: '2024-01-01', to: '2025-12-31' },
    ])
  })

  it('tells what an abbreviation stands for', () => {
    expect(mentions('Tidiga samordnade insatser (TSI) växer.')[0]?.details).toEqual({
      means: 'Tidiga samordnade insatser',
    })
  })

  it('is told once, however often it is named', () => {
    expect(
      mentions('Arbetet betalas med statsbidrag.', 'Årets statsbidrag är mindre.'),
    ).toHaveLength(1)
  })

  it.each([
    ['an agreement without a term', 'Avtalet diskuterades.'],
    ['a group that goes on', 'Arbetsgruppen fortsätter till juni.'],
    ['a party in brackets', 'Anna Ek (KD) berättade.'],
    ['an organisation in brackets', 'Anna Ek (BUP) berättade om läget.'],
    ['a share without a time', 'Bara 40 % har svarat på enkäten.'],
    ['a mission', 'Vår mission är tydlig.'],
    ['something else', 'Bo berättade om lägret.'],
  ])('is not %s: %j', (_, line) => {
    expect(mentions(line)).toEqual([])
  })

  it('is not looked for in the head or the attendance', () => {
    const text = `Statsbidrag till unga\n${minutesSaying('Bo berättade om lägret.')}`

    expect(readText(text).mentions).toEqual([])
  })
})
