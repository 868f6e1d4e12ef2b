/** How far ahead of the slowest thing the others may be, for each that is worked on. */
const ahead = 4

/**
 * Does `work` on each thing, `atOnce` at the same time, and gives the results in the order of the things.
 *
 * No more than a few are begun before the first is taken, so that the results of a thousand never pile
 * up. What `work` throws is thrown in its turn.
 */
export async function* inOrder<Thing, Result>(
  things: Iterable<Thing>,
  atOnce: number,
  work: (thing: Thing) => Promise<Result>,
): AsyncGenerator<Result> {
  let free = atOnce
  const waiting: (() => void)[] = []
  const workInTurn = async (thing: Thing) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work(thing)
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }

  const begun: Promise<Result>[] = []
  for (const thing of things) {
    const result = workInTurn(thing)
    // Its turn may be long in coming; until then a failure is not unhandled, only not yet told.
    result.catch(() => {})
    begun.push(result)
    if (begun.length >= ahead * atOnce) yield await (begun.shift() as Promise<Result>)
  }
  for (const result of begun) yield await result
}
