import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The built server as it runs in production, with an empty archive of its own. */
export type ProductionServer = {
  readonly address: string
  /** The link that it printed to begin by. */
  readonly setUpLink: string
  stop(): Promise<void>
}

/** Starts the server on a port, and waits until it has said where it is and how to begin. */
export async function productionServer(
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<ProductionServer> {
  const address = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: {
      ...process.env,
      ...{ NODE_ENV: 'production', PORT: String(port), PUBLIC_URL: address },
      RODATRADEN_DATA: mkdtempSync(join(tmpdir(), 'production-')),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let said = ''
  const setUpLink = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (part) => {
      said += part
      const [link] = /http:\S+\/kom-igang\/[\w-]{43}/.exec(said) ?? []
      if (link) resolve(link)
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)))
  })
  return {
    address,
    setUpLink,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
