import { describe, expect, it } from 'vitest'
import { usualLimits } from '../../src/documents/limits.ts'
import { readDocx } from '../../src/documents/read-docx.ts'
import { type DocxParts, makeDocx, paragraph, tableRow } from './make-docx.ts'

const read = async (parts: DocxParts) => (await readDocx(makeDocx(parts), usualLimits)).lines
const texts = async (parts: DocxParts) => (await read(parts)).map((line) => line.text)

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
const list = (id: number, at = 0) =>
  `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`
const numbering = (levels: string, lists: string) =>
  `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${lists}`
const plainList = (id: number, inner = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="7"/>${inner}</w:num>`

describe('the lists of a DOCX', () => {
  it('have the numbers that Word shows', async () => {
    const levels =
      level(0, 'decimal', '§ %1') +
      level(1, 'lowerLetter', '%2)') +
      level(2, 'decimal', '%1.%3', '<w:isLgl/>')

    const lines = await texts({
      numbering: numbering(levels, plainList(1)),
      body: [
        paragraph('Öppnande', list(1)),
        paragraph('Rapporter', list(1)),
        paragraph('Regionen', list(1, 1)),
        paragraph('Kommunerna', list(1, 1)),
        paragraph('Djupt', list(1, 2)),
        paragraph('Avslutning', list(1)),
        paragraph('Efteråt', list(1, 1)),
      ].join(''),
    })

    expect(lines).toEqual([
      '§ 1 Öppnande',
      '§ 2 Rapporter',
      'a) Regionen',
      'b) Kommunerna',
      '2.1 Djupt',
      '§ 3 Avslutning',
      'a) Efteråt',
    ])
  })

  it('go on over lists of one kind, and start over where a list says so', async () => {
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const lines = await texts({
      numbering: numbering(
        level(0, 'upperRoman', '%1.'),
        plainList(1) + plainList(2) + plainList(3, again),
      ),
      body: [1, 1, 2, 3, 3].map((id) => paragraph('x', list(id))).join(''),
    })

    expect(lines).toEqual(['I. x', 'II. x', 'III. x', 'I. x', 'II. x'])
  })

  it('have bullets as dashes, two blanks further in a level', async () => {
    const lines = await texts({
      numbering: numbering(level(0, 'bullet', '\uf0b7') + level(1, 'bullet', 'o'), plainList(1)),
      body: paragraph('Ett', list(1)) + paragraph('Två', list(1, 1)) + paragraph('•\tTre'),
    })

    expect(lines).toEqual(['- Ett', '  - Två', '- Tre'])
  })

  it('may come with a style, and be taken away from a paragraph', async () => {
    const lines = await texts({
      styles: `<w:style w:type="paragraph" w:styleId="Punkt"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Egen"><w:basedOn w:val="Punkt"/></w:style>`,
      numbering: numbering(level(0, 'decimalZero', '%1'), plainList(1)),
      body:
        paragraph('Ett', '<w:pStyle w:val="Egen"/>') +
        paragraph('Inget', `<w:pStyle w:val="Egen"/>${list(0)}`) +
        paragraph('Två', '<w:pStyle w:val="Punkt"/>'),
    })

    expect(lines).toEqual(['01 Ett', 'Inget', '02 Två'])
  })
})

describe('the looks of a DOCX', () => {
  it('tell headings by outline level, by the name of a style, and by what it is based on', async () => {
    const styles = `
      <w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Punktrubrik"/><w:basedOn w:val="Rubrik1"/></w:style>
      <w:style w:type="paragraph" w:styleId="Niv"><w:name w:val="Nivå"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Inte"><w:basedOn w:val="Rubrik1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>`
    const styled = (id: string) => paragraph('Text', `<w:pStyle w:val="${id}"/>`)

    const lines = await read({
      styles,
      body: styled('Rubrik1') + styled('Egen') + styled('Niv') + styled('Inte') + styled('Okänd'),
    })

    expect(lines.map((line) => line.heading)).toEqual([1, 1, 3, undefined, undefined])
  })

  it('tell whole lines of bold and italic', async () => {
    const lines = await read({
      styles:
        '<w:style w:type="paragraph" w:styleId="Fet"><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="Stark"><w:rPr><w:b/></w:rPr></w:style>',
      body:
        paragraph('Beslut', '', '<w:b/>') +
        paragraph('Beslut', '<w:pStyle w:val="Fet"/>') +
        paragraph('Beslut', '<w:pStyle w:val="Fet"/>', '<w:b w:val="0"/>') +
        paragraph('Beslut', '', '<w:rStyle w:val="Stark"/>') +
        paragraph('Beslut', '', '<w:i/>') +
        '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Beslut</w:t></w:r><w:r><w:t>: nej</w:t></w:r></w:p>',
    })

    expect(lines.map((line) => [line.bold, line.italic])).toEqual([
      [true, undefined],
      [true, undefined],
      [undefined, undefined],
      [true, undefined],
      [undefined, true],
      [undefined, undefined],
    ])
  })
})

describe('the text of a DOCX', () => {
  const run = (inner: string) => `<w:r>${inner}</w:r>`
  const t = (text: string) => run(`<w:t xml:space="preserve">${text}</w:t>`)

  it('takes tracked changes as accepted', async () => {
    const body = `<w:p>${t('Nämnden ')}<w:del>${run('<w:delText>avslår</w:delText>')}</w:del><w:ins>${t('bifaller')}</w:ins><w:moveFrom>${t(' allt')}</w:moveFrom></w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${t('Hela ')}</w:p><w:p>${t('stycket')}</w:p>
      <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('Bort')}</w:tc></w:tr></w:tbl>`

    expect(await texts({ body })).toEqual(['Nämnden bifaller', 'Hela stycket'])
  })

  it('leaves out what is hidden, and the codes of fields', async () => {
    const body = `<w:p>${t('Sida ')}${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText>PAGE</w:instrText>')}${run('<w:fldChar w:fldCharType="separate"/>')}${t('2')}${run('<w:fldChar w:fldCharType="end"/>')}${run('<w:rPr><w:vanish/></w:rPr><w:t> dold</w:t>')}</w:p>`

    expect(await texts({ body })).toEqual(['Sida 2'])
  })

  it('reads line breaks, tabs, signs, boxes, links and content controls', async () => {
    const body = `<w:p>${t('Närvarande')}${run('<w:tab/><w:tab/>')}${t('Åsa')}${run('<w:br/>')}${t('Bo')}${run('<w:noBreakHyphen/>')}${t('Ek')}</w:p>
      <w:p>${run('<w:sym w:font="Wingdings" w:char="F0FC"/>')}${t(' ja')}</w:p>
      <w:p>${run('<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar>')}${t(' klart')}</w:p>
      <w:p><w:hyperlink r:id="x">${t('länken')}</w:hyperlink></w:p>
      <w:sdt><w:sdtPr><w:alias w:val="Rubrik"/></w:sdtPr><w:sdtContent><w:p>${t('i en ruta')}</w:p></w:sdtContent></w:sdt>`

    expect(await texts({ body })).toEqual([
      'Närvarande\tÅsa',
      'Bo-Ek',
      '✓ ja',
      '☒ klart',
      'länken',
      'i en ruta',
    ])
  })

  it('reads a text box once, after the paragraph that it is anchored in', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
    const body = `<w:p>${run(`<mc:AlternateContent><mc:Choice>${box('Ruta')}</mc:Choice><mc:Fallback>${box('Ruta')}</mc:Fallback></mc:AlternateContent>`)}${t('Text')}</w:p>`

    expect(await texts({ body })).toEqual(['Text', 'Ruta'])
  })

  it('puts page heads first and page feet last, aside, and notes after the text', async () => {
    const lines = await read({
      header1: paragraph('Region Halland'),
      footer1: paragraph('Box 517'),
      footnotes: `<w:footnote w:id="1">${paragraph('En not')}</w:footnote>`,
      body: `${paragraph('Protokoll')}<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>`,
    })

    expect(lines).toEqual([
      { text: 'Region Halland', aside: 'runningHead' },
      { text: 'Protokoll' },
      { text: 'En not' },
      { text: 'Box 517', aside: 'runningHead' },
    ])
  })
})

describe('the tables of a DOCX', () => {
  const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

  it('have a tab between cells, and keep empty cells so that the place of a cell is its column', async () => {
    const body = table(
      tableRow('Namn', 'När', 'Frv'),
      tableRow('Åsa Ek', 'x', ''),
      tableRow('Bo Al', '', 'x'),
    )

    expect(await texts({ body })).toEqual(['Namn\tNär\tFrv', 'Åsa Ek\tx', 'Bo Al\t\tx'])
  })

  it('have the paragraphs of their cells beside each other', async () => {
    const body = table(tableRow('§ 1', ['Skicka listan', '', 'Boka lokal'], ['Åsa', '', 'Bo']))

    expect(await texts({ body })).toEqual(['§ 1\tSkicka listan\tÅsa', '\tBoka lokal\tBo'])
  })

  it('keep columns where cells are merged', async () => {
    const cell = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
    const body = table(
      `<w:tr>${cell('Brett', '<w:gridSpan w:val="2"/>')}${cell('c')}</w:tr>`,
      `<w:tr>${cell('Högt', '<w:vMerge w:val="restart"/>')}${cell('b')}${cell('c')}</w:tr>`,
      `<w:tr>${cell('syns inte', '<w:vMerge/>')}${cell('b')}${cell('c')}</w:tr>`,
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('b')}${cell('c')}</w:tr>`,
    )

    expect(await texts({ body })).toEqual(['Brett\t\tc', 'Högt\tb\tc', '\tb\tc', '\tb\tc'])
  })

  it('of one cell a row are frames, whose lines stand as they are', async () => {
    const body = table(tableRow([paragraph('Protokoll', '', '<w:b/>'), paragraph('Ort\tTeams')]))

    expect(await read({ body })).toEqual([
      { text: 'Protokoll', bold: true },
      { text: 'Ort\tTeams' },
    ])
  })

  it('inside a cell become lines of it', async () => {
    const inner = `${table(tableRow('Åsa', 'Ek'), tableRow('Bo', 'Al'))}<w:p/>`

    expect(await texts({ body: table(tableRow('Närvarande', inner)) })).toEqual([
      'Närvarande\tÅsa\tEk',
      '\tBo\tAl',
    ])
  })
})
