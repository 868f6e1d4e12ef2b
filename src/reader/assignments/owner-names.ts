import { whoIs } from '../people/people.ts'
import type { Owner } from '../read-minutes.ts'
import { wordsOf } from '../words/words.ts'
import { type Agents, agentsAt } from './agents.ts'
import type { Circumstances } from './assignment.ts'

/** Owners written by themselves: `Anna`, `Conny, Marjut`, `AE/BP`, `alla`; null where it is nobody's name. */
export function namesOf(written: string, around: Circumstances): Agents | null {
  const bare = written.replace(/^(?:ansv(?:ar(?:ig|iga)?)?)\s?[.:]?\s?/iu, '').trim()
  if (bare === '' || /^[–—-]+$/u.test(bare)) return null
  if (/^(?:resp\.?|respektive)\s[A-Za-zÀ-ž]+$/iu.test(bare))
    return { owners: [{ name: bare, written: bare, kind: 'everyone' }], next: 0, ambiguous: [] }
  const words = wordsOf(bare)
  const agents = agentsAt(words, 0, bare, around.people, around.own)
  if (agents && agents.next >= words.length) return agents
  const pieces = bare.split(/\s?(?:,|\/|&|\+|\soch\s)\s?/u).filter(Boolean)
  const owners: Owner[] = []
  for (const piece of pieces) {
    const known = whoIs(piece, around.people)
    if (
      known.length === 0 &&
      !/^[A-ZÀ-ÞĀ-Ž]{2,4}$/u.test(piece) &&
      !(
        pieces.length <= 3 &&
        /^[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž-]+(?: [A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž-]*\.?)?$/u.test(piece)
      )
    )
      return null
    owners.push({
      name: known.length === 1 ? (known[0] ?? piece) : piece,
      written: piece,
      kind: 'person',
    })
  }
  return owners.length > 0 ? { owners, next: words.length, ambiguous: [] } : null
}
