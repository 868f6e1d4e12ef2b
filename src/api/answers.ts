import type { z } from 'zod'
import type { Problem } from './problem.ts'
import type { ImportAnswer as ImportSchema } from './resources/imports.ts'
import type {
  MatterListed as MatterListedSchema,
  Matter as MatterSchema,
} from './resources/matters.ts'
import type { SearchAnswer as SearchSchema } from './resources/search.ts'

/** Answers of the API, for whoever asks it: types and nothing else. */
export type SearchAnswer = z.output<typeof SearchSchema>
export type MatterAnswer = z.output<typeof MatterSchema>
export type MattersAnswer = {
  readonly results: readonly z.output<typeof MatterListedSchema>[]
  readonly next: string | null
}
export type ImportAnswer = z.output<typeof ImportSchema>
export type ProblemAnswer = Problem
