import { isIn } from '../../gaps/missing-from-body.ts'
import type { AssignmentListed } from '../../store/assignments.ts'
import type { Office } from '../../store/offices.ts'
import type { PersonShown, SeatOfPerson } from '../../store/people.ts'
import { type Access, AccessOfPerson } from '../components/access-of-person.tsx'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import { AssignmentTable, isOpen, isOverdue } from '../components/assignment-parts.tsx'
import { Fact } from '../components/key-fact.tsx'
import { termInWords } from '../components/members.tsx'
import type { Locale } from '../locale.ts'

type Props = {
  frame: Frame
  person: PersonShown
  offices: readonly Office[]
  assignments: readonly AssignmentListed[]
  today: string
  /** How they sign in, for whoever it concerns. */
  access: Access | null
}

/** A person: where they sit, how much they have, how often they have been there. */
export function PersonPage({ frame, person, offices, assignments, today, access }: Props) {
  const { locale } = frame
  const { text, paths } = locale
  const words = text.people
  const seats = person.seats.filter((seat) => isIn(seat, today))
  const others = person.seats.filter((seat) => !isIn(seat, today))
  const open = assignments.filter(isOpen)
  const closed = assignments.filter((each) => !isOpen(each))
  const overdue = open.filter((each) => isOverdue(each, today)).length
  return (
    <ArchivePage
      frame={frame}
      title={person.name}
      trail={[{ href: paths.bodies, name: text.bodies.title }]}
    >
      <h1>{person.name}</h1>
      <p class="lead" lang="sv">
        {[person.title, person.organisation].filter(Boolean).join(', ')}
      </p>
      <dl class="key-facts">
        <Fact name={words.facts.bodies}>
          {words.load.bodies(new Set(seats.map(({ bodyId }) => bodyId)).size)}
        </Fact>
        <Fact name={words.facts.open}>{open.length}</Fact>
        {overdue > 0 && <Fact name={words.facts.overdue}>{overdue}</Fact>}
        {person.variants.length > 0 && (
          <Fact name={words.facts.variants}>
            <span lang="sv">{person.variants.join(', ')}</span>
          </Fact>
        )}
      </dl>
      <div class="split">
        <section>
          <h2>{words.assignments.heading}</h2>
          {assignments.length === 0 && <p class="empty">{words.assignments.none}</p>}
          {open.length > 0 && (
            <AssignmentTable
              {...{ locale, today }}
              assignments={open}
              label={words.assignments.heading}
            />
          )}
          {closed.length > 0 && (
            <details class="more" open={open.length === 0}>
              <summary>
                {words.assignments.closed} ({closed.length})
              </summary>
              <AssignmentTable
                {...{ locale, today }}
                assignments={closed}
                label={words.assignments.closed}
              />
            </details>
          )}
        </section>
        <aside class="side">
          <section aria-labelledby="platser">
            <h2 id="platser">{words.seats.heading}</h2>
            {seats.length === 0 && <p class="muted">{words.seats.none}</p>}
            <SeatList locale={locale} seats={seats} />
            {others.length > 0 && (
              <details class="more">
                <summary>
                  {words.seats.former} ({others.length})
                </summary>
                <SeatList locale={locale} seats={others} />
              </details>
            )}
          </section>
          {offices.length > 0 && (
            <section aria-labelledby="befattningar">
              <h2 id="befattningar">{text.offices.ofPerson}</h2>
              <ul class="links">
                {offices.map((office) => (
                  <li>
                    <a href={paths.offices}>{text.offices.kinds[office.kind]}</a>
                    <p class="meta">
                      {[office.organisation, termInWords(office, text)].filter(Boolean).join(', ')}
                    </p>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="narvaro">
            <h2 id="narvaro">{words.attendance.heading}</h2>
            {person.attendance.length === 0 && <p class="muted">{words.attendance.none}</p>}
            <ul class="links">
              {person.attendance.map(({ bodyId, body, present, absent, lastOn }) => (
                <li>
                  <a href={paths.body(bodyId)} lang="sv">
                    {body}
                  </a>
                  <p class="meta">
                    {words.attendance.sentence(present, present + absent)},{' '}
                    {words.attendance.last(text.calendar.day(lastOn))}
                  </p>
                </li>
              ))}
            </ul>
          </section>
          {access && <AccessOfPerson locale={locale} access={access} />}
        </aside>
      </div>
    </ArchivePage>
  )
}

function SeatList({
  locale: { text, paths },
  seats,
}: {
  locale: Locale
  seats: readonly SeatOfPerson[]
}) {
  const { roles } = text.bodies.forms
  return (
    <ul class="links">
      {seats.map((seat) => (
        <li>
          <a href={paths.body(seat.bodyId)} lang="sv">
            {seat.body}
          </a>
          <p class="meta">
            {[
              roles[seat.role].toLowerCase(),
              seat.organisation,
              seat.function,
              termInWords(seat, text),
            ]
              .filter(Boolean)
              .join(', ')}
          </p>
        </li>
      ))}
    </ul>
  )
}
