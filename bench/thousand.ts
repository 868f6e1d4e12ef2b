import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { program } from './built.ts'
import { report } from './measure.ts'
import { texts } from './texts.ts'

// A thousand text documents in one command, one of them broken.
const folder = mkdtempSync(join(tmpdir(), 'rodatraden-bench-'))
const all = texts()
for (let number = 1; number <= 1000; number += 1) {
  const content =
    number === 500 ? Buffer.from([0, 1, 2, 255]) : `${all[number % all.length]}\n${number}`
  writeFileSync(join(folder, `${String(number).padStart(4, '0')}.txt`), content)
}

const begun = performance.now()
const reading = spawn(process.execPath, [program, 'read', '--json', folder], { detached: true })
let objects = 0
let progress = 0
reading.stdout.on('data', (chunk: Buffer) => {
  objects += chunk.filter((byte) => byte === 10).length
})
reading.stderr.on('data', (chunk: Buffer) => {
  progress += chunk.filter((byte) => byte === 10).length
})
let largest = 0
const looking = setInterval(() => {
  largest = Math.max(largest, largestOf(reading.pid ?? 0))
}, 100)
await new Promise((resolve) => reading.once('close', resolve))
clearInterval(looking)
const seconds = (performance.now() - begun) / 1000
rmSync(folder, { recursive: true })

const rate = 1000 / seconds
report('1,000 texts in one command', `${rate.toFixed(0)} /s`, '≥ 25 /s', rate >= 25)
report('  answers, a broken one among them', String(objects), '1000', objects === 1000)
report('  lines of progress on standard error', String(progress), '≥ 1000', progress >= 1000)
report('  largest process', `${largest} MB`, '≤ 400 MB', largest > 0 && largest <= 400)

/** The most memory, in MB, that any process of a group has held. Linux tells; elsewhere it is 0. */
function largestOf(group: number): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return Math.max(
    0,
    ...processes.map((id) => {
      try {
        const [, , , groupOf] = readFileSync(`/proc/${id}/stat`, 'utf8')
          .replace(/\(.*\)/, 'x')
          .split(' ')
          .slice(1)
        if (Number(groupOf) !== group && Number(id) !== group) return 0
        const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))
        return Math.round(Number(peak?.[1] ?? 0) / 1000)
      } catch {
        return 0
      }
    }),
  )
}
