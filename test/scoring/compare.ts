/**
 * How a text that was read is compared with a text that was expected.
 *
 * Compared after NFC, without Markdown marks, with white space collapsed, and letter case and kinds of
 * dash and quote ignored: what is measured is whether the fact was found, not how it was copied.
 */
export function flat(text: unknown): string {
  return String(text ?? '')
    .normalize('NFC')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/[*_#>`|]/g, ' ')
    .replace(/[’‘´]/g, "'")
    .replace(/[“”„»«]/g, '"')
    .replace(/[–—‑‐−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** Without blanks and the commonest punctuation too: `§ 5. Budget` as `§5budget`. */
export function tight(text: unknown): string {
  return flat(text).replace(/[\s.,:;"'()-]+/g, '')
}

/** The first characters of a text, by which sentences are told apart. */
export function opening(text: unknown, length = 32): string {
  return tight(text).slice(0, length)
}

/** Whether the shorter text stands in the longer and is at least `share` of it. */
export function near(a: unknown, b: unknown, share: number): boolean {
  const [short = '', long = ''] = [tight(a), tight(b)].sort((x, y) => x.length - y.length)
  if (short === '') return false
  return (
    short === long ||
    (short.length >= 4 && long.includes(short) && short.length >= share * long.length)
  )
}

/** Whether two titles of items are the same one, a long one by its opening. */
export function sameTitle(a: unknown, b: unknown): boolean {
  return (
    tight(a) === tight(b) || (tight(a).length >= 24 && opening(a) === opening(b)) || near(a, b, 0.6)
  )
}

/** Whether one clause or sentence holds the opening of the other. */
export function sameClause(a: unknown, b: unknown): boolean {
  const [x, y] = [opening(a), opening(b)]
  if (x === '' || y === '') return false
  const least = Math.min(x.length, y.length)
  if (least >= 8 && x.slice(0, least) === y.slice(0, least)) return true
  return (
    x === y || (x.length >= 14 && tight(b).includes(x)) || (y.length >= 14 && tight(a).includes(y))
  )
}

/** An entry of an `optional…` list: an opening, or something that has one. */
export type Listed = string | { readonly text?: string; readonly title?: string }

/** Whether a text is one of those that a careful reader may take or leave. */
export function isListed(list: readonly Listed[] | undefined, text: unknown): boolean {
  if (tight(text) === '') return false
  return (list ?? []).some((one) => {
    const wanted = opening(typeof one === 'string' ? one : (one.text ?? one.title), 24)
    const start = opening(text, 24)
    return (
      wanted.length > 4 &&
      (tight(text).includes(wanted) || (start.length >= 8 && wanted.startsWith(start)))
    )
  })
}

/** The words of a name, with the `@` of a mention kept. */
export function wordsOf(name: unknown): readonly string[] {
  return flat(name)
    .replace(/[^\p{L}\p{N} @-]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean)
}

/** Whether a written name can be the person: each of its words is one of the name's, genitives included. */
export function samePerson(written: unknown, name: unknown): boolean {
  const [few = [], many = []] = [wordsOf(written), wordsOf(name)].sort(
    (a, b) => a.length - b.length,
  )
  if (few.length === 0) return false
  if (tight(written) === tight(name)) return true
  const root = (word: string) => word.replace(/^@/, '')
  return few.every((word) =>
    many.some((other) => root(other) === root(word) || `${root(word)}s` === root(other)),
  )
}
