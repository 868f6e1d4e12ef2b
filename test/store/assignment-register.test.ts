import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { foundBody } from '../../src/actions/found-body.ts'
import type { Viewer } from '../../src/domain/viewer.ts'
import {
  assignmentsOnPage,
  listAssignmentBoard,
  listAssignmentPage,
} from '../../src/store/assignment-register.ts'
import type { Database } from '../../src/store/database.ts'
import { onBothDatabases } from '../support/databases.ts'
import { givenCollaboration } from '../support/given.ts'
import { givenRecord } from '../support/given-record.ts'

const today = '2026-03-02'

onBothDatabases((store) => {
  it('shows a page of the assignments at a time, each once, in groups with their whole counts', async () => {
    const { db, viewer } = await given(store().db, 130)
    const pages = [1, 2, 3, 9].map((page) => listAssignmentPage(db, viewer, {}, { today, page }))
    const [first, second, third, past] = await Promise.all(pages)

    expect(first).toMatchObject({ page: 1, count: 130, overdue: 13, ownerless: 26 })
    expect(first?.groups.map(({ kind, person, count }) => [kind, person, count])).toEqual([
      ['noOwner', null, 26],
      ['samePerson', 'Anna Ek', 65],
    ])
    expect(second?.groups.map(({ kind, person, count }) => [kind, person, count])).toEqual([
      ['samePerson', 'Anna Ek', 65],
      ['rest', null, 39],
    ])
    expect(past).toEqual(third)
    const shown = [first, second, third].flatMap((page) => page?.groups ?? [])
    const ids = shown.flatMap(({ assignments }) => assignments.map(({ id }) => id))
    expect(ids).toHaveLength(130)
    expect(new Set(ids).size).toBe(130)
    expect(third?.groups.flatMap(({ assignments }) => assignments)).toHaveLength(
      130 - 2 * assignmentsOnPage,
    )
  })

  it('puts what is open first by its day, and then what was said last', async () => {
    const { db, viewer } = await given(store().db, 30)
    const { groups } = await listAssignmentPage(db, viewer, {}, { today, page: 1 })
    const rest = groups.at(-1)?.assignments ?? []
    const opened = rest.filter(({ state }) => state !== 'done')

    expect(rest.slice(0, opened.length)).toEqual(opened)
    const days = opened.map(({ dueOn }) => dueOn ?? '9999')
    expect(days).toEqual([...days].sort())
  })

  it('shows the first cards of each column of the board, with how many there are in all', async () => {
    const { db, viewer } = await given(store().db, 130)
    const board = await listAssignmentBoard(db, viewer, {})
    const columns = [...board].map(([state, { count, assignments }]) => [
      state,
      count,
      assignments.length,
    ])

    expect(new Set(columns)).toEqual(
      new Set([
        ['given', 78, 25],
        ['done', 39, 25],
        ['postponed', 13, 13],
      ]),
    )
    const { count } = await listAssignmentPage(
      db,
      viewer,
      { stands: 'postponed' },
      { today, page: 1 },
    )
    expect(count).toBe(13)
  })

  it('shows a viewer nothing of another county', async () => {
    await given(store().db, 30)
    const { viewer } = await given(store().db, 0)

    expect(await listAssignmentPage(store().db, viewer, {}, { today, page: 1 })).toEqual({
      ...{ page: 1, count: 0, overdue: 0, ownerless: 0 },
      groups: [],
    })
    expect((await listAssignmentBoard(store().db, viewer, {})).size).toBe(0)
  })
})

/**
 * So many assignments of one meeting: of ten five wait for Anna Ek, two have nobody and three are done.
 * One in ten is overdue, and one put off.
 */
async function given(
  db: Database,
  count: number,
): Promise<{ readonly db: Database; readonly viewer: Viewer }> {
  const session = await givenCollaboration(db)
  const { collaborationId, actorId } = session
  const bodyId = await foundBody(session, { name: 'Nätverket', level: 'operative' })
  const minutes = 'Minnesanteckningar Nätverket 2026-01-28\n\nNärvarande: Anna Ek, Växjö kommun\n'
  const meetingId = await givenRecord(session, bodyId, `${minutes}\n§ 1 Barnahus\nVi talar.\n`)
  const viewer = { collaborationId, personId: actorId ?? '', isSecretariat: true }
  await sql`insert into assignment (id, collaboration_id, meeting_id, text, due_on, first_line, last_line)
    select gen_random_uuid(), ${collaborationId}, ${meetingId}, 'Uppgift ' || n,
      case n % 10 when 0 then date '2026-02-01' when 1 then date '2026-05-01' end, n, n
    from generate_series(0, ${count - 1}) n`.execute(db)
  await sql`insert into assignment_step (id, collaboration_id, assignment_id, kind, on_day, at)
    select gen_random_uuid(), ${collaborationId}, id, case when first_line % 10 >= 7 then 'done' else 'postponed' end,
      ${today}, now()
    from assignment where meeting_id = ${meetingId} and (first_line % 10 >= 7 or first_line % 10 = 2)`.execute(
    db,
  )
  await sql`insert into assignment_owner (collaboration_id, assignment_id, place, kind, written, person_id)
    select ${collaborationId}, assignment.id, 1, 'person', 'Anna Ek', person.id
    from assignment, person where assignment.meeting_id = ${meetingId} and first_line % 10 not in (5, 6)
      and person.name = 'Anna Ek' and person.collaboration_id = ${collaborationId}`.execute(db)
  return { db, viewer }
}
