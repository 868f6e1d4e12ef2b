import { laneHeight } from './thread-paths.ts'
import { percentOf, type Window } from './thread-window.ts'

/** A time that passes while something is missing: from a day to another, or on and on. */
export type MapGap = {
  /** The id of the note that tells of it. */
  readonly anchor: string
  readonly from: string
  readonly to: string | null
  readonly lane: string
  readonly label: string
  /** What it is, in a sentence. */
  readonly says: string
}

/** A gap on the map: a band across its lane, with a label at the lane's edge. */
export type MapBand = {
  readonly anchor: string
  readonly x: number
  readonly to: number
  /** Where the label stands, in whole percent. */
  readonly at: number
  readonly lane: number
  readonly label: string
  readonly says: string
  /** The edge of the lane that the label stands at; hidden where both are taken, until it is reached. */
  readonly row: 'low' | 'high' | 'hidden'
  readonly align: 'start' | 'middle' | 'end'
  /** Whether it ends within the map. */
  readonly isClosed: boolean
}

const narrowest = 2
/** A letter's width on the narrowest map that is drawn, in percent of its width; an icon is as wide as some of them. */
const letter = 0.95
const icon = 3

/** The gaps that pass within a window, each once though several of a lane are alike. */
export function bandsOf(
  gaps: readonly MapGap[],
  window: Window,
  laneOf: (id: string) => number,
): readonly MapBand[] {
  const seen = new Set<string>()
  const taken = new Map<string, (readonly [number, number])[]>()
  return gaps.flatMap((gap): MapBand[] => {
    const { from, to, lane: id, label, anchor, says } = gap
    const lane = laneOf(id)
    const key = JSON.stringify([lane, from, to, label])
    if (seen.has(key) || from > window.to || (to ?? window.to) < window.from) return []
    seen.add(key)
    const isClosed = to !== null && to <= window.to
    const start = Math.max(0, percentOf(window, from))
    const end = percentOf(window, isClosed ? to : window.to)
    const x = Math.min(start, 100 - narrowest)
    const wide = Math.max(end, x + narrowest)
    const half = ((label.length + icon) * letter) / 2
    const middle = Math.round((x + wide) / 2)
    const align = middle - half < 0 ? 'start' : middle + half > 100 ? 'end' : 'middle'
    const at = align === 'start' ? x : align === 'end' ? wide : middle
    const left = align === 'start' ? at : align === 'end' ? at - 2 * half : at - half
    const reach = [left, left + 2 * half] as const
    const row = (['low', 'high'] as const).find((each) =>
      (taken.get(`${lane} ${each}`) ?? []).every(([a, b]) => reach[1] < a || b < reach[0]),
    )
    if (row) taken.set(`${lane} ${row}`, [...(taken.get(`${lane} ${row}`) ?? []), reach])
    return [{ anchor, x, to: wide, at, lane, label, says, row: row ?? 'hidden', align, isClosed }]
  })
}

/** How far apart the strokes of a band's hatching stand, in the units of the drawing. */
const apart = 16

/** The strokes of a band: slanting ones across it, and its sides. */
export function strokesOf({ x, to, lane, isClosed }: MapBand): {
  readonly hatch: string
  readonly sides: string
} {
  const [left, right] = [10 * x, 10 * to]
  const [top, bottom] = [(lane - 1) * laneHeight, lane * laneHeight]
  const strokes: string[] = []
  for (let foot = left - laneHeight + apart; foot < right; foot += apart) {
    const [from, until] = [Math.max(foot, left), Math.min(foot + laneHeight, right)]
    strokes.push(`M${from} ${bottom - (from - foot)}L${until} ${bottom - (until - foot)}`)
  }
  const end = isClosed ? `M${right} ${top}V${bottom}` : ''
  return { hatch: strokes.join(''), sides: `M${left} ${top}V${bottom}${end}` }
}
