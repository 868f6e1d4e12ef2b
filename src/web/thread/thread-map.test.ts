import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../domain/day.ts'
import { reachOf } from './label-sides.ts'
import { strokesOf } from './map-bands.ts'
import { foldedLane, layOut, type MapEvent, type MapSource, mostLanes } from './thread-map.ts'

const today = '2026-03-02'

const event = (day: string, lane: string, more: Partial<MapEvent> = {}): MapEvent => ({
  anchor: `h-${day}`,
  day,
  lane,
  sign: 'decision',
  label: 'Beslut',
  ...more,
})

const source = (more: Partial<MapSource>): MapSource => ({
  lanes: ['board', 'group'],
  events: [],
  plans: [],
  branches: [],
  gaps: [],
  meetings: [],
  today,
  endedOn: null,
  isWholeAsked: false,
  ...more,
})

describe('the map of a thread', () => {
  it('runs along a lane, over to the next in one curve, on to today and dotted to what is planned', () => {
    const map = layOut(
      source({
        events: [event('2025-10-01', 'board'), event('2025-12-01', 'group', { sign: 'handed' })],
        plans: [event('2026-04-10', 'group', { sign: 'plan' })],
      }),
    )
    const [first, second, planned] = map.nodes

    expect(map.lanes).toEqual(['board', 'group'])
    expect([first?.lane, second?.lane, planned?.lane]).toEqual([1, 2, 2])
    expect(map.paths.map(({ kind, isPlanned }) => [kind, isPlanned])).toEqual([
      ['main', false],
      ['main', true],
    ])
    expect(map.paths[0]?.d).toMatch(/^M\d+ 50(H\d+)?C[\d ]+H\d+$/)
    expect(map.paths[1]?.d).toBe(`M${10 * (map.todayX ?? 0)} 150H${10 * (planned?.x ?? 0)}`)
  })

  it('stops at its last event once the matter has ended', () => {
    const map = layOut(source({ events: [event('2025-10-01', 'board')], endedOn: '2025-10-01' }))

    expect(map.paths).toEqual([])
  })

  it('sends what was only told to other bodies out as a thin line', () => {
    const map = layOut(
      source({
        events: [event('2025-10-01', 'board'), event('2025-12-01', 'group', { sign: 'info' })],
      }),
    )

    expect(map.paths.filter(({ kind }) => kind === 'side')).toHaveLength(1)
  })

  it('lets work go out and come back where it is to be told', () => {
    const given = event('2025-10-01', 'board')
    const map = layOut(
      source({
        events: [given],
        plans: [event('2026-04-10', 'board', { sign: 'plan' })],
        branches: [{ ...given, label: '2 uppdrag', until: '2026-04-10', isOpen: true }],
      }),
    )

    expect(map.hasBranches).toBe(true)
    expect(map.nodes.find(({ sign }) => sign === 'assignment')?.lane).toBe(2)
    expect(map.paths.filter(({ kind }) => kind === 'branch')).toHaveLength(3)
  })

  it('shows the last year, and tells how much stands before it', () => {
    const events = [
      event('2021-02-01', 'board'),
      event('2022-02-01', 'board'),
      event('2026-01-15', 'group'),
    ]

    const map = layOut(source({ events }))
    const whole = layOut(source({ events, isWholeAsked: true }))

    expect(map.before).toBe(2)
    expect(map.nodes).toHaveLength(1)
    // The thread comes in from the left, in the lane where it was.
    expect(map.paths[0]?.d.startsWith('M0 50')).toBe(true)
    expect(whole.before).toBe(0)
    expect(whole.nodes).toHaveLength(3)
  })

  it('shows the last year of life of a thread that rests', () => {
    const map = layOut(
      source({ events: [event('2019-02-01', 'board'), event('2019-05-01', 'board')] }),
    )

    expect(map.nodes).toHaveLength(2)
    expect(map.todayX).toBeNull()
  })

  it('folds the bodies that have least into one lane', () => {
    const lanes = Array.from({ length: 10 }, (_, index) => `body-${index}`)
    const events = lanes.map((lane, index) => event(`2025-1${index % 3}-0${(index % 9) + 1}`, lane))

    const map = layOut(source({ lanes, events }))

    expect(map.lanes).toHaveLength(mostLanes)
    expect(map.lanes.at(-1)).toBe(foldedLane)
    expect(map.others).toHaveLength(4)
    expect(map.nodes).toHaveLength(10)
  })
})

const days = fc
  .integer({ min: 0, max: 2500 })
  .map((count) => new Date(Date.UTC(2021, 0, 1 + count)).toISOString().slice(0, 10))
const lanes = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
const signs = fc.constantFrom('decision', 'handed', 'info' as const)
const someEvents = fc
  .array(
    fc.record({
      anchor: fc.uuid(),
      day: days,
      lane: fc.constantFrom(...lanes),
      sign: signs,
      label: fc.string({ maxLength: 30 }),
    }),
    { maxLength: 30 },
  )
  .map((all) => all.toSorted((a, b) => (a.day < b.day ? -1 : 1)) as MapEvent[])
const someSources = fc
  .record({ events: someEvents, isWholeAsked: fc.boolean() })
  .map(({ events, isWholeAsked }) =>
    source({
      lanes,
      events: events.filter(({ day }) => day <= today),
      plans: events
        .filter(({ day }) => day > today)
        .map((each) => ({ ...each, sign: 'plan' as const })),
      isWholeAsked,
    }),
  )

describe('whatever happened', () => {
  it('every sign stands within the map, later ones never before earlier ones', () => {
    fc.assert(
      fc.property(someSources, (given) => {
        const { nodes, lanes: drawn } = layOut(given)
        const happened = nodes.filter(({ sign }) => sign !== 'plan')
        for (const { x, lane } of nodes) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(100)
          expect(lane).toBeGreaterThanOrEqual(1)
          expect(lane).toBeLessThanOrEqual(drawn.length)
        }
        expect(happened.map(({ x }) => x)).toEqual(
          happened.map(({ x }) => x).toSorted((a, b) => a - b),
        )
      }),
    )
  })

  it('no two labels that are shown stand on each other', () => {
    fc.assert(
      fc.property(someSources, (given) => {
        const shown = layOut(given).nodes.filter(({ side }) => side !== 'hidden')
        for (const [index, one] of shown.entries()) {
          for (const other of shown.slice(index + 1)) {
            const isAbove = (side: string) => side.startsWith('above')
            if (one.lane !== other.lane || isAbove(one.side) !== isAbove(other.side)) continue
            const [start, end] = reachOf(one.x, one.label, one.side)
            const [from, to] = reachOf(other.x, other.label, other.side)
            expect(end < from || to < start).toBe(true)
          }
        }
      }),
    )
  })

  it('every stroke is a path that a browser can draw', () => {
    fc.assert(
      fc.property(someSources, (given) => {
        for (const { d } of layOut(given).paths) {
          expect(d).toMatch(/^M\d+ \d+(?:H\d+|C-?\d+ \d+ -?\d+ \d+ \d+ \d+)+$/)
        }
      }),
    )
  })

  it('the whole shows everything', () => {
    fc.assert(
      fc.property(someSources, (given) => {
        const { events, plans } = given
        const map = layOut({ ...given, isWholeAsked: true })
        expect(map.nodes).toHaveLength(events.length + plans.length)
        expect(map.before).toBe(0)
      }),
    )
  })
})

describe('a gap on the map', () => {
  const gap = { anchor: 'lucka-1', label: 'Inget möte', says: 'Inget möte i maj.', lane: 'group' }
  const events = [event('2025-10-01', 'board'), event('2025-12-01', 'group', { sign: 'handed' })]

  it('is a band of its time across the lane of its body, closed where it ends', () => {
    const { bands, window } = layOut(
      source({ events, gaps: [{ ...gap, from: '2026-05-01', to: '2026-05-31' }] }),
    )
    const [band] = bands

    expect(band).toMatchObject({ lane: 2, row: 'low', isClosed: true, anchor: 'lucka-1' })
    expect(band?.x).toBeLessThan(band?.to ?? 0)
    expect(window.to > '2026-05-31').toBe(true)
  })

  it('runs out of the map where nobody knows its end', () => {
    const { bands } = layOut(source({ events, gaps: [{ ...gap, from: '2025-12-02', to: null }] }))

    expect(bands).toMatchObject([{ to: 100, isClosed: false }])
  })

  it('is drawn once where two assignments lack the same meeting', () => {
    const may = { ...gap, from: '2026-05-01', to: '2026-05-31' }
    const { bands } = layOut(source({ events, gaps: [may, { ...may, anchor: 'lucka-2' }] }))

    expect(bands).toHaveLength(1)
  })

  it('shows what came before the rest, and half a year of it', () => {
    const old = [event('2023-03-01', 'board'), event('2023-06-01', 'group')]
    const resting = { ...gap, from: '2023-06-01', to: today }
    const { nodes, bands, todayX } = layOut(source({ events: old, gaps: [resting] }))

    expect(nodes).toHaveLength(2)
    expect(bands).toMatchObject([{ to: 100, isClosed: false }])
    expect(todayX).toBeNull()
    const whole = layOut(source({ events: old, gaps: [resting], isWholeAsked: true }))
    expect(whole.bands[0]?.to).toBe(whole.todayX)
  })

  it('has its label and its strokes within the map, and no label on another', () => {
    const day = fc.integer({ min: -700, max: 400 }).map((count) => addDays(today, count))
    const gaps = fc.array(
      fc
        .record({ from: day, to: fc.option(day), lane: fc.constantFrom('board', 'group') })
        .filter(({ from, to }) => to === null || from <= to)
        .map((each) => ({ ...gap, ...each })),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(gaps, (given) => {
        const { bands } = layOut(source({ events, gaps: given }))
        for (const band of bands) {
          expect([band.x, band.at, band.to].every((x) => x >= 0 && x <= 100)).toBe(true)
          const xs = [...strokesOf(band).hatch.matchAll(/[ML](-?[\d.]+)/g)].map(([, x]) =>
            Number(x),
          )
          expect(xs.every((x) => x >= 10 * band.x && x <= 10 * band.to)).toBe(true)
        }
        const shown = bands.filter(({ row }) => row !== 'hidden')
        const places = shown.map(({ lane, row, at }) => `${lane} ${row} ${at}`)
        expect(new Set(places).size).toBe(places.length)
      }),
    )
  })
})
