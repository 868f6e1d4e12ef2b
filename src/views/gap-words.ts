import type { Gap, GapKind, GapValues } from '../gaps/gap.ts'
import type { GapSentence } from '../text/gaps-sv.ts'
import type { Text } from '../text/sv.ts'

/** What a gap says, in the reader's language. */
export const gapInWords = (gap: Gap, { gaps }: Text): GapSentence => sentenceIn(gaps.kinds, gap)

type Words = { readonly [Kind in GapKind]: (values: GapValues[Kind]) => GapSentence }

const sentenceIn = <Kind extends GapKind>(words: Words, gap: Gap<Kind>): GapSentence =>
  words[gap.kind](gap.values)
