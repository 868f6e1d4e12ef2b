import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GeneratedMinutes, generatedMinutes } from '../../test/support/generated-minutes.ts'
import { factsOf, wrapped } from '../../test/support/same-facts.ts'
import { readText } from '../../test/support/written.ts'
import type { ReadMinutes } from './read-minutes.ts'

const saidBy = (read: ReadMinutes): GeneratedMinutes['facts'] => ({
  kind: read.kind ?? '',
  body: read.body?.name ?? '',
  date: read.meeting.date ?? '',
  people: read.attendance.map((person) => person.name),
  items: read.items.map(({ number, title }) => [number, title] as const),
  decisions: read.decisions.map((decision) => decision.clauses),
  assignments: read.assignments.map(({ owners, due }) => ({
    owner: owners.map((owner) => owner.name).join(', '),
    due: due?.date ?? null,
  })),
})

describe('minutes that are made up', () => {
  it('are read with all they say, and nothing else', () => {
    fc.assert(
      fc.property(generatedMinutes, ({ lines, facts }) => {
        expect(saidBy(readText(lines))).toEqual(facts)
      }),
      { numRuns: 300 },
    )
  })

  it('say the same when their long lines are broken at blanks', () => {
    fc.assert(
      fc.property(generatedMinutes, fc.integer({ min: 80, max: 100 }), ({ lines }, width) => {
        expect(factsOf(readText(wrapped(lines, width)))).toEqual(factsOf(readText(lines)))
      }),
      { numRuns: 300 },
    )
  })

  it('say the same with the line ends of Windows and blanks at the ends of lines', () => {
    fc.assert(
      fc.property(generatedMinutes, fc.constantFrom('\r', '  ', ' \r'), ({ lines }, end) => {
        const read = readText(lines.map((line) => line + end))

        expect(factsOf(read)).toEqual(factsOf(readText(lines)))
      }),
    )
  })
})
