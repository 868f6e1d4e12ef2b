import { Refusal } from '../domain/refusal.ts'

/**
 * How much one document may be and cost. Measured on made-up bombs and on public collections of
 * documents: real minutes stay far below every figure.
 */
export type Limits = {
  /** Bytes of a file of any type. */
  readonly fileBytes: number
  /** Bytes of a plain text. */
  readonly textBytes: number
  /** Pages of a PDF. */
  readonly pages: number
  /** Characters of text that a PDF or DOCX may hold. */
  readonly characters: number
  /** Bytes that a DOCX may unpack to, counted on the stream and not read from its header. */
  readonly unpackedBytes: number
  /** Parts of a DOCX. */
  readonly parts: number
  /** How many times larger than packed a DOCX may be. */
  readonly ratio: number
  /** Depth of the elements of an XML part. */
  readonly depth: number
  /** Resident bytes of the reading process. */
  readonly memoryBytes: number
  /** Seconds of processor time for one document. */
  readonly cpuSeconds: number
  /** Seconds from question to answer for one document. */
  readonly wallSeconds: number
  /** Documents read at the same time. */
  readonly atOnce: number
}

const megabyte = 1_000_000

/** Each limit: its variable in the environment, the unit it is given in, its default in that unit, and what it may be. */
const settings: {
  readonly [name in keyof Limits]: readonly [
    variable: string,
    unit: number,
    usual: number,
    most: number,
    least?: number,
  ]
} = {
  fileBytes: ['RODATRADEN_FILE_MB', megabyte, 25, 500],
  textBytes: ['RODATRADEN_TEXT_MB', megabyte, 5, 100],
  pages: ['RODATRADEN_PDF_PAGES', 1, 500, 10_000],
  characters: ['RODATRADEN_CHARACTERS', 1, 2_000_000, 50_000_000],
  unpackedBytes: ['RODATRADEN_UNPACKED_MB', megabyte, 100, 2_000],
  parts: ['RODATRADEN_DOCX_PARTS', 1, 2_000, 50_000],
  ratio: ['RODATRADEN_UNPACKED_RATIO', 1, 200, 2_000],
  depth: ['RODATRADEN_XML_DEPTH', 1, 256, 2_000],
  memoryBytes: ['RODATRADEN_READER_MB', megabyte, 800, 16_000, 150],
  cpuSeconds: ['RODATRADEN_READER_CPU_SECONDS', 1, 15, 3_600],
  wallSeconds: ['RODATRADEN_READER_SECONDS', 1, 30, 3_600],
  atOnce: ['RODATRADEN_READERS', 1, 2, 64],
}

/**
 * The limits that the environment sets, and the safe defaults for the rest.
 * Refuses, with `setting.notANumber`, a value that is not a whole number from the least to the most that the setting may be.
 */
export function limitsFrom(environment: Readonly<Record<string, string | undefined>>): Limits {
  const entries = Object.entries(settings).map(
    ([name, [variable, unit, usual, most, least = 1]]) => {
      const written = environment[variable]?.trim()
      if (written === undefined || written === '') return [name, usual * unit]
      const value = /^\d{1,9}$/.test(written) ? Number(written) : 0
      if (value < least || value > most) {
        throw new Refusal('setting.notANumber', { variable, written, least, most })
      }
      return [name, value * unit]
    },
  )
  return Object.fromEntries(entries) as Limits
}

export const usualLimits: Limits = limitsFrom({})
