import type { Child } from 'hono/jsx'
import type { Gap } from '../../gaps/gap.ts'
import { isIn, type Missing } from '../../gaps/missing-from-body.ts'
import type { Participant } from '../../store/attendance.ts'
import type { BodyListed, BodyShown } from '../../store/bodies.ts'
import type { MeetingListed } from '../../store/meetings.ts'
import type { Seat } from '../../store/seats.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import { addressWith } from '../components/filters.tsx'
import { GapNotes } from '../components/gap-notes.tsx'
import { Fact } from '../components/key-fact.tsx'
import { Members } from '../components/members.tsx'
import { MissingNote } from '../components/missing-note.tsx'

/** What may be shown of a body beside what it is. */
export const bodyViews = ['matters', 'assignments', 'decisions', 'meetings', 'documents'] as const
export type BodyView = (typeof bodyViews)[number]

/** The views as the address names them. */
export const viewNames: Readonly<Record<BodyView, string>> = {
  matters: 'arenden',
  assignments: 'uppdrag',
  decisions: 'beslut',
  meetings: 'moten',
  documents: 'dokument',
}

type Props = {
  frame: Frame
  body: BodyShown
  /** All bodies of the county: those above, under, before and after are among them. */
  bodies: readonly BodyListed[]
  seats: readonly Seat[]
  participants: readonly Participant[]
  missing: readonly Missing[]
  /** What is broken because the body is as it is. */
  gaps: readonly Gap[]
  next: MeetingListed | null
  today: string
  view: BodyView
  /** Whether the seats are shown with what changes them. */
  isChanging: boolean
  children: Child
}

/** A body: what it is for, where it stands, who sits there and who is missing, and what it has done. */
export function BodyPage(props: Props) {
  const { frame, body, seats, participants, missing, gaps, today, view, isChanging, children } =
    props
  const { locale, account, address } = frame
  const { text, paths } = locale
  const words = text.bodies
  const { isSecretariat } = account.viewer
  const mayChange = isSecretariat && body.dissolvedOn === null
  return (
    <ArchivePage
      frame={frame}
      title={body.name}
      current="bodies"
      trail={[{ href: paths.bodies, name: words.title }]}
    >
      <p class="tags">
        <span class="tag outlined">{text.archive.levels[body.level]}</span>
        {body.dissolvedOn && (
          <span class="tag">{words.dissolved(text.calendar.day(body.dissolvedOn))}</span>
        )}
      </p>
      <div class="head-row">
        <div>
          <h1 lang="sv">{body.name}</h1>
          <p class="lead remit" lang={body.remit ? 'sv' : undefined}>
            {body.remit ?? words.noRemit}
          </p>
        </div>
        {isSecretariat && (
          <p class="row">
            <a class="btn" href={paths.bodyReaders(body.id)}>
              {text.rights.rule.link}
            </a>
            <a class="btn" href={paths.changeBody(body.id)}>
              {words.change}
            </a>
            {mayChange && (
              <>
                <a class="btn" href={paths.newSeat(body.id)}>
                  {words.members.addSeat}
                </a>
                <a class="btn primary" href={paths.planMeeting(body.id)}>
                  {words.plan}
                </a>
              </>
            )}
          </p>
        )}
      </div>
      <Facts {...props} />
      <GapNotes frame={frame} gaps={gaps} />
      <MissingNote
        {...{ locale, missing }}
        mending={
          mayChange
            ? {
                addSeat: paths.newSeat(body.id),
                fill: `${addressWith(address, { andra: 'platser' })}#ledamoter`,
              }
            : null
        }
      />
      <div class="split">
        <div>
          <nav class="views" aria-label={words.views.label}>
            {bodyViews.map((each) => (
              <a
                href={addressWith(address, { visa: viewNames[each], sida: null })}
                aria-current={each === view ? 'page' : undefined}
              >
                {words.views[each]}
              </a>
            ))}
          </nav>
          <h2 class="vh">{words.views[view]}</h2>
          {children}
        </div>
        <aside class="side">
          <Members
            {...{ locale, seats, participants, today }}
            change={
              mayChange ? addressWith(address, { andra: isChanging ? null : 'platser' }) : null
            }
            mayChange={mayChange && isChanging}
          />
        </aside>
      </div>
    </ArchivePage>
  )
}

function Facts({ frame: { locale }, body, bodies, seats, next, today }: Props) {
  const { text, paths } = locale
  const { facts, kinds, notPlanned } = text.bodies
  const links = (those: readonly BodyListed[]) =>
    those.map(({ id, name }, at) => (
      <>
        {at > 0 && ', '}
        <a href={paths.body(id)} lang="sv">
          {name}
        </a>
      </>
    ))
  const parent = bodies.filter(({ id }) => id === body.parentId)
  const children = bodies.filter(
    ({ parentId, dissolvedOn }) => parentId === body.id && !dissolvedOn,
  )
  const predecessors = bodies.filter(({ successorId }) => successorId === body.id)
  const successor = bodies.filter(({ id }) => id === body.successorId)
  return (
    <dl class="key-facts">
      {body.dissolvedOn === null && (
        <Fact name={facts.next}>
          {next ? (
            <a href={paths.meeting(next.id)}>{text.calendar.day(next.heldOn)}</a>
          ) : (
            notPlanned
          )}
        </Fact>
      )}
      {(['chair', 'viceChair', 'secretary'] as const).map((role) => (
        <HoldersOf {...{ locale, seats, today, role }} />
      ))}
      {parent.length > 0 && <Fact name={facts.parent}>{links(parent)}</Fact>}
      {children.length > 0 && <Fact name={facts.children}>{links(children)}</Fact>}
      {predecessors.length > 0 && <Fact name={facts.predecessors}>{links(predecessors)}</Fact>}
      {successor.length > 0 && <Fact name={facts.successor}>{links(successor)}</Fact>}
      <Fact name={text.bodies.forms.kind}>{kinds[body.kind]}</Fact>
    </dl>
  )
}

function HoldersOf({
  locale: { text, paths },
  seats,
  today,
  role,
}: {
  locale: Frame['locale']
  seats: readonly Seat[]
  today: string
  role: 'chair' | 'viceChair' | 'secretary'
}) {
  const holders = seats
    .filter((seat) => isIn(seat, today))
    .flatMap((seat) => seat.holders.filter((each) => each.role === role && isIn(each, today)))
  if (holders.length === 0) return null
  return (
    <Fact name={text.bodies.facts[role]}>
      {holders.map(({ personId, name }, at) => (
        <>
          {at > 0 && ', '}
          <a href={paths.person(personId)}>{name}</a>
        </>
      ))}
    </Fact>
  )
}
