import { describe, expect, it } from 'vitest'
import { doubtCodes } from '../reader/read-minutes.ts'
import { en } from './en.ts'
import { sv } from './sv.ts'

const values = {
  text: 'ordna lokal.',
  date: '2021-05-28',
  weekday: 'fredag',
  actual: 'första fredagen',
  kind: 'kallelse',
  name: 'Eva',
  variant: 'Ewa',
  candidates: 'Eva Ek, Eva Al',
  written: 'nästa vår',
  rule: 'andra fredagen',
  said: 'fem',
  counted: 4,
  title: 'Budget',
  label: 'bilaga',
  page: 3,
}

describe('the words', () => {
  it('tell every doubt in a whole sentence, in both languages', () => {
    for (const { doubts } of [sv, en]) {
      for (const code of doubtCodes) {
        expect(doubts[code](values)).toMatch(/^[\p{Lu}”“].*[.?]$/u)
        expect(doubts[code](values)).not.toMatch(/undefined|\.”\.|\s{2}/)
      }
    }
  })

  it('tell every refusal in a whole sentence, with or without its values', () => {
    for (const { refusals } of [sv, en]) {
      for (const refuse of Object.values(refusals)) {
        expect(refuse({ megabytes: 25, pages: 500 })).toMatch(/^\p{Lu}.*\.$/su)
      }
    }
  })

  it('know the same rules in both languages', () => {
    expect(Object.keys(en.rules)).toEqual(Object.keys(sv.rules))
  })

  it('write days and times as each language does', () => {
    expect(sv.calendar.day('2021-05-08')).toBe('8 maj 2021')
    expect(en.calendar.day('2021-05-08')).toBe('8 May 2021')
    expect(sv.calendar.period('13:00', '15:30')).toBe('13.00–15.30')
    expect(en.calendar.period('13:00', '15:30')).toBe('13:00–15:30')
    expect(sv.calendar.period('09:00', null)).toBe('från 09.00')
    expect(sv.calendar.days('2021-05-08', '2021-05-09')).toBe('8 maj 2021 till 9 maj 2021')
  })

  it('leave what is no day as it stands', () => {
    expect(sv.calendar.day('i augusti')).toBe('i augusti')
    expect(en.calendar.day('2021-13-01')).toBe('2021-13-01')
  })

  it('turn the words for days into English', () => {
    expect(en.doubts['rule-contradiction'](values)).toContain('the first Friday')
    expect(en.doubts['date-contradiction'](values)).toContain('28 May 2021 is a Friday')
  })

  it('say that the day of the meeting is missing where there is none', () => {
    const nothing = { written: '', date: '', weekday: '' }

    expect(sv.doubts['date-contradiction'](nothing)).toBe('Det framgår inte vilken dag mötet var.')
  })
})
