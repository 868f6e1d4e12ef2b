import type { Line } from '../lines/line.ts'
import type { OwnBody } from '../own-body.ts'
import type { Placed } from '../zones.ts'
import { findDeciding } from './deciding.ts'
import { isPlainDecision } from './plain-decision.ts'

/** A paragraph that is bold from its beginning to its end and says something. */
export const isBoldSentence = ({ bold, heading, text, label, owner }: Line): boolean =>
  bold &&
  heading === 0 &&
  label === null &&
  owner === undefined &&
  text.endsWith('.') &&
  text.length > 30 &&
  text.length < 500 &&
  text.split(' ').length > 5

/**
 * Whether a document sets its decisions in bold: a few paragraphs of the points are, far fewer than the others, and one
 * of them at least decides something in words.
 */
export function decidesInBold(placed: readonly Placed[], own: OwnBody): boolean {
  const inItems = placed.filter(({ zone, line }) => zone === 'item' && !line.blank)
  const bold = inItems.filter(({ line }) => isBoldSentence(line))
  if (bold.length < 2) return false
  const others = inItems.filter(({ line }) => !line.bold && line.text.length > 30)
  return (
    bold.length * 2 <= others.length &&
    bold.some(
      ({ line }) =>
        isPlainDecision(line.text, own) || findDeciding(line.text, own, null)?.status === 'taken',
    )
  )
}
