import { describe, expect, it } from 'vitest'
import { readText } from '../../../test/support/written.ts'

const head =
  'Protokoll Samverkansgruppen 2024-03-14\n\nNärvarande: Anna Ek, Bo Alm, Cecilia Dahl\n\n'
const read = (...lines: readonly string[]) => readText(`${head}${lines.join('\n')}\n`)
const decisions = (...lines: readonly string[]) => read(...lines).decisions.map(({ text }) => text)

const coded = [
  '1/ Öppnande',
  '(B) Dagordningen gäller som den är.',
  '',
  '2/ Budget',
  '(I) Kassan är god. Bo har räknat.',
  '(D) Ska vi köpa en ny projektor? Cecilia tvekar.',
  '(B) Nej till projektorn.',
  '(Å) Bo frågar biblioteket om lån.',
  '',
  '3/ Övrigt',
  '(I) Inget nytt.',
]

describe('a code in brackets before each paragraph', () => {
  it('says which are decisions and tasks', () => {
    expect(decisions(...coded)).toEqual(['Dagordningen gäller som den är.', 'Nej till projektorn.'])
    expect(read(...coded).assignments.map(({ text }) => text)).toEqual([
      'Bo frågar biblioteket om lån.',
    ])
  })

  it('is what a key says that it is', () => {
    expect(
      decisions(
        'Tecken: (I) = information, (B) = beslut, (U) = uppdrag',
        '',
        '1. Budget',
        '(I) Kassan är god.',
        '(B) Vi köper en projektor.',
        '2. Lokal',
        '(I) Salen är ledig.',
        '3. Övrigt',
        '(I) Inget nytt.',
      ),
    ).toEqual(['Vi köper en projektor.'])
  })

  it('is no run of letters, and no remark', () => {
    expect(decisions('1. Val', '(A) Anna', '(B) Bo', '(C) Cecilia', '2. Övrigt', 'Inget.')).toEqual(
      [],
    )
    expect(decisions('1. Val', '(B) Bo talade.', '2. Övrigt', 'Inget.')).toEqual([])
  })
})

describe('a number and a slash', () => {
  it('begin a point', () => {
    expect(read(...coded).items.map(({ number, title }) => [number, title])).toEqual([
      ['1', 'Öppnande'],
      ['2', 'Budget'],
      ['3', 'Övrigt'],
    ])
  })
})
