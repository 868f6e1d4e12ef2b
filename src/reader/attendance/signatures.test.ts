import { describe, expect, it } from 'vitest'
import { minutesSaying, readText } from '../../../test/support/written.ts'

const rolesBelow = (...lines: readonly string[]) =>
  new Map(
    readText(`${minutesSaying('Bo berättade.')}\n\n${lines.join('\n')}`).attendance.map(
      ({ name, roles }) => [name, roles],
    ),
  )

describe('signatures side by side', () => {
  it('give the role that stands above the name, and none where something else does', () => {
    const roles = rolesBelow(
      'Vid protokollet                    Godkänt via e-post',
      'Cecilia Dahl                       Bo Alm',
    )

    expect(roles.get('Cecilia Dahl')).toContain('secretary')
    expect(roles.get('Bo Alm')).not.toContain('secretary')
  })

  it('give each its role where both are headed by one', () => {
    const roles = rolesBelow(
      'Vid protokollet                    Justeras',
      'Cecilia Dahl                       Bo Alm',
    )

    expect(roles.get('Cecilia Dahl')).toContain('secretary')
    expect(roles.get('Bo Alm')).toContain('adjuster')
  })
})
