import type { ReadMinutes } from '../../src/reader/read-minutes.ts'

const bare = (text: string | null): string | null => text?.replace(/\s+/g, ' ').trim() ?? null

/** What minutes say, without where it stands: for comparing two layouts of the same text. */
export function factsOf(read: ReadMinutes) {
  const { date, dateEnd, start, end } = read.meeting
  return {
    kind: read.kind,
    body: bare(read.body?.name ?? null),
    meeting: { date, dateEnd, start, end },
    attendance: read.attendance.map(({ name, state }) => `${bare(name)}: ${state}`),
    items: read.items.map(({ number, title }) => `${number ?? '–'} ${bare(title)}`),
    decisions: read.decisions.map(({ text, clauses, status }) => ({
      text: bare(text),
      clauses: clauses.map(bare),
      status,
    })),
    assignments: read.assignments.map(({ text, owners, due, status }) => ({
      text: bare(text),
      owners: owners.map((owner) => bare(owner.name)),
      due: due && { date: due.date, meeting: due.meeting, season: due.season },
      status,
    })),
  }
}

/**
 * Lines longer than a width broken at blanks, with the indent kept; headings and rows of tables, which cannot be
 * broken, stay whole.
 */
export function wrapped(lines: readonly string[], width = 80): string[] {
  return lines.flatMap((line) => {
    const isRow = /^ {40}|\t|\S {2,}\S/.test(line.trim()) || line.trim().startsWith('|')
    if (line.length <= width || isRow || /^\s*(?:#|=)/.test(line)) return [line]
    const indent = /^ {0,40}/.exec(line)?.[0] ?? ''
    const parts: string[] = []
    let rest = line.trimEnd()
    while (rest.length > width) {
      const fits = rest.lastIndexOf(' ', width)
      const at = fits > indent.length ? fits : rest.indexOf(' ', width)
      if (at < 0) break
      parts.push(rest.slice(0, at))
      rest = indent + rest.slice(at + 1)
    }
    return [...parts, rest]
  })
}
