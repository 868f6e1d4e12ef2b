import { describe, expect, it } from 'vitest'
import { readText } from '../../../test/support/written.ts'

const writers = (end: string, ...present: readonly string[]) =>
  readText(
    `Anteckningar Rådet 2024-03-14\n\nNärvarande: ${present.join(', ')}\n\n§ 1 Läger\nBo berättade.\n\n§ 2 Avslut\nTack.\n\n${end}`,
  )
    .attendance.filter(({ roles }) => roles.includes('secretary'))
    .map(({ name }) => name)

describe('initials at the end', () => {
  it.each([['/BA'], ['// BA'], ['Vid pennan: BA'], ['Skrivet av BA']])(
    'tell who wrote: %j',
    (end) => {
      expect(writers(end, 'Anna Ek', 'Bo Alm')).toEqual(['Bo Alm'])
    },
  )

  it('may be those of a double name', () => {
    expect(writers('/EML', 'Anna Ek', 'Eva-Mia Lind')).toEqual(['Eva-Mia Lind'])
  })

  it('tell nothing where they are those of two people, or of none', () => {
    expect(writers('/BA', 'Bo Alm', 'Britt Ask')).toEqual([])
    expect(writers('/BUP', 'Anna Ek', 'Bo Alm')).toEqual([])
  })
})
