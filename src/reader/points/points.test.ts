import { describe, expect, it } from 'vitest'
import { linesIn } from '../../../test/support/written.ts'
import { findChains, isBareList } from './chains.ts'
import { findPoints } from './points.ts'

const pointsIn = (text: string) => findPoints(linesIn(text)).points
const titles = (text: string) => pointsIn(text).map((point) => point.title)
const numbers = (text: string) => pointsIn(text).map((point) => point.number)
const chainIn = (text: string, style: string) =>
  findChains(linesIn(text)).find((chain) => chain.style === style)

describe('a run of numbers', () => {
  it.each([
    ['section', '§ 1 Öppnande\nAnna öppnade mötet.\n§ 2 Budget\nBo berättade.\n§ 3 Avslut\nTack.'],
    ['dot', '1. Öppnande\nAnna öppnade mötet.\n2. Budget\nBo berättade.\n3. Avslut\nTack.'],
    ['paren', '1) Öppnande\nAnna öppnade mötet.\n2) Budget\nBo berättade.\n3) Avslut\nTack.'],
    ['bare', '1 Öppnande\nAnna öppnade mötet.\n2 Budget\nBo berättade.\n3 Avslut\nTack.'],
    [
      'word',
      'Punkt 1 Öppnande\nAnna öppnade.\nPunkt 2 Budget\nBo berättade.\nPunkt 3 Avslut\nTack.',
    ],
    ['capital', 'A. Öppnande\nAnna öppnade mötet.\nB. Budget\nBo berättade.\nC. Avslut\nTack.'],
  ])('is found in numbers of the style %j', (style, text) => {
    expect(chainIn(text, style)?.candidates.map((each) => each.value)).toEqual([1, 2, 3])
  })

  it('may begin at any number and miss one', () => {
    const text = '§ 41 Öppnande\nAnna.\n§ 42 Budget\nBo.\n§ 44 Avslut\nTack.'

    expect(chainIn(text, 'section')?.candidates.map((each) => each.value)).toEqual([41, 42, 44])
  })

  it('goes on over a section sign that a scanner damaged', () => {
    const text = '§ 1 Öppnande\nAnna.\n$ 2 Budget\nBo.\n& 3 Rapport\nCia.\n§ 4 Avslut\nTack.'

    expect(chainIn(text, 'section')?.candidates.map((each) => each.value)).toEqual([1, 2, 3, 4])
  })

  it('never goes down', () => {
    const values =
      chainIn(
        '1. Öppnande\nAnna.\n2. Budget\nBo.\n1. Bageriet\n2. Kaféet\n3. Avslut\nTack.',
        'dot',
      )?.candidates.map((each) => each.value) ?? []

    expect(values).toEqual([...values].sort((one, other) => one - other))
    expect(values.at(-1)).toBe(3)
  })

  it('of nothing but entries is a bare list', () => {
    const list = chainIn('1. Öppnande\n2. Budget\n3. Rapport\n4. Avslut', 'dot')
    const points = chainIn('1. Öppnande\nAnna öppnade.\n2. Budget\nBo berättade.', 'dot')

    expect(list && isBareList(list)).toBe(true)
    expect(points && isBareList(points)).toBe(false)
  })

  it('is not made of days, amounts, laws or letters', () => {
    const text =
      '7 mars kom Anna.\n8 mars kom Bo.\n10 000 kr delades ut.\na) ett\nb) två\n6 kap. 15 §'

    expect(findChains(linesIn(text))).toEqual([])
  })
})

describe('the points of numbered minutes', () => {
  it('are told by their paragraphs', () => {
    const text =
      'Protokoll Rådet 2024-03-14\n\n§ 1 Öppnande\nAnna öppnade mötet.\n\n§ 02 Budget\nBo berättade.'

    expect(pointsIn(text)).toMatchObject([
      { number: '1', label: '§ 1', title: 'Öppnande', rule: 'section-heading' },
      { number: '2', label: '§ 02', title: 'Budget', rule: 'section-heading' },
    ])
  })

  it('may have their titles on the line below', () => {
    const text = 'Protokoll\n\n§ 1\nÖppnande\nAnna öppnade mötet.\n\n§ 2\nBudget\nBo berättade.'

    expect(pointsIn(text)).toMatchObject([
      { title: 'Öppnande', rule: 'title-below-number' },
      { title: 'Budget', rule: 'title-below-number' },
    ])
  })

  it('are the points, not the contents that list them first', () => {
    const list = '1. Öppnande\n2. Budget\n3. Rapport\n4. Avslut'
    const text = `Protokoll\n\nÄrendeförteckning\n${list}\n\n1. Öppnande\nAnna öppnade mötet.\n\n2. Budget\nBo berättade om läget.\n\n3. Rapport\nCia redovisade.\n\n4. Avslut\nAnna tackade.`

    expect(pointsIn(text).map((point) => point.at)).toEqual([8, 11, 14, 17])
    expect([...findPoints(linesIn(text)).contents]).toEqual([3, 4, 5, 6])
  })

  it('have the titles of the agenda where only its numbers come again', () => {
    const text =
      'Anteckningar\n\nDagordning\n1. Öppnande\n2. Budget\n3. Rapport\n\n1. Anna öppnade mötet och hälsade alla välkomna.\n2. Bo berättade att kassan är god i år.\n3. Cecilia redovisade läget i projektet.'

    expect(titles(text)).toEqual(['Öppnande', 'Budget', 'Rapport'])
    expect(pointsIn(text).every((point) => point.rule === 'agenda-number')).toBe(true)
  })

  it('may have a formal one without number among them', () => {
    const text =
      '1. Öppnande\nAnna öppnade mötet.\n\n2. Budget\nBo berättade.\n\n3. Rapport\nCia berättade.\n\nNästa möte\nVi ses igen den 12 april kl. 13.'

    expect(titles(text)).toEqual(['Öppnande', 'Budget', 'Rapport', 'Nästa möte'])
    expect(pointsIn(text).at(-1)).toMatchObject({ number: null, rule: 'unnumbered-heading' })
  })

  it('that a converter took the numbers from are still points', () => {
    const text =
      '- Öppnande\n- Föregående protokoll\n3. Budget\nBo berättade om läget.\n4. Rapport\nCia redovisade.\n5. Läger\nCia berättade.\n6. Avslut\nAnna tackade.'

    expect(numbers(text)).toEqual([null, null, '3', '4', '5', '6'])
    expect(pointsIn(text).slice(0, 2)).toMatchObject([{ lost: true }, { lost: true }])
  })

  it.each([
    [
      'a numbered list inside a point',
      '§ 1 Öppnande\nAnna öppnade.\n§ 2 Mål\nVi har tre mål:\n1. Fler unga\n2. Fler vuxna\n3. Fler äldre\n§ 3 Avslut\nTack.',
      ['Öppnande', 'Mål', 'Avslut'],
    ],
    [
      'a range of paragraphs',
      'Paragrafer: §1 - §3\n§ 1 Öppnande\nAnna öppnade.\n§ 2 Budget\nBo.\n§ 3 Avslut\nTack.',
      ['Öppnande', 'Budget', 'Avslut'],
    ],
    [
      'page numbers',
      '§ 1 Öppnande\nAnna öppnade.\nSida 1 av 2\n§ 2 Budget\nBo.\n2(2)\n§ 3 Avslut\nTack.',
      ['Öppnande', 'Budget', 'Avslut'],
    ],
    [
      'a paragraph of a law',
      '§ 1 Öppnande\nAnna öppnade.\n§ 2 Sekretess\nSe 26 kap. 1 § OSL.\n§ 3 Avslut\nTack.',
      ['Öppnande', 'Sekretess', 'Avslut'],
    ],
    [
      'an age',
      '§ 1 Öppnande\nAnna öppnade.\n§ 2 Unga\n13-29 år är målgruppen.\n§ 3 Avslut\nTack.',
      ['Öppnande', 'Unga', 'Avslut'],
    ],
  ])('are not made by %s', (_, text, expected) => {
    expect(titles(text)).toEqual(expected)
  })
})

describe('the points of minutes without numbers', () => {
  it('are told by headings', () => {
    const text =
      '# Minnesanteckningar 2024-03-14\n\n## Öppnande\nAnna öppnade mötet.\n\n## Budget\nBo berättade.\n\n## Avslut\nTack.'

    expect(pointsIn(text)).toMatchObject([
      { title: 'Öppnande', number: null, rule: 'heading' },
      { title: 'Budget', number: null, rule: 'heading' },
      { title: 'Avslut', number: null, rule: 'heading' },
    ])
  })

  it('are told by bold lines', () => {
    const text = '**Öppnande**\nAnna öppnade mötet.\n\n**Budget**\nBo berättade om läget.'

    expect(titles(text)).toEqual(['Öppnande', 'Budget'])
  })

  it('are told by lines that look like titles', () => {
    const text =
      'Anteckningar från rådet 2024-03-14\n\nNärvarande: Anna Ek, Bo Alm, Cecilia Dahl\n\nBudget\nBo Alm gick igenom kassan, som är god i år.\n\nSommarlägret\nCecilia Dahl har fått 40 anmälningar till lägret.\n\nNästa möte\nVi ses den 12 april kl. 13.'

    expect(titles(text)).toEqual(['Budget', 'Sommarlägret', 'Nästa möte'])
  })

  it('are told by the entries of an outline', () => {
    const text =
      'Anteckningar\n- Budget\n  - Kassan är god i år.\n- Läger\n  - Fyrtio har anmält sig.\n- Övrigt\n  - Inget togs upp.'

    expect(titles(text)).toEqual(['Budget', 'Läger', 'Övrigt'])
    expect(pointsIn(text).every((point) => point.rule === 'outline-entry')).toBe(true)
  })

  it('are told by a timetable', () => {
    const text =
      '09.00 Inledning\nAnna hälsade välkommen.\n09.15 Budget\nBo berättade.\n10.00 Läger\nCia berättade.\n11.30 Avslut\nTack.'

    expect(pointsIn(text)).toMatchObject([
      { title: 'Inledning', rule: 'timetable' },
      { title: 'Budget' },
      { title: 'Läger' },
      { title: 'Avslut' },
    ])
  })

  it.each([
    [
      'labels inside a point',
      '## Budget\nBo.\n\n## Läger\nCia.\n\n## Beslut\nRådet beslutar att vänta.',
      2,
    ],
    ['a list of things to buy', 'Anteckningar\n\nVi handlar:\n- mjölk\n- bröd', 0],
    ['running text', 'Anna Ek berättade om läget.\nBo Alm fyllde i om sommaren.', 0],
    ['nothing', '', 0],
  ])('are not made by %s', (_, text, count) => {
    expect(pointsIn(text)).toHaveLength(count)
  })
})

describe('a number alone on its line', () => {
  it('has its title below a registry number', () => {
    const text =
      '§ 7\nDiarienr: 2019-00417\nTaxa för tolkar\nTaxan höjs.\n\n§ 8\nHSN 15/221\nÅrsredovisning\nDen godkänns.'

    expect(titles(text)).toEqual(['Taxa för tolkar', 'Årsredovisning'])
    expect(numbers(text)).toEqual(['7', '8'])
  })

  it('has a title that begins with the word for a registry number', () => {
    expect(
      titles('§ 7\nDiarienummer på alla handlingar\nBo visade.\n\n§ 8\nAvslut\nTack.'),
    ).toEqual(['Diarienummer på alla handlingar', 'Avslut'])
  })
})
