import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../domain/day.ts'
import { duePeriod } from './due-period.ts'

describe('the period that something is due in', () => {
  it.each([
    ['i augusti', '2021-05-28', '2021-08-01', '2021-08-31'],
    ['till september', '2021-10-01', '2022-09-01', '2022-09-30'],
    ['till september', '2021-09-15', '2021-09-01', '2021-09-30'],
    ['i februari 2024', '2023-05-01', '2024-02-01', '2024-02-29'],
    ['i september–oktober', '2023-05-01', '2023-09-01', '2023-10-31'],
    ['senast i mars 2024', '2023-09-22', '2023-09-23', '2024-03-31'],
    ['före sommaren', '2024-03-08', '2024-03-09', '2024-06-30'],
    ['innan jul', '2024-03-08', '2024-03-09', '2024-12-31'],
    ['i höst', '2025-06-03', '2025-08-15', '2025-12-15'],
    ['till våren', '2024-09-12', '2025-01-10', '2025-06-15'],
    ['under vintern', '2025-01-20', '2024-12-01', '2025-02-28'],
    ['efter sommaren', '2024-05-24', '2024-08-15', '2024-10-15'],
    ['under hösten 2024', '2023-09-01', '2024-08-15', '2024-12-15'],
  ])('is, for "%s" said on %s, from %s to %s', (written, saidOn, from, to) => {
    expect(duePeriod(written, saidOn)).toEqual({ from, to })
  })

  it.each([
    'den 12 april',
    'senast i januari 2024',
    '18/4',
    'till nästa möte',
    'när de är klara',
    '24 maj 2024',
    '',
  ])('is none for "%s"', (written) => {
    expect(duePeriod(written, '2024-02-01')).toBeNull()
  })

  it('never ends before it was said, nor begins after it ends', () => {
    const words = fc.constantFrom(
      ...['i mars', 'senast i mars', 'i vår', 'före jul', 'i vinter', 'efter jul', 'i december'],
    )
    const days = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2019-01-01', count))
    fc.assert(
      fc.property(words, days, (written, saidOn) => {
        const period = duePeriod(written, saidOn)
        expect(period?.from.localeCompare(period.to)).not.toBe(1)
        expect((period?.to ?? '') >= saidOn).toBe(true)
      }),
    )
  })
})
