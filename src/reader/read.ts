import type { SourceText } from '../domain/source-text.ts'
import type { ReadMinutes } from './read-minutes.ts'

/**
 * Reads minutes out of lines. Pure, deterministic, and never throws: what is odd becomes doubts.
 */
export function readMinutes(source: SourceText): ReadMinutes {
  const { name, sha256, mediaType, pages, pageStarts } = source
  const lines = source.lines.map((line) => line.text)
  return {
    format: 'minutes/1',
    source: { name, sha256, mediaType, pages, pageStarts: [...pageStarts], lines },
    kind: null,
    title: null,
    collaboration: null,
    body: null,
    meeting: {
      date: null,
      dateEnd: null,
      start: null,
      end: null,
      place: null,
      mode: null,
      lines: [1, 1],
      rule: 'none',
    },
    blocks: lines.length ? [{ kind: 'notes', lines: [1, lines.length] }] : [],
    attendance: [],
    items: [],
    decisions: [],
    assignments: [],
    plannedMeetings: [],
    mentions: [],
    distribution: [],
    doubts: [],
  }
}
