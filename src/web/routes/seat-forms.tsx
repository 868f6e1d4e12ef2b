import { endSeat } from '../../actions/end-seat.ts'
import { fillSeat } from '../../actions/fill-seat.ts'
import { leaveSeat } from '../../actions/leave-seat.ts'
import { listPeople } from '../../store/people.ts'
import { findSeat, type NewSeatHolder, type Seat } from '../../store/seats.ts'
import { sessionOf, todayOf, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import { seatInWords } from '../components/members.tsx'
import { type Field, FormPage, type Returned } from '../components/plain-form.tsx'
import { dayIn, neededDayIn } from '../form-fields.ts'
import { htmlPage } from '../reply.ts'
import { choicesOf, oneOf } from './body-forms.tsx'
import { idOf, type SignedInContext } from './params.ts'
import { showing, writing } from './writing.ts'

const roles = ['member', 'substitute', 'chair', 'viceChair', 'secretary'] as const

type OfSeat = {
  readonly title: string
  readonly lead?: string
  readonly action: string
  readonly fields: readonly Field[]
  readonly submit: string
}

/** A form page about one seat; null from `of` where what it is about is not there. */
const pageOfSeat =
  (of: (c: SignedInContext, seat: Seat) => Promise<OfSeat | null>) =>
  async (c: SignedInContext, returned: Returned | null): Promise<Response> => {
    const seat = await findSeat(c.var.db, viewerOf(c), idOf(c))
    const page = seat && (await of(c, seat))
    if (!page) return c.notFound()
    const { text, paths } = c.var.locale
    const back = paths.body(seat.bodyId)
    return htmlPage(
      c,
      returned ? 422 : 200,
      <FormPage
        frame={frameOf(c)}
        current="bodies"
        trail={[
          { href: paths.bodies, name: text.bodies.title },
          { href: back, name: seat.body },
        ]}
        cancel={{ href: back, name: text.bodies.forms.cancel }}
        heading={text.bodies.forms.problem}
        returned={returned}
        {...page}
      />,
    )
  }

const fillSeatPage = pageOfSeat(async (c, seat) => {
  const { text, paths } = c.var.locale
  const { forms } = text.bodies
  const people = await listPeople(c.var.db, viewerOf(c))
  return {
    title: forms.fillTitle(seatInWords(seat)),
    action: paths.fillSeat(seat.id),
    fields: [
      {
        name: 'namn',
        label: forms.person,
        hint: forms.personHint,
        names: people.map(({ name }) => name),
        needed: true,
      },
      {
        name: 'roll',
        label: forms.role,
        kind: 'choice',
        choices: choicesOf(roles, forms.roles),
      },
      { name: 'fran', label: forms.from, hint: forms.openEnd },
      { name: 'till', label: forms.to, hint: forms.openEnd },
    ],
    submit: forms.fill,
  }
})

/** Asks who has a seat. */
export const fillSeatForm = showing(fillSeatPage)

/** Lets somebody have a seat. */
export const fillSeatRoute = writing(fillSeatPage, async (c, form) => {
  const today = todayOf(c)
  await fillSeat(sessionOf(c), {
    seatId: idOf(c),
    name: form('namn'),
    role: oneOf<NewSeatHolder['role']>(roles, form('roll')),
    term: { from: dayIn(form('fran'), today), to: dayIn(form('till'), today) },
  })
  return membersOf(c)
})

const leaveSeatPage = pageOfSeat(async (c, seat) => {
  const { text, paths } = c.var.locale
  const { forms, members } = text.bodies
  const holder = seat.holders.find(({ id }) => id === idOf(c, 'holder'))
  if (!holder) return null
  return {
    title: members.leave(holder.name),
    action: paths.leaveSeat(seat.id, holder.id),
    fields: [
      {
        name: 'sista',
        label: forms.lastDay,
        hint: forms.dayHint,
        value: holder.to ?? todayOf(c),
        needed: true,
      },
    ],
    submit: forms.leave,
  }
})

/** Asks for the last day of somebody in a seat. */
export const leaveSeatForm = showing(leaveSeatPage)

/** Ends somebody's time in a seat. */
export const leaveSeatRoute = writing(leaveSeatPage, async (c, form) => {
  const lastDay = neededDayIn(form('sista'), todayOf(c))
  await leaveSeat(sessionOf(c), { holderId: idOf(c, 'holder'), lastDay })
  return membersOf(c)
})

const endSeatPage = pageOfSeat(async (c, seat) => {
  const { text, paths } = c.var.locale
  const { endSeat: words } = text.mending
  const { forms } = text.bodies
  return {
    title: words.title(seatInWords(seat)),
    lead: words.lead,
    action: paths.endSeat(seat.id),
    fields: [
      {
        name: 'sista',
        label: forms.lastDay,
        hint: forms.dayHint,
        value: seat.to ?? todayOf(c),
        needed: true,
      },
    ],
    submit: words.submit,
  }
})

/** Asks for the last day of a seat. */
export const endSeatForm = showing(endSeatPage)

/** Ends a seat, and the time of those who have it. */
export const endSeatRoute = writing(endSeatPage, async (c, form) => {
  const lastDay = neededDayIn(form('sista'), todayOf(c))
  await endSeat(sessionOf(c), { seatId: idOf(c), lastDay })
  return membersOf(c)
})

/** The members of the body whose seat was changed, ready to change more. */
async function membersOf(c: SignedInContext): Promise<string> {
  const seat = await findSeat(c.var.db, viewerOf(c), idOf(c))
  return `${c.var.locale.paths.body(seat?.bodyId ?? '')}?andra=platser#ledamoter`
}
