import type { DecisionListed } from '../../store/decisions.ts'
import type { ItemShown } from '../../store/items.ts'
import type { Locale } from '../locale.ts'
import { type Outcome, type RecordLine, type RecordPart, runsOf } from '../minutes-record.ts'
import { HiddenItem, MarkOfItem } from './item-mark.tsx'
import { itemAnchor, itemLabel } from './item-source.tsx'

/** The minutes as they stand, item by item, with the thread's signs in the margin where something came out of them. */
export function MinutesRecordView({
  locale,
  parts,
  marker = null,
}: {
  locale: Locale
  parts: readonly RecordPart[]
  /** Who looks, where they may mark items and take marks away. */
  marker?: string | null
}) {
  return (
    <div class="minutes">
      {parts.map(({ item, depth, paragraphs, isHidden }) => (
        <section
          class="minutes-part"
          id={item ? itemAnchor(item.place) : undefined}
          aria-labelledby={item ? `${itemAnchor(item.place)}-rubrik` : undefined}
        >
          {isHidden && <HiddenItem locale={locale} />}
          {item && <ItemHeading item={item} depth={depth} />}
          {item?.mark && (
            <MarkOfItem locale={locale} itemId={item.id} mark={item.mark} marker={marker} />
          )}
          {item && <MattersOf locale={locale} item={item} />}
          {paragraphs.map((lines) => (
            <Paragraph locale={locale} lines={lines} />
          ))}
        </section>
      ))}
    </div>
  )
}

/** The items of the minutes by name, to go to; nothing where there are none. */
export function RecordContents({
  locale,
  parts,
}: {
  locale: Locale
  parts: readonly RecordPart[]
}) {
  const items = parts.flatMap(({ item, depth }) => (item && depth === 0 ? [item] : []))
  if (items.length === 0) return null
  return (
    <details class="contents">
      <summary>
        {locale.text.meetings.contents} ({items.length})
      </summary>
      <ol class="links" lang="sv">
        {items.map((item) => (
          <li>
            <a href={`#${itemAnchor(item.place)}`}>
              {[itemLabel(item), item.title].filter(Boolean).join(' ')}
            </a>
          </li>
        ))}
      </ol>
    </details>
  )
}

function ItemHeading({ item, depth }: { item: ItemShown; depth: number }) {
  const label = itemLabel({ ...item, parentLabel: null })
  const words = (
    <>
      {label && <span class="num">{label} </span>}
      {item.title}
    </>
  )
  const shared = { id: `${itemAnchor(item.place)}-rubrik`, class: 'record', lang: 'sv' }
  return depth === 0 ? <h3 {...shared}>{words}</h3> : <h4 {...shared}>{words}</h4>
}

function MattersOf({ locale: { text, paths }, item }: { locale: Locale; item: ItemShown }) {
  if (item.matters.length === 0) return null
  return (
    <p class="matters-here meta">
      {text.meetings.matter}{' '}
      {item.matters.map(({ matterId, title, role }, at) => (
        <>
          {at > 0 && ', '}
          <a href={paths.matter(matterId)} lang="sv">
            {title}
          </a>{' '}
          ({text.meetings.handled[role]})
        </>
      ))}
    </p>
  )
}

function Paragraph({ locale, lines }: { locale: Locale; lines: readonly RecordLine[] }) {
  return (
    <div class="said">
      {runsOf(lines).map((run) => (
        <Run locale={locale} run={run} />
      ))}
    </div>
  )
}

/** Lines that are read as one; what came out of them came out of the first. */
function Run({ locale, run }: { locale: Locale; run: readonly RecordLine[] }) {
  const [{ outcomes, isDecided } = { outcomes: [], isDecided: false }] = run
  return (
    <div class={isDecided ? 'said-line is-decided' : 'said-line'}>
      {outcomes.length > 0 && (
        <p class="signs">
          {outcomes.map((outcome) => (
            <Sign locale={locale} outcome={outcome} />
          ))}
        </p>
      )}
      <p class="record" lang="sv">
        {run.map(({ number, text }, at) => (
          <>
            {at > 0 && ' '}
            <span id={`rad-${number}`}>{text}</span>
          </>
        ))}
      </p>
      {outcomes.map((outcome) =>
        outcome.kind === 'decision' && outcome.decision.status === 'quoted' ? (
          <QuotedFrom locale={locale} decision={outcome.decision} />
        ) : null,
      )}
    </div>
  )
}

function Sign({ locale: { text, paths }, outcome }: { locale: Locale; outcome: Outcome }) {
  const { meetings } = text
  if (outcome.kind === 'assignment') {
    const { id, continuesId } = outcome.assignment
    return (
      <a class="sign" href={paths.assignment(continuesId ?? id)}>
        <span class="node" />
        {meetings.assignmentHere}
      </a>
    )
  }
  const { id, status } = outcome.decision
  const words = {
    taken: meetings.decisionHere,
    quoted: meetings.quotedHere,
    proposed: meetings.proposedHere,
    expected: meetings.expectedHere,
  }
  return (
    <a class="sign" href={paths.decision(id)}>
      <span class={`node ${decisionSign[status]}`} />
      {words[status]}
    </a>
  )
}

/** The sign of a decision on the thread, by whether it was taken there. */
export const decisionSign = {
  taken: 'k-decision',
  quoted: 'k-info',
  proposed: 'k-plan',
  expected: 'k-plan',
} as const

function QuotedFrom({ locale: { text }, decision }: { locale: Locale; decision: DecisionListed }) {
  const { takenBy, decidedOn } = decision
  return (
    <p class="meta quoted-from">
      {text.meetings.quotedFrom(takenBy, decidedOn && text.calendar.day(decidedOn))}
    </p>
  )
}
