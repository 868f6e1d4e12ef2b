import { describe, expect, it } from 'vitest'
import { readText } from '../../../test/support/written.ts'

const attendance = (...lines: readonly string[]) =>
  readText(
    `Anteckningar Rådet 2024-03-14\n\n${lines.join('\n')}\n\n§ 1 Läger\nBo berättade.\n\n§ 2 Avslut\nTack.`,
  ).attendance

describe('who was at the meeting', () => {
  it('is told by what somebody does there, whatever list stands above', () => {
    const people = attendance(
      'Närvarande: Anna Ek, Bo Alm',
      '',
      'Återbud: Norrdala',
      '',
      'Samordnare för nätverket: Eva Lind, Region Skåne (leder mötet och skriver)',
    )

    expect(people.find(({ name }) => name === 'Eva Lind')).toMatchObject({
      state: 'present',
      roles: ['chair', 'secretary'],
      organisation: 'Region Skåne',
    })
  })

  it('has an organisation also where only blanks part it from the title', () => {
    expect(
      attendance(
        'Deltagare: Anna Ek, enhetschef familjehem Åre kommun. Bo Alm, rektor resursskolan Strömsunds kommun. Eva Lind, utvecklingsledare, antecknade.',
      ),
    ).toMatchObject([
      { name: 'Anna Ek', title: 'enhetschef familjehem', organisation: 'Åre kommun' },
      { name: 'Bo Alm', organisation: 'Strömsunds kommun' },
      { name: 'Eva Lind', roles: ['secretary'] },
    ])
  })

  it('is nobody where a municipality is told not to have come', () => {
    expect(
      attendance(
        'Närvarande: Anna Ek, Bo Alm',
        'Frånvarande: Eva Lind, Härjedalens kommun. Ragunda och Bräcke kommuner deltog inte.',
      ).at(-1),
    ).toMatchObject({ name: 'Eva Lind', state: 'absent', organisation: 'Härjedalens kommun' })
  })
})
