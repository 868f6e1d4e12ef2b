import type { MatterThread } from '../../store/matter-thread.ts'
import type { Text } from '../../text/sv.ts'
import { type MapBand, strokesOf } from '../thread/map-bands.ts'
import { bodiesOf, shortDay } from '../thread/map-of-thread.ts'
import type { ThreadFacts } from '../thread/thread-facts.ts'
import { foldedLane, type MapNode, type ThreadMap } from '../thread/thread-map.ts'
import { laneHeight } from '../thread/thread-paths.ts'
import { Icon } from './icon.tsx'

type Props = {
  text: Text
  thread: MatterThread
  facts: ThreadFacts
  map: ThreadMap
  today: string
  /** The addresses of the page with the whole thread, and with the last year of it. */
  hrefs: { readonly whole: string; readonly recent: string }
}

/**
 * The thread drawn through its bodies. The drawing is decoration: the events on it are links to the list below, which
 * says the same.
 */
export function ThreadMapSection({ text, thread, facts, map, today, hrefs }: Props) {
  const { matters, calendar } = text
  const words = matters.map
  return (
    <section class="map-section" aria-labelledby="karta">
      <div class="row map-head">
        <h2 id="karta">{words.heading}</h2>
        <Legend text={text} hasGaps={map.bands.length > 0} />
      </div>
      <section
        class="map"
        tabindex={0}
        aria-label={words.region(calendar.day(map.window.from), calendar.day(map.window.to))}
      >
        <div class="map-in">
          <Axis text={text} map={map} />
          {map.lanes.map((id) => (
            <Lane text={text} thread={thread} facts={facts} map={map} id={id} />
          ))}
          {map.hasBranches && (
            <div class="lane">
              <p class="lane-head">
                <b>{words.assignments}</b>
                <span>{words.assignmentsNote}</span>
              </p>
            </div>
          )}
          <div class="plot">
            <Drawing map={map} />
            {map.todayX !== null && (
              <span class={`today x-${map.todayX}`} aria-hidden="true">
                <b>{words.today(shortDay(today, text))}</b>
              </span>
            )}
            {map.meetings.map(({ x, lane }) => (
              <span class={`tick x-${x} l-${lane}`} aria-hidden="true" />
            ))}
            <Bands text={text} map={map} />
            <ol class="map-events">
              {map.nodes.map((node) => (
                <li class={`x-${node.x} l-${node.lane} ${node.side}`}>
                  <a
                    href={`#${node.anchor}`}
                    title={node.side === 'hidden' ? node.label : undefined}
                  >
                    <span class={`node ${signClass(node)}`} />
                    <span class="label">{node.label}</span>
                    <span class="vh">{nameOfLane(thread, map, node)}</span>
                  </a>
                </li>
              ))}
            </ol>
          </div>
        </div>
      </section>
      {(map.before > 0 || !map.window.isWhole) && (
        <p class="map-more">
          {map.before > 0 && <span class="meta">{words.before(map.before)}.</span>}{' '}
          <a href={hrefs.whole}>{words.whole}</a>
        </p>
      )}
    </section>
  )
}

/** The body of a sign, for whoever does not see its lane. */
function nameOfLane(thread: MatterThread, { lanes }: ThreadMap, { lane }: MapNode): string {
  const body = bodiesOf(thread).find(({ id }) => id === lanes[lane - 1])
  return body ? `, ${body.name}` : ''
}

/** The gaps as links to what is said of them; their bands are drawn with the thread. */
function Bands({ text, map: { bands } }: { text: Text; map: ThreadMap }) {
  if (bands.length === 0) return null
  return (
    <ul class="map-gaps" aria-label={text.gaps.heading}>
      {bands.map(({ anchor, at, lane, row, align, label, says }) => (
        <li class={`x-${at} l-${lane} ${row} ${align}`}>
          <a href={`#${anchor}`}>
            <Icon name="triangle-alert" />
            {label}
            <span class="vh">: {says}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

const signClass = ({ sign }: MapNode): string =>
  ({
    decision: 'k-decision',
    handed: 'k-handed',
    info: 'k-info',
    assignment: 'k-task',
    plan: 'k-plan',
  })[sign]

function Legend({ text, hasGaps }: { text: Text; hasGaps: boolean }) {
  const { signs, legend } = text.matters.map
  return (
    <ul class="map-legend" aria-label={legend}>
      <li>
        <span class="node k-decision" aria-hidden="true" />
        {signs.decision}
      </li>
      <li>
        <span class="node k-task" aria-hidden="true" />
        {signs.assignment}
      </li>
      <li>
        <span class="node k-info" aria-hidden="true" />
        {signs.info}
      </li>
      <li>
        <span class="node k-plan" aria-hidden="true" />
        {signs.plan}
      </li>
      <li>
        <span class="tick-sign" aria-hidden="true" />
        {signs.meeting}
      </li>
      {hasGaps && (
        <li>
          <span class="gap-sign" aria-hidden="true" />
          {signs.gap}
        </li>
      )}
    </ul>
  )
}

function Axis({ text, map }: { text: Text; map: ThreadMap }) {
  const { months } = text.matters
  const isInYears = new Set(map.axis.map(({ day }) => day.slice(5))).size === 1
  return (
    <div class="axis" aria-hidden="true">
      {map.axis.map(({ day, x }, index) => {
        // Today stands on the axis too, and covers what is beside it.
        if (map.todayX !== null && Math.abs(x + 2 - map.todayX) < 6) return null
        const month = months[Number(day.slice(5, 7)) - 1]
        const year = day.slice(0, 4)
        const isFirstOfYear = day.slice(5, 7) === '01' || index === 0
        return (
          <span class={`x-${x}`}>
            {isInYears ? year : isFirstOfYear ? `${month} ${year}` : month}
          </span>
        )
      })}
    </div>
  )
}

type LaneProps = Pick<Props, 'text' | 'thread' | 'facts' | 'map'> & { id: string }

function Lane({ text, thread, facts, map, id }: LaneProps) {
  const { archive, matters } = text
  if (id === foldedLane) {
    const names = bodiesOf(thread).filter((body) => map.others.includes(body.id))
    return (
      <div class="lane">
        <p class="lane-head">
          <span class="level-of">{matters.map.othersLevel}</span>
          <b>{matters.map.others(names.length)}</b>
          <span class="vh">{names.map(({ name }) => name).join(', ')}</span>
        </p>
      </div>
    )
  }
  const body = bodiesOf(thread).find((each) => each.id === id)
  if (!body) return null
  const isHolder = facts.body?.id === id
  return (
    <div class={isHolder ? 'lane own' : 'lane'}>
      <p class="lane-head">
        <span class="level-of">
          {archive.levels[body.level]}
          {isHolder && ` · ${matters.map.holds}`}
        </span>
        <b lang="sv">{body.name}</b>
      </p>
    </div>
  )
}

function Drawing({ map: { paths, bands, height } }: { map: ThreadMap }) {
  return (
    <svg
      class="thread-drawing"
      viewBox={`0 0 1000 ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {bands.map((band) => (
        <Band band={band} />
      ))}
      {paths
        .toSorted((a, b) => Number(a.kind === 'main') - Number(b.kind === 'main'))
        .map(({ d, kind, isPlanned }) => (
          <path class={isPlanned ? `${kind} planned` : kind} d={d} />
        ))}
    </svg>
  )
}

function Band({ band }: { band: MapBand }) {
  const { hatch, sides } = strokesOf(band)
  const [x, y] = [10 * band.x, (band.lane - 1) * laneHeight]
  return (
    <g class="gap-band">
      <rect x={x} y={y} width={10 * (band.to - band.x)} height={laneHeight} />
      <path class="hatch" d={hatch} />
      <path class="sides" d={sides} />
    </g>
  )
}
