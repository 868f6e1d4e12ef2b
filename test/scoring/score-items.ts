import type { Decision, Item } from '../../src/reader/read-minutes.ts'
import { isListed, sameTitle, tight } from './compare.ts'
import type { Expected, ExpectedDecision } from './expected.ts'
import type { Read } from './score-document.ts'
import type { Tally } from './tally.ts'

/** Whether a decision stands in the item that is expected; null where none is. */
export type IsInItem = (wanted: ExpectedDecision, got: Pick<Decision, 'itemId'>) => boolean | null

/** Counts the items, and gives the question that decisions ask of them. */
export function scoreItems({ judge, pair }: Tally, expected: Expected, read: Read): IsInItem {
  const items = read.items ?? []
  const { pairs } = pair(
    'item',
    expected.items ?? [],
    items.filter((item) => item.parentId == null),
    (a, b) => {
      if (tight(a.title) === '') return Number(sameNumber(a.number, b.number))
      if (!sameTitle(a.title, b.title)) return 0
      return 1 + Number(sameNumber(a.number, b.number)) + Number(tight(a.title) === tight(b.title))
    },
    (item) => isListed(expected.optionalItems, item.title),
  )
  for (const [wanted, got] of pairs) {
    if (wanted.number != null) judge('item number', sameNumber(wanted.number, got.number))
  }
  pair(
    'sub-item',
    (expected.subItems ?? []).map((title) => ({ title })),
    items.filter((item) => item.parentId != null),
    (a, b) => Number(sameTitle(a.title, b.title)),
    () => true,
  )

  return (wanted, got) => {
    if (wanted.itemNumber == null && !wanted.itemTitle) return null
    const item = topOf(items, got.itemId)
    if (!item) return false
    return (
      sameNumber(item.number, wanted.itemNumber) ||
      Boolean(wanted.itemTitle && sameTitle(item.title, wanted.itemTitle))
    )
  }
}

/** The item itself, or the top-level one that it is a part of. */
function topOf(items: readonly Item[], id: string | null): Item | undefined {
  const byId = (wanted: string | null) => items.find((each) => each.id === wanted)
  let item = byId(id)
  for (let depth = 0; item && item.parentId != null && depth < 9; depth += 1) {
    item = byId(item.parentId)
  }
  return item
}

function sameNumber(a: unknown, b: unknown): boolean {
  if (a == null || b == null) return false
  return tight(a).replace(/^0+/, '') === tight(b).replace(/^0+/, '')
}
