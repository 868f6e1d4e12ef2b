import { openWayIn } from '../actions/open-way-in.ts'
import { configFrom } from '../config.ts'
import type { Text } from '../text/sv.ts'
import { paths } from '../web/paths.ts'
import { collaborationIn, withArchive } from './archive.ts'
import type { Asked } from './arguments.ts'
import type { Terminal } from './read.ts'

/** `rodatraden invite`: prints a link that lets somebody into a collaboration's secretariat, once, within seven days. */
export async function invite(
  asked: Asked,
  { moving }: Text,
  { stdout, environment }: Terminal,
): Promise<number> {
  const { publicUrl, host, port } = configFrom(environment)
  const { name = '', email = '' } = asked.options
  const secret = await withArchive(environment, async ({ db, now }) => {
    const { id: collaborationId } = await collaborationIn(db, asked)
    return openWayIn({ db, now }, { collaborationId, name, email })
  })
  const address = `${publicUrl ?? `http://${host}:${port}`}${paths.sv.invitation(secret)}`
  const written = { format: 'invitation/1', name, email, address }
  stdout.write(`${asked.json ? JSON.stringify(written) : moving.invited(name, address)}\n`)
  return 0
}
