import { basename } from 'node:path'
import type { Limits } from '../documents/limits.ts'
import { readDocument } from '../documents/read-document.ts'
import { Refusal } from '../domain/refusal.ts'
import type { ReadMinutes } from '../reader/read-minutes.ts'
import type { Text } from '../text/sv.ts'
import { bytesOf, standardInput } from './files.ts'

/** One document read, or why it was not. */
export type Outcome =
  | { readonly kind: 'read'; readonly file: string; readonly minutes: ReadMinutes }
  | {
      readonly kind: 'refused'
      readonly file: string
      readonly code: string
      readonly text: string
    }

/** Reads one file. Never throws: one that fails must not stop those after it. */
export async function readFile(file: string, limits: Limits, text: Text): Promise<Outcome> {
  try {
    const bytes = await bytesOf(file, limits.fileBytes)
    const name = file === standardInput ? file : basename(file)
    return { kind: 'read', file, minutes: await readDocument(bytes, name, limits) }
  } catch (error) {
    return { kind: 'refused', file, ...reasonOf(error, text) }
  }
}

/** `error/1`, as the contract says. */
export function errorObject({ file, code, text }: Extract<Outcome, { kind: 'refused' }>) {
  const name = file === standardInput ? file : basename(file)
  return { format: 'error/1', source: { name }, error: { code, text } }
}

/** The code and the sentence of a refusal; a bug has a sentence too, and the error itself for who mends it. */
export function reasonOf(error: unknown, text: Text): { code: string; text: string } {
  if (!(error instanceof Refusal)) {
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { code: 'bug', text: `${text.cli.bug}\n${details}` }
  }
  const sentences: Readonly<Record<string, ((values: Refusal['values']) => string) | undefined>> =
    text.refusals
  const { code, values } = error
  // What a server refuses has a code of its own, which is what a program goes by.
  const own = code === 'server.said' && values.code ? String(values.code) : code
  return { code: own, text: sentences[code]?.(values) ?? code }
}
