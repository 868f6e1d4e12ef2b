import type { Handler } from 'hono'
import { askToUnmarkItem } from '../../actions/ask-to-unmark-item.ts'
import { markItem } from '../../actions/mark-item.ts'
import { unmarkItem } from '../../actions/unmark-item.ts'
import { Refusal } from '../../domain/refusal.ts'
import { listItems } from '../../store/items.ts'
import { findMeeting } from '../../store/meetings.ts'
import { type SignedInEnv, sessionOf, todayOf, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import { itemAnchor, itemLabel } from '../components/item-source.tsx'
import { FormPage, type Returned } from '../components/plain-form.tsx'
import { formOf, idIn, neededDayIn } from '../form-fields.ts'
import { htmlPage } from '../reply.ts'
import { idOf, type SignedInContext } from './params.ts'
import { showing, writing } from './writing.ts'

async function markPage(c: SignedInContext, returned: Returned | null): Promise<Response> {
  const { db } = c.var
  const meeting = await findMeeting(db, viewerOf(c), idOf(c))
  if (!meeting?.document) return c.notFound()
  const items = await listItems(db, viewerOf(c), meeting.id)
  const { text, paths } = c.var.locale
  const { mark } = text.rights
  const back = paths.meeting(meeting.id)
  return htmlPage(
    c,
    returned ? 422 : 200,
    <FormPage
      frame={frameOf(c)}
      title={mark.title}
      lead={mark.lead}
      current="meetings"
      trail={[
        { href: paths.meetings, name: text.meetings.title },
        {
          href: back,
          name: text.meetings.heading(meeting.body, text.calendar.day(meeting.heldOn)),
        },
      ]}
      action={paths.markItem(meeting.id)}
      fields={[
        {
          name: 'punkt',
          label: mark.item,
          hint: mark.matterNames,
          kind: 'choice',
          needed: true,
          choices: [
            { value: '', label: mark.noItem },
            ...items
              .filter((item) => !item.mark)
              .map((item) => ({
                value: item.id,
                label: [itemLabel(item), item.title].filter(Boolean).join(' '),
              })),
          ],
        },
        { name: 'bestammelse', label: mark.provision, hint: mark.provisionHint, needed: true },
        { name: 'dag', label: mark.on, value: todayOf(c), needed: true },
        { name: 'myndighet', label: mark.authority, needed: true },
      ]}
      submit={mark.submit}
      cancel={{ href: back, name: mark.cancel }}
      heading={text.bodies.forms.problem}
      returned={returned}
    />,
  )
}

/** Asks which item of a meeting is to be marked as secret, and by what. */
export const markItemForm = showing(markPage)

/** Marks an item as secret. */
export const markItemRoute = writing(markPage, async (c, form) => {
  const itemId = idIn(form('punkt'))
  if (itemId === null) throw new Refusal('mark.noItem')
  const { place } = await markItem(sessionOf(c), {
    itemId,
    provision: form('bestammelse'),
    on: neededDayIn(form('dag'), todayOf(c)),
    authority: form('myndighet'),
  })
  return `${c.var.locale.paths.meeting(idOf(c))}#${itemAnchor(place)}`
})

const acts = { ask: askToUnmarkItem, confirm: unmarkItem } as const

/** Asks that a mark be taken away, or takes it away, as a button says. */
export const unmarkItemRoute: Handler<SignedInEnv> = async (c) => {
  const asked = (await formOf(c))('gor')
  const [, act] = Object.entries(acts).find(([name]) => name === asked) ?? []
  if (!act) return c.notFound()
  const { meetingId, place } = await act(sessionOf(c), { itemId: idOf(c) })
  return c.redirect(`${c.var.locale.paths.meeting(meetingId)}#${itemAnchor(place)}`, 303)
}
