import { Refusal } from '../domain/refusal.ts'
import type { HandedIn } from '../http/take-in.ts'
import type { ReadMinutes } from '../reader/read-minutes.ts'
import type { WebSettings } from './web-env.ts'

/** What became of one document: its reading, or why there is none. */
export type Outcome =
  | { readonly kind: 'read'; readonly reading: ReadMinutes }
  | ({ readonly kind: 'refused'; readonly name: string } & Pick<Refusal, 'code' | 'values'>)

export type Refused = Extract<Outcome, { kind: 'refused' }>

/** Reads every document; one that is refused does not stop the rest. */
export function readAll(
  { read }: WebSettings,
  documents: readonly HandedIn[],
): Promise<readonly Outcome[]> {
  return Promise.all(
    documents.map(async ({ name, bytes }): Promise<Outcome> => {
      try {
        return { kind: 'read', reading: await read(bytes, name) }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return { kind: 'refused', name, code: error.code, values: { ...error.values } }
      }
    }),
  )
}
