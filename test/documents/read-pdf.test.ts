import { describe, expect, it } from 'vitest'
import { usualLimits } from '../../src/documents/limits.ts'
import { readPdf } from '../../src/documents/read-pdf.ts'
import { lockedPdf } from './hostile-pdfs.ts'
import { makePdf, type PdfText, rows } from './make-pdf.ts'

const read = (...pages: readonly (readonly PdfText[])[]) => readPdf(makePdf(pages), usualLimits)
const texts = async (...pages: readonly (readonly PdfText[])[]) =>
  (await read(...pages)).lines.map((line) => line.text)

/** Rows of about the same width, as a paragraph has. */
const prose = [
  'Ordföranden hälsar alla välkomna till årets första sammanträde och påminner om att',
  'frågan om gemensamma medel för psykisk hälsa ska vara klar före sommaren. Enligt det',
  'förslag som lades fram i december delas kostnaden lika mellan regionen och kommunerna',
  'i länet.',
]

describe('the paragraphs of a PDF', () => {
  it('are one line each, and an empty line stands where the page leaves room', async () => {
    const lines = await texts([...rows(prose, { y: 80 }), ...rows(prose, { y: 160 })])

    expect(lines).toEqual([prose.join(' '), '', prose.join(' ')])
  })

  it('keep short rows apart: names under each other are lines of their own', async () => {
    const names = ['Åsa Ek, chef, Region Halland', 'Bo Al, rektor, Falkenbergs kommun', 'Cia Öd']

    expect(await texts([...rows(prose, { y: 80 }), ...rows(names, { y: 200 })])).toEqual([
      prose.join(' '),
      '',
      ...names,
    ])
  })

  it('have words that a row broke put together, but for a hyphen of their own', async () => {
    const [first = '', , third = ''] = prose
    const broken = [
      `${first.slice(0, -8)} samver-`,
      `kan mellan hälso- och sjukvården i hela länet och skolans elevhälsa samt hälso-`,
      `och friskvården i kommunerna. ${third.slice(0, 40)} med IT-`,
      'systemet som grund.',
    ]

    const [line] = await texts(rows(broken, { y: 80 }))

    expect(line).toContain('samverkan mellan hälso- och sjukvården')
    expect(line).toContain('samt hälso- och friskvården')
    expect(line).toContain('med IT-systemet')
  })

  it('go on over the foot and head of pages, which are put after them', async () => {
    const head = (page: number): PdfText[] => [
      { x: 70, y: 40, text: 'Samverkansrådet', size: 9 },
      { x: 480, y: 40, text: `Sida ${page} (2)`, size: 9 },
    ]
    const page = await read(
      [...head(1), ...rows(prose.slice(0, 2), { y: 80 })],
      [...head(2), ...rows(prose.slice(2), { y: 80 })],
    )

    expect(page.lines).toEqual([
      { text: 'Samverkansrådet\tSida 1 (2)', aside: 'runningHead' },
      { text: prose.join(' ') },
      { text: 'Samverkansrådet\tSida 2 (2)', aside: 'runningHead' },
    ])
    expect(page.pageStarts).toEqual([1, 3])
  })

  it('of lists begin at each number and bullet', async () => {
    const body = rows(prose, { y: 80 })
    const list = [
      { x: 70, y: 160, text: '§ 1' },
      { x: 98, y: 160, text: 'Val av justerare' },
      { x: 88, y: 174, text: '•' },
      {
        x: 106,
        y: 174,
        text: 'Åsa Ek väljs att jämte ordföranden justera dagens protokoll, som hon gjorde',
      },
      { x: 106, y: 188, text: 'Förra gången' },
      { x: 106, y: 202, text: 'o' },
      { x: 124, y: 202, text: 'i mån av tid' },
    ]

    expect((await texts([...body, ...list])).slice(2)).toEqual([
      '§ 1 Val av justerare',
      '- Åsa Ek väljs att jämte ordföranden justera dagens protokoll, som hon gjorde Förra gången',
      '  - i mån av tid',
    ])
  })
})

describe('the looks of a PDF', () => {
  it('tell headings by their size, and bold lines by their font', async () => {
    const { lines } = await read([
      { x: 70, y: 60, text: 'Protokoll', size: 20, isBold: true },
      { x: 70, y: 90, text: '§ 1 Val', size: 14 },
      { x: 70, y: 110, text: 'Beslut', isBold: true },
      ...rows(prose, { y: 124 }),
    ])

    expect(lines.filter((line) => line.text)).toEqual([
      { text: 'Protokoll', heading: 1, bold: true },
      { text: '§ 1 Val', heading: 2 },
      { text: 'Beslut', bold: true },
      { text: prose.join(' ') },
    ])
  })
})

describe('the tables of a PDF', () => {
  it('have a tab between cells, empty ones kept', async () => {
    const columns = [70, 230, 380, 440]
    const table = [
      ['Namn', 'Organisation', 'När', 'Frv'],
      ['Åsa Ek', 'Region Halland', 'x'],
      ['Bo Al', 'Falkenbergs kommun', '', 'x'],
      ['Cia Öd', 'Laholms kommun', 'x'],
    ].flatMap((cells, row) =>
      cells.map((text, at) => ({ x: columns[at] ?? 0, y: 80 + 16 * row, text })),
    )

    expect(await texts(table.filter(({ text }) => text !== ''))).toEqual([
      'Namn\tOrganisation\tNär\tFrv',
      'Åsa Ek\tRegion Halland\tx',
      'Bo Al\tFalkenbergs kommun\t\tx',
      'Cia Öd\tLaholms kommun\tx',
    ])
  })

  it('have the rows within a cell put together', async () => {
    const table = [
      { x: 70, y: 80, text: '1. Hemsjukvård och' },
      { x: 70, y: 94, text: 'rehabilitering' },
      { x: 190, y: 80, text: 'Frågan har varit uppe förut. Arbetsgruppen ska' },
      { x: 190, y: 94, text: 'återkomma när regionen har svarat.' },
      { x: 450, y: 80, text: 'Åsa Ek' },
      { x: 70, y: 120, text: '2. Övrigt' },
      { x: 190, y: 120, text: 'Inget.' },
      { x: 450, y: 120, text: 'Alla' },
    ]

    expect(await texts(table)).toEqual([
      '1. Hemsjukvård och rehabilitering\tFrågan har varit uppe förut. Arbetsgruppen ska återkomma när regionen har svarat.\tÅsa Ek',
      '2. Övrigt\tInget.\tAlla',
    ])
  })

  it('are not made of the wide blanks of a justified line', async () => {
    const words = ['Ordföranden', 'tackar', 'för', 'visat', 'intresse']
    let x = 70
    const justified = words.map((text) => {
      const place = { x, y: 94, text }
      x += text.length * 5.6 + 16
      return place
    })

    const lines = await texts([{ x: 70, y: 80, text: 'Protokoll' }, ...justified])

    expect(lines.join(' ')).not.toContain('\t')
  })
})

describe('text in two columns', () => {
  it('is read down the left one and then the right one, where both are lists of people', async () => {
    const left = rows(['Åsa Ek, Halmstad', 'Bo Al, Laholm', 'Cia Öd, Hylte'], { y: 80 })
    const right = rows(['Disa Um, Varberg', 'Ebbe Ås, Kungsbacka', 'Frej Ur, Falkenberg'], {
      y: 80,
      x: 320,
    })

    expect(await texts([...left, ...right])).toEqual([
      'Åsa Ek, Halmstad',
      'Bo Al, Laholm',
      'Cia Öd, Hylte',
      'Disa Um, Varberg',
      'Ebbe Ås, Kungsbacka',
      'Frej Ur, Falkenberg',
    ])
  })
})

describe('running text in two columns', () => {
  const left = [
    'Samverkansgruppen har under året',
    'arbetat med tre frågor. Den första',
    'gäller unga som inte går i skolan,',
    'den andra äldre med stora behov av',
    'vård och den tredje gemensamma',
    'system för journaler. Arbetet har',
    'gått olika fort i länet, eftersom',
    'kommunerna har olika många som kan',
    'delta i arbetsgrupperna.',
  ]
  const right = [
    'Under hösten ska gruppen ta fram',
    'ett förslag till överenskommelse om',
    'hur kostnaderna delas. Förslaget',
    'skickas på remiss till alla nämnder',
    'i oktober. Svaren ska vara inne före',
    'jul, så att beslut kan tas i mars.',
    'Ordföranden påminner om att det är',
    'kommunfullmäktige som beslutar om',
    'pengarna i varje kommun.',
  ]

  it.each([
    ['beside each other', 80],
    ['between each other', 87],
  ])('is read column by column, with its rows %s', async (_, y) => {
    const page = [...rows(left, { y: 80 }), ...rows(right, { y, x: 310 })]

    expect(await texts(page)).toEqual([left.join(' '), right.join(' ')])
  })
})

describe('the margins of a PDF', () => {
  it('are set aside: page numbers and blocks of addresses at the foot', async () => {
    const { lines } = await read(
      [
        ...rows(prose, { y: 80 }),
        ...rows(['Region Halland', 'Besöksadress: Södra vägen 9', 'Org.nr: 232100-0115'], {
          y: 780,
          step: 10,
          size: 8,
        }),
      ],
      [...rows(['Rådet avslutas.'], { y: 80 }), { x: 300, y: 810, text: '2', size: 9 }],
    )

    expect(lines.map((line) => line.aside)).toEqual([
      undefined,
      'letterhead',
      'letterhead',
      'letterhead',
      undefined,
      'pageNumber',
    ])
  })

  it('are no heads where the same heading happens to begin two pages', async () => {
    const page = [{ x: 70, y: 80, text: 'Beslut', isBold: true }, ...rows(prose, { y: 100 })]
    const amid = [300, 400].map((y) => ({ x: 70, y, text: 'Beslut', isBold: true }))

    const { lines } = await read([...page, ...amid], page)

    expect(lines.filter((line) => line.aside)).toEqual([])
  })
})

describe('a PDF', () => {
  it('tells which pages hold no text', async () => {
    const { pages, pagesWithoutText, pageStarts } = await read(
      rows(['Protokoll'], { y: 80 }),
      [],
      rows(['Slut'], { y: 80 }),
    )

    expect({ pages, pagesWithoutText, pageStarts }).toEqual({
      pages: 3,
      pagesWithoutText: [2],
      pageStarts: [1, 2, 2],
    })
  })

  it('that only forbids changes can be read', async () => {
    const { lines } = await readPdf(lockedPdf(''), usualLimits)

    expect(lines).toEqual([{ text: 'Hej' }])
  })

  it('of more pages than allowed is refused', async () => {
    const pages = Array.from({ length: 4 }, () => rows(['Protokoll'], { y: 80 }))

    await expect(readPdf(makePdf(pages), { ...usualLimits, pages: 3 })).rejects.toMatchObject({
      code: 'document.tooManyPages',
      values: { pages: 4, most: 3 },
    })
  })
})
