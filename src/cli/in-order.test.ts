import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inOrder } from './in-order.ts'

async function listOf<Result>(results: AsyncIterable<Result>): Promise<Result[]> {
  const list: Result[] = []
  for await (const result of results) list.push(result)
  return list
}

it('gives the results in the order of the things, however long each takes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 3 }),
      async (delays, atOnce) => {
        const work = ([index, delay]: [number, number]) => wait(delay, index)

        expect(await listOf(inOrder(delays.entries(), atOnce, work))).toEqual([...delays.keys()])
      },
    ),
    { numRuns: 30 },
  )
})

it('works on so many at the same time and no more', async () => {
  let working = 0
  let most = 0
  const work = async (thing: number) => {
    working += 1
    most = Math.max(most, working)
    await wait(thing % 5)
    working -= 1
  }

  await listOf(inOrder(Array(40).keys(), 3, work))

  expect(most).toBe(3)
})

it('begins only a few before the first is taken', async () => {
  let begun = 0
  const work = async () => {
    begun += 1
  }

  const results = inOrder(Array(1000).keys(), 2, work)
  await results.next()
  await wait(5)

  expect(begun).toBeLessThanOrEqual(8)
  await results.return(undefined)
})

it('throws what the work throws, when its turn has come', async () => {
  const taken: number[] = []
  const work = async (thing: number) => {
    if (thing === 2) throw new Error('third')
    await wait(2)
    return thing
  }

  const taking = (async () => {
    for await (const result of inOrder([0, 1, 2, 3], 4, work)) taken.push(result)
  })()

  await expect(taking).rejects.toThrow('third')
  expect(taken).toEqual([0, 1])
})
