import { leadingName } from '../people/person-name.ts'
import { fold } from '../words/fold.ts'
import type { Attendee } from './attendance.ts'
import { namedBefore } from './attendance-groups.ts'

/** Those in the list so far, also by their folded names. */
type Known = { readonly people: Attendee[]; readonly byName: ReadonlyMap<string, Attendee> }

const sentence =
  /^(.{2,90}?)\s(?:deltog|deltar|anslöt|anslot|lämnade|kom|gick|avvek|medverkade|deltagit|närvarade)\s(.{2,70})$/u

/** Whether all that a text names are in the list already. */
export const arePeopleKnown = (reader: Known, names: string): boolean =>
  names
    .split(/,\s?|\s(?:och|samt|&)\s/u)
    .every(
      (name) => reader.byName.has(fold(name.trim())) || namedBefore(reader.people, name.trim()),
    )

/** A sentence that limits the presence of people in the list (`Ylva deltog halva mötet.`). True when it is read. */
export function limits(reader: Known, text: string): boolean {
  const said = sentence.exec(text.replace(/[.!]$/u, '').slice(0, 200))
  return said !== null && limitNamed(reader, said[1] ?? '', said[0] ?? '', said[2] ?? '')
}

/** `Ylva och Annifrid deltog halva mötet.`: limits those named, if they are known. */
function limitNamed(reader: Known, names: string, whole: string, extent: string): boolean {
  const wanted = names.split(/,\s?|\s(?:och|samt|&)\s/u).map((name) => name.trim())
  const people = wanted.map(
    (name) => reader.byName.get(fold(name)) ?? namedBefore(reader.people, name),
  )
  if (people.length === 0 || people.some((person) => person === null))
    return leadingName(names) !== null && !/,/u.test(whole)
  for (const person of people) {
    if (!person) continue
    person.state = 'partial'
    person.extent = extent
  }
  return true
}
