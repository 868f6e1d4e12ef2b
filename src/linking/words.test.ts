import { describe, expect, it } from 'vitest'
import { fold, restAfter, restBefore, stem, wordsIn } from './words.ts'

describe('a stem', () => {
  it.each([
    ['Barnahus', 'Barnahuset', 'barnahusets'],
    ['överenskommelse', 'överenskommelsen', 'överenskommelser', 'överenskommelsens'],
    ['avtal', 'avtalet', 'avtalen', 'avtalets'],
    ['fråga', 'frågan', 'frågor', 'frågorna'],
    ['elevhälsa', 'elevhälsan', 'elevhälsans'],
    ['handlingsplan', 'handlingsplanen', 'handlingsplaner', 'handlingsplanernas'],
    ['skola', 'skolan', 'skolor', 'skolornas'],
    ['program', 'programmet', 'programmen'],
    ['riktlinje', 'riktlinjer', 'riktlinjerna'],
    ['familjecentral', 'familjecentraler', 'familjecentralerna', 'familjecentralernas'],
    ['skolfrånvaro', 'skolfrånvaron'],
  ])('is one for the inflections of %s', (...inflections) => {
    expect(new Set(inflections.map(stem)).size).toBe(1)
  })

  it.each([
    ['plan', 'planering'],
    ['skola', 'skolskjuts'],
    ['barn', 'barnahus'],
    ['vård', 'vårdnad'],
    ['förskola', 'förstärkt'],
  ])('keeps %s apart from %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other))
  })
})

it('parts a compound at its joint', () => {
  expect(restAfter(stem('tillnyktringsavtalet'), stem('tillnyktring'))).toBe('avtal')
  expect(restBefore(stem('suicidprevention'), stem('prevention'))).toBe('suicid')
  expect(restAfter(stem('skolskjuts'), stem('barn'))).toBeNull()
})

it('finds words and numbers, and folds what marks them', () => {
  expect(wordsIn('SIP på sjukhuset: 13–16 år')).toEqual([
    'SIP',
    'på',
    'sjukhuset',
    '13',
    '16',
    'år',
  ])
  expect(fold('Överenskommelsen om Tillnyktring é')).toBe('overenskommelsen om tillnyktring e')
})
