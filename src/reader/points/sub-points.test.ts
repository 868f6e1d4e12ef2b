import { describe, expect, it } from 'vitest'
import { linesIn } from '../../../test/support/written.ts'
import { findPoints } from './points.ts'
import { findSubPoints } from './sub-points.ts'

const under = (...below: readonly string[]) => {
  const lines = linesIn(
    ['§ 1 Öppnande', 'Anna öppnade mötet.', '§ 2 Rapporter', ...below, '§ 3 Avslut', 'Tack.'].join(
      '\n',
    ),
  )
  const { points, contents } = findPoints(lines)
  return findSubPoints(lines, points, contents)
}

describe('a sub-point', () => {
  it.each([
    [
      'letters in their order',
      ['a) Samsjuklighet', 'Bo berättade.', 'b) Elevhälsa', 'Cia berättade.'],
      ['Samsjuklighet', 'Elevhälsa'],
      'sub-letter',
    ],
    [
      'letters with full stops',
      ['a. Samsjuklighet', 'Bo berättade.', 'b. Elevhälsa', 'Cia berättade.'],
      ['Samsjuklighet', 'Elevhälsa'],
      'sub-letter',
    ],
    [
      'decimals under their number',
      ['2.1 Samsjuklighet', 'Bo berättade.', '2.2 Elevhälsa', 'Cia berättade.'],
      ['Samsjuklighet', 'Elevhälsa'],
      'sub-decimal',
    ],
    [
      'headings',
      ['### Samsjuklighet', 'Bo berättade.', '### Elevhälsa', 'Cia berättade.'],
      ['Samsjuklighet', 'Elevhälsa'],
      'sub-heading',
    ],
    [
      'bold lines',
      ['**Samsjuklighet**', 'Bo berättade.', '**Elevhälsa**', 'Cia berättade.'],
      ['Samsjuklighet', 'Elevhälsa'],
      'sub-bold',
    ],
    [
      'municipalities in a round',
      ['Laget runt.', '', 'Alvesta', 'Bo berättade.', '', 'Ljungby', 'Cia berättade.'],
      ['Alvesta', 'Ljungby'],
      'sub-municipality',
    ],
  ])('is told by %s', (_, below, titles, rule) => {
    const found = under(...below)

    expect(found.map((point) => point.title)).toEqual(titles)
    expect(found.every((point) => point.rule === rule && point.depth === 1)).toBe(true)
  })

  it('names those who present it', () => {
    expect(under('a) Nya intyg – Anna Ek', 'Bo berättade.')).toMatchObject([
      { title: 'Nya intyg', presenters: ['Anna Ek'], number: 'a' },
    ])
  })

  it.each([
    ['a letter out of its order', ['c) Samsjuklighet']],
    [
      'clauses under a decision',
      ['Rådet beslutar', 'a) att godkänna planen', 'b) att följa upp den'],
    ],
    ['a list under a decision', ['Beslut:', 'a) Planen godkänns', 'b) Planen följs upp']],
    ['questions', ['a) Hur når vi unga?', 'b) Vad behövs?']],
    ['bullets', ['- Samsjuklighet', '- Elevhälsa']],
    ['a decimal of another number', ['3.1 Samsjuklighet']],
    ['a bold lead', ['**Beslut:**', 'Planen godkänns.']],
    ['a bold label', ['**Bakgrund**', 'Bo berättade.']],
    ['a municipality in a sentence', ['Alvesta har antagit planen.']],
    ['a person', ['Anna Ek berättade om läget.']],
  ])('is not told by %s', (_, below) => {
    expect(under(...below)).toEqual([])
  })
})
