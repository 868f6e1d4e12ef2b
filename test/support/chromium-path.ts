import { execFileSync } from 'node:child_process'

/** A Chromium of the machine's own: CHROMIUM_PATH, else what `bin/browser` finds; it says what to do when there is none. */
export function chromiumPath(): string {
  return process.env.CHROMIUM_PATH ?? execFileSync('bin/browser', { encoding: 'utf8' }).trim()
}
