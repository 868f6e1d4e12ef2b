import { readFileSync } from 'node:fs'

/** What a process holds and has used. */
export type Usage = { readonly memoryBytes: number; readonly cpuSeconds: number }

/** The unit of times in `/proc`, on every Linux that Node runs on. */
const ticksPerSecond = 100

/** What a process holds and has used by `/proc`; null where there is none, or the process is gone. */
export function usageOf(pid: number): Usage | null {
  try {
    const resident = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))
    // The name stands in parentheses and may hold anything; the times are fields 14 and 15.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ')
    const ticks = Number(fields[11]) + Number(fields[12])
    return { memoryBytes: Number(resident?.[1] ?? 0) * 1024, cpuSeconds: ticks / ticksPerSecond }
  } catch {
    return null
  }
}
