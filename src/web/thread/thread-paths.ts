import type { MapBranch, MapEvent } from './thread-map.ts'

/** One stroke of the drawing, which is 1000 wide. */
export type MapPath = {
  readonly d: string
  readonly kind: 'main' | 'branch' | 'side'
  readonly isPlanned: boolean
}

/** How high a lane is, in the units of the drawing. */
export const laneHeight = 100

/** A place on the map: whole percent across, and the lane from 1. */
type Spot = { readonly x: number; readonly lane: number }
export type Placed = Omit<MapEvent, 'lane'> & Spot

/**
 * The events that the thread itself runs through: what was more than information. Where nothing was, and the thread
 * does not come in from before, it runs through everything.
 */
function mainOf(shown: readonly Placed[], hasBefore: boolean): readonly Placed[] {
  const acted = shown.filter(({ sign }) => sign !== 'info')
  if (hasBefore) return acted
  if (acted.length === 0) return shown
  const first = shown[0]
  return first && first.sign === 'info' && first.x < (acted[0]?.x ?? 0) ? [first, ...acted] : acted
}

/** What other bodies were only told: a thin line out to them from the thread. */
export function sidePaths(shown: readonly Placed[], enters: number | null): readonly MapPath[] {
  const main = mainOf(shown, enters !== null)
  const start: Spot[] = enters === null ? [] : [{ x: 0, lane: enters }]
  const spots = [...start, ...main]
  return shown
    .filter((event) => !main.includes(event))
    .flatMap((event): MapPath[] => {
      const origin = spots.findLast(({ x }) => x <= event.x)
      if (!origin || origin.lane === event.lane) return []
      const bend = Math.max(event.x - 3, origin.x)
      const d = `${move({ x: bend, lane: origin.lane })}${curveTo({ x: bend, lane: origin.lane }, event)}`
      return [{ d, kind: 'side', isPlanned: false }]
    })
}

/** The thread: through its events, on to today, and dotted to what is planned. */
export function mainPaths(
  shown: readonly Placed[],
  {
    enters,
    todayX,
    plans,
  }: {
    readonly enters: number | null
    readonly todayX: number | null
    readonly plans: readonly Placed[]
  },
): readonly MapPath[] {
  const start: Spot[] = enters === null ? [] : [{ x: 0, lane: enters }]
  const spots: Spot[] = [...start, ...mainOf(shown, enters !== null)]
  const last = spots.at(-1)
  if (!last) return []
  const now = todayX !== null && todayX > last.x ? { x: todayX, lane: last.lane } : last
  const ahead = plans.filter(({ x }) => x > now.x)
  return [
    ...line(now === last ? spots : [...spots, now], 'main', false),
    ...line([now, ...ahead], 'main', true),
  ]
}

type Ring = MapBranch & { readonly from: number; readonly x: number; readonly at: number }

/** Work that goes out: down to its ring, along until it is done or due, and back where it is to be told. */
export function branchPaths(
  { from, x, at, until, isOpen }: Ring,
  lane: number,
  { todayX, plans }: { readonly todayX: number | null; readonly plans: readonly Placed[] },
): readonly MapPath[] {
  const ring = { x, lane }
  const out = line([{ x: from, lane: at }, ring], 'branch', false)
  if (!isOpen) return out
  const now = { x: Math.max(todayX ?? 100, x), lane }
  const along = now.x > x ? line([ring, now], 'branch', false) : []
  const back = until === null ? undefined : plans.find(({ day }) => day === until)
  if (!back || back.x <= now.x) return [...out, ...along]
  return [...out, ...along, ...line([now, back], 'branch', true)]
}

/** A line through spots: straight in a lane, and one curve for each change of lane. */
function line(
  spots: readonly Spot[],
  kind: MapPath['kind'],
  isPlanned: boolean,
): readonly MapPath[] {
  const [first, ...rest] = spots
  if (!first || rest.length === 0) return []
  let d = move(first)
  let at = first
  for (const spot of rest) {
    d += at.lane === spot.lane ? `H${10 * spot.x}` : curveTo(at, spot)
    at = spot
  }
  return [{ d, kind, isPlanned }]
}

const move = ({ x, lane }: Spot): string => `M${10 * x} ${heightOf(lane)}`
const heightOf = (lane: number): number => (lane - 0.5) * laneHeight
const widestCurve = 110

/** Along the lane as far as it goes, and over to the other in one curve. */
function curveTo(from: Spot, to: Spot): string {
  const [x1, x2] = [10 * from.x, 10 * to.x]
  const width = Math.min(widestCurve, Math.max(x2 - x1, 0))
  const start = x2 - width
  const bend = Math.max(width * 0.6, 12)
  const [y1, y2] = [heightOf(from.lane), heightOf(to.lane)]
  const along = start > x1 ? `H${start}` : ''
  return `${along}C${Math.round(start + bend)} ${y1} ${Math.round(x2 - bend)} ${y2} ${x2} ${y2}`
}
