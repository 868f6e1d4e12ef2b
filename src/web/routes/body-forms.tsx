import type { Child } from 'hono/jsx'
import { addSeat } from '../../actions/add-seat.ts'
import { changeBody } from '../../actions/change-body.ts'
import { foundBody } from '../../actions/found-body.ts'
import { planMeeting } from '../../actions/plan-meeting.ts'
import { type BodyLevel, type BodyShown, findBody, listBodies } from '../../store/bodies.ts'
import { listParties } from '../../store/parties.ts'
import type { NewSeat } from '../../store/seats.ts'
import { sessionOf, todayOf, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import { type Field, FormPage, type Returned } from '../components/plain-form.tsx'
import { dayIn, type Form, idIn, neededDayIn, timeIn } from '../form-fields.ts'
import { htmlPage } from '../reply.ts'
import { idOf, type SignedInContext } from './params.ts'
import { showing, writing } from './writing.ts'

const levels = ['political', 'strategic', 'tactical', 'operative', 'local', 'unknown'] as const
const kinds = ['informal', 'statutory'] as const
const seatKinds = ['ordinary', 'coopted', 'userRepresentative'] as const

/** One of some words; the first where a form says none of them. */
export const oneOf = <Word extends string>(words: readonly [Word, ...Word[]], written: string) =>
  words.find((each) => each === written) ?? words[0]

/** Choices with the words that a person reads. */
export const choicesOf = <Word extends string>(
  words: readonly Word[],
  labels: Readonly<Record<Word, string>>,
) => words.map((value) => ({ value, label: labels[value] }))

/** The fields that say what a body is. */
async function bodyFields(c: SignedInContext, body: BodyShown | null): Promise<readonly Field[]> {
  const { text } = c.var.locale
  const { forms, kinds: kindWords } = text.bodies
  const bodies = await listBodies(c.var.db, viewerOf(c))
  const others = bodies.filter(({ id }) => id !== body?.id)
  const bodyChoices = [
    { value: '', label: forms.none },
    ...others.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const fields: readonly Field[] = [
    { name: 'namn', label: forms.name, value: body?.name ?? '', needed: true },
    {
      name: 'niva',
      label: forms.level,
      kind: 'choice',
      value: body?.level ?? 'operative',
      choices: choicesOf(levels, text.archive.levels),
    },
    {
      name: 'slag',
      label: forms.kind,
      kind: 'choice',
      value: body?.kind ?? 'informal',
      choices: choicesOf(kinds, kindWords),
    },
    {
      name: 'uppdrag',
      label: forms.remit,
      hint: forms.remitHint,
      kind: 'lines',
      value: body?.remit ?? '',
    },
    {
      name: 'overordnat',
      label: forms.parent,
      kind: 'choice',
      value: body?.parentId ?? '',
      choices: bodyChoices,
    },
  ]
  if (!body) return fields
  return [
    ...fields,
    { name: 'bildat', label: forms.foundedOn, hint: forms.dayHint, value: body.foundedOn ?? '' },
    {
      name: 'upplost',
      label: forms.dissolvedOn,
      hint: forms.dissolvedHint,
      value: body.dissolvedOn ?? '',
    },
    {
      name: 'eftertradare',
      label: forms.successor,
      kind: 'choice',
      value: body.successorId ?? '',
      choices: bodyChoices,
    },
  ]
}

/** What every form about a body says of the body. */
const bodySaid = (form: Form) => ({
  name: form('namn'),
  level: oneOf<BodyLevel>(levels, form('niva')),
  kind: oneOf(kinds, form('slag')),
  remit: form('uppdrag') || null,
  parentId: idIn(form('overordnat')),
})

async function newBodyPage(c: SignedInContext, returned: Returned | null): Promise<Response> {
  const { text, paths } = c.var.locale
  const { bodies } = text
  return htmlPage(
    c,
    returned ? 422 : 200,
    <FormPage
      frame={frameOf(c)}
      title={bodies.add}
      current="bodies"
      trail={[{ href: paths.bodies, name: bodies.title }]}
      action={paths.newBody}
      fields={await bodyFields(c, null)}
      submit={bodies.add}
      cancel={{ href: paths.bodies, name: bodies.forms.cancel }}
      heading={bodies.forms.problem}
      returned={returned}
    />,
  )
}

/** Asks what a new body is. */
export const newBodyForm = showing(newBodyPage)

/** Founds a body. */
export const newBodyRoute = writing(newBodyPage, async (c, form) =>
  c.var.locale.paths.body(await foundBody(sessionOf(c), bodySaid(form))),
)

type OfBody = {
  readonly title: string
  readonly action: string
  readonly fields: readonly Field[]
  readonly submit: string
  readonly children?: Child
}

/** A form page about one body. */
export const pageOfBody =
  (of: (c: SignedInContext, body: BodyShown) => OfBody | Promise<OfBody>) =>
  async (c: SignedInContext, returned: Returned | null): Promise<Response> => {
    const body = await findBody(c.var.db, viewerOf(c), idOf(c))
    if (!body) return c.notFound()
    const { text, paths } = c.var.locale
    const back = paths.body(body.id)
    return htmlPage(
      c,
      returned ? 422 : 200,
      <FormPage
        frame={frameOf(c)}
        current="bodies"
        trail={[
          { href: paths.bodies, name: text.bodies.title },
          { href: back, name: body.name },
        ]}
        cancel={{ href: back, name: text.bodies.forms.cancel }}
        heading={text.bodies.forms.problem}
        returned={returned}
        {...(await of(c, body))}
      />,
    )
  }

const changeBodyPage = pageOfBody(async (c, body) => {
  const { text, paths } = c.var.locale
  const { forms } = text.bodies
  return {
    title: forms.changeTitle(body.name),
    action: paths.changeBody(body.id),
    fields: await bodyFields(c, body),
    submit: forms.save,
  }
})

/** Asks what a body is from now on. */
export const changeBodyForm = showing(changeBodyPage)

/** Changes a body. */
export const changeBodyRoute = writing(changeBodyPage, async (c, form) => {
  const today = todayOf(c)
  await changeBody(sessionOf(c), {
    ...bodySaid(form),
    id: idOf(c),
    foundedOn: dayIn(form('bildat'), today),
    dissolvedOn: dayIn(form('upplost'), today),
    successorId: idIn(form('eftertradare')),
  })
  return c.var.locale.paths.body(idOf(c))
})

const newSeatPage = pageOfBody(async (c, body) => {
  const { text, paths } = c.var.locale
  const { forms } = text.bodies
  const parties = await listParties(c.var.db, viewerOf(c))
  return {
    title: forms.seatTitle(body.name),
    action: paths.newSeat(body.id),
    fields: [
      {
        name: 'organisation',
        label: forms.organisation,
        kind: 'choice',
        choices: [
          { value: '', label: forms.none },
          ...parties.map(({ id, name }) => ({ value: id, label: name })),
        ],
      },
      { name: 'funktion', label: forms.function, hint: forms.functionHint },
      {
        name: 'slag',
        label: forms.seatKind,
        kind: 'choice',
        choices: choicesOf(seatKinds, forms.seatKinds),
      },
      { name: 'fran', label: forms.from, hint: forms.openEnd },
      { name: 'till', label: forms.to, hint: forms.openEnd },
    ],
    submit: forms.addSeat,
  }
})

/** Asks what a new seat is for. */
export const newSeatForm = showing(newSeatPage)

/** Adds a seat to a body. */
export const newSeatRoute = writing(newSeatPage, async (c, form) => {
  const today = todayOf(c)
  await addSeat(sessionOf(c), {
    bodyId: idOf(c),
    organisationId: idIn(form('organisation')),
    function: form('funktion') || null,
    kind: oneOf<NewSeat['kind']>(seatKinds, form('slag')),
    term: { from: dayIn(form('fran'), today), to: dayIn(form('till'), today) },
  })
  return `${c.var.locale.paths.body(idOf(c))}?andra=platser#ledamoter`
})

const planMeetingPage = pageOfBody((c, body) => {
  const { text, paths } = c.var.locale
  const { forms } = text.bodies
  return {
    title: forms.planTitle(body.name),
    action: paths.planMeeting(body.id),
    fields: [
      { name: 'dag', label: forms.day, hint: forms.dayHint, needed: true },
      { name: 'borjar', label: forms.start, hint: forms.timeHint },
      { name: 'slutar', label: forms.end, hint: forms.timeHint },
      { name: 'plats', label: forms.place, hint: forms.placeHint },
    ],
    submit: forms.plan,
  }
})

/** Asks when a body meets. */
export const planMeetingForm = showing(planMeetingPage)

/** Plans a meeting of a body. */
export const planMeetingRoute = writing(planMeetingPage, async (c, form) => {
  const meetingId = await planMeeting(sessionOf(c), {
    bodyId: idOf(c),
    heldOn: neededDayIn(form('dag'), todayOf(c)),
    start: timeIn(form('borjar')),
    end: timeIn(form('slutar')),
    place: form('plats') || null,
  })
  return c.var.locale.paths.meeting(meetingId)
})
