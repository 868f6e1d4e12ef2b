import type { Handler } from 'hono'
import { listAssignments } from '../../store/assignments.ts'
import { listOffices } from '../../store/offices.ts'
import { findPerson } from '../../store/people.ts'
import { type SignedInEnv, todayOf, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import { PersonPage } from '../pages/person-page.tsx'
import { htmlPage } from '../reply.ts'
import { accessOf } from './access.tsx'
import { idOf } from './params.ts'

/** One person. */
export const personRoute: Handler<SignedInEnv> = async (c) => {
  const { db } = c.var
  const viewer = viewerOf(c)
  const person = await findPerson(db, viewer, idOf(c))
  if (!person) return c.notFound()
  const offices = await listOffices(db, viewer, person.id)
  const assignments = await listAssignments(db, viewer, { ownerId: person.id })
  const access = await accessOf(c, person.id)
  return htmlPage(
    c,
    200,
    <PersonPage
      frame={frameOf(c)}
      today={todayOf(c)}
      {...{ person, offices, assignments, access }}
    />,
  )
}
