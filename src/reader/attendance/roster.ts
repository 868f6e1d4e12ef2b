import { readBlockLabel } from '../block-label.ts'
import { authorityOf, isOrganisation } from '../lexicon/organisation-words.ts'
import type { Line } from '../lines/line.ts'
import { organisationBefore, readPeople } from '../people/person-entry.ts'
import { nameStrength } from '../people/person-name.ts'
import { nobody } from './attendance-groups.ts'

/** So many entries make a list of who was there, when only its form tells. */
const fewest = 3

/**
 * Whether nothing but a list of who came from where stands below a short line (`De som kom`, `Runt bordet satt`), up to
 * a blank line: `Mora: Anna Ek och Bo Alm`. For documents without any label of attendance.
 */
export function headsRoster(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  if (!line || line.blank || line.text.length > 40 || /[.,;]$/u.test(line.text)) return false
  let count = 0
  for (let below = at + 1; below < lines.length; below += 1) {
    const each = lines[below]
    if (!each || each.aside) continue
    if (each.blank) {
      if (count === 0) continue
      break
    }
    if (count > 0 && readBlockLabel(each)) break
    if (!isEntry(each.text)) return false
    count += 1
  }
  return count >= fewest
}

/** `Mora: Anna Ek och Bo Alm (S)`, `Orsa: ingen`: an organisation and its people, and no sentence. */
function isEntry(text: string): boolean {
  const group = text.length < 160 && !text.endsWith('.') ? organisationBefore(text) : null
  if (!group || group.rest === '') return false
  const from = group.organisation.replace(/^från\s/iu, '')
  if (authorityOf(from) === null && !isOrganisation(from)) return false
  const { people, rest } = readPeople(group.rest, { onlyNames: true })
  if (nobody.test(group.rest)) return true
  return (
    rest.length === 0 && people.length > 0 && people.some(({ name }) => nameStrength(name) >= 2)
  )
}

/** Whether a label anywhere says who was there. */
export const hasPresentLabel = (lines: readonly Line[]): boolean =>
  lines.some((line) => readBlockLabel(line)?.kind === 'present')
