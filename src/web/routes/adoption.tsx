import type { Handler } from 'hono'
import { sayWhoAdopted } from '../../actions/say-who-adopted.ts'
import { takeBackAdoption } from '../../actions/take-back-adoption.ts'
import { listAdoptions, listMembersOfBody } from '../../store/adoptions.ts'
import { type DecisionListed, findDecision } from '../../store/decisions.ts'
import { type SignedInEnv, sessionOf, todayOf, viewerOf } from '../account.ts'
import { adoptersIn } from '../components/adopted-by.tsx'
import { frameOf } from '../components/archive-page.tsx'
import type { Returned } from '../components/plain-form.tsx'
import { neededDayIn } from '../form-fields.ts'
import { AdoptionPage, boxOf } from '../pages/adoption-page.tsx'
import { htmlPage } from '../reply.ts'
import { idOf, type SignedInContext } from './params.ts'
import { showing, writing } from './writing.ts'

async function adoptionPage(c: SignedInContext, returned: Returned | null): Promise<Response> {
  const decision = await decisionAt(c)
  if (!decision) return c.notFound()
  const { adoptions, adopters } = await adoptionsOf(c, decision)
  return htmlPage(
    c,
    returned ? 422 : 200,
    <AdoptionPage frame={frameOf(c)} {...{ decision, adopters, adoptions, returned }} />,
  )
}

/** Asks who has adopted a decision. */
export const adoptionForm = showing(adoptionPage)

/** Says who has adopted a decision. */
export const adoptionRoute = writing(adoptionPage, async (c, form) => {
  const decision = await decisionAt(c)
  const { adopters } = decision ? await adoptionsOf(c, decision) : { adopters: { all: [] } }
  const today = todayOf(c)
  await sayWhoAdopted(sessionOf(c), {
    decisionId: idOf(c),
    organisationIds: adopters.all.map(({ id }) => id).filter((id) => form(boxOf(id)) !== ''),
    adoptedOn: neededDayIn(form('dag'), today),
    source: form('protokoll'),
    today,
  })
  return backTo(c)
})

/** Takes back that somebody has adopted a decision. */
export const takeBackAdoptionRoute: Handler<SignedInEnv> = async (c) => {
  const organisationId = idOf(c, 'organisation')
  await takeBackAdoption(sessionOf(c), { decisionId: idOf(c), organisationId })
  return c.redirect(c.var.locale.paths.sayWhoAdopted(idOf(c)), 303)
}

const backTo = (c: SignedInContext): string =>
  `${c.var.locale.paths.decision(idOf(c))}#besluten-hemma`

const decisionAt = (c: SignedInContext) => findDecision(c.var.db, viewerOf(c), idOf(c))

async function adoptionsOf(c: SignedInContext, decision: DecisionListed) {
  const { db } = c.var
  const adoptions = await listAdoptions(db, viewerOf(c), decision.id)
  const members = await listMembersOfBody(db, viewerOf(c), decision.bodyId)
  return { adoptions, adopters: adoptersIn(decision, adoptions, members) }
}
