import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { Refusal } from '../domain/refusal.ts'
import { ReadMinutes } from '../reader/read-minutes.ts'
import { sv } from '../text/sv.ts'
import type { Outcome } from './outcome.ts'

/** Largest reading taken back, unpacked: room for the largest documents with all their facts. */
const largest = 128 * 2 ** 20

/**
 * Outcomes as text in a hidden field. Nothing is kept on the server, so a page that shall be shown
 * in the other language or be downloaded carries its own readings and hands them in again.
 */
export function packOutcomes(outcomes: readonly Outcome[]): string {
  return deflateRawSync(JSON.stringify(outcomes)).toString('base64url')
}

/** The outcomes again. They came from a browser, so they are checked like anything else from outside. */
export function unpackOutcomes(packed: string): readonly Outcome[] {
  const outcomes = unpack(packed)
  if (!Array.isArray(outcomes) || outcomes.length === 0) throw new Refusal('reading.broken')
  return outcomes.map(checked)
}

function unpack(packed: string): unknown {
  try {
    const bytes = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: largest })
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}

function checked(outcome: unknown): Outcome {
  const { kind, name, code, values, reading } = Object(outcome)
  if (kind === 'refused' && typeof name === 'string' && isRefusalCode(code)) {
    return { kind, name, code, values: Object(values) }
  }
  const read = ReadMinutes.safeParse(reading)
  if (kind !== 'read' || !read.success) throw new Refusal('reading.broken')
  return { kind, reading: read.data }
}

const isRefusalCode = (code: unknown): code is string =>
  typeof code === 'string' && Object.hasOwn(sv.refusals, code)
