import { grouped } from '../domain/grouped.ts'
import { plainName } from '../domain/plain-name.ts'
import type { Lines } from '../reader/read-minutes.ts'
import type { SettledBody } from './body-question.ts'
import type { KnownPerson } from './known.ts'
import type { Choice, EvidenceCode, Words } from './question.ts'
import type { Reviewed } from './reviewed.ts'

/** The people that names of a document may mean, and ways to find them. */
export type PeopleHere = {
  /** Full names of the document's attendance. */
  readonly inDocument: readonly string[]
  /** Full names of the body's people, and of everybody else's. */
  readonly ofBody: readonly string[]
  readonly ofCollaboration: readonly string[]
  /** Who is known to be written so, plain: by the body, and by others where it is a full name. */
  readonly taught: (written: string) => KnownPerson | null
  readonly known: (name: string) => KnownPerson | null
  /** Somebody by a full name: known, or new with it. */
  readonly named: (
    name: string,
  ) => { kind: 'known'; id: string; name: string } | { kind: 'new'; name: string }
  readonly reviewed: Reviewed
  readonly bodyId: string | null
}

export function peopleHere(reviewed: Reviewed, body: SettledBody | null): PeopleHere {
  const { minutes, known } = reviewed
  const bodyId = body?.kind === 'known' ? body.id : null
  const meets = (person: KnownPerson) => bodyId !== null && person.bodyIds.includes(bodyId)
  // Of two with the same name, the one who meets in the body is the one meant.
  const inOrder = known.people.toSorted((a, b) => Number(meets(a)) - Number(meets(b)))
  const byName = new Map(inOrder.map((person) => [plainName(person.name), person]))
  const byId = new Map(known.people.map((person) => [person.id, person]))
  const taught = grouped(known.personAliases, ({ written }) => written)
  const findKnown = (name: string) => byName.get(plainName(name)) ?? null
  return {
    inDocument: minutes.attendance.map(({ name }) => name).filter((name) => name.includes(' ')),
    ofBody: known.people.filter(meets).map(({ name }) => name),
    ofCollaboration: known.people.filter((person) => !meets(person)).map(({ name }) => name),
    taught: (written) => {
      const all = taught.get(written) ?? []
      const own = all.find((alias) => alias.bodyId === bodyId)
      // A first name means somebody in one body; a full name is written by the whole county.
      const [first, ...others] = written.includes(' ') ? all : []
      const agreed = others.every(({ personId }) => personId === first?.personId) ? first : null
      return byId.get((own ?? agreed)?.personId ?? '') ?? null
    },
    known: findKnown,
    named: (name) => {
      const person = findKnown(name)
      return person
        ? { kind: 'known', id: person.id, name: person.name }
        : { kind: 'new', name: name.trim() }
    },
    reviewed,
    bodyId,
  }
}

/** What speaks for a person, and the lines of the document that say it. */
export function evidenceOf(
  name: string,
  here: PeopleHere,
  [first]: Lines,
): Pick<Choice, 'evidence' | 'lines'> {
  const { minutes } = here.reviewed
  const plain = plainName(name)
  const attending = minutes.attendance.find((each) => plainName(each.name) === plain)
  const person = here.known(name)
  const before = lineBefore(minutes.source.lines, name, first)
  const evidence: Words<EvidenceCode>[] = []
  const title = attending?.title ?? person?.title ?? null
  const organisation = attending?.organisation ?? person?.organisation ?? null
  const role = [title, organisation].filter((part) => part !== null).join(', ')
  if (role !== '') evidence.push({ code: 'role', values: { role } })
  if (before !== null) evidence.push({ code: 'mentionedBefore', values: { line: before } })
  if (attending) evidence.push({ code: 'presentHere', values: {} })
  else if (person) {
    const meetsHere = here.bodyId !== null && person.bodyIds.includes(here.bodyId)
    evidence.push({ code: meetsHere ? 'meetsHere' : 'meetsElsewhere', values: {} })
  }
  return {
    evidence,
    lines: before === null ? (attending?.lines ?? null) : [before, before],
  }
}

/** How many lines before a first name its full name may stand and still be who is meant. */
const near = 6

/** The line just before a place, or on it, that says a full name, or the given name with an initial: `Karin U`. */
export function lineBefore(source: readonly string[], name: string, line: number): number | null {
  const [given = '', ...surnames] = name.split(/\s+/)
  const short = `${given} ${surnames.at(-1)?.[0] ?? ''}`
  for (let at = line; at >= Math.max(1, line - near); at -= 1) {
    const text = source[at - 1] ?? ''
    const end = text.indexOf(short) + short.length
    const isShort = end >= short.length && surnames.length > 0 && !/\p{L}/u.test(text[end] ?? '')
    if (isShort || text.includes(name)) return at
  }
  return null
}
