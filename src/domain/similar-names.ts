import { plainWords } from './plain-name.ts'

/**
 * Whether two names may be the same person's, written in two ways: `Kristina` and `Christina`, a double surname
 * shortened, a hyphen for a blank, one letter wrong. A likeness to ask about, never to settle by. It is the same from
 * both sides, and no name is a variant of itself.
 */
export function mayBeSamePerson(one: string, other: string): boolean {
  const [a, b] = [plainWords(one), plainWords(other)]
  if (a.join(' ') === b.join(' ') || a.length < 2 || b.length < 2) return false
  const [heardA, heardB] = [a.map(soundOf), b.map(soundOf)]
  if (heardA.join('') === heardB.join('')) return true
  if (heardA.length === heardB.length) return differByOneSlip(heardA, heardB)
  const [short, long] = heardA.length < heardB.length ? [heardA, heardB] : [heardB, heardA]
  return short[0] === long[0] && isInOrder(short, long)
}

/** How alike two names of bodies or organisations are, from 0 to 1: the share of their words that they have in common. */
export function likenessOf(one: string, other: string): number {
  const [a, b] = [telling(one), telling(other)]
  if (a.length === 0 || b.length === 0) return 0
  const shared = a.filter((word) =>
    b.some((each) => word === each || isSlip(word, each) || isForm(word, each)),
  ).length
  const whole = a.length + b.length - shared
  // A shorter name that is wholly in the longer is more alike than the share alone says.
  const isInside = shared === Math.min(a.length, b.length)
  return Math.min(1, shared / whole + (isInside && shared < whole ? 0.25 : 0))
}

const silent = new Set(['och', 'i', 'for', 'av', 'med', 'om', 'the', 'samt'])
const telling = (name: string): readonly string[] =>
  [...new Set(plainWords(name).filter((word) => !silent.has(word)))].map(soundOf)

/** A word as it sounds: letters that Swedish names interchange are one, and double letters single. */
export function soundOf(word: string): string {
  return word
    .replace(/ch|ck/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/qu|qv/g, 'kv')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/[cq]/g, 'k')
    .replace(/w/g, 'v')
    .replace(/z/g, 's')
    .replace(/(.)\1+/g, '$1')
}

/** Whether one word is the other with an ending: `nätverk` and `nätverket`. */
function isForm(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return short.length >= shortest && long.startsWith(short) && long.length - short.length <= 3
}

function differByOneSlip(one: readonly string[], other: readonly string[]): boolean {
  const unlike = one.flatMap((word, index) => (word === other[index] ? [] : [index]))
  const [at] = unlike
  if (at === undefined || unlike.length > 1) return false
  return isSlip(one[at] ?? '', other[at] ?? '')
}

/** In a short word one letter makes another name: Ek is not Ed. */
const shortest = 5

/** Whether one letter is missing, added, wrong or has changed places. */
export function isSlip(one: string, other: string): boolean {
  if (one === other || Math.min(one.length, other.length) < shortest) return false
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  const swapped = `${long[at + 1]}${long[at]}${long.slice(at + 2)}`
  return short.slice(at) === swapped
}

function isInOrder(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0
  for (const word of whole) if (word === part[at]) at += 1
  return at === part.length
}
