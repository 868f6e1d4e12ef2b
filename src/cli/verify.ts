import {
  type Checkpoint,
  checkpointOf,
  compareWithCheckpoint,
  type Lack,
  readCheckpoint,
  writeCheckpoint,
} from '../store/moving/checkpoint.ts'
import { checkExport, withExport } from '../store/moving/read-export.ts'
import { type Verification, verifyEvents } from '../store/verify-events.ts'
import type { Text } from '../text/sv.ts'
import { withArchive } from './archive.ts'
import type { Asked } from './arguments.ts'
import type { Terminal } from './read.ts'

/**
 * `rodatraden verify`: follows every chain of events, of the archive or of an export, and says where one is broken, or
 * what is missing of what had been noted. Gives the exit status: 1 when a chain is broken, 3 when it only lacks its end.
 * Refuses an archive that a server has open.
 */
export async function verify(asked: Asked, text: Text, terminal: Terminal): Promise<number> {
  const { cli, moving } = text
  const { stdout, environment } = terminal
  const { checkpoint: toWrite, since } = asked.options
  const [place] = asked.words
  const lines: string[] = []
  const noted = since === undefined ? null : await readCheckpoint(since)
  let lacks: readonly Lack[] = []
  const verification = place
    ? await exportIn(place, text, lines)
    : await withArchive(environment, async ({ db, now }) => {
        if (noted) lacks = await compareWithCheckpoint(db, noted)
        const found = await verifyEvents(db)
        if (toWrite !== undefined && found.broken.length === 0) {
          await writeCheckpoint(toWrite, await checkpointOf(db, now))
          lines.push(moving.checkpointed(toWrite))
        }
        return found
      })
  const { chains, events, weeded, broken } = verification
  lines.push(
    cli.verified(chains, events, weeded),
    ...broken.map(({ chain, seq, fault }) => cli.brokenLink(chain, seq, cli.faults[fault])),
    broken.length === 0 ? cli.unbroken : cli.broken(broken.length),
    ...(noted ? lackLines(noted, lacks, text) : []),
  )
  const object = noted ? { ...verification, since: noted.at, lacks } : verification
  stdout.write(asked.json ? `${JSON.stringify(object)}\n` : `${lines.join('\n')}\n`)
  if (broken.length > 0 || lacks.some(({ missing }) => missing === null)) return 1
  return lacks.length > 0 ? 3 : 0
}

async function exportIn(place: string, { moving }: Text, lines: string[]): Promise<Verification> {
  return withExport(place, async (given) => {
    const found = await checkExport(given)
    lines.push(moving.exportWhole(given.manifest.collaboration.name, given.manifest.files.count))
    return found
  })
}

function lackLines(
  { at }: Checkpoint,
  lacks: readonly Lack[],
  { moving, calendar }: Text,
): readonly string[] {
  const moment = `${calendar.day(at.slice(0, 10))} ${at.slice(11, 16)} UTC`
  if (lacks.length === 0) return [moving.nothingMissing(moment)]
  const missing = lacks.reduce(
    (sum, { missing }) => sum + (missing ? missing.to - missing.from + 1 : 0),
    0,
  )
  return [
    ...lacks.map(({ chain, seq, missing }) =>
      missing ? moving.missing(chain, missing.from, missing.to) : moving.otherwise(chain, seq),
    ),
    ...(missing > 0 ? [moving.restored(missing, moment)] : []),
  ]
}
