import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../src/domain/refusal.ts'
import { packOutcomes, unpackOutcomes } from '../../src/web/carried-readings.ts'
import type { Outcome } from '../../src/web/outcome.ts'
import { exampleReading } from '../support/example-reading.ts'

const outcomes: readonly Outcome[] = [
  { kind: 'read', reading: exampleReading },
  { kind: 'refused', name: 'trasig.pdf', code: 'document.broken', values: {} },
]

describe('readings that a page carries', () => {
  it('come back as they were, in a small space', () => {
    const packed = packOutcomes(outcomes)

    expect(unpackOutcomes(packed)).toEqual(outcomes)
    expect(packed).toMatch(/^[\w-]+$/)
    expect(packed.length).toBeLessThan(JSON.stringify(outcomes).length / 2)
  })

  it('are refused when they are anything else, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json().map(asPacked)), (packed) => {
        expect(() => unpackOutcomes(packed)).toThrow(Refusal)
      }),
    )
  })

  it('are refused when they hold a refusal that has no sentence', () => {
    const [, refused] = outcomes
    const forged = asPacked(JSON.stringify([{ ...refused, code: 'constructor' }]))

    expect(() => unpackOutcomes(forged)).toThrow('reading.broken')
  })

  it('are refused when they unpack to more than any document could be', () => {
    const bomb = packOutcomes([
      { kind: 'refused', name: 'x'.repeat(130 * 2 ** 20), code: 'document.broken', values: {} },
    ])

    expect(bomb.length).toBeLessThan(200_000)
    expect(() => unpackOutcomes(bomb)).toThrow('reading.broken')
  })
})

/** Packs as the page does, whatever it is. */
function asPacked(json: string): string {
  return packOutcomes(JSON.parse(json))
}
