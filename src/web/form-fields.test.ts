import { expect, it } from 'vitest'
import { dayIn, idIn, neededDayIn, timeIn } from './form-fields.ts'

const today = '2026-03-02'

it('takes a day however a person writes it', () => {
  for (const written of ['2026-05-30', '30/5', '30 maj', 'den 30 maj', '30 May', '30 maj 2026']) {
    expect(dayIn(written, today)).toBe('2026-05-30')
  }
})

it('lets a day without a year be the next to come', () => {
  expect(dayIn('2 mars', today)).toBe('2026-03-02')
  expect(dayIn('1 mars', today)).toBe('2027-03-01')
  expect(dayIn('29/2', today)).toBe('2028-02-29')
})

it('refuses what is no day, and asks for one that is needed', () => {
  for (const written of ['30 februari', 'snart', '2026-13-01', '5 m']) {
    expect(() => dayIn(written, today)).toThrow('field.dayUnclear')
  }
  expect(dayIn('', today)).toBeNull()
  expect(() => neededDayIn('', today)).toThrow('field.dayMissing')
})

it('takes a time however a person writes it', () => {
  expect(['9', '9.30', '09:30', 'kl. 13.00'].map(timeIn)).toEqual([
    '09:00',
    '09:30',
    '09:30',
    '13:00',
  ])
  expect(timeIn('')).toBeNull()
  for (const written of ['25.00', 'ett', '9.75']) {
    expect(() => timeIn(written)).toThrow('field.timeUnclear')
  }
})

it('takes as an id only what is one', () => {
  expect(idIn('2b0d7b3d-9d0c-4d5c-8f9b-6f3d6c6f8a11')).toBe('2b0d7b3d-9d0c-4d5c-8f9b-6f3d6c6f8a11')
  expect(idIn('')).toBeNull()
  expect(idIn("' or 1=1")).toBeNull()
})
