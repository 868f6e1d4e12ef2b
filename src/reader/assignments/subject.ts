import type { Owner } from '../read-minutes.ts'
import { wordsOf } from '../words/words.ts'
import { agentsAt } from './agents.ts'
import type { Circumstances } from './assignment.ts'

/** Whom `hon`, `han` and `de` mean: those who act in the sentence before, looked for first when a sentence asks. */
export class Subject {
  /** The sentences since it was last found. */
  readonly #passed: string[] = []
  #owners: readonly Owner[] = []
  readonly #around: Circumstances

  constructor(around: Circumstances) {
    this.#around = around
  }

  /** A sentence that was read. */
  pass(text: string): void {
    this.#passed.push(text)
  }

  /** The owners that the last sentence with any begins with; of one with a pronoun, only people. */
  find(): readonly Owner[] {
    for (let text = this.#passed.pop(); text !== undefined; text = this.#passed.pop()) {
      const owners = this.#ownersOf(text)
      if (!owners) continue
      this.#owners = owners
      this.#passed.length = 0
    }
    return this.#owners
  }

  #ownersOf(text: string): readonly Owner[] | null {
    const { people, own } = this.#around
    const owners = agentsAt(wordsOf(text), 0, text, people, own)?.owners
    if (!owners) return null
    const isPeople = owners.every((owner) => owner.kind === 'person')
    return isPeople || !/^(?:hon|han|de)\b/iu.test(text) ? owners : null
  }
}
