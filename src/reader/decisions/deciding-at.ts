import type { OwnBody } from '../own-body.ts'
import type { Placed } from '../zones.ts'
import { type Deciding, findDeciding } from './deciding.ts'
import { toldElsewhere } from './retold.ts'
import { spokenOf } from './unit.ts'
import { findVerdict } from './verdicts.ts'

/** What a sentence decides where it stands: beside whom the line names, in what is told of another body's meeting. */
export function findDecidingAt(
  placed: Placed,
  text: string,
  own: OwnBody,
  day: string | null,
  elsewhere: string | null,
): Deciding | null {
  const spoken = text.slice(0, 900)
  const found = findDeciding(spoken, own, day) ?? findVerdict(spoken, own, day)
  const deciding =
    found?.status === 'quoted' && found.takenBy === null && /^(?:har|hade)\s/iu.test(text)
      ? { ...found, takenBy: spokenOf(placed) }
      : found
  return deciding && toldElsewhere(withoutRefused(deciding, text), text, elsewhere)
}

/** `har sagt nej till att bygga`, `tog beslut om att`: what was refused or what it was about is no clause of its own. */
const withoutRefused = (deciding: Deciding, text: string): Deciding =>
  deciding.status === 'quoted' &&
  text.startsWith('att ', deciding.after) &&
  /\s(?:nej till|beslut om) $/u.test(text.slice(0, deciding.after))
    ? { ...deciding, after: deciding.after + 'att '.length }
    : deciding
