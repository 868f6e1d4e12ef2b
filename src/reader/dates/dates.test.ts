import { describe, expect, it } from 'vitest'
import { findDays, findTimes, type YearRule } from './dates.ts'

const after: YearRule = { reference: '2024-03-14', towards: 'after' }
const before: YearRule = { reference: '2024-03-14', towards: 'before' }
const days = (text: string, rule: YearRule = after, compactToo = false) =>
  findDays(text, rule, compactToo).map((found) => found.day)

describe('a day in a text', () => {
  it.each([
    ['2021-05-28', '2021-05-28'],
    ['2021/05/28', '2021-05-28'],
    ['2021.05.28', '2021-05-28'],
    ['28.5.2021', '2021-05-28'],
    ['28/5 2021', '2021-05-28'],
    ['28/5 -21', '2021-05-28'],
    ['28/5-2021', '2021-05-28'],
    ['28/5/21', '2021-05-28'],
    ['den 28 maj 2021', '2021-05-28'],
    ['28:e maj 2021', '2021-05-28'],
    ['28. maj 2021', '2021-05-28'],
    ['fredagen den 28 maj 2021', '2021-05-28'],
    ["28 maj '21", '2021-05-28'],
    ['28 May 2021', '2021-05-28'],
    ['May 28, 2021', '2021-05-28'],
    ['3 sept 2021', '2021-09-03'],
    ['28 maj 20ll', '2011-05-28'],
    ['l8 maj 2021', '2021-05-18'],
  ])('with its year is read in %j', (text, day) => {
    expect(days(text)).toEqual([day])
  })

  it.each([
    ['den 30 maj', after, '2024-05-30'],
    ['den 7 februari', after, '2025-02-07'],
    ['den 7 februari', before, '2024-02-07'],
    ['den 30 maj', before, '2023-05-30'],
    ['18/4', after, '2024-04-18'],
    ['7 feb', after, '2025-02-07'],
    ['14 mars', after, '2024-03-14'],
    ['30 december', { reference: '2024-01-10', towards: 'nearest' }, '2023-12-30'],
    ['30 maj', { reference: null, towards: 'after' }, null],
  ] as const)('without its year: %j gets it from what is known', (text, rule, day) => {
    expect(days(text, rule)).toEqual([day])
  })

  it('without its year gets one that fits its weekday', () => {
    const nearest: YearRule = { reference: '2024-07-01', towards: 'nearest' }

    expect(days('fredagen den 15 mars', nearest)).toEqual(['2024-03-15'])
    expect(days('onsdagen den 15 mars', nearest)).toEqual(['2023-03-15'])
  })

  it('set together is read where a day is to be expected, and nowhere else', () => {
    expect(days('230207', after, true)).toEqual(['2023-02-07'])
    expect(days('20230207', after, true)).toEqual(['2023-02-07'])
    expect(days('230207', after)).toEqual([])
    expect(days('239907', after, true)).toEqual([])
    expect(days('070-230207', after, true)).toEqual([])
  })

  it.each([
    ['12–13 mars 2025', '2025-03-12', '2025-03-13'],
    ['12-13 mars 2025', '2025-03-12', '2025-03-13'],
    ['onsdag 12 – torsdag 13 mars 2025', '2025-03-12', '2025-03-13'],
    ['12 mars 2025', '2025-03-12', null],
  ])('may be the first of several: %j', (text, day, dayEnd) => {
    expect(findDays(text, after)).toMatchObject([{ day, dayEnd }])
  })

  it('may be one in a row of days', () => {
    expect(days('12, 19 och 26 april 2024')).toEqual(['2024-04-12', '2024-04-19', '2024-04-26'])
    expect(days('5 april och 3 maj')).toEqual(['2024-04-05', '2024-05-03'])
  })

  it('tells its weekday, its words and its place', () => {
    const [found] = findDays('Vi ses fredagen den 12 april i Ekebro.', after)

    expect(found).toMatchObject({ weekday: 5, yearWritten: false, written: '12 april', at: 20 })
  })

  it.each([
    ['31 februari 2024', [null]],
    ['30/2 2024', [null]],
  ])('that does not exist is none: %j', (text, found) => {
    expect(days(text)).toEqual(found)
  })

  it.each([
    ['an age', '13-29 år'],
    ['a span of years', '2023–2024'],
    ['a paragraph with its year', '§ 12/2021'],
    ['a registry number', 'Dnr 2024-118'],
    ['a telephone number', '0455-30 30 00'],
    ['a time', 'kl. 13.00–15.30'],
    ['a share', '3/4 av kommunerna 45/60'],
    ['a sum', '12 500 kr'],
    ['a version', 'version 1.2'],
    ['a count before a word like a month', '7 majoriteter'],
    ['a name like a month', 'Maj Lind och 2 andra'],
    ['a month alone', 'i augusti'],
    ['a month of a year', 'mars 2024'],
    ['nothing', ''],
  ])('is not %s: %j', (_, text) => {
    expect(days(text).filter((day) => day !== '2025-04-03' && day !== '2024-04-03')).toEqual([])
  })
})

describe('a time of day in a text', () => {
  it.each([
    ['kl. 13.00-15.30', '13:00', '15:30'],
    ['kl 13–15', '13:00', '15:00'],
    ['klockan 9.00 till 12.00', '09:00', '12:00'],
    ['09:30-12:00, Teams', '09:30', '12:00'],
    ['kl. 9', '09:00', null],
    ['kl.13.00', '13:00', null],
    ['kl. l9:00', '19:00', null],
    ['kl. 10.OO', '10:00', null],
  ])('is read in %j', (text, start, end) => {
    expect(findTimes(text)).toMatchObject([{ start, end }])
  })

  it('without a word before it is read only where a time is to be expected', () => {
    expect(findTimes('13.00', true)).toMatchObject([{ start: '13:00', end: null }])
    expect(findTimes('13-15', true)).toMatchObject([{ start: '13:00', end: '15:00' }])
    expect(findTimes('13.00')).toEqual([])
    expect(findTimes('13-15')).toEqual([])
  })

  it.each([
    ['an age', '13-29 år'],
    ['a share', '15-20 procent'],
    ['a share with a sign', '15-20%'],
    ['a sum', 'mellan 10-15 kr'],
    ['days', '12-13 mars'],
    ['a span of years', '2023-2024'],
    ['an hour that no clock has', 'kl. 31.00'],
    ['a decision in figures', 'med 12-3 röster'],
    ['nothing', ''],
  ])('is not %s: %j', (_, text) => {
    expect(findTimes(text)).toEqual([])
  })
})

describe('letters between digits', () => {
  it.each([['lokal 9'], ['Olle och Lo'], ['IT-avdelningen'], ['SOL 12'], ['II'], ['§ 12']])(
    'are no damaged figures in %j',
    (text) => {
      expect(findTimes(text)).toEqual([])
      expect(days(text)).toEqual([])
    },
  )
})
