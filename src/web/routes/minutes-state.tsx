import type { Handler } from 'hono'
import { adjustMinutes } from '../../actions/adjust-minutes.ts'
import { circulateMinutes } from '../../actions/circulate-minutes.ts'
import { decideReaders } from '../../actions/decide-readers.ts'
import { publishMinutes } from '../../actions/publish-minutes.ts'
import { withdrawMinutes } from '../../actions/withdraw-minutes.ts'
import { findReadersRule } from '../../store/minutes-state.ts'
import { listParties } from '../../store/parties.ts'
import { type SignedInEnv, sessionOf, viewerOf } from '../account.ts'
import { formOf, idIn } from '../form-fields.ts'
import { choicesOf, oneOf, pageOfBody } from './body-forms.tsx'
import { idOf } from './params.ts'
import { showing, writing } from './writing.ts'

const acts = {
  circulate: circulateMinutes,
  adjust: adjustMinutes,
  publish: publishMinutes,
  withdraw: withdrawMinutes,
} as const

/** Moves the minutes of a meeting to where a button says. */
export const minutesStateRoute: Handler<SignedInEnv> = async (c) => {
  const meetingId = idOf(c)
  const asked = (await formOf(c))('gor')
  const [, act] = Object.entries(acts).find(([name]) => name === asked) ?? []
  if (!act) return c.notFound()
  await act(sessionOf(c), { meetingId })
  return c.redirect(`${c.var.locale.paths.meeting(meetingId)}#vem-laser`, 303)
}

const readerKinds = ['internal', 'members'] as const
const yesOrNo = ['no', 'yes'] as const

const readersPage = pageOfBody(async (c, body) => {
  const { text, paths } = c.var.locale
  const { rule } = text.rights
  const is = await findReadersRule(c.var.db, viewerOf(c), body.id)
  const parties = await listParties(c.var.db, viewerOf(c))
  return {
    title: rule.title(body.name),
    action: paths.bodyReaders(body.id),
    submit: rule.save,
    children: (
      <p>
        <a href={paths.offices}>{text.offices.link}</a>
      </p>
    ),
    fields: [
      {
        name: 'lasare',
        label: rule.readers,
        kind: 'choice',
        value: is?.readers ?? null,
        choices: choicesOf(readerKinds, rule.readersChoices),
      },
      {
        name: 'justering',
        label: rule.sent,
        kind: 'choice',
        value: is?.isSentToMembers ? 'yes' : 'no',
        choices: choicesOf(yesOrNo, rule.sentChoices),
      },
      {
        name: 'vard',
        label: rule.host,
        hint: rule.hostHint,
        kind: 'choice',
        value: is?.hostId ?? '',
        choices: [
          { value: '', label: rule.noHost },
          ...parties.map(({ id, name }) => ({ value: id, label: name })),
        ],
      },
    ],
  }
})

/** Asks who reads the minutes of a body. */
export const readersForm = showing(readersPage)

/** Decides who reads the minutes of a body. */
export const readersRoute = writing(readersPage, async (c, form) => {
  await decideReaders(sessionOf(c), {
    bodyId: idOf(c),
    readers: oneOf(readerKinds, form('lasare')),
    isSentToMembers: form('justering') === 'yes',
    hostId: idIn(form('vard')),
  })
  return c.var.locale.paths.body(idOf(c))
})
