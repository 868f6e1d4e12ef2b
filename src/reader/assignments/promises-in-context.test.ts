import { describe, expect, it } from 'vitest'
import { readText } from '../../../test/support/written.ts'

const head =
  'Minnesanteckningar Styrgrupp Sankt Olof 2024-03-14\n\nNärvarande: Anna Ek (ordförande), Per Lind, Zeinab Omar, Helén Torp, Nina Ros\n\n'
const tasks = (text: string) =>
  readText(
    `${head}1. Öppnande\nInget.\n\n2. Budget\n${text}\n\n3. Övrigt\nInget.\n`,
  ).assignments.map(({ owners, due }) => [
    owners.map(({ name }) => name).join(' och '),
    due?.date ?? due?.meeting ?? due?.season ?? null,
  ])

describe('a promise', () => {
  it.each([
    ['Per o Zeinab planerar innehållet tillsammans.', 'Per Lind och Zeinab Omar', null],
    ['Ordföranden lovar att se över tiderna inför hösten.', 'Ordföranden', 'hosten'],
    ['Helén lämnar den till Anna senast den 28 mars.', 'Helén Torp', '2024-03-28'],
    ['Nina och Per svarar för kompletteringen.', 'Nina Ros och Per Lind', null],
    ['Per anmäler en person till utbildningen, sista dag är 1 april.', 'Per Lind', '2024-04-01'],
    ['Arbetsgruppen omarbetar rutinen och återkommer den 13 juni.', 'Arbetsgruppen', '2024-06-13'],
    ['Budgetförslag lämnas av Per i december.', 'Per Lind', 'december'],
    ['Frågan om lokaler bereds till nästa möte.', '', 'next'],
    [
      'Varje kommun presenterar resultatet för sina elever före påsklovet.',
      'Varje kommun',
      'pasklovet',
    ],
  ])('is made: %s', (text, owner, due) => {
    expect(tasks(text)).toEqual([[owner, due]])
  })

  it.each([
    'Varje kommun betalar i dag 6 000 kronor om året.',
    'Nina skickar redan ut listan varje vecka.',
    'Per anmäler en övrig fråga om nattvandring.',
    'Per anmäler jäv.',
    'Inga fler insatser behövs.',
    'Rapporten presenteras av Per.',
    'Information lämnas av Nina.',
    'Beredningsgruppen träffas den 23 april.',
  ])('is not made: %s', (text) => {
    expect(tasks(text)).toEqual([])
  })
})
