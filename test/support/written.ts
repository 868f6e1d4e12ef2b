import type { SourceText } from '../../src/domain/source-text.ts'
import { type Line, lineOf } from '../../src/reader/lines/line.ts'
import { linesOf } from '../../src/reader/lines/lines.ts'
import { readMinutes } from '../../src/reader/read.ts'
import type { ReadMinutes } from '../../src/reader/read-minutes.ts'

/** A plain text as `documents` hands it to the reader: one line a line. */
export function sourceOf(text: string | readonly string[]): SourceText {
  const lines = typeof text === 'string' ? text.split('\n') : text
  return {
    name: 'protokoll.txt',
    sha256: '0'.repeat(64),
    mediaType: 'text/plain',
    pages: null,
    pageStarts: [1],
    lines: lines.map((line) => ({ text: line })),
    pagesWithoutText: [],
  }
}

/** The minutes that the reader makes of a plain text. */
export const readText = (text: string | readonly string[]): ReadMinutes =>
  readMinutes(sourceOf(text))

/** The logical lines of a plain text. */
export const linesIn = (text: string): Line[] => linesOf(sourceOf(text))

/** One line of a plain text. */
export const lineIn = (text: string): Line => lineOf({ text }, 1, { starred: false, isPlain: true })

/** Minutes of Rådet för folkhälsa in Ekebro with the given lines under its only point but the first and the last. */
export const minutesSaying = (...lines: readonly string[]): string =>
  [
    'Protokoll Rådet för folkhälsa i Ekebro 2024-03-14',
    '',
    'Tid: Torsdag 14 mars 2024 kl. 13.00–15.00',
    'Plats: Ekebro stadshus',
    '',
    'Närvarande:',
    'Anna Ek, ordförande, Region Ekebygd',
    'Bo Alm, utvecklingsledare, Ekebro kommun',
    'Cecilia Dahl, socialchef, Norrdala kommun',
    'David Lind, rektor, Norrdala kommun',
    'Eva Sjögren, sekreterare, Region Ekebygd',
    '',
    '§ 1 Mötets öppnande',
    'Ordföranden hälsade alla välkomna.',
    '',
    '§ 2 Folkhälsodagarna',
    ...lines,
    '',
    '§ 3 Mötets avslutande',
    'Ordföranden tackade för ett bra möte.',
  ].join('\n')
