import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assignmentTo,
  bodiesOf,
  bodyWith,
  decisionThat,
  matterWith,
} from '../../test/support/gap-facts.ts'
import { addDays } from '../domain/day.ts'
import { en } from '../text/en.ts'
import type { GapSentence } from '../text/gaps-sv.ts'
import { sv } from '../text/sv.ts'
import type { CollaborationFacts, MatterFacts } from './facts.ts'
import { type Gap, type GapKind, type GapValues, gapKinds } from './gap.ts'
import { gapsOfCollaboration } from './gaps-of-collaboration.ts'

const day = fc.integer({ min: 0, max: 1500 }).map((count) => addDays('2019-01-01', count))
const bodyId = fc.constantFrom('b1', 'b2')
const dueWritten = fc.constantFrom(null, 'i augusti', 'till nästa möte', 'före jul', 'den 3 maj')

const assignment = fc
  .record({
    id: fc.uuid(),
    bodyId,
    saidOn: day,
    hasOwner: fc.boolean(),
    dueWritten,
    state: fc.constantFrom('given' as const, 'postponed' as const, 'done' as const),
  })
  .map((facts) => assignmentTo('Karin återkommer om läget.', facts))

const decision = fc
  .record({
    id: fc.uuid(),
    text: fc.constantFrom(
      'att rekommendera huvudmännen att anta planen',
      'redovisas på möte i augusti',
      'Ärendet bordläggs.',
    ),
    bodyId,
    saidOn: day,
    status: fc.constantFrom('taken' as const, 'quoted' as const),
    kind: fc.constantFrom('formal', 'postponement'),
    takenBy: fc.constantFrom(null, 'Länsrådet'),
    decidedOn: fc.option(day),
  })
  .map(({ text, ...facts }) => decisionThat(text, facts))

const matter = fc
  .record({
    id: fc.uuid(),
    isOpen: fc.boolean(),
    handlings: fc.array(
      fc.record({
        bodyId,
        heldOn: day,
        role: fc.constant('decision'),
        title: fc.constant('Planen'),
        times: fc.constantFrom(1, 2),
      }),
      { maxLength: 3 },
    ),
    assignments: fc.array(assignment, { maxLength: 3 }),
    hasOpenAssignments: fc.boolean(),
    passedOver: fc.option(fc.record({ bodyId, heldOn: day })),
    decisions: fc.array(decision, { maxLength: 4 }),
    agreements: fc.array(
      fc.record({
        kind: fc.constantFrom('agreement' as const, 'project' as const),
        name: fc.constant('Avtalet'),
        validTo: day,
        saidOn: day,
      }),
      {
        maxLength: 2,
      },
    ),
  })
  .map((facts): MatterFacts => matterWith(facts))

const facts: fc.Arbitrary<CollaborationFacts> = fc.record({
  bodies: fc.tuple(fc.array(day, { maxLength: 6 }), fc.option(day)).map(([days, dissolvedOn]) =>
    bodiesOf(
      bodyWith({ meetingDays: days.sort() }),
      bodyWith({
        id: 'b2',
        name: 'Länsrådet',
        meetingDays: days.slice(0, 2).sort(),
        dissolvedOn,
      }),
    ),
  ),
  matters: fc.array(matter, { maxLength: 4 }),
  assignments: fc.array(assignment, { maxLength: 2 }),
})

describe('the gaps of a collaboration', () => {
  it('never speak of a matter that has ended', () => {
    fc.assert(
      fc.property(facts, day, (given, today) => {
        const ended = new Set(given.matters.filter(({ isOpen }) => !isOpen).map(({ id }) => id))
        const spoken = gapsOfCollaboration(given, today).map(({ matterId }) => matterId)

        expect(spoken.filter((id) => id !== null && ended.has(id))).toEqual([])
      }),
    )
  })

  it('come in the same order, the most severe first, however the facts came', () => {
    fc.assert(
      fc.property(facts, day, (given, today) => {
        const gaps = gapsOfCollaboration(given, today)
        const turned = gapsOfCollaboration(
          {
            bodies: new Map([...given.bodies].reverse()),
            matters: [...given.matters].reverse(),
            assignments: [...given.assignments].reverse(),
          },
          today,
        )
        const places = gaps.map(({ kind }) => gapKinds.indexOf(kind))

        expect(turned).toEqual(gaps)
        expect(places).toEqual([...places].sort((one, other) => one - other))
      }),
    )
  })

  it('are said in whole sentences, in both languages', () => {
    const said = new Set<GapKind>()
    fc.assert(
      fc.property(facts, day, (given, today) => {
        for (const gap of gapsOfCollaboration(given, today)) {
          said.add(gap.kind)
          for (const { gaps } of [sv, en]) {
            const { lacks, says, more } = sentenceIn(gaps.kinds, gap)
            expect(lacks).toMatch(/^\p{Lu}.*\.$/u)
            expect(says).toMatch(/^[\p{Lu}”“].*[.”]$/u)
            expect(more ?? 'No.').toMatch(/^\p{Lu}.*\.$/u)
            expect([lacks, says, more].join()).not.toMatch(/undefined|null/)
          }
        }
      }),
      { numRuns: 400 },
    )
    expect([...said].sort()).toEqual([...gapKinds].sort())
  })

  it('tell of a dissolved body once, with the number of matters that it left', () => {
    const bodies = bodiesOf(bodyWith({ dissolvedOn: '2021-05-31' }))
    const matters = ['m1', 'm2'].map((id) => matterWith({ id }))
    const gaps = gapsOfCollaboration({ bodies, matters, assignments: [] }, '2021-06-07')

    expect(gaps).toMatchObject([
      { kind: 'bodyDissolved', values: { openMatters: 2 }, bodyId: 'b1', matterId: null },
    ])
  })
})

type Words = { readonly [Kind in GapKind]: (values: GapValues[Kind]) => GapSentence }

const sentenceIn = <Kind extends GapKind>(words: Words, gap: Gap<Kind>) =>
  words[gap.kind](gap.values)
