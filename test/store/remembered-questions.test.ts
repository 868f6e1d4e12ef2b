import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { foundBody } from '../../src/actions/found-body.ts'
import { readAs } from '../../src/store/as-role.ts'
import { listBodies } from '../../src/store/bodies.ts'
import { onBothDatabases } from '../support/databases.ts'
import { givenCollaboration } from '../support/given.ts'

/** More times than PostgreSQL plans a remembered question for what is asked with it, before it keeps one plan for all. */
const oftenEnough = 12

onBothDatabases((store) => {
  it('a question that a connection remembers is answered each viewer with what is theirs', async () => {
    const viewers = []
    for (const name of ['Rådet', 'Beredningen']) {
      const session = await givenCollaboration(store().db)
      await foundBody(session, { name, level: 'local' })
      const { collaborationId, actorId } = session
      viewers.push({ collaborationId, personId: actorId ?? '', isSecretariat: false })
    }
    const seen: string[][] = []
    for (let time = 0; time < oftenEnough; time += 1)
      for (const viewer of viewers) {
        const bodies = await readAs(store().db, viewer, (db) => listBodies(db, viewer))
        seen.push(bodies.map(({ name }) => name))
      }
    expect(seen).toEqual(
      Array.from({ length: oftenEnough }, () => [['Rådet'], ['Beredningen']]).flat(),
    )
  })

  it('a connection remembers what it is asked, and no more than has room, and answers all the same', async () => {
    const answers = await store()
      .db.connection()
      .execute(async (connection) => {
        for (let number = 0; number < 600; number += 1) {
          const { rows } = await sql<{
            answer: number
          }>`select ${number}::int + ${sql.lit(number)} as answer`.execute(connection)
          if (rows[0]?.answer !== 2 * number)
            throw new Error(`${number} is answered ${rows[0]?.answer}`)
        }
        return sql<{
          remembered: number
        }>`select count(*)::int as remembered from pg_prepared_statements`.execute(connection)
      })
    expect(answers.rows[0]?.remembered).toBe(500)
  })
})
