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

  it('is told by a mark, also for a guest and for a part', () => {
    expect(
      attendance(
        'Namn\tVerksamhet\tMed',
        'Anna Ek\tBUP, enhetschef\tx',
        'Bo Alm\tVård, skola och omsorg\t-',
        'Cia Dahl\tPolisen\tgäst, § 2',
        'Eva Lind\tIFO\tx, från kl. 10',
      ),
    ).toMatchObject([
      { name: 'Anna Ek', state: 'present', organisation: 'BUP', title: 'enhetschef' },
      { name: 'Bo Alm', state: 'absent', organisation: 'Vård, skola och omsorg' },
      { name: 'Cia Dahl', state: 'guest', organisation: 'Polisen' },
      { name: 'Eva Lind', state: 'partial' },
    ])
  })

  it('is told by who holds the meeting and who takes notes', () => {
    expect(
      attendance(
        'Deltagare: Anna Ek (höll i mötet), Bo Alm (noterar), Eva Lind (loggade in 10.15), Cia Dahl (håller i projektet)',
      ),
    ).toMatchObject([
      { roles: ['chair'] },
      { roles: ['secretary'] },
      { state: 'partial' },
      { roles: ['member'], state: 'present' },
    ])
  })
})
