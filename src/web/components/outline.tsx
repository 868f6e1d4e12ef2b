import type { Child } from 'hono/jsx'
import type { Item } from '../../reader/read-minutes.ts'
import type { ReadingView } from '../reading-view.ts'
import { CertaintyTag, FactLink, FactSection, Why } from './fact.tsx'
import { OneAssignment, OneDecision } from './outcome-of-item.tsx'

type Placed<Value> = Value & { readonly path: string }

/** The items as an outline along the thread, each with what came out of it. */
export function Outline({ view }: { view: ReadingView }) {
  const { facts, page } = view.text
  const { items, decisions, assignments } = view.reading
  const placed = items.map((item, index): Placed<Item> => ({ ...item, path: `items/${index}` }))
  const known = new Set(items.map(({ id }) => id))
  const loose = outcomesOf(view, (id) => id === null || !known.has(id))
  const isEmpty = items.length + decisions.length + assignments.length === 0
  return (
    <FactSection id={`${view.prefix}punkter`} heading={facts.headings.items} count={items.length}>
      {isEmpty && <p class="muted">{page.reading.noItems}</p>}
      <ItemList view={view} items={placed} parentId={null} level={3} />
      {loose.length > 0 && (
        <div class="outline">
          <div class="item">
            <h3>{facts.noItem}</h3>
            <ul class="outcomes">{loose}</ul>
          </div>
        </div>
      )}
    </FactSection>
  )
}

type ListProps = {
  view: ReadingView
  items: readonly Placed<Item>[]
  parentId: string | null
  level: 3 | 4
}

function ItemList({ view, items, parentId, level }: ListProps) {
  const known = new Set(items.map(({ id }) => id))
  // An item that points at none that exists is shown on the top level rather than lost.
  const own = items.filter((item) => {
    const parent = item.parentId !== null && known.has(item.parentId) ? item.parentId : null
    return parent === parentId && item.id !== parentId
  })
  if (own.length === 0) return null
  return (
    <ol class="outline">
      {own.map((item) => (
        <li class="item">
          <ItemHead view={view} item={item} level={level} />
          <Outcomes view={view} itemId={item.id} />
          <ItemList view={view} items={items} parentId={item.id} level={4} />
        </li>
      ))}
    </ol>
  )
}

function ItemHead({ view, item, level }: { view: ReadingView; item: Placed<Item>; level: 3 | 4 }) {
  const { facts } = view.text
  const { path, presenters, minutes, rule, kind } = item
  const label = item.label ?? item.number
  const isLost = item.number === null && view.certaintyAt(path) === 'missing'
  const about = [
    isLost ? facts.noNumber.toLowerCase() : null,
    kind === 'other' ? null : facts.itemKinds[kind],
    presenters.length > 0 ? presenters.join(', ') : null,
    minutes === null ? null : facts.minutes(minutes),
  ].filter((part) => part !== null)
  return (
    <div class="item-head chosen-one">
      <span class="node k-info" />
      <Heading level={level}>
        <FactLink view={view} path={path}>
          {label && <span class="num">{label}</span>} <span lang="sv">{item.title}</span>
        </FactLink>
      </Heading>
      <div class="about">
        <CertaintyTag view={view} certainty={view.certaintyAt(path)} />
        {about.length > 0 && <span class="meta">{about.join(' · ')}</span>}
        <Why view={view} path={path} rule={rule} />
      </div>
    </div>
  )
}

function Heading({ level, children }: { level: 3 | 4; children: Child }) {
  return level === 3 ? <h3>{children}</h3> : <h4>{children}</h4>
}

function Outcomes({ view, itemId }: { view: ReadingView; itemId: string }) {
  const outcomes = outcomesOf(view, (id) => id === itemId)
  return outcomes.length > 0 ? <ul class="outcomes">{outcomes}</ul> : null
}

/** Decisions and assignments of some items, in the order of the source. */
function outcomesOf(view: ReadingView, belongs: (itemId: string | null) => boolean) {
  const { decisions, assignments } = view.reading
  const all = [
    ...decisions.map(({ itemId, lines }, index) => ({ itemId, lines, of: 'decision', index })),
    ...assignments.map(({ itemId, lines }, index) => ({ itemId, lines, of: 'assignment', index })),
  ]
  return all
    .filter(({ itemId }) => belongs(itemId))
    .toSorted((one, other) => one.lines[0] - other.lines[0])
    .map(({ of, index }) =>
      of === 'decision' ? (
        <OneDecision view={view} index={index} />
      ) : (
        <OneAssignment view={view} index={index} />
      ),
    )
}
