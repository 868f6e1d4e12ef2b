/** Where a label stands by its sign; a hidden one shows itself when the sign is reached. */
export type Side = 'below' | 'above' | 'belowLeft' | 'aboveLeft' | 'hidden'

/** A letter's width on the narrowest map that is drawn, in percent of its width. */
const letter = 0.95
const least = 2

/** The reach of a label on a side, from its first to its last percent. */
export function reachOf(x: number, label: string, side: Side): readonly [number, number] {
  const width = label.length * letter + least
  return side === 'belowLeft' || side === 'aboveLeft' ? [x - width, x + 1] : [x - 1, x + width]
}

/** A side for each label, so that no two labels of a lane stand on each other and none leaves the map. */
export function sidesOf(
  nodes: readonly { readonly x: number; readonly lane: number; readonly label: string }[],
): readonly Side[] {
  const taken = new Map<string, (readonly [number, number])[]>()
  return nodes.map(({ x, lane, label }) => {
    for (const side of ['below', 'above', 'belowLeft', 'aboveLeft'] as const) {
      const row = `${lane} ${side.startsWith('below') ? 'below' : 'above'}`
      const reach = reachOf(x, label, side)
      const others = taken.get(row) ?? []
      const isFree = others.every(([start, end]) => reach[1] < start || end < reach[0])
      if (!isFree || reach[0] < -2 || reach[1] > 101) continue
      taken.set(row, [...others, reach])
      return side
    }
    return 'hidden'
  })
}
