import { existsSync, readFileSync } from 'node:fs'

/** What a process holds and has used. */
export type Usage = {
  /** In memory now. */
  readonly memoryBytes: number
  /** Set aside for its own data, in memory or not. */
  readonly dataBytes: number
  readonly cpuSeconds: number
}

/** Whether this system lets a process see what another one holds. */
export const canSeeProcesses = () => existsSync('/proc/self/status')

/** The unit of times in `/proc`, on every Linux that Node runs on. */
const ticksPerSecond = 100

/** What a process holds and has used by `/proc`; null where there is none, or the process is gone. */
export function usageOf(pid: number): Usage | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1')
    // The name stands in parentheses and may hold anything; the times are fields 14 and 15.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ')
    const ticks = Number(fields[11]) + Number(fields[12])
    return {
      memoryBytes: bytesIn(status, /^VmRSS:\s+(\d+) kB$/m),
      dataBytes: bytesIn(status, /^VmData:\s+(\d+) kB$/m),
      cpuSeconds: ticks / ticksPerSecond,
    }
  } catch {
    return null
  }
}

const bytesIn = (status: string, pattern: RegExp) => Number(pattern.exec(status)?.[1] ?? 0) * 1024
