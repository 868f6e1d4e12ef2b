import { expect, it } from 'vitest'
import { needsAdoption, tellsOfAdoption } from './adoption.ts'

it.each([
  'Länsrådet beslutar att rekommendera huvudmännen att pröva HLT.',
  'Rådet rekommenderar regionen och kommunerna att anta planen',
  'att planen antas av respektive huvudman',
  'Förslaget går till beslut i varje kommun.',
  'att huvudmännen fattar egna beslut om finansieringen',
])('sees that the parties are to decide at home: %s', (text) => {
  expect(needsAdoption(text)).toBe(true)
  expect(tellsOfAdoption(text)).toBe(false)
})

it.each([
  'att rekommendera Karin Ek som ordförande',
  'att anta rutinen',
  'Styrgruppen beslutar att ge arbetsgruppen i uppdrag att kartlägga läget i kommunerna',
])('sees nothing to decide at home: %s', (text) => {
  expect(needsAdoption(text)).toBe(false)
})

it.each([
  'Under hösten togs beslut att anta strategin i samtliga 13 fullmäktige',
  'Sandvikens kommun har antagit planen.',
  'Regionen och åtta kommuner har ställt sig bakom planen.',
])('sees that somebody has decided at home: %s', (text) => {
  expect(tellsOfAdoption(text)).toBe(true)
})

it('does not take a decision of the body itself for one at home', () => {
  expect(tellsOfAdoption('Gruppen har beslutat att mötas i maj.')).toBe(false)
})
