import { readBlockLabel } from '../block-label.ts'
import { changed, sourceLineAt } from '../lines/line.ts'
import { matchesOf } from '../words/matches.ts'
import type { Placed } from '../zones.ts'

// `Ordförande: Anna Ek. Sekreterare: Bo Alm, justerare: Cia Öst`
const roleLabel =
  /(?<=[a-zß-žA-ZÀ-ÞĀ-Ž).,;|/·–-]\s)(?:(?:mötes)?ordf(?:örande|\.)?|vice ordf(?:örande|\.)?|(?:mötes)?sekr(?:eterare|\.)?|(?:protokolls)?justera(?:re|s av)|justeringsperson(?:er)?|protokollförare|antecknare|mötesledare|vid protokollet|vid pennan)\s?:\s/giu

/** A line of attendance with several roles and their names, each role on a line of its own; else the line alone. */
export function splitRoles(each: Placed): readonly Placed[] {
  const { line, zone } = each
  if (zone !== 'attendance' || line.text.length > 400 || !mayHaveTwo(line.text)) return [each]
  const cuts = matchesOf(roleLabel, line.text).map(({ index }) => index)
  if (cuts.length === 0) return [each]
  return [0, ...cuts].map((from, index) => {
    const text = line.text.slice(from, cuts[index]).replace(/[\s,;|/·–-]{1,6}$/u, '')
    const part = changed(line, {
      text,
      starts: [{ at: 0, line: sourceLineAt(line, from) }],
      cells: [],
      label: null,
    })
    return { ...each, line: part, label: readBlockLabel(part) }
  })
}

const mayHaveTwo = (text: string): boolean => {
  const first = text.indexOf(':')
  return first >= 0 && text.includes(':', first + 1)
}
