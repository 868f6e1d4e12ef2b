import type { BodyLevel, BodyListed } from '../../store/bodies.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'

const levels: readonly BodyLevel[] = [
  'political',
  'strategic',
  'tactical',
  'operative',
  'local',
  'unknown',
]

/** The bodies (organ) of the county, level by level. */
export function BodiesPage({ frame, bodies }: { frame: Frame; bodies: readonly BodyListed[] }) {
  const { text, paths } = frame.locale
  return (
    <ArchivePage frame={frame} title={text.bodies.title} current="bodies">
      <h1>{text.bodies.title}</h1>
      <p class="lead">{text.bodies.lead}</p>
      {bodies.length === 0 && <p>{text.bodies.empty}</p>}
      {levels
        .map((level) => ({ level, here: bodies.filter((body) => body.level === level) }))
        .filter(({ here }) => here.length > 0)
        .map(({ level, here }) => (
          <section class="level" aria-labelledby={level}>
            <h2 id={level}>{text.archive.levels[level]}</h2>
            <ul class="listed">
              {here.map((body) => (
                <li>
                  <a href={paths.body(body.id)}>{body.name}</a>
                  <p class="meta">{whenOf(body, frame)}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </ArchivePage>
  )
}

function whenOf({ dissolvedOn, lastHeldOn }: BodyListed, { locale }: Frame): string {
  const { bodies, calendar } = locale.text
  if (dissolvedOn) return bodies.dissolved(calendar.day(dissolvedOn))
  return lastHeldOn ? bodies.lastMeeting(calendar.day(lastHeldOn)) : bodies.noMeeting
}
