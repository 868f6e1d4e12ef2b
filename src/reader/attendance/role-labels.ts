import { readBlockLabel } from '../block-label.ts'
import { changed, sourceLineAt } from '../lines/line.ts'
import { nameStrength } from '../people/person-name.ts'
import { matchesOf } from '../words/matches.ts'
import type { Placed } from '../zones.ts'

// `Ordförande: Anna Ek. Sekreterare: Bo Alm, justerare: Cia Öst`
const roleLabel =
  /(?<=[a-zß-žA-ZÀ-ÞĀ-Ž).,;|/·–-]\s)(?:(?:mötes)?ordf(?:örande|\.)?|vice ordf(?:örande|\.)?|(?:mötes)?sekr(?:eterare|\.)?|(?:protokolls)?justera(?:re|s av)|justeringsperson(?:er)?|protokollförare|antecknare|mötesledare|vid protokollet|vid pennan)\s?:\s/giu

// `Sammankallande Anna Ek, anteckningar Bo Alm`: who led the meeting and who wrote, with nothing but their names
const ledAndWritten =
  /^(?<leads>(?:mötes)?ordf(?:örande|\.)?|sammankallande|mötesledare) (?<leader>[^,.;:]{3,60}?)(?:,| och|;|\.) (?<writes>(?:mötes)?sekr(?:eterare|\.)?|(?:minnes|mötes)?anteckningar|antecknare|protokoll(?:förare)?|vid (?:pennan|protokollet|anteckningarna)) (?<writer>[^,.;:]{3,60})\.?$/iu

/** A line of attendance with several roles and their names, each role on a line of its own; else the line alone. */
export function splitRoles(each: Placed): readonly Placed[] {
  const { line, zone } = each
  if (zone !== 'attendance' || line.text.length > 400) return [each]
  const both = line.text.length < 160 ? ledAndWritten.exec(line.text)?.groups : undefined
  if (both && isName(both.leader) && isName(both.writer))
    return [
      partOf(each, `${both.leads}: ${both.leader}`, 0),
      partOf(each, `${both.writes}: ${both.writer}`, 0),
    ]
  if (!mayHaveTwo(line.text)) return [each]
  const cuts = matchesOf(roleLabel, line.text).map(({ index }) => index)
  if (cuts.length === 0) return [each]
  return [0, ...cuts].map((from, index) => {
    const text = line.text.slice(from, cuts[index]).replace(/[\s,;|/·–-]{1,6}$/u, '')
    return partOf(each, text, from)
  })
}

function partOf(each: Placed, text: string, from: number): Placed {
  const part = changed(each.line, {
    text,
    starts: [{ at: 0, line: sourceLineAt(each.line, from) }],
    cells: [],
    label: null,
  })
  return { ...each, line: part, label: readBlockLabel(part) }
}

const isName = (text = ''): boolean => nameStrength(text) >= 2

const mayHaveTwo = (text: string): boolean => {
  const first = text.indexOf(':')
  return first >= 0 && text.includes(':', first + 1)
}
