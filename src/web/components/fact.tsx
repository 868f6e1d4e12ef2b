import type { Child } from 'hono/jsx'
import type { Certainty } from '../marked-lines.ts'
import type { ReadingView } from '../reading-view.ts'

type OfFact = { view: ReadingView; path: string }

/** A fact, or a doubt, as a link to where it stands in the source. */
export function FactLink({ view, path, children }: OfFact & { children: Child }) {
  const { href, from, to } = view.link(path)
  return (
    <a class="at" href={href} data-from={from} data-to={to}>
      {children}
    </a>
  )
}

/** *Osäker* or *Saknas* in a word; nothing where the fact is stated. */
export function CertaintyTag({ view, certainty }: { view: ReadingView; certainty: Certainty }) {
  if (certainty === 'sure') return null
  return <span class="tag warn">{view.text.facts.certainty[certainty]}</span>
}

/** On demand: how sure a fact is and why, the rule that found it, and its line. */
export function Why({ view, path, rule }: OfFact & { rule: string }) {
  const { facts, page } = view.text
  const certainty = view.certaintyAt(path)
  const place = view.placeAt(path)
  const doubts = view.doubtsAbout(path).map(({ sentence }) => sentence)
  const stated = certainty === 'sure' ? page.reading.whySure : page.reading.whyUnsure
  return (
    <details class="why">
      <summary>{page.reading.why}</summary>
      <p>
        <strong>{facts.certainty[certainty]}.</strong>{' '}
        {doubts.length > 0 ? doubts.join(' ') : stated}{' '}
        {page.reading.whyRule(view.ruleInWords(rule))}{' '}
        {page.reading.whyLine(facts.line(place.line, place.lastLine))}
      </p>
    </details>
  )
}

/** A part of the facts, with its heading and how many there are. */
export function FactSection({
  id,
  heading,
  count,
  children,
}: {
  id: string
  heading: string
  count?: number
  children: Child
}) {
  return (
    <section class="part" id={id} aria-labelledby={`${id}-rubrik`}>
      <h2 id={`${id}-rubrik`}>
        {heading} {count !== undefined && <span class="count num">{count}</span>}
      </h2>
      {children}
    </section>
  )
}
