import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Limits } from './limits.ts'
import { canSeeProcesses, usageOf } from './process-usage.ts'

/** The reading process as it was built; run from source it is the same one. */
const childFile = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../../dist/documents/child.js' : './child.js',
    import.meta.url,
  ),
)

/**
 * The command that starts a reading process: Node with a small heap, no code made from text, reading nothing but
 * the program's own files, and where the system has them under `prlimit` (data and processor time, no core file)
 * and `setpriv` (ends with its parent). Where processes cannot be seen from outside, it watches its own memory.
 */
export function childCommand(
  limits: Limits,
  isSeenOutside = canSeeProcesses(),
): { command: string; args: string[] } {
  const guards = [
    ['setpriv', '--pdeathsig', 'KILL'],
    ['prlimit', ...kernelLimits(limits)],
  ]
  const [command = process.execPath, ...args] = [
    ...(isSeenOutside ? usable(guards) : []),
    process.execPath,
    ...nodeFlags(limits, isSeenOutside),
    childFile,
    ...(isSeenOutside ? [] : ['--watch-memory', String(limits.memoryBytes)]),
  ]
  return { command, args }
}

/** A process is retired after `cpuSeconds` in all, so its last document has that much left. */
const kernelLimits = ({ memoryBytes, cpuSeconds }: Limits) => [
  `--data=${memoryBytes + untouchedBytes()}`,
  `--cpu=${2 * cpuSeconds}:${2 * cpuSeconds + 5}`,
  '--core=0',
]

/**
 * What a process of this Node sets aside for machine code and never touches, but the system counts as its data: nothing
 * in Node 20, half a gigabyte in Node 24. This very process is one.
 */
function untouchedBytes(): number {
  const { memoryBytes = 0, dataBytes = 0 } = usageOf(process.pid) ?? {}
  return Math.max(0, dataBytes - memoryBytes)
}

function nodeFlags({ memoryBytes }: Limits, isSeenOutside: boolean): string[] {
  const permission = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission'
  return [
    `--max-old-space-size=${Math.floor((memoryBytes * 0.48) / 2 ** 20)}`,
    '--disallow-code-generation-from-strings',
    // Each expression is compiled once, for use again and again, and not twice: a third of what a first document takes.
    '--no-regexp-tier-up',
    '--no-addons',
    '--no-warnings',
    permission,
    ...readableFolders().map((folder) => `--allow-fs-read=${join(folder, '*')}`),
    ...(isSeenOutside ? [] : ['--allow-worker']),
  ]
}

/** The program's own folder, and the folders of packages above it. */
function readableFolders(): string[] {
  const built = dirname(dirname(childFile))
  const folders = [built]
  for (let folder = built; folder !== dirname(folder); folder = dirname(folder)) {
    const packages = join(folder, 'node_modules')
    if (existsSync(packages)) folders.push(packages, realpathSync(packages))
  }
  return [...new Set(folders)]
}

/** The words of the programs that the system has and that understand them: tried together, else one by one. */
function usable(programs: readonly string[][]): readonly string[] {
  const all = programs.flat()
  return isUsable(all) ? all : programs.filter(isUsable).flat()
}

function isUsable(words: readonly string[]): boolean {
  const key = words.join(' ')
  const known = tried.get(key)
  if (known !== undefined) return known
  const [command = '', ...args] = words
  const { status } = spawnSync(command, [...args, 'true'], { stdio: 'ignore', timeout: 2_000 })
  tried.set(key, status === 0)
  return status === 0
}

const tried = new Map<string, boolean>()
