import { dirname } from 'node:path'
import type { Text } from '../text/sv.ts'
import type { Asked } from './arguments.ts'
import { examineArchive } from './examine-archive.ts'
import {
  examineDataFolder,
  examineNode,
  examineOutside,
  examineSettings,
  type Finding,
} from './examine-settings.ts'
import { asLine, type Paint, paintFor } from './paint.ts'
import type { Terminal } from './read.ts'

/**
 * `rodatraden doctor`: says of each part of an installation that it is well, or what is wrong and what to do. Changes
 * nothing. Gives the exit status: 1 when anything is wrong.
 */
export async function doctor(
  { json }: Asked,
  text: Text,
  { stdout, environment }: Terminal,
): Promise<number> {
  const paint = paintFor(stdout, environment)
  const all: Finding[] = []
  const tell = (findings: readonly Finding[]) => {
    all.push(...findings)
    // Each as soon as it is known: following a long log takes a while.
    if (!json) for (const each of findings) stdout.write(`${lineOf(each, text, paint)}\n`)
  }
  tell([examineNode(process.versions.node)])
  const { findings, config } = examineSettings(environment, text)
  tell(findings)
  if (config) {
    const { archive, isProduction } = config
    tell(await examineDataFolder(dirname(archive.files)))
    tell(await examineArchive(archive, { isProduction, now: new Date() }))
    tell(await examineOutside(config, environment))
  }
  const count = (state: Finding['state']) => all.filter((each) => each.state === state).length
  const wrong = count('wrong')
  if (json) {
    const written = all.map((each) => ({
      ...each,
      text: text.doctor.findings[each.code](each.values),
    }))
    stdout.write(
      `${JSON.stringify({ format: 'doctor/1', isWell: wrong === 0, findings: written })}\n`,
    )
  } else stdout.write(`\n${text.doctor.summary(wrong, count('advice'))}\n`)
  return wrong > 0 ? 1 : 0
}

function lineOf({ state, code, values }: Finding, { doctor }: Text, paint: Paint): string {
  const painted = { ok: paint.quiet, advice: paint.strong, wrong: paint.warning }[state]
  return `${painted(doctor.states[state].padEnd(6))} ${asLine(doctor.findings[code](values))}`
}
