import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const finder = fileURLToPath(new URL('../../bin/browser', import.meta.url))

/** A Chromium of the machine's own: CHROMIUM_PATH, else what `bin/browser` finds; it says what to do when there is none. */
export function chromiumPath(): string {
  return process.env.CHROMIUM_PATH ?? execFileSync(finder, { encoding: 'utf8' }).trim()
}
