import { grouped } from '../../domain/grouped.ts'
import { isIn } from '../../gaps/missing-from-body.ts'
import type { Participant } from '../../store/attendance.ts'
import type { Seat, SeatHolder, Term } from '../../store/seats.ts'
import type { Locale } from '../locale.ts'

type Props = {
  locale: Locale
  seats: readonly Seat[]
  participants: readonly Participant[]
  today: string
  /** Where the seats can be changed, or looked at again; null for whoever may not change them. */
  change: string | null
  mayChange: boolean
}

/** Who has a seat in a body today, by organisation; where no seats are known, who has taken part. */
export function Members({ locale, seats, participants, today, change, mayChange }: Props) {
  const { members } = locale.text.bodies
  const current = seats.filter((seat) => isIn(seat, today))
  if (seats.length === 0) return <Participants locale={locale} participants={participants} />
  const groups = [...grouped(current, ({ organisation }) => organisation)]
  return (
    <section aria-labelledby="ledamoter">
      <h2 id="ledamoter">{members.heading}</h2>
      <p class="hint">{members.asOf(locale.text.calendar.day(today))}</p>
      {change && (
        <p>
          <a href={change}>{mayChange ? members.changed : members.change}</a>
        </p>
      )}
      {groups.map(([organisation, those]) => (
        <div class="organisation">
          <h3>{organisation ?? members.noOrganisation}</h3>
          <ul class="seats">
            {those.map((seat) => (
              <OneSeat {...{ locale, seat, today, mayChange }} />
            ))}
          </ul>
        </div>
      ))}
      <Former locale={locale} seats={seats} today={today} />
    </section>
  )
}

type SeatProps = { locale: Locale; seat: Seat; today: string; mayChange: boolean }

function OneSeat({ locale, seat, today, mayChange }: SeatProps) {
  const { text, paths } = locale
  const { members } = text.bodies
  const holders = seat.holders.filter((holder) => isIn(holder, today))
  const own = holders.filter(({ role }) => role !== 'substitute')
  const substitutes = holders.filter(({ role }) => role === 'substitute')
  const about = [
    seat.function,
    seat.kind === 'coopted' ? members.coopted : null,
    seat.kind === 'userRepresentative' ? members.userRepresentative : null,
  ].filter((part) => part !== null)
  return (
    <li>
      {own.length === 0 && <p class="is-missing">{members.vacant}</p>}
      {own.map((holder) => (
        <OneHolder {...{ locale, seat, holder, mayChange }} />
      ))}
      {about.length > 0 && (
        <p class="meta">
          <span lang="sv">{about.join(', ')}</span>
        </p>
      )}
      {substitutes.length > 0 && (
        <p class="meta">
          {members.substitutes}:{' '}
          {substitutes.map(({ id, personId, name }, at) => (
            <>
              {at > 0 && ', '}
              <a href={paths.person(personId)}>{name}</a>
              {mayChange && (
                <>
                  {' '}
                  <a href={paths.leaveSeat(seat.id, id)} aria-label={members.leave(name)}>
                    {members.end}
                  </a>
                </>
              )}
            </>
          ))}
        </p>
      )}
      {mayChange && (
        <p class="meta row">
          <a href={paths.fillSeat(seat.id)}>
            {members.fill}
            <span class="vh">: {seatInWords(seat)}</span>
          </a>
          <a href={paths.endSeat(seat.id)}>
            {text.mending.endSeat.link}
            <span class="vh">: {seatInWords(seat)}</span>
          </a>
        </p>
      )}
    </li>
  )
}

/** A seat by what it is for. */
export const seatInWords = ({ organisation, function: what }: Seat): string =>
  [organisation, what].filter(Boolean).join(', ')

function OneHolder({
  locale: { text, paths },
  seat,
  holder,
  mayChange,
}: Omit<SeatProps, 'today'> & { holder: SeatHolder }) {
  const { members, forms } = text.bodies
  const { personId, name, role, to } = holder
  return (
    <p class="row holder">
      <a href={paths.person(personId)}>{name}</a>
      {role !== 'member' && <span class="tag">{forms.roles[role].toLowerCase()}</span>}
      {to && <span class="meta">{members.to(text.calendar.day(to))}</span>}
      {mayChange && (
        <a class="meta" href={paths.leaveSeat(seat.id, holder.id)} aria-label={members.leave(name)}>
          {members.end}
        </a>
      )}
    </p>
  )
}

/** A term in words: from, to, both or nothing. */
export function termInWords(
  { from, to }: Term,
  { calendar, bodies: { members } }: Locale['text'],
): string {
  return [from && members.from(calendar.day(from)), to && members.to(calendar.day(to))]
    .filter(Boolean)
    .join(' ')
}

function Former({ locale, seats, today }: Pick<Props, 'locale' | 'seats' | 'today'>) {
  const { text, paths } = locale
  const { members, forms } = text.bodies
  const gone = seats.flatMap((seat) =>
    seat.holders
      .filter((holder) => !isIn(holder, today) || !isIn(seat, today))
      .map((holder) => ({ seat, holder })),
  )
  if (gone.length === 0) return null
  return (
    <details class="more">
      <summary>
        {members.former} ({gone.length})
      </summary>
      <ul class="links">
        {gone.map(({ seat, holder }) => (
          <li>
            <a href={paths.person(holder.personId)}>{holder.name}</a>
            <p class="meta">
              {forms.roles[holder.role].toLowerCase()}, {seatInWords(seat)},{' '}
              {termInWords(holder, text)}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Participants({
  locale: { text, paths },
  participants,
}: {
  locale: Locale
  participants: readonly Participant[]
}) {
  const { members } = text.bodies
  const groups = [...grouped(participants, ({ organisation }) => organisation)]
  return (
    <section aria-labelledby="ledamoter">
      <h2 id="ledamoter">{members.participants}</h2>
      <p class="hint">{participants.length > 0 ? members.participantsLead : members.nobody}</p>
      {groups.map(([organisation, people]) => (
        <div class="organisation">
          <h3>{organisation ?? members.noOrganisation}</h3>
          <ul class="seats">
            {people.map(({ personId, name, title, times }) => (
              <li>
                <a href={paths.person(personId)}>{name}</a>
                <p class="meta">{[title, members.times(times)].filter(Boolean).join(', ')}</p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
