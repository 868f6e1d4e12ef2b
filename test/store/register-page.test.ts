import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makePeopleKnown, pageOfPeople } from '../../src/store/people.ts'
import type { PlaceInRegister } from '../../src/store/register-page.ts'
import { onBothDatabases } from '../support/databases.ts'
import { givenCollaboration } from '../support/given.ts'

onBothDatabases((store) => {
  it('the pages of a register hold every row once, in its order, whatever names are added between them', async () => {
    const letters = fc.constantFrom(...'aAåÅäöÖéezZ -.\'"\\%')
    const name = fc.string({ unit: letters, minLength: 1, maxLength: 4 }).map((each) => `x${each}`)
    const names = fc.array(name, { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(names, names, fc.integer({ min: 1, max: 4 }), async (first, more, limit) => {
        const { db, collaborationId } = await givenCollaboration(store().db)
        const viewer = { collaborationId, personId: '', isSecretariat: true }
        const add = (each: readonly string[]) =>
          db.transaction().execute((tx) => makePeopleKnown(tx, collaborationId, each))
        await add(first)
        const page = (after: PlaceInRegister | null, most: number) =>
          pageOfPeople(db, viewer, { limit: most, after })
        const before = (await page(null, 100)).rows.map(({ id }) => id)
        const seen: string[] = []
        const waiting = [...more]
        for (let after: PlaceInRegister | null = null; ; ) {
          const { rows, next } = await page(after, limit)
          seen.push(...rows.map(({ id }) => id))
          if (next === null) break
          after = next
          await add(waiting.splice(0, 2))
        }
        expect(new Set(seen).size).toBe(seen.length)
        expect(seen.filter((id) => before.includes(id))).toEqual(before)
      }),
      { numRuns: 15 },
    )
  })
})
