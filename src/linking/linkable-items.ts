import type { Item, ReadMinutes } from '../reader/read-minutes.ts'
import type { LinkableItem, MatterName } from './link-items.ts'

/** The items of minutes as the linker sees them: each with its own lines, the people and the names in them. */
export function linkableItems(minutes: ReadMinutes): readonly LinkableItem[] {
  const { items, source, mentions, assignments } = minutes
  const meanings = new Map(mentions.flatMap(meaningOf))
  return items.map(({ id, parentId, number, title, kind, lines: [first, last], presenters }) => {
    const ends = items.filter((each) => each.parentId === id).map((each) => each.lines[0] - 1)
    const end = Math.min(last, ...ends)
    const isOwn = (line: number) => line >= first && line <= end
    const owners = assignments
      .filter(({ itemId }) => itemId === id)
      .flatMap((assignment) => assignment.owners.map(({ name }) => name))
    return {
      key: id,
      parentKey: parentId,
      isNumbered: number !== null,
      title,
      kind,
      text: source.lines.slice(first - 1, end).join('\n'),
      people: [...new Set([...presenters, ...owners])],
      names: mentions.filter(({ lines }) => isOwn(lines[0])).flatMap(nameOf),
      meanings,
    }
  })
}

const nameKinds: Readonly<Record<string, MatterName['kind']>> = {
  agreement: 'agreement',
  project: 'project',
  abbreviation: 'abbreviation',
}

const nameOf = ({ kind, name }: ReadMinutes['mentions'][number]): readonly MatterName[] => {
  const known = nameKinds[kind]
  return known ? [{ written: name, kind: known }] : []
}

const meaningOf = ({ kind, name, details }: ReadMinutes['mentions'][number]) =>
  kind === 'abbreviation' && details.means ? [[name, details.means] as const] : []

/** The innermost item that a line stands in, or null before the first and after the last. */
export function itemAt({ items }: ReadMinutes, line: number): Item | null {
  const holding = items.filter(({ lines: [first, last] }) => first <= line && line <= last)
  return holding.at(-1) ?? null
}
