import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutesRecord, type RecordParts, runsOf } from './minutes-record.ts'

type Item = RecordParts['items'][number]

function item(place: number, title: string, first: number, last: number, parent?: number): Item {
  return {
    id: `i${place}`,
    parentId: parent === undefined ? null : `i${parent}`,
    place,
    number: String(place),
    label: `§ ${place}`,
    parentLabel: null,
    title,
    kind: 'information',
    presenters: [],
    firstLine: first,
    lastLine: last,
    matters: [],
    mark: null,
  }
}

function record(lines: readonly string[], more: Partial<Omit<RecordParts, 'source'>>) {
  return minutesRecord({
    source: { lines: [...lines] },
    ...{ blocks: [], items: [], decisions: [], assignments: [] },
    ...more,
  })
}

const textOf = (parts: ReturnType<typeof minutesRecord>) =>
  parts.map(({ item: own, depth, paragraphs }) => [
    own?.title ?? null,
    depth,
    paragraphs.map((lines) => lines.map(({ text }) => text)),
  ])

describe('the minutes as a record', () => {
  it('puts the lines under their items, with what stands before and after them', () => {
    const lines = [
      'Protokoll',
      '',
      '§ 1 Rutin',
      'Vi talar.',
      'Mer.',
      '',
      'Beslut.',
      'Vid protokollet',
    ]

    expect(textOf(record(lines, { items: [item(1, 'Rutin', 3, 7)] }))).toEqual([
      [null, 0, [['Protokoll']]],
      ['Rutin', 0, [['Vi talar.', 'Mer.'], ['Beslut.']]],
      [null, 0, [['Vid protokollet']]],
    ])
  })

  it('says a heading once, also where it goes on over two lines, and keeps what is more than one', () => {
    const lines = ['§ 1 En lång', 'rubrik', 'Text.', '§ 2 Kort och sedan löper texten vidare långt']
    const items = [item(1, 'En lång rubrik', 1, 3), item(2, 'Kort', 4, 4)]

    expect(textOf(record(lines, { items }))).toEqual([
      ['En lång rubrik', 0, [['Text.']]],
      ['Kort', 0, [['§ 2 Kort och sedan löper texten vidare långt']]],
    ])
  })

  it('leaves out what is set aside, and tells a part of an item from an item', () => {
    const lines = ['§ 1 Rutin', 'a) Läget', 'Sida 1', 'Bra.']
    const items = [item(1, 'Rutin', 1, 4), item(2, 'Läget', 2, 4, 1)]
    const blocks = [{ kind: 'setAside', lines: [3, 3] as const }].map(({ kind, lines: at }) => ({
      kind,
      lines: [at[0], at[1]] as [number, number],
    }))

    expect(textOf(record(lines, { items, blocks }))).toEqual([
      ['Rutin', 0, []],
      ['Läget', 1, [['Bra.']]],
    ])
  })

  it('shows every line that is not empty once, wherever the items begin', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('', 'Text som är så lång att den inte är en rubrik.'), {
          minLength: 1,
          maxLength: 30,
        }),
        fc.uniqueArray(fc.nat(29), { maxLength: 5 }),
        (written, starts) => {
          const lines = written.map((line, at) => (line === '' ? '' : `${line} ${at}`))
          const items = starts
            .filter((at) => at < lines.length)
            .map((at, index) => item(index + 1, 'Rubrik', at + 1, at + 3))
          const shown = record(lines, { items }).flatMap(({ paragraphs }) => paragraphs.flat())

          expect(shown.map(({ text }) => text)).toEqual(lines.filter((line) => line !== ''))
        },
      ),
    )
  })
})

describe('lines that are read as one', () => {
  const runs = (...lines: readonly string[]) =>
    record(lines, {}).flatMap(({ paragraphs }) =>
      paragraphs.flatMap((each) => runsOf(each).map((run) => run.map(({ text }) => text))),
    )
  const full = 'Siffrorna ska till Länsstyrgruppen i mars, och vi vill att det sägs'

  it('go on from a full line to one that begins in the middle of a sentence', () => {
    expect(runs(full, 'innan någon frågar.', 'Moa presenterar.')).toEqual([
      [full, 'innan någon frågar.'],
      ['Moa presenterar.'],
    ])
  })

  it.each([
    ['a sentence that has ended', [`${full}.`, 'innan']],
    ['a line with room left', ['Kom:', 'anna, bo']],
    ['a new clause', [full, 'att tacka för rapporten']],
    ['a list', [full, 'a) boka lokal']],
    ['a number in a list', [full, '2. Lokal']],
    ['a new sentence', [full, 'Moa presenterar.']],
    ['a line of its own', [full, '', 'innan']],
  ])('are not joined over %s', (_, lines) => {
    expect(runs(...lines).every((run) => run.length === 1)).toBe(true)
  })

  it('are all there, in their order', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', '1'), maxLength: 70 })
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const [part] = record(lines, {})
        for (const paragraph of part?.paragraphs ?? [])
          expect(runsOf(paragraph).flat()).toEqual(paragraph)
      }),
    )
  })
})
