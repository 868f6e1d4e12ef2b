import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foundBody } from '../../src/actions/found-body.ts'
import { planMeeting } from '../../src/actions/plan-meeting.ts'
import { startMatter } from '../../src/actions/start-matter.ts'
import { addDays } from '../../src/domain/day.ts'
import { givenApi } from '../support/given-api.ts'

type Page = { readonly results: readonly { readonly id: string }[]; readonly next: string | null }

it('goes through a register once, row by row, whatever is added meanwhile', async () => {
  const { county, secretariat } = await givenApi()
  const { session } = county
  let added = 0
  /** Adds something that may stand anywhere in the registers. */
  const add: Readonly<Record<string, () => Promise<unknown>>> = {
    '/matters': async () => {
      added += 1
      await startMatter(session, { title: `${'AÖmz'[added % 4]} nytt ärende ${added}` })
    },
    '/bodies': async () => {
      added += 1
      const name = `${'AÖmz'[added % 4]} grupp ${added}`
      await foundBody(session, {
        ...{ name, level: 'local', kind: 'informal', remit: null, parentId: null },
      })
    },
    '/meetings': async () => {
      added += 1
      const bodyId = county.bodies.get('Styrgruppen barn och unga') ?? ''
      const heldOn = addDays('2026-03-03', (added * 37) % 3_001)
      const time = { heldOn, end: null, place: null }
      await planMeeting(session, { bodyId, ...time, start: added % 2 ? '09:00' : null })
    },
  }
  for (const each of Object.values(add)) for (const _ of Array(6)) await each()

  const page = async (path: string): Promise<Page> => secretariat.json(path)
  const allOf = async (path: string, meanwhile: () => Promise<unknown>) => {
    const seen: string[] = []
    for (let next: string | null = path; next !== null; ) {
      const { results, next: after }: Page = await page(next.replace('/api/v1', ''))
      seen.push(...results.map(({ id }) => id))
      next = after
      await meanwhile()
    }
    return seen
  }
  const lists = ['/matters', '/meetings', '/bodies', '/decisions', '/assignments', '/people']
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...lists),
      fc.integer({ min: 2, max: 7 }),
      fc.constantFrom('', '&sort=id'),
      fc.infiniteStream(fc.nat({ max: 2 })),
      async (list, limit, sort, times) => {
        const isSorted = sort !== '' && !['/bodies', '/people'].includes(list)
        const before = await allOf(`${list}?limit=100`, async () => {})
        const adding = add[list] ?? (async () => {})
        let left = 5
        const seen = await allOf(`${list}?limit=${limit}${isSorted ? sort : ''}`, async () => {
          for (const _ of Array(Math.min(times.next().value, left))) {
            left -= 1
            await adding()
          }
        })
        expect(new Set(seen).size).toBe(seen.length)
        expect(before.filter((id) => !seen.includes(id))).toEqual([])
        if (!isSorted) expect(seen.filter((id) => before.includes(id))).toEqual(before)
      },
    ),
    { numRuns: 12 },
  )
})
