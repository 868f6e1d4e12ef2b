import type { Child } from 'hono/jsx'
import type { ReadingView } from '../reading-view.ts'
import { CertaintyTag, FactLink, FactSection, Why } from './fact.tsx'

/** Which body met, when, where and how. */
export function Meeting({ view }: { view: ReadingView }) {
  const { facts, calendar } = view.text
  const { labels } = facts
  const { body, kind, collaboration, meeting } = view.reading
  const time = calendar.period(meeting.start, meeting.end)
  return (
    <FactSection id={`${view.prefix}mote`} heading={facts.headings.meeting}>
      <dl class="rows">
        <Row label={labels.body} view={view} path="body" rule={body?.rule ?? ''}>
          {body?.name}
        </Row>
        {collaboration && <Row label={labels.collaboration}>{collaboration}</Row>}
        {kind && <Row label={labels.kind}>{kind.charAt(0).toUpperCase() + kind.slice(1)}</Row>}
        <Row label={labels.date} view={view} path="meeting" rule={meeting.rule}>
          {meeting.date && (
            <time datetime={meeting.date}>{calendar.days(meeting.date, meeting.dateEnd)}</time>
          )}
        </Row>
        <Row label={labels.time} view={view} path="meeting/time">
          {time && <span class="num">{time}</span>}
        </Row>
        <Row label={labels.place} view={view} path="meeting/place">
          {meeting.place}
        </Row>
        {meeting.mode && <Row label={labels.mode}>{facts.modes[meeting.mode]}</Row>}
      </dl>
    </FactSection>
  )
}

type RowProps = {
  label: string
  view?: ReadingView
  path?: string
  rule?: string | undefined
  children?: Child
}

/** One value with its label. */
function Row({ label, view, path, rule, children }: RowProps) {
  const isLinked = view && path && children
  return (
    <div class="row-of chosen-one">
      <dt>{label}</dt>
      <dd>
        {isLinked ? (
          <>
            <FactLink view={view} path={path}>
              {children}
            </FactLink>{' '}
            <CertaintyTag view={view} certainty={view.certaintyAt(path)} />
            {rule && <Why view={view} path={path} rule={rule} />}
          </>
        ) : (
          (children ?? (view && <Unknown view={view} isNeeded={rule !== undefined} />))
        )}
      </dd>
    </div>
  )
}

/** A value that the text does not give: missing, where minutes need it. */
function Unknown({ view, isNeeded }: { view: ReadingView; isNeeded: boolean }) {
  if (isNeeded) return <CertaintyTag view={view} certainty="missing" />
  return <span class="unknown">{view.text.facts.unknown}</span>
}
