import { z } from 'zod'
import { searchArchive, searchKinds } from '../../store/search.ts'
import { readQuery } from '../../store/search-query.ts'
import { reading } from '../operation.ts'
import { Count, Day, Id, listOf, name } from '../schemas.ts'
import { Words } from './query.ts'

const Hit = name(
  'Hit',
  'Something found, with where it comes from.',
  z.object({
    kind: z.enum(searchKinds),
    id: Id,
    title: z.string(),
    text: z.string(),
    about: z.string(),
    day: Day.nullable(),
    meetingId: Id.nullable(),
    body: z.string().nullable(),
    label: z.string().nullable(),
    place: Count.nullable(),
  }),
)

export const SearchAnswer = name(
  'SearchAnswer',
  'What was found, by kind, with how many there are in all of each.',
  z.object({
    exact: listOf(
      z.object({
        meetingId: Id,
        body: z.string(),
        heldOn: Day,
        isHeld: z.boolean(),
        item: z.object({ place: Count, label: z.string(), title: z.string() }).nullable(),
      }),
    ).describe('Meetings of the day, or items of the paragraph, that was asked for.'),
    groups: listOf(z.object({ kind: z.enum(searchKinds), total: Count, hits: listOf(Hit) })),
    isNear: z.boolean().describe('Whether only words that are spelt nearly so were found.'),
  }),
)

/** Searches the collaboration, as the page does: words, a paragraph (`§ 14`), a day (`14 mars 2024`). */
export const search = reading({
  id: 'search',
  path: '/search',
  query: {
    q: Words.default(''),
    kind: z.enum(searchKinds).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  },
  answer: SearchAnswer,
  find: ({ db, viewer, query: { q, kind = null, limit } }) =>
    searchArchive(db, viewer, readQuery(q), { kind, most: limit }),
})
