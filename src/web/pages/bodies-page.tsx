import type { BodyLevel, BodyListed } from '../../store/bodies.ts'
import type { Party } from '../../store/parties.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import { Icon } from '../components/icon.tsx'

const levels: readonly BodyLevel[] = [
  'political',
  'strategic',
  'tactical',
  'operative',
  'local',
  'unknown',
]

type Props = {
  frame: Frame
  bodies: readonly BodyListed[]
  parties: readonly Party[]
}

/** The bodies (organ) of the county as a tree, in columns by level. */
export function BodiesPage({ frame, bodies, parties }: Props) {
  const { text, paths } = frame.locale
  const words = text.bodies
  const { isSecretariat } = frame.account.viewer
  const ids = new Set(bodies.map(({ id }) => id))
  const roots = bodies.filter(({ parentId }) => parentId === null || !ids.has(parentId))
  const used = levels.filter((level) => bodies.some((body) => body.level === level))
  return (
    <ArchivePage frame={frame} title={words.title} current="bodies">
      <div class="head-row">
        <div>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        {isSecretariat && (
          <p class="row">
            <a class="btn" href={paths.newBody}>
              <Icon name="plus" />
              {words.add}
            </a>
            {frame.signedIn?.accountId && (
              <a class="btn" href={paths.inviteByName}>
                {text.signIn.access.form.titleByName}
              </a>
            )}
          </p>
        )}
      </div>
      {bodies.length === 0 ? (
        <p class="empty">
          {words.empty} {isSecretariat && words.emptySecretariat}
        </p>
      ) : (
        <div class={`tree columns-${used.length}`}>
          <div class="tree-levels" aria-hidden="true">
            {used.map((level) => (
              <p>{text.archive.levels[level]}</p>
            ))}
          </div>
          <Branches frame={frame} bodies={bodies} used={used} of={roots} from={-1} />
        </div>
      )}
      <Parties frame={frame} parties={parties} />
    </ArchivePage>
  )
}

type BranchProps = {
  frame: Frame
  bodies: readonly BodyListed[]
  used: readonly BodyLevel[]
  of: readonly BodyListed[]
  /** The column that they hang from. */
  from: number
}

/** Bodies one below the other, each with those under it. */
function Branches({ of, ...rest }: BranchProps) {
  return (
    <ul class="branches">
      {of.map((body) => (
        <Branch {...rest} body={body} />
      ))}
    </ul>
  )
}

/** A body with those under it: to the right, or below it where they are on its own level. */
function Branch({
  frame,
  bodies,
  used,
  body,
  from,
}: Omit<BranchProps, 'of'> & { body: BodyListed }) {
  const column = Math.max(used.indexOf(body.level), from)
  const under = inOrder(
    bodies.filter(({ parentId }) => parentId === body.id),
    used,
  )
  const beside = under.filter(({ level }) => used.indexOf(level) <= column)
  const below = under.filter((each) => !beside.includes(each))
  const skipped = column - from - 1
  return (
    <li class={skipped > 0 ? `branch skips-${skipped}` : 'branch'}>
      <div>
        <BodyCard frame={frame} bodies={bodies} body={body} />
        {beside.length > 0 && (
          <div class="same-level">
            <Branches {...{ frame, bodies, used }} of={beside} from={column} />
          </div>
        )}
      </div>
      {below.length > 0 && (
        <details class="under" open>
          <summary>
            {frame.locale.text.bodies.under(below.length)}
            <span class="vh">: {body.name}</span>
          </summary>
          <Branches {...{ frame, bodies, used }} of={below} from={column} />
        </details>
      )}
    </li>
  )
}

function BodyCard({
  frame,
  bodies,
  body,
}: Pick<BranchProps, 'frame' | 'bodies'> & { body: BodyListed }) {
  const { text, paths } = frame.locale
  const successor = bodies.find(({ id }) => id === body.successorId)
  return (
    <div class={body.dissolvedOn ? 'body-card is-dissolved' : 'body-card'}>
      <a href={paths.body(body.id)} lang="sv">
        {body.name}
      </a>
      <p class="meta level-name">{text.archive.levels[body.level]}</p>
      <p class="meta">{whenOf(body, frame)}</p>
      {successor && (
        <p class="meta">
          {text.bodies.succeededBy}{' '}
          <a href={paths.body(successor.id)} lang="sv">
            {successor.name}
          </a>
        </p>
      )}
    </div>
  )
}

/** The levels from the top, and those that are gone last. */
const inOrder = (bodies: readonly BodyListed[], used: readonly BodyLevel[]) =>
  [...bodies].sort(
    (one, other) =>
      Number(one.dissolvedOn !== null) - Number(other.dissolvedOn !== null) ||
      used.indexOf(one.level) - used.indexOf(other.level),
  )

function whenOf({ dissolvedOn, lastHeldOn }: BodyListed, { locale }: Frame): string {
  const { bodies, calendar } = locale.text
  if (dissolvedOn) return bodies.dissolved(calendar.day(dissolvedOn))
  return lastHeldOn ? bodies.lastMeeting(calendar.day(lastHeldOn)) : bodies.noMeeting
}

function Parties({ frame, parties }: Pick<Props, 'frame' | 'parties'>) {
  const { text, paths } = frame.locale
  const words = text.bodies
  const { isSecretariat } = frame.account.viewer
  return (
    <section class="parties" aria-labelledby="parter">
      <div class="head-row">
        <div>
          <h2 id="parter">{words.parties}</h2>
          <p class="muted">{parties.length > 0 ? words.partiesLead : words.noParties}</p>
        </div>
        <p class="row">
          {isSecretariat && (
            <a class="btn" href={paths.parties}>
              <Icon name="plus" />
              {words.forms.joinHeading}
            </a>
          )}
          <a class="btn" href={paths.offices}>
            {text.offices.link}
          </a>
        </p>
      </div>
      <ul class="party-list">
        {parties.map(({ name, kind }) => (
          <li>
            <span lang="sv">{name}</span>{' '}
            {kind !== 'municipality' && kind !== 'region' && (
              <span class="meta">{words.organisationKinds[kind]}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
