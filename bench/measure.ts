/** Milliseconds that the work takes. */
export function millisecondsOf(work: () => unknown): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

/** The median of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The figure that nineteen of twenty do not pass. */
export function p95(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN
}

/** Prints a figure beside what it must be; one that is not reached makes the command fail. */
export function report(what: string, figure: string, must: string, isReached: boolean): void {
  console.log(`${isReached ? 'ok  ' : 'FAIL'}  ${what.padEnd(44)} ${figure.padStart(12)}   ${must}`)
  if (!isReached) process.exitCode = 1
}
