import { expect, it } from 'vitest'
import { dayWritten } from './day-written.ts'

it('takes a day as people write it', () => {
  for (const written of [
    '2024-03-14',
    '14 mars 2024',
    '14 March 2024',
    '14/3 2024',
    ' 2024-3-14 ',
  ]) {
    expect(dayWritten(written)).toBe('2024-03-14')
  }
})

it('takes nothing that is no day', () => {
  for (const written of ['', '2024-02-30', '31/4 2024', '14 blåbär 2024', 'i mars', '14/3']) {
    expect(dayWritten(written)).toBeNull()
  }
})
