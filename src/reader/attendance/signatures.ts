import { isRole } from '../block-label.ts'
import { firstLineOf, type Line, lastLineOf } from '../lines/line.ts'
import { gatherPeople, whoIs } from '../people/people.ts'
import { emptyEntry, mergeInto, readPeople } from '../people/person-entry.ts'
import { nameStrength } from '../people/person-name.ts'
import type { Attendance, Lines } from '../read-minutes.ts'
import { fold } from '../words/fold.ts'
import type { Placed } from '../zones.ts'
import type { Attendee } from './attendance.ts'

type Role = Attendance['roles'][number]

/** A name written in another way than in the list of attendance: `Helen Allevang`, `Kjell Åke Brunn`. */
export type Variant = { readonly name: string; readonly variant: string; readonly lines: Lines }

/** `antecknade` alone below a name: who wrote stands above it. */
export const wroteAbove = (line: Line): boolean =>
  /^(?:antecknade|antecknat|förde anteckningarna|förde protokollet|har antecknat)\.?$/u.test(
    line.text,
  )

const roleOf = (text: string): Role | null => {
  const folded = fold(text).slice(0, 60)
  if (
    /^(?:vid ?protokollet|vid ?pennan|vid ?anteckning|sekreterare|protokollforare|antecknat|antecknade|nedtecknat)/u.test(
      folded,
    )
  )
    return 'secretary'
  if (/^(?:juster|protokollet justeras)/u.test(folded)) return 'adjuster'
  return /^(?:motes)?ordforande/u.test(folded) ? 'chair' : null
}

/** Gives the roles that signatures and labels of roles in the head tell; people who only stand there join the list. */
export function addSignatures(list: Attendee[], placed: readonly Placed[]): Variant[] {
  const variants: Variant[] = []
  const roster: Roster = { list, byName: new Map(), byBare: new Map(), ...gatherPeople() }
  let columns: readonly Column[] = []
  let roles: readonly Role[] = []
  let above: Placed | null = null
  for (const each of placed) {
    const { line, label, zone } = each
    if (line.blank) continue
    if (zone !== 'signatures') {
      if (
        label &&
        isRole(label.kind) &&
        (zone === 'head' || zone === 'contents') &&
        label.rest !== ''
      ) {
        addNames(
          roster,
          each,
          label.rest,
          label.kind === 'chairAndSecretary' ? ['chair', 'secretary'] : [label.kind as Role],
          variants,
        )
      }
      roles = []
      columns = []
      continue
    }
    const headed = columnsOf(line.cells)
    if (headed.length > 1) {
      columns = headed
      continue
    }
    const found = roleOf(line.text)
    if (found === 'secretary' && wroteAbove(line) && above && isNameAlone(above)) {
      addNames(roster, above, above.line.text, [found], variants)
      continue
    }
    above = each
    const text = label && isRole(label.kind) ? label.rest : found ? '' : line.text
    if (found) {
      roles = label?.kind === 'chairAndSecretary' ? ['chair', 'secretary'] : [found]
      columns = []
    }
    if (columns.length > 0 && line.cells.length > 0) {
      for (const cell of line.cells) {
        const column = columns.reduce((best, one) =>
          Math.abs(one.at - cell.at) < Math.abs(best.at - cell.at) ? one : best,
        )
        const role =
          line.cells.length > columns.length && line.cells.indexOf(cell) > 0
            ? 'adjuster'
            : column.role
        addNames(roster, each, cell.text, role ? [role] : [], variants)
      }
    } else if (text !== '') {
      const signed = /^\/\s?(?=[A-ZÀ-ÞĀ-Ž])/u.test(text)
      const bare = text.replace(/^\/\s?/u, '')
      const count = addNames(roster, each, bare, signed ? ['secretary'] : roles, variants)
      if (count > 0 && !roles.includes('adjuster')) roles = []
    }
  }
  return variants
}

const isNameAlone = ({ line }: Placed): boolean =>
  line.text.split(' ').length <= 4 && nameStrength(line.text) >= 2

type Column = { readonly at: number; readonly role: Role | null }

/** Columns of signatures. One that is headed by something else than a role (`Godkänt via e-post`) gives none. */
function columnsOf(cells: Placed['line']['cells']): readonly Column[] {
  const columns = cells.map(({ at, text }) => ({ at, role: roleOf(text), text }))
  const isHead = columns.every(({ role, text }) => role !== null || nameStrength(text) === 0)
  return isHead && columns.some(({ role }) => role !== null)
    ? columns
    : columns.filter(({ role }) => role !== null)
}

/** Those in the list so far, the first of each name, and who their names mean. */
type Roster = {
  readonly list: Attendee[]
  readonly byName: Map<string, Attendee>
  readonly byBare: Map<string, Attendee>
} & ReturnType<typeof gatherPeople>

/** People named in a signature: known ones get the role, unknown ones join the list. The number found. */
function addNames(
  roster: Roster,
  { line }: Placed,
  text: string,
  roles: readonly Role[],
  variants: Variant[],
): number {
  const { list } = roster
  const pieces =
    line.cells.length > 1 && text === line.text ? line.cells.map((cell) => cell.text) : [text]
  const lines: Lines = [firstLineOf(line), lastLineOf(line)]
  let count = 0
  for (const piece of pieces) {
    const bare = piece
      .replace(/[._…]{3,}/gu, ' ')
      .replace(/\s?\/\s?(?=[A-ZÀ-ÞĀ-Ž])/gu, ', ')
      .trim()
    for (const entry of readPeople(bare, { onlyNames: roles.length > 0, flattened: line.flattened })
      .people) {
      if (nameStrength(entry.name) < (entry.name.includes(' ') ? 1 : 2)) continue
      count += 1
      const given = entry.roles.length > 0 ? entry.roles : [...roles]
      const same = sameIn(roster, entry.name)
      if (same) {
        const isChair = same.roles.includes('chair') && given.length === 1
        mergeInto(same, {
          ...entry,
          roles: given.filter((role) => role !== 'adjuster' || !isChair),
        })
        if (same.name !== entry.name && entry.name.includes(' '))
          variants.push({ name: same.name, variant: entry.name, lines })
      } else if (entry.name.includes(' ') || list.length === 0 || roles.includes('secretary')) {
        list.push({
          ...emptyEntry(entry.name),
          ...entry,
          roles: given,
          lines,
          group: 'signature',
          rule: 'signature',
          stated: false,
        })
      }
    }
  }
  return count
}

function sameIn(roster: Roster, name: string): Attendee | undefined {
  const { list, byName, byBare, people, add } = roster
  for (const each of list.slice(people.names.length)) {
    add(each.name)
    if (!byName.has(each.name)) byName.set(each.name, each)
    if (!byBare.has(bare(each.name))) byBare.set(bare(each.name), each)
  }
  const [known] = whoIs(name, people)
  return known ? byName.get(known) : byBare.get(bare(name))
}

const bare = (name: string): string => fold(name).replace(/[\s-]/gu, '')
