import { describe, expect, it } from 'vitest'
import { minutesSaying, readText } from '../../../test/support/written.ts'

const decisions = (...lines: readonly string[]) =>
  readText(minutesSaying(...lines)).decisions.map(({ text, clauses, status, takenBy, rule }) => ({
    text,
    clauses,
    status,
    takenBy,
    rule,
  }))
const clauses = (...lines: readonly string[]) =>
  decisions(...lines).map((decision) => decision.clauses)

describe('a decision of this body', () => {
  it.each([
    ['after a lead', ['Rådet beslutar', 'att godkänna planen', 'att följa upp den i höst']],
    [
      'after a lead with a colon',
      ['Rådet beslutar:', 'att godkänna planen', 'att följa upp den i höst'],
    ],
    ['after a label', ['Beslut', 'att godkänna planen', 'att följa upp den i höst']],
    ['after a label with a colon', ['Beslut:', 'att godkänna planen', 'att följa upp den i höst']],
    ['with bullets', ['Rådet beslutar', '- att godkänna planen', '- att följa upp den i höst']],
    ['with letters', ['Rådet beslutar', 'a) att godkänna planen', 'b) att följa upp den i höst']],
    ['on one line', ['Rådet beslutar att godkänna planen, att följa upp den i höst']],
    ['in bold', ['**Beslut**', 'att godkänna planen', 'att följa upp den i höst']],
    [
      'with letters set apart',
      ['Rådet B E S L U T A R', 'a t t godkänna planen', 'a t t följa upp den i höst'],
    ],
  ])('may have its clauses %s', (_, lines) => {
    expect(clauses(...lines)).toEqual([['att godkänna planen', 'att följa upp den i höst']])
  })

  it('leaves the lead-in out where it holds the clauses for a list', () => {
    expect(clauses('Rådet beslutar att', '- godkänna planen', '- följa upp den')).toEqual([
      ['godkänna planen', 'följa upp den'],
    ])
  })

  it.each([
    ['Beslut: Planen godkänns.', 'decision-lead'],
    ['Beslut – Planen bör gälla från hösten.', 'decision-lead'],
    ['Beslut – Att inte starta något nytt.', 'decision-lead'],
    ['Rådet beslutar att godkänna planen.', 'decides-that'],
    ['Rådet enades om att bjuda in Norrdala.', 'agrees-that'],
    ['Dagordningen godkändes.', 'plain-decision'],
  ])('is taken in %j', (line, rule) => {
    expect(decisions(line)).toMatchObject([{ status: 'taken', takenBy: null, rule }])
  })

  it('may stand under a heading of its own', () => {
    const read = readText(
      '# Protokoll Rådet 2024-03-14\n\n## Planen\nBo berättade.\n\n### Beslut\nPlanen godkänns.\n\n## Avslut\nTack.',
    )

    expect(read.decisions).toMatchObject([{ text: 'Planen godkänns.', status: 'taken' }])
  })

  it('ends where another label begins', () => {
    expect(
      decisions(
        'Beslut:',
        'att godkänna planen',
        '',
        'Bakgrund',
        'Planen kom till i fjol efter en enkät.',
      ),
    ).toMatchObject([{ clauses: ['att godkänna planen'] }])
  })

  it('stands on the lines where it is written, in the item it belongs to', () => {
    const read = readText(
      minutesSaying('Bo berättade om planen.', 'Rådet beslutar att godkänna planen.'),
    )
    const [decision] = read.decisions

    expect(read.source.lines[(decision?.lines[0] ?? 0) - 1]).toBe(
      'Rådet beslutar att godkänna planen.',
    )
    expect(read.items.find((item) => item.id === decision?.itemId)?.number).toBe('2')
  })
})

describe('what another body decided, or this one once', () => {
  it.each([
    ['Verksamhetsgruppen beslutade också att avvakta.', 'Verksamhetsgruppen'],
    ['Regionstyrelsen beslutade den 12 februari att avsätta medel.', 'Regionstyrelsen'],
    ['Kommunfullmäktige har beslutat att anta planen.', 'Kommunfullmäktige'],
    ['Direktionen fattade den 27 februari beslut att lägga ned mottagningen.', 'Direktionen'],
  ])('is quoted: %j', (line, takenBy) => {
    expect(decisions(line)).toMatchObject([{ status: 'quoted', takenBy }])
  })

  it.each([
    ['Vid förra mötet beslutade rådet att bjuda in Norrdala.'],
    ['Rådet beslutade den 12 december 2023 att bjuda in Norrdala.'],
  ])('is quoted when it is retold: %j', (line) => {
    expect(decisions(line)).toMatchObject([{ status: 'quoted' }])
  })
})

describe('no decision', () => {
  it.each([
    ['a proposal', ['Förslag till beslut', 'att godkänna planen']],
    ['a proposal with a colon', ['Förslag till beslut: att godkänna planen.']],
    ['a motion', ['Yrkande', 'Bo Alm yrkar att planen avslås.']],
    ['a wish', ['Det vore bra om planen gällde från hösten.']],
    ['an opinion', ['Planen bör gälla från hösten.']],
    ['a dissent', ['Reservation', 'Bo Alm reserverar sig mot planen.']],
    ['no decision', ['Inga beslut fattades.']],
    ['no decision, said in another way', ['Inget beslut togs.']],
    [
      'clauses of a dialogue',
      ['- Att vi är samlade i en grupp ger kraft.', '- Att vi vågar prata om det svåra.'],
    ],
    ['information that somebody gets', ['Eleverna får information om stödet.']],
    ['a matter to be taken further', ['Frågan får diskuteras vidare.']],
    ['a decision to come', ['Beslut tas i juni.']],
    ['a body that may decide', ['Regionstyrelsen ska besluta om medlen i maj.']],
    ['a question', ['Ska vi godkänna planen?']],
    ['a paragraph of a law', ['Enligt § 13:5 gäller sekretess.']],
    ['a plan of action', ['Bo Alm berättade om handlingsplanen för unga 13-29 år.']],
    ['documents for a decision', ['Beslutsunderlag', 'Tjänsteskrivelse 2024-02-12']],
    ['a quotation', ['Anna läste: ”Vi är många som vill hjälpa till.”']],
    ['nothing but talk', ['En diskussion fördes om planen.']],
  ])('is %s', (_, lines) => {
    expect(decisions(...lines).filter((decision) => decision.status === 'taken')).toEqual([])
  })

  it('is the word in the title of a point', () => {
    const read = readText(
      'Protokoll Rådet 2024-03-14\n\n§ 1 Budget för beslut\nBo Alm gick igenom underlaget.\n\n§ 2 Beslutsärenden\nInga fanns.\n\n§ 3 Beslut om avgifter\nBo Alm gick igenom underlaget.\n\n§ 4 Avslut\nTack.',
    )

    expect(read.decisions).toEqual([])
  })

  it('stands in a notice or an agenda', () => {
    const read = readText(
      'Kallelse Rådet 2024-03-14\n\n1. Öppnande\n2. Budget\nRådet beslutar att godkänna budgeten.\n3. Avslut',
    )

    expect(read.decisions).toEqual([])
    expect(read.assignments).toEqual([])
  })
})

describe('a decision that more is said of', () => {
  it('may be each sentence after `beslutar följande`', () => {
    expect(
      decisions('Rådet beslutar följande. Huset säljs i maj. Träffarna hålls per telefon.').map(
        ({ text }) => text,
      ),
    ).toEqual(['Huset säljs i maj.', 'Träffarna hålls per telefon.'])
  })

  it('may be lettered under a numbered label', () => {
    expect(clauses('> **Beslut B.2**', '> a. Huset säljs i maj.', '> b. Köket stängs.')).toEqual([
      ['Huset säljs i maj.', 'Köket stängs.'],
    ])
  })

  it('may be a conclusion, sentence by sentence', () => {
    expect(decisions('Slutsats', 'Huset säljs i maj. Temat blir sömn.')).toHaveLength(2)
  })

  it('is told of the one who stands before the colon', () => {
    expect(decisions('Skolan: läget är gott. Har beslutat att stänga köket i juli.')).toMatchObject(
      [{ status: 'quoted', takenBy: 'Skolan' }],
    )
  })

  it('keeps no `dels` from the clause that follows', () => {
    expect(clauses('Rådet beslutar dels att sälja huset; dels att stänga köket.')).toEqual([
      ['att sälja huset', 'att stänga köket.'],
    ])
  })
})

describe('decisions where others stand beside them', () => {
  const read = (...lines: readonly string[]) =>
    readText(minutesSaying(...lines)).decisions.filter(({ text }) => !/dagordning/iu.test(text))

  it('are read in a numbered line that is a whole sentence', () => {
    expect(
      read(
        'a) Regionstyrelsen beslutade den 12 februari att anta planen. Bo sprider den.',
        'b) Rådet beslutar att följa planen. Den är kort.',
      ),
    ).toMatchObject([
      { status: 'quoted', clauses: ['att anta planen.'] },
      { status: 'taken', clauses: ['att följa planen.'] },
    ])
  })

  it('are that other body’s where the text tells of its meeting', () => {
    expect(
      read(
        'Bo har varit på delregionala gruppens möte den 12 februari. Gruppen beslutade då att lämna en rapport.',
      ),
    ).toMatchObject([{ status: 'quoted', takenBy: 'delregionala gruppen' }])
  })

  it('may be two under one label, where the second says what is done instead', () => {
    expect(read('Beslut: Offerten avböjs. En uppföljning görs i stället.')).toMatchObject([
      { text: 'Offerten avböjs.' },
      { text: 'En uppföljning görs i stället.' },
    ])
  })

  it('do not have the reason for a clause', () => {
    expect(
      read('Kommunstyrelsen i Norrdala återremitterade ärendet med motiveringen att det är dyrt.'),
    ).toMatchObject([{ status: 'quoted', clauses: [] }])
  })
})
