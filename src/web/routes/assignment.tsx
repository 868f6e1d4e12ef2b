import type { Handler } from 'hono'
import type { DueSaid } from '../../actions/due-of-assignment.ts'
import { finishAssignment } from '../../actions/finish-assignment.ts'
import { handOverAssignment } from '../../actions/hand-over-assignment.ts'
import { postponeAssignment } from '../../actions/postpone-assignment.ts'
import { reportAssignment } from '../../actions/report-assignment.ts'
import { setDue } from '../../actions/set-due.ts'
import { Refusal } from '../../domain/refusal.ts'
import { listSteps } from '../../store/assignment-steps.ts'
import { type AssignmentListed, findAssignment } from '../../store/assignments.ts'
import { findLinesOf } from '../../store/documents.ts'
import { listMeetings } from '../../store/meetings.ts'
import { listPeople } from '../../store/people.ts'
import { type SignedInEnv, sessionOf, todayOf, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import type { Returned } from '../components/plain-form.tsx'
import { dayIn, type Form, idIn } from '../form-fields.ts'
import { AssignmentPage, type StepForm } from '../pages/assignment-page.tsx'
import { mayDo } from '../permit.ts'
import { plannedOf } from '../planned-meetings.ts'
import { htmlPage } from '../reply.ts'
import { oneOf } from './body-forms.tsx'
import { idOf, type SignedInContext } from './params.ts'
import { writing } from './writing.ts'

const mayAct = (c: SignedInContext, { owners }: Pick<AssignmentListed, 'owners'>): boolean =>
  mayDo(c, 'assignment.step', { ownerIds: owners.flatMap(({ personId }) => personId ?? []) })

async function assignmentPage(
  c: SignedInContext,
  returned: { readonly form: StepForm; readonly why: Returned } | null,
): Promise<Response> {
  const { db } = c.var
  const viewer = viewerOf(c)
  const today = todayOf(c)
  const assignment = await findAssignment(db, viewer, idOf(c))
  if (!assignment) return c.notFound()
  if (assignment.continuesId) {
    return c.redirect(c.var.locale.paths.assignment(assignment.continuesId), 303)
  }
  const isActor = mayAct(c, assignment)
  const steps = await listSteps(db, viewer, assignment.id)
  const quote = await findLinesOf(db, viewer, assignment)
  const coming = isActor ? await listMeetings(db, viewer, { from: today }) : []
  const people = isActor ? await listPeople(db, viewer) : []
  return htmlPage(
    c,
    returned ? 422 : 200,
    <AssignmentPage
      frame={frameOf(c)}
      mayAct={isActor}
      meetings={plannedOf(coming, assignment.bodyId)}
      unfolded={c.req.query('steg') ?? null}
      people={people.map(({ name }) => name)}
      {...{ assignment, steps, quote, today, returned }}
    />,
  )
}

/** One assignment with its chain. */
export const assignmentRoute: Handler<SignedInEnv> = (c) => assignmentPage(c, null)

/** A step's address leads to the assignment: a form that came back has it, and may be loaded anew or read in English. */
export const backToAssignment: Handler<SignedInEnv> = (c) =>
  c.redirect(c.var.locale.paths.assignment(idOf(c)), 303)

type Target = { readonly assignmentId: string; readonly onDay: string }

/** Takes a step with an assignment, and comes back to it. Refuses those who may not. */
const stepping = (
  form: StepForm,
  act: (c: SignedInContext, form: Form, target: Target) => Promise<void>,
) =>
  writing(
    (c, why) => assignmentPage(c, why && { form, why }),
    async (c, said) => {
      const assignment = await findAssignment(c.var.db, viewerOf(c), idOf(c))
      if (!assignment) throw new Refusal('assignment.unknown')
      if (!mayAct(c, assignment)) throw new Refusal('assignment.notYours')
      await act(c, said, { assignmentId: assignment.id, onDay: todayOf(c) })
      return c.var.locale.paths.assignment(assignment.id)
    },
  )

/** Reports back on an assignment. */
export const reportRoute = stepping('report', (c, form, target) =>
  reportAssignment(sessionOf(c), { ...target, text: form('text') }),
)

/** Says when an assignment is to be done that had no time. */
export const setDueRoute = stepping('due', (c, form, target) =>
  setDue(sessionOf(c), { ...target, to: dueIn(form, todayOf(c)) }),
)

/** Postpones an assignment to a meeting or a day. */
export const postponeRoute = stepping('due', (c, form, target) =>
  postponeAssignment(sessionOf(c), {
    ...target,
    to: dueIn(form, todayOf(c)),
    reason: form('text'),
  }),
)

function dueIn(form: Form, today: string): DueSaid {
  const meetingId = idIn(form('mote'))
  const day = dayIn(form('dag'), today)
  return meetingId ? { meetingId } : day ? { day } : null
}

/** Hands an assignment over, or names who has it. */
export const handOverRoute = stepping('handOver', (c, form, target) =>
  handOverAssignment(sessionOf(c), {
    ...target,
    owner: {
      kind: oneOf(['person', 'role', 'body', 'organisation'], form('slag')),
      name: form('namn'),
    },
    reason: form('text'),
  }),
)

/** Says that an assignment is done. */
export const finishRoute = stepping('finish', (c, form, target) =>
  finishAssignment(sessionOf(c), { ...target, text: form('text') }),
)
