/**
 * Swedish words as the linker compares them: folded, and cut down to what the inflections of a word have in common.
 * `Barnahuset`, `barnahus` and `Barnahusets` are one stem; so are `frågor` and `frågan`.
 */

/** Lower case without rings, dots and accents. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}

/** The words and numbers of a text as they are written; a hyphen or a colon parts them. */
export function wordsIn(text: string): readonly string[] {
  // `SIP på sjukhuset: 13–16 år`
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Words and phrases that a list of them holds, folded; commas stand between. */
export function phrases(list: string): readonly string[] {
  return list.split(',').map((each) => fold(each).split(/\s+/).filter(Boolean).join(' '))
}

// Endings of nouns and adjectives: number, definiteness and genitive. The longest that fits is taken first.
const endings = phrases(
  `heternas, heterna, hetens, heter, heten, arnas, ernas, ornas, arna, erna, orna, ades, ande, ende,
    ens, ets, ars, ers, ors, ans, are, ade, en, et, ar, er, or, an, as, es, na, a, e, s, n, t`,
)
const shortest = 4
const stems = new Map<string, string>()

/**
 * What the inflections of a word have in common. Endings are taken off until none is left, so that two inflections
 * meet in the same stem; it need not be a word.
 */
export function stem(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const found = stemAnew(fold(word))
  // The same words come again and again, but what documents may say has no end.
  if (stems.size > 20_000) stems.clear()
  stems.set(word, found)
  return found
}

function stemAnew(folded: string): string {
  let rest = folded
  for (;;) {
    const length = rest.length
    const ending = endings.find((each) => each.length <= length - shortest && rest.endsWith(each))
    if (ending !== undefined) rest = rest.slice(0, -ending.length)
    else if (length > shortest && rest.at(-1) === rest.at(-2)) rest = rest.slice(0, -1)
    else return rest
  }
}

/** The stems of a text's words, in order. */
export const stemsIn = (text: string): readonly string[] => wordsIn(text).map(stem)

/** What joins the parts of a compound: `tillnyktring-s-avtal`, `skol-a-frånvaro`. */
const joints = ['', 's', 'e', 'a', 'o']

/** What is left of a compound when a stem is taken from its beginning; null when it does not begin so. */
export function restAfter(compound: string, part: string): string | null {
  if (part.length < shortest || !compound.startsWith(part)) return null
  const rest = compound.slice(part.length)
  const joint = joints.find((each) => each !== '' && rest.startsWith(each) && rest.length > 3)
  return joint === undefined ? rest : rest.slice(joint.length)
}

/** What is left of a compound when a stem is taken from its end; null when it does not end so. */
export function restBefore(compound: string, part: string): string | null {
  if (part.length < shortest || !compound.endsWith(part)) return null
  return compound.slice(0, compound.length - part.length)
}
