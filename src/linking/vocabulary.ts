import { isEmpty } from './plain-words.ts'
import { stemsIn } from './words.ts'

/** How many items say each stem. */
export type Vocabulary = ReadonlyMap<string, number>

/** What a text says, stem by stem: each once, without numbers and what stands in any text. */
export function stemsSaid(text: string): readonly string[] {
  const stems = stemsIn(text).filter(
    (each) => each.length >= shortest && !isEmpty(each) && !/^\d/.test(each),
  )
  return [...new Set(stems)]
}
const shortest = 4

/** How rare a stem is. */
export type Rarity = (stem: string) => number

/** How rare a stem is among the vocabularies of matters: what all speak of tells none of them from the others. */
export function rarityAmong(vocabularies: readonly Vocabulary[]): Rarity {
  const matters = new Map<string, number>()
  for (const vocabulary of vocabularies) {
    for (const stem of vocabulary.keys()) matters.set(stem, (matters.get(stem) ?? 0) + 1)
  }
  return (stem) => Math.log(1 + vocabularies.length / (1 + (matters.get(stem) ?? 0)))
}

/** A vocabulary as it is compared: what each stem weighs in it, and all of them together. */
export type Profile = { readonly weights: ReadonlyMap<string, number>; readonly length: number }

/** A stem that is rare, or said again and again, weighs most. */
export function profileOf(vocabulary: Vocabulary, rarity: Rarity): Profile {
  const weights = new Map<string, number>()
  let square = 0
  for (const [stem, times] of vocabulary) {
    const weight = (1 + Math.log(times)) * rarity(stem)
    weights.set(stem, weight)
    square += weight * weight
  }
  return { weights, length: Math.sqrt(square) }
}

/** How much two profiles speak of the same: the cosine between them, from 0 to 1. */
export function kinship(one: Profile, other: Profile): number {
  const [few, many] = one.weights.size < other.weights.size ? [one, other] : [other, one]
  let shared = 0
  for (const [stem, weight] of few.weights) shared += weight * (many.weights.get(stem) ?? 0)
  return shared === 0 ? 0 : shared / (one.length * other.length)
}
