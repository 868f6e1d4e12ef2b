import { describe, expect, it } from 'vitest'
import { readText } from '../../../test/support/written.ts'
import { opensRunningAttendance, readAttendanceSentence } from './attendance-sentence.ts'

describe('a sentence about who was there', () => {
  it.each([
    ['Från Ekebro kommun deltog Anna Ek och Bo Alm.', 'present', 'Ekebro kommun'],
    ['Norrdala kommun representerades av Anna Ek.', 'present', 'Norrdala kommun'],
    ['Med på länk var Anna Ek, Bo Alm och Cia Dahl.', 'present', null],
    ['Förhinder hade Anna Ek och Bo Alm.', 'absent', null],
    ['Återbud har lämnats av Anna Ek.', 'absent', null],
    ['Ekebro kommun genom Anna Ek hade inte möjlighet att vara med.', 'absent', 'Ekebro kommun'],
    ['Anna Ek saknas.', 'absent', null],
    ['Anna Ek kunde inte komma.', 'absent', null],
    ['Inbjuden gäst var Anna Ek från polisen.', 'guest', null],
    ['Alla utom Anna Ek och Bo Alm var på plats.', 'absent', null],
    ['Samtliga ledamöter förutom Anna Ek deltog.', 'absent', null],
  ])('tells who was and was not: %j', (sentence, state, organisation) => {
    expect(readAttendanceSentence(sentence)).toMatchObject({ state, organisation, role: null })
    expect(readAttendanceSentence(sentence)?.names).toMatch(/^Anna Ek/u)
  })

  it.each([
    ['Anteckningarna fördes av Anna Ek, kansliet.', 'secretary'],
    ['Samordnare Anna Ek förde protokollet.', 'secretary'],
    ['Mötet leddes av Anna Ek.', 'chair'],
    ['Anna Ek var ordförande.', 'chair'],
    ['Därutöver medverkade nätverkets sekreterare Anna Ek.', 'secretary'],
    ['Dessutom deltog sekreterare Anna Ek samt inbjudna föreläsare.', 'secretary'],
  ])('tells who led and who wrote: %j', (sentence, role) => {
    expect(readAttendanceSentence(sentence)).toMatchObject({ state: 'present', role })
  })

  it('tells of what part of the meeting somebody was there', () => {
    expect(readAttendanceSentence('Anna Ek från skolan kom in vid punkt 3')).toMatchObject({
      names: 'Anna Ek från skolan',
      extent: 'vid punkt 3',
    })
  })

  it('tells of it also for who was there on a screen', () => {
    expect(readAttendanceSentence('Anna Ek var med via länk fram till lunch.')).toMatchObject({
      names: 'Anna Ek',
      extent: 'fram till lunch',
    })
  })

  it.each([
    ['Mötet hade kallats med kort varsel.'],
    ['Anna Ek berättar om läget i Ekebro.'],
    ['Frånvaron i årskurs nio har ökat.'],
    ['Alla utom Ekebro har infört rutinen.'],
    ['Samtliga punkter utom den om Ekebro gicks igenom.'],
    ['Dessutom deltog sekreterare från tre kommuner.'],
    ['Protokollet läggs till handlingarna.'],
  ])('is not one about something else: %j', (sentence) => {
    expect(readAttendanceSentence(sentence)).toBeNull()
    expect(opensRunningAttendance(sentence)).toBe(false)
  })

  it('opens the attendance in minutes without any label', () => {
    const read = readText(
      'Noteringar Styrgrupp Ekebro 2024-03-14\n\nMed på länk var Anna Ek, Ekebro kommun, och Bo Alm, Norrdala kommun. Cia Dahl hade förhinder. Samordnare Eva Lind förde noteringarna.\n\nLäget är gott, och alla hälsar hem efter en lång dag.',
    )

    expect(read.attendance.map(({ name, state }) => [name, state])).toEqual([
      ['Anna Ek', 'present'],
      ['Bo Alm', 'present'],
      ['Cia Dahl', 'absent'],
      ['Eva Lind', 'present'],
    ])
    expect(read.attendance.at(-1)?.roles).toEqual(['secretary'])
  })
})
