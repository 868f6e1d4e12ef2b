import { z } from 'zod'
import { findPerson, pageOfPeople } from '../../store/people.ts'
import { listing, reading } from '../operation.ts'
import { BodyRef, Count, Day, Id, listOf, name } from '../schemas.ts'

const PersonListed = name(
  'PersonListed',
  'A person of the collaboration, by id and name.',
  z.object({ id: Id, name: z.string() }),
)

const Person = name(
  'Person',
  'A person: where they sit and how often they have been there. Their assignments are a list of its own.',
  z.object({
    id: Id,
    name: z.string(),
    variants: listOf(z.string()).describe('Other ways in which minutes write the name.'),
    title: z.string().nullable(),
    organisation: z.string().nullable(),
    seats: listOf(
      z.object({
        body: BodyRef,
        organisation: z.string().nullable(),
        function: z.string().nullable(),
        role: z.enum(['chair', 'viceChair', 'secretary', 'member', 'substitute']),
        from: Day.nullable(),
        to: Day.nullable(),
      }),
    ),
    attendance: listOf(z.object({ body: BodyRef, present: Count, absent: Count, lastOn: Day })),
  }),
)

/** Everybody, by name: for the secretariat, who chooses among them. Others meet people where the record names them. */
export const listPeople = listing({
  id: 'listPeople',
  path: '/people',
  rule: 'secretariat',
  row: PersonListed,
  find: ({ db, viewer }, page) => pageOfPeople(db, viewer, page),
})

/** One person. */
export const getPerson = reading({
  id: 'getPerson',
  path: '/people/{id}',
  answer: Person,
  async find({ db, viewer, id }) {
    const person = await findPerson(db, viewer, id)
    if (!person) return null
    return {
      ...person,
      seats: person.seats.map(inBody),
      attendance: person.attendance.map(inBody),
    }
  },
})

const inBody = <Row extends { readonly bodyId: string; readonly body: string }>({
  bodyId,
  body,
  ...rest
}: Row) => ({ ...rest, body: { id: bodyId, name: body } })
