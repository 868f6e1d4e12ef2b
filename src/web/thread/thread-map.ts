import { type Side, sidesOf } from './label-sides.ts'
import { bandsOf, type MapBand, type MapGap } from './map-bands.ts'
import {
  branchPaths,
  laneHeight,
  type MapPath,
  mainPaths,
  type Placed,
  sidePaths,
} from './thread-paths.ts'
import { axisOf, percentOf, type Window, windowOf } from './thread-window.ts'

/** What a sign on the map stands for: the shape carries the meaning. */
export type Sign = 'decision' | 'handed' | 'info' | 'assignment' | 'plan'

/** Something on a thread, to be drawn at its day in the lane of its body. */
export type MapEvent = {
  /** The id of the same event in the list below the map. */
  readonly anchor: string
  readonly day: string
  readonly lane: string
  readonly sign: Sign
  /** What stands beside the sign. */
  readonly label: string
}

/** Work that goes out from an event and is to come back: its day of giving, and the day it is due. */
export type MapBranch = {
  readonly anchor: string
  readonly day: string
  readonly lane: string
  readonly label: string
  readonly until: string | null
  readonly isOpen: boolean
}

/** What a map is drawn from. `lanes` come in the order they stand, from above. */
export type MapSource = {
  readonly lanes: readonly string[]
  readonly events: readonly MapEvent[]
  readonly plans: readonly MapEvent[]
  readonly branches: readonly MapBranch[]
  /** Times that pass while something is missing. */
  readonly gaps: readonly MapGap[]
  /** Days of meetings that are only marked. */
  readonly meetings: readonly { readonly day: string; readonly lane: string }[]
  readonly today: string
  readonly endedOn: string | null
  readonly isWholeAsked: boolean
}

/** A sign, its place in whole percent across and its lane from 1, and which side its label stands on. */
export type MapNode = {
  readonly anchor: string
  readonly x: number
  readonly lane: number
  readonly sign: Sign
  readonly label: string
  readonly day: string
  readonly side: Side
}

/** A thread ready to be drawn. Lanes are ids; `others` are those that were folded into the last but one. */
export type ThreadMap = {
  readonly window: Window
  readonly axis: readonly { readonly day: string; readonly x: number }[]
  readonly lanes: readonly string[]
  readonly others: readonly string[]
  readonly hasBranches: boolean
  /** In the order of their days. */
  readonly nodes: readonly MapNode[]
  readonly bands: readonly MapBand[]
  readonly paths: readonly MapPath[]
  readonly meetings: readonly { readonly x: number; readonly lane: number }[]
  readonly todayX: number | null
  /** How many events stand before the window. */
  readonly before: number
  readonly height: number
}

/** So many lanes of bodies are drawn; the rest become one. */
export const mostLanes = 7
/** Lays a thread out: days become places across, bodies become lanes, and hand-overs become curves between them. */
export function layOut(source: MapSource): ThreadMap {
  const { events, plans, branches, today } = source
  const dueDays = branches.flatMap(({ until }) => until ?? [])
  const days = [...events, ...plans].map(({ day }) => day)
  const window = windowOf([...days, ...dueDays.filter((day) => day >= today)], today, {
    isWholeAsked: source.isWholeAsked,
    gaps: source.gaps,
  })
  const isWithin = ({ day }: { readonly day: string }) => window.from <= day && day <= window.to
  const { lanes, others } = lanesOf(source, isWithin)
  const hasBranches = branches.some(isWithin)
  const height = (lanes.length + Number(hasBranches)) * laneHeight
  const laneOf = (id: string): number => {
    const at = lanes.indexOf(id)
    return at < 0 ? lanes.length : at + 1
  }
  const place = (event: MapEvent): Placed => ({
    ...event,
    x: percentOf(window, event.day),
    lane: laneOf(event.lane),
  })
  const shown = events.filter(isWithin).map(place)
  const comingShown = plans.filter(isWithin).map(place)
  const branchLane = lanes.length + 1
  const rings = branches.filter(isWithin).map((branch) => {
    const from = percentOf(window, branch.day)
    return { ...branch, from, x: Math.min(from + ringOffset, 100), at: laneOf(branch.lane) }
  })
  const placed = [
    ...shown,
    ...rings.map(({ anchor, x, label, day }) => ({
      anchor,
      x,
      label,
      day,
      lane: branchLane,
      sign: 'assignment' as const,
    })),
    ...comingShown,
  ]
  const sides = sidesOf(placed)
  const isRunning = source.endedOn === null && window.from <= today && today <= window.to
  const todayX = window.from <= today && today <= window.to ? percentOf(window, today) : null
  const before = events.filter(({ day }) => day < window.from)
  const entering = before.findLast(({ sign }) => sign !== 'info') ?? before.at(-1)
  const enters = entering ? laneOf(entering.lane) : null
  return {
    window,
    axis: axisOf(window),
    lanes,
    others,
    hasBranches,
    nodes: placed
      .map(({ anchor, x, lane, sign, label, day }, index) => {
        return { anchor, x, lane, sign, label, day, side: sides[index] ?? 'hidden' }
      })
      .sort((one, other) => one.x - other.x),
    bands: bandsOf(source.gaps, window, laneOf),
    paths: [
      ...sidePaths(shown, enters),
      ...rings.flatMap((ring) => branchPaths(ring, branchLane, { todayX, plans: comingShown })),
      ...mainPaths(shown, {
        enters,
        todayX: isRunning ? todayX : null,
        plans: isRunning ? comingShown : [],
      }),
    ],
    meetings: source.meetings
      .filter((each) => isWithin(each) && lanes.includes(each.lane))
      .map(({ day, lane }) => ({ x: percentOf(window, day), lane: laneOf(lane) })),
    todayX,
    before: before.length,
    height,
  }
}

const ringOffset = 4

/** The lanes that something in the window stands in; where they are too many, those with the least become one. */
function lanesOf(
  { lanes, events, plans, gaps }: MapSource,
  isWithin: (event: { readonly day: string }) => boolean,
): { readonly lanes: readonly string[]; readonly others: readonly string[] } {
  const earlier = events.filter((event) => !isWithin(event))
  const before = earlier.findLast(({ sign }) => sign !== 'info') ?? earlier.at(-1)
  const all: readonly { readonly lane: string }[] = [
    ...events.filter(isWithin),
    ...plans.filter(isWithin),
    ...(before ? [before] : []),
    ...gaps,
  ]
  const counts = new Map(lanes.map((id) => [id, all.filter(({ lane }) => lane === id).length]))
  const used = lanes.filter((id) => (counts.get(id) ?? 0) > 0)
  if (used.length <= mostLanes) return { lanes: used, others: [] }
  const holder = events.at(-1)?.lane
  const rank = (id: string) => (id === holder ? Number.POSITIVE_INFINITY : (counts.get(id) ?? 0))
  const kept = new Set(used.toSorted((a, b) => rank(b) - rank(a)).slice(0, mostLanes - 1))
  const others = used.filter((id) => !kept.has(id))
  return { lanes: [...used.filter((id) => kept.has(id)), foldedLane], others }
}

/** The id of the lane that holds those bodies that have none of their own. */
export const foldedLane = 'others'
