import type { ReadMinutes } from '../reader/read-minutes.ts'
import type { Answers, Known } from './known.ts'

/** A document under review: what it says, what the archive knows, and what people have answered. */
export type Reviewed = {
  readonly minutes: ReadMinutes
  readonly known: Known
  readonly answers: Answers
}
