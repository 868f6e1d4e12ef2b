import type { ReadingView } from '../reading-view.ts'
import { AttendanceList } from './attendance.tsx'
import { ComingMeetings, Distribution, Mentions } from './coming-and-mentioned.tsx'
import { Doubts } from './doubts.tsx'
import { FactSection } from './fact.tsx'
import { Meeting } from './meeting.tsx'
import { Outline } from './outline.tsx'
import { SourcePane } from './source-pane.tsx'

/** One document: the facts, and the source they are tied to. */
export function Reading({
  view,
  id,
  heading,
}: {
  view: ReadingView
  id: string
  heading?: string
}) {
  return (
    <source-light
      class="review"
      id={id}
      data-lit={view.text.page.reading.lit('{line}', '{text}')}
      data-line={view.text.facts.line(1, 1).replace('1', '{line}')}
    >
      <div class="facts" id={`${view.prefix}uppgifter`} tabindex={-1}>
        {heading && <h2 class="document-heading">{heading}</h2>}
        <Sections view={view} />
        <Doubts view={view} />
        <Meeting view={view} />
        <AttendanceList view={view} />
        <Outline view={view} />
        <ComingMeetings view={view} />
        <Mentions view={view} />
        <Distribution view={view} />
        <AboutDocument view={view} />
      </div>
      <SourcePane view={view} />
      <svg class="tie" aria-hidden="true">
        <path />
        <circle r="5" />
      </svg>
      <p class="vh" role="status" />
    </source-light>
  )
}

/** How much there is of each, as links to it. */
function Sections({ view }: { view: ReadingView }) {
  const { facts, page } = view.text
  const { doubts, attendance, decisions, assignments, items, plannedMeetings } = view.reading
  const counts = [
    ['kontrollera', facts.counts.doubts(doubts.length), doubts.length],
    ['narvaro', facts.counts.attendance(attendance.length), attendance.length],
    ['punkter', facts.counts.items(items.length), items.length],
    ['punkter', facts.counts.decisions(decisions.length), decisions.length],
    ['punkter', facts.counts.assignments(assignments.length), assignments.length],
    ['kommande', facts.counts.plannedMeetings(plannedMeetings.length), plannedMeetings.length],
  ] as const
  return (
    <nav class="counts" aria-label={page.reading.sections}>
      <ul>
        {counts
          .filter(([, , count]) => count > 0)
          .map(([part, words]) => (
            <li>
              <a class="chip" href={`#${view.prefix}${part}`}>
                {words}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

function AboutDocument({ view }: { view: ReadingView }) {
  const { labels, headings } = view.text.facts
  const { source } = view.reading
  return (
    <FactSection id={`${view.prefix}dokument`} heading={headings.document}>
      <dl class="rows">
        <div class="row-of">
          <dt>{labels.file}</dt>
          <dd>{source.name}</dd>
        </div>
        {source.pages !== null && (
          <div class="row-of">
            <dt>{labels.pages}</dt>
            <dd>{source.pages}</dd>
          </div>
        )}
        <div class="row-of">
          <dt>{labels.lines}</dt>
          <dd>{source.lines.length}</dd>
        </div>
        <div class="row-of">
          <dt>{labels.fingerprint}</dt>
          <dd class="fingerprint">{source.sha256}</dd>
        </div>
      </dl>
    </FactSection>
  )
}
