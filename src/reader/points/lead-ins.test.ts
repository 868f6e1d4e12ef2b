import { describe, expect, it } from 'vitest'
import { linesIn, readText } from '../../../test/support/written.ts'
import { leadInPoints } from './lead-ins.ts'

const head = [
  'Nätverk för anhöriga',
  'Anteckningar den 8 maj 2024',
  'Närvarande: Anna Ek, Bo Alm, Cecilia Dahl',
  '',
]

const titlesIn = (...body: readonly string[]): string[] =>
  leadInPoints(linesIn([...head, ...body].join('\n\n'))).map(({ title, depth }) =>
    depth === 0 ? title : `> ${title}`,
  )

describe('the words that paragraphs begin with', () => {
  it('are the points when they are bold', () => {
    expect(
      titlesIn(
        '**Inledning.** Anna hälsade alla välkomna.',
        '**Stöd till syskon:** Bo visade en film om syskon.',
        '__Avlösning__ – Cecilia redogjorde för köerna.',
        '**Nästa träff** är den 3 juni.',
      ),
    ).toEqual(['Inledning', 'Stöd till syskon', 'Avlösning', 'Nästa träff'])
  })

  it.each([
    ['a stop', '.'],
    ['a colon', ':'],
    ['a dash', ' –'],
  ])('are the points when %s ends them in most paragraphs', (_, sign) => {
    expect(
      titlesIn(
        `Inledning${sign} Anna hälsade alla välkomna och gick igenom dagen.`,
        `Stöd till syskon${sign} Bo visade en film som är gjord i länet.`,
        `Avlösning${sign} Cecilia redogjorde för köerna i kommunerna.`,
        `Övrigt${sign} Inget.`,
      ),
    ).toEqual(['Inledning', 'Stöd till syskon', 'Avlösning', 'Övrigt'])
  })

  it('are sub-points when an organisation reports', () => {
    expect(
      titlesIn(
        '**Laget runt.** Alla berättade om våren.',
        '**Socialtjänsten.** Fler har sökt hjälp.',
        '**Ny lag.** Bo redogjorde för lagen.',
      ),
    ).toEqual(['Laget runt', '> Socialtjänsten', 'Ny lag'])
  })

  it('are no points when they are names, labels or sentences', () => {
    expect(
      titlesIn(
        '**Anna Ek:** Vi borde göra mer för barnen.',
        '**Beslut:** Gruppen skriver ett brev.',
        '**Åtgärd:** Bo ringer.',
        '**Vi tycker** att det är bra.',
        'Anna: Det är viktigt att alla kommer till mötet i juni.',
      ),
    ).toEqual([])
  })

  it('are no points when they come again', () => {
    const asked = [
      'Fråga: Vem ringer man till när det har blivit natt?',
      'Svar: Ring till den jour som finns i kommunen.',
    ]

    expect(titlesIn(...asked, ...asked, ...asked)).toEqual([])
  })

  it('are no points when few paragraphs begin so', () => {
    expect(
      titlesIn(
        'Bra dag. Vi kom överens om det mesta som stod på listan i dag.',
        'Vi gick igenom planen för hösten, och den är nu klar att skickas ut.',
        'Anna berättade om resan till Norge, som hade varit lyckad för alla.',
      ),
    ).toEqual([])
  })

  it('begin an item whose text is read', () => {
    const { items, decisions } = readText(
      [
        ...head,
        '**Inledning.** Välkomna.',
        '**Medel.** Gruppen beslutar att söka medel.',
        '**Övrigt.** Inget.',
      ].join('\n\n'),
    )

    expect(decisions).toHaveLength(1)
    expect(decisions[0]?.itemId).toBe(items[1]?.id)
  })
})
