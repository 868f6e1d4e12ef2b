import { describe, expect, it } from 'vitest'
import { wrapped } from '../../test/support/same-facts.ts'
import { linesIn, sourceOf } from '../../test/support/written.ts'
import { cutFlattened } from './flattened.ts'
import { findAside } from './set-aside.ts'

const texts = (text: string) =>
  linesIn(text)
    .filter((line) => !line.blank && !line.aside)
    .map((line) => line.text)
const asideIn = (text: string) => {
  const lines = linesIn(text)
  return lines.filter((_, index) => findAside(lines).has(index)).map((line) => line.text)
}

describe('text that a converter put on one line', () => {
  const flat = [
    'Protokoll Rådet för folkhälsa 2024-03-14 Närvarande: Anna Ek, Bo Alm Frånvarande: Cecilia Dahl',
    '1. Mötets öppnande Anna Ek öppnade mötet och hälsade alla välkomna till Ekebro stadshus denna dag.',
    '2. Budget Bo Alm gick igenom kassan, som är god i år, och svarade på de frågor som ställdes om den.',
    '3. Sommarläger Cecilia Dahl har fått fyrtio anmälningar till lägret, vilket är fler än förra året.',
    '4. Nästa möte Gruppen träffas igen den 12 april kl. 13.00 i Ekebro stadshus, lokal meddelas senare.',
    '5. Förebyggande arbete David Lind visade bilder från skolorna i Norrdala och berättade om läget där.',
    '6. Avslut Anna Ek tackade alla för ett bra möte och önskade dem en trevlig vår i länets kommuner.',
  ].join(' ')

  it('is cut where its points and its labels begin', () => {
    const parts = cutFlattened(sourceOf(flat).lines).map((part) => part.line.text)

    expect(parts).toContain('1. Mötets öppnande')
    expect(parts).toContain('4. Nästa möte')
    expect(parts.some((part) => part.startsWith('Närvarande: Anna Ek'))).toBe(true)
    expect(parts.some((part) => part.startsWith('Frånvarande: Cecilia Dahl'))).toBe(true)
  })

  it('keeps every word, and the line it stood on', () => {
    const parts = cutFlattened(sourceOf(['Före.', flat]).lines)

    expect(parts.map((part) => part.line.text).join(' ')).toBe(`Före. ${flat}`)
    expect(parts.slice(1).every((part) => part.number === 2 && part.cut)).toBe(true)
  })

  it('is cut in the same places where its one line has been broken at a width', () => {
    const broken = wrapped([flat])
    const parts = cutFlattened(sourceOf(broken).lines)

    expect(broken.length).toBeGreaterThan(8)
    expect(parts.map((part) => part.line.text)).toEqual(
      cutFlattened(sourceOf(flat).lines).map((part) => part.line.text),
    )
  })

  it('knows where in a part each of the lines that it was broken into begins', () => {
    const broken = wrapped([flat])
    const starts = linesIn(broken.join('\n')).flatMap(({ text, starts }) =>
      starts.slice(1).map(({ at, line }) => ({ begins: text.slice(at, at + 5), line })),
    )

    expect(starts.length).toBeGreaterThan(3)
    for (const { begins, line } of starts) expect(broken[line - 1]?.startsWith(begins)).toBe(true)
  })

  it.each([
    ['paragraphs broken at a width, with short last lines', wrapped(flat.split(/ (?=\d\. )/))],
    [
      'a long paragraph broken at a width',
      wrapped([`${'Bo berättade om planen. '.repeat(40)}Slut.`]),
    ],
  ])('is not seen in %s', (_, lines) => {
    expect(cutFlattened(sourceOf(lines).lines).some((part) => part.cut)).toBe(false)
  })

  it.each([
    [
      'a long paragraph',
      'Anna Ek berättade länge om planen och om hur den kom till. '.repeat(20).trim(),
    ],
    ['a short line with numbers', '1. Öppnande Anna öppnade. 2. Budget Bo. 3. Avslut Tack.'],
    [
      'a long paragraph with figures',
      'Av 94 enkäter kom 61 svar, varav 12 Norrdala och 3 Ekebro. '.repeat(14).trim(),
    ],
    ['nothing', ''],
  ])('is not seen in %s', (_, text) => {
    expect(cutFlattened(sourceOf(text).lines)).toMatchObject([{ line: { text }, cut: false }])
  })
})

describe('what stands outside the text', () => {
  it.each([
    ['Sida 2 av 4'],
    ['2(4)'],
    ['2 (4)'],
    ['Sid 3'],
    ['Page 2'],
    ['Hoppa till innehåll'],
    ['Skriv ut'],
    ['Till toppen'],
  ])('is %j', (text) => {
    expect(asideIn(`Protokoll\n${text}\nAnna öppnade mötet.`)).toEqual([text])
  })

  it('is a running head with its page number, each time but the first', () => {
    const head = (page: number) => `Rådet för folkhälsa  2024-03-14  ${page}(3)`
    const text = `${head(1)}\nAnna öppnade mötet.\n${head(2)}\nBo berättade.\n${head(3)}\nTack.`

    expect(asideIn(text)).toHaveLength(2)
    expect(texts(text)).toContain('Bo berättade.')
  })

  it('is a letterhead with its addresses', () => {
    const text =
      'Anna öppnade mötet.\nPostadress      Besöksadress     Telefon\nBox 12      Storgatan 3     0455-30 30 00\nBo berättade.'

    expect(texts(text)).toEqual(['Anna öppnade mötet.', 'Bo berättade.'])
  })

  it.each([
    ['an address in a sentence', 'Telefonen ringde flera gånger under mötet.'],
    ['a day of a plan', '2024 (4 möten)'],
    ['a word of a page in a sentence', 'Meny för lunchen delas ut.'],
    ['what is shared', 'Dela med er av goda exempel.'],
    ['a page that is spoken of', 'Sidan 3 i planen behöver ses över.'],
    ['a number', '12'],
  ])('is not %s: %j', (_, text) => {
    expect(asideIn(`Protokoll\n${text}\nAnna öppnade mötet.`)).toEqual([])
  })
})

describe('the lines of one paragraph', () => {
  it('are joined where a text file broke them', () => {
    const text =
      'Anna Ek berättade om arbetet med den nya planen för barn och unga i länets\nkommuner, som ska vara klar till sommaren. Därefter skickas den på remiss till\nalla parter.'

    expect(texts(text)).toEqual([text.replaceAll('\n', ' ')])
  })

  it('are joined to their short last line', () => {
    const text =
      'Anna Ek berättade om arbetet med den nya planen för barn och unga i länets\nkommuner. Rådet\nser fram emot att läsa den när remissen är ute.'

    expect(texts(text)).toEqual([text.replaceAll('\n', ' ')])
  })

  it('know which source lines they come from', () => {
    const [line] = linesIn(
      'Anna Ek berättade om arbetet med den nya planen för barn och unga i länets\nkommuner, som ska vara klar till sommaren. Därefter skickas den på remiss till\nalla parter.',
    )

    expect(line?.starts.map((start) => start.line)).toEqual([1, 2, 3])
  })

  it.each([
    [
      'Den lokala sam-\nverkan fortsätter under hösten och våren',
      'Den lokala samverkan fortsätter',
    ],
    [
      'Planen gäller hälso-\noch sjukvården i hela länet från och med nu',
      'Planen gäller hälso- och',
    ],
  ])('are joined over a hyphen in %j', (text, begins) => {
    expect(texts(text)[0]?.startsWith(begins)).toBe(true)
  })

  describe('in a document whose lines are broken at 72 signs', () => {
    const other = wrapped(
      [`${'Bo berättade om planen för barn och unga i länet, '.repeat(5)}i år.`],
      72,
    )
    const below = (lines: readonly string[]) => texts([...other, '', ...lines].join('\n')).slice(1)

    it.each([
      [
        'after an abbreviation',
        [
          'Norrdala och Ekebro byter plats med varandra i hela den nya planen, dvs.',
          'Norrdala går in i mars. Anna meddelar leverantören.',
        ],
      ],
      [
        'between sentences, where all but the last are full',
        [
          'Anna Ek berättade om arbetet med den nya planen för barn och unga i år.',
          'Kommunerna i länet har fått den på remiss och svarar före sommaren. Nio',
          'har svarat.',
        ],
      ],
      [
        'after a word alone that a sentence goes on from',
        [
          'Anna Ek föreslog ett möte i maj.',
          'De flesta har hunnit skriva sina svar till regionen, som är nöjd i år.',
          'Datumen',
          'krockar med en kurs.',
        ],
        1,
      ],
      [
        'within a name of a list',
        ['Deltog: Anna Ek (BUP), Bo Alm (IFO), Cecilia Dahl (Ekebro kommun), Eva', 'Sjögren (BUP)'],
      ],
      [
        'before a reference to a point',
        ['Anna Ek, rektor, Bo Alm, kurator, David Lind, från kaffet till och med,', '§ 12'],
      ],
      [
        'after a label within a list',
        [
          'Deltog: Anna Ek, rektor, David Lind (BUP, till 14.00), Bo Ek. Förhinder:',
          'Eva Sjögren (BUP)',
        ],
      ],
    ])('are joined %s', (_, lines, first = 0) => {
      expect(below(lines)).toEqual([...lines.slice(0, first), lines.slice(first).join(' ')])
    })

    it.each([
      [
        'people',
        [
          'Anna Ek, rektor i Norrdala och ledamot i rådet sedan många år tillbaka i länet',
          'Bo Alm',
        ],
      ],
      [
        'entries of a series',
        ['Å1 Ringa rektorn i Norrdala och den i Ekebro före mötet – Anna', 'Å2 Boka en lokal – Bo'],
      ],
      [
        'entries with a person each',
        [
          'Gunborg Ask (KD), andra vice ordförande och tjänstgörande i rådet i år',
          'Bo Alm (V), ledamot',
        ],
      ],
      [
        'a lead and its text',
        [
          'Anna Ek och Bo Alm gick igenom läget i länets alla elva kommuner i år:',
          'Kassan är god.',
        ],
      ],
      [
        'a title and its text',
        ['Anna Ek berättade om planen för året.', 'Budget', 'kassan är god.'],
      ],
    ])('are left apart when they are %s', (_, lines) => {
      expect(below(lines)).toEqual(lines)
    })
  })

  it('are left apart when a point with a title follows, also after a comma', () => {
    const lines = linesIn('Vi tackar Anna Ek, Bo Alm och alla i rådet,\n§ 12 Budget')

    expect(lines.map((line) => line.label?.written ?? null)).toEqual([null, '§ 12'])
  })

  it('are joined below the short rests that are left when they are broken once more', () => {
    const once = wrapped(
      [
        'Svante berättade att driftsättningen i Norrdala gick bra i våras, så när som på tre dagar i mars. Elsa höll med, men tyckte att utbildningen kom för tidigt. Det blev tre veckor mellan kursen och driften, och då hade de flesta hunnit glömma. Leverantören lovar att felet ska vara rättat till hösten, men det har man sagt förut. Johan undrar om det inte är dags att räkna på vad en egen tjänst skulle kosta.',
      ],
      90,
    )

    expect(texts(wrapped(once, 75).join('\n'))).toEqual([once.join(' ')])
  })

  it.each([
    ['points', '1. Mötets öppnande\n2. Budget'],
    ['list entries', '- Anna Ek ringer rektorn\n- Bo Alm bokar lokal'],
    ['clauses', 'Rådet beslutar\natt godkänna planen\natt följa upp den'],
    [
      'long clauses',
      'Rådet beslutar\natt godkänna planen för det gemensamma arbetet med barn och unga i hela länet\natt följa upp den',
    ],
    ['labels', 'Tid: Torsdag 14 mars\nPlats: Ekebro stadshus'],
    ['people', 'Anna Ek, rektor\nBo Alm, kurator'],
    ['rows of a table', '| Anna Ek | Norrdala |\n| Bo Alm | Ekebro |'],
    ['sentences on lines of their own', 'Anna öppnade mötet.\nBo berättade om kassan.'],
    ['a heading and its text', '## Budget\nkassan är god i år'],
    ['titles', 'Budget\nKassan är god.'],
    ['organisations with their people', 'Alvesta: Anna Ek\nLjungby: Bo Alm'],
    ['paragraphs', 'Anna öppnade mötet.\n\nBo berättade om kassan.'],
    ['given names', 'Anna, Bo, Cecilia\nDavid, Eva, Frida'],
    ['a list and a text', 'Vi var Anna Ek, Bo Alm och från Ekebro, Cecilia\nMötet öppnades'],
  ])('are left apart when they are %s', (_, text) => {
    expect(texts(text)).toHaveLength(2 + Number(text.includes('\natt följa')))
  })
})

describe('a heading that is underlined', () => {
  it.each([
    ['Protokoll\n=========', 1],
    ['Budget\n------', 2],
    ['Budget\n--', 0],
    ['Budget\nKassan är god.', 0],
  ])('in %j has the level %i', (text, level) => {
    expect(linesIn(text)[0]?.heading).toBe(level)
  })
})
