import { describe, expect, it } from 'vitest'
import { ownBody } from '../own-body.ts'
import { findDue } from './due.ts'

const own = ownBody('Styrgruppen för barn och unga (SBU)')
const due = (text: string, ...plannedDays: string[]) =>
  findDue(text, { meetingDay: '2024-03-14', plannedDays, own })
const undated = { meetingDay: null, plannedDays: [], own }

describe('when something is due', () => {
  it.each([
    ['Anna skickar underlaget senast den 12 april.', '2024-04-12'],
    ['Anna skickar underlaget senast 12/4.', '2024-04-12'],
    ['Anna skickar underlaget före den 1 maj.', '2024-05-01'],
    ['Svar lämnas till den 30 maj.', '2024-05-30'],
    ['Klart 2024-06-01', '2024-06-01'],
    [
      'Hanna fick i uppdrag att återkomma till styrgruppen den 30 maj med ett förslag.',
      '2024-05-30',
    ],
    ['Bo bokar lokal innan fredag 22 mars.', '2024-03-22'],
    ['Bo skriver ett förslag, klart till AU 17 april.', '2024-04-17'],
    ['Bo tar fram en rutin till styrgruppen 12 april.', '2024-04-12'],
    ['Bo tar fram en rutin inför Länsrådets möte 12 april.', '2024-04-12'],
  ])('is told by a day in %j', (text, date) => {
    expect(due(text)).toMatchObject({ date, meeting: null })
    expect(due(text)?.written).not.toMatch(/\.$/u)
  })

  it.each([
    ['Marina återkopplar vid nästa möte.', 'vid nästa möte'],
    ['Till nästa möte tar Anna fram siffror.', 'Till nästa möte'],
    ['Bo tar med förslaget till nästa samverkansmöte.', 'till nästa samverkansmöte'],
    ['Frågan tas upp nästa gång.', 'nästa gång'],
  ])('is the next meeting in %j', (text, written) => {
    expect(due(text)).toMatchObject({ meeting: 'next', date: null, written })
    expect(due(text, '2024-05-16')).toMatchObject({ meeting: 'next', date: '2024-05-16' })
  })

  it('is the next meeting and its day where both are said', () => {
    expect(due('Bjuda in Västerås till nästa samverkansmöte, den 18 juni.')).toMatchObject({
      meeting: 'next',
      date: '2024-06-18',
    })
  })

  it.each([
    ['Anna tar fram en plan till hösten.', 'hosten'],
    ['Bo återkommer efter sommaren.', 'sommaren'],
    ['Resultatet redovisas i augusti.', 'augusti'],
    ['Enkäten skickas ut under vecka 38.', 'vecka 38'],
    ['Enkäten skickas ut vecka 38.', 'vecka 38'],
    ['Enkäten skickas ut v 38.', 'v 38'],
    ['Anna återkommer snarast.', 'snarast'],
  ])('is no day but a season or a word in %j', (text, season) => {
    expect(due(text)).toMatchObject({ date: null, meeting: null, season })
  })

  it('is tomorrow where that is said', () => {
    expect(due('Anna mejlar listan i morgon.')).toMatchObject({ date: '2024-03-15' })
  })

  it('may be a condition', () => {
    expect(due('Gruppen återkommer när de är beredda att presentera.')).toMatchObject({
      date: null,
      condition: 'när de är beredda att presentera',
    })
  })

  it.each([
    ['nothing said of time', 'Anna kontaktar Bo om lokalen.'],
    ['a day before the meeting', 'Enkäten skickades ut den 12 februari 2024.'],
    ['a day that something begins', 'Avtalet gäller från den 1 april.'],
    ['an age', 'Anna tar fram en rutin för unga 13-29 år.'],
    ['the last meeting', 'Anna berättar om förra mötet.'],
    ['a meeting of long ago', 'Frågan var uppe på mötet i går.'],
    ['the day of what one is invited to', 'Bo bjuder in skolorna till konferensen 12 april.'],
    ['a number of people', 'Bo bjuder in 12 deltagare.'],
    ['nothing', ''],
  ])('is unknown with %s: %j', (_, text) => {
    expect(due(text)).toBeNull()
  })

  it('has no day without a year where the day of the meeting is unknown', () => {
    expect(findDue('Klart senast den 12 april.', undated)).toMatchObject({ date: null })
    expect(findDue('Klart senast 2024-04-12.', undated)).toMatchObject({ date: '2024-04-12' })
  })
})

describe('a day without a date', () => {
  it.each([
    ['Bo återkommer på fredag.', '2024-03-15'],
    ['Bo flyttar skåpet före måndag.', '2024-03-18'],
  ])('is the next such day: %j', (text, date) => {
    expect(due(text)).toMatchObject({ date })
  })

  it('is the next meeting when it is called by its month', () => {
    expect(due('Bo visar förslaget till mötet i april.', '2024-04-18')).toMatchObject({
      date: '2024-04-18',
    })
    expect(due('Bo visar förslaget inför majmötet.', '2024-04-18')?.date ?? null).toBeNull()
  })
})

describe('when something is due at a meeting that is called in another way', () => {
  it.each([
    ['Bo återkommer till SBU i maj.', '2024-05-16'],
    ['Bo redovisar på styrgruppens möte i maj.', '2024-05-16'],
    ['Bo redovisar på majmötet.', '2024-05-16'],
    ['Bo redovisar vid mötet i september.', '2024-09-12'],
  ])('has the day of the meeting planned in that month: %j', (text, date) => {
    expect(due(text, '2024-05-16', '2024-09-12')).toMatchObject({ date })
  })

  it.each([
    ['Bo redovisar på kommunstyrelsens möte i maj.'],
    ['Bo återkommer till BUP i maj.'],
    ['Bo redovisar vid mötet i juni.'],
  ])('has no day where it is another body’s, or not planned: %j', (text) => {
    expect(due(text, '2024-05-16')).toMatchObject({ date: null })
  })

  it('is this body’s next meeting where the body stands for it', () => {
    expect(due('Bo redovisar på nästa SBU.', '2024-05-16')).toMatchObject({ meeting: 'next' })
    expect(due('Bo redovisar på nästa SAMBUHS.', '2024-05-16')).toBeNull()
  })

  it('may be a weekday of next week', () => {
    expect(due('Bo svarar senast fredag nästa vecka.')).toMatchObject({ date: '2024-03-22' })
  })
})
