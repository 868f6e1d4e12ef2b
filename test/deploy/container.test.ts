import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// No container is run here: what the file says is done by hand, in a folder, with no more than the file lets into it.
const written = readFileSync('deploy/Containerfile', 'utf8').replaceAll('\\\n', ' ')
const [, building = '', running = ''] = written.split(/^FROM .*$/m)
const instructions = (stage: string, name: string) =>
  stage
    .split('\n')
    .filter((line) => line.trim().startsWith(`${name} `))
    .map((line) => line.trim().slice(name.length + 1))
const copied = instructions(running, 'COPY').map((line) => {
  const [, from = '', to = ''] = /^--from=build \/src\/(\S+) (\S+)$/.exec(line) ?? []
  return { from, to: to === './' ? from : to }
})
const settings = Object.fromEntries(
  instructions(running, 'ENV')
    .flatMap((line) => line.split(' '))
    .map((each) => each.split('=')),
) as Record<string, string>
const [command = ''] = instructions(running, 'CMD').slice(-1)
const [, health = ''] = /HEALTHCHECK .*? CMD (.*)/.exec(running) ?? []

/** The packages that `npm prune --omit=dev` leaves. */
function productionPackages(): readonly string[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  return Object.entries<{ dev?: boolean; devOptional?: boolean }>(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path]) => path)
    .filter((path) => existsSync(path))
}

/** Another user than the one who owns the program, where there is somebody to change to. */
const other = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

describe('what deploy/Containerfile says', () => {
  it('is built of files that are there, by the commands that npm and bin/build have', () => {
    for (const file of instructions(building, 'COPY').flatMap((line) =>
      line.split(' ').slice(0, -1),
    ))
      expect(existsSync(file), file).toBe(true)
    expect(instructions(building, 'RUN')).toEqual([
      'npm ci --ignore-scripts',
      'bin/build && npm prune --omit=dev --ignore-scripts',
    ])
    const ignored = readFileSync('.containerignore', 'utf8').split('\n')
    for (const made of ['node_modules', 'dist']) expect(ignored).toContain(made)
    // What is made there is what the next stage takes, and the rest is in the repository.
    const known = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n')
    for (const { from } of copied) {
      const isMade = ['node_modules', 'dist'].includes(from)
      expect(isMade || known.some((file) => file === from || file.startsWith(`${from}/`))).toBe(
        true,
      )
    }
  })

  describe('run by another user, from a folder that cannot be written', () => {
    const folder = mkdtempSync(join(tmpdir(), 'container-'))
    const app = join(folder, 'app')
    const data = join(folder, 'data')
    let environment: Record<string, string>
    let stop: () => Promise<number | null>

    beforeAll(async () => {
      chmodSync(folder, 0o755)
      for (const { from, to } of copied) {
        if (from !== 'node_modules') {
          cpSync(from, join(app, to), { recursive: true })
          continue
        }
        for (const path of productionPackages()) {
          mkdirSync(dirname(join(app, path)), { recursive: true })
          cpSync(path, join(app, path), { recursive: true, dereference: true })
        }
      }
      execFileSync('chmod', ['-R', 'u=rX,go=rX', app])
      mkdirSync(data, { mode: 0o750 })
      if (other.uid) chownSync(data, other.uid, other.gid)
      environment = {
        PATH: process.env.PATH ?? '',
        ...settings,
        HOST: '127.0.0.1',
        PORT: String(await freePort()),
        [settings.RODATRADEN_DATA === '/data' ? 'RODATRADEN_DATA' : 'nothing']: data,
      }
      const [program = '', ...args] = JSON.parse(command) as string[]
      const child = spawn(program, args, { cwd: app, env: environment, ...other })
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
      stop = () => {
        child.kill('SIGTERM')
        return ended
      }
      let said = ''
      await new Promise<void>((resolve, reject) => {
        for (const stream of [child.stdout, child.stderr]) {
          stream.on('data', (part) => {
            said += part
            if (said.includes('/kom-igang/')) resolve()
          })
        }
        child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${said}`)))
      })
    })
    afterAll(() => {
      execFileSync('chmod', ['-R', 'u+w', folder])
      rmSync(folder, { recursive: true })
    })

    it('starts, is well by its own account, and can read a document', async () => {
      const asked = spawnSync('sh', ['-c', health], { cwd: app, env: environment, ...other })
      expect(asked.status).toBe(0)
      const address = `http://127.0.0.1:${environment.PORT}`
      const form = new FormData()
      const text = 'Minnesanteckningar Nätverket för elevhälsa 2024-03-14\n\n§ 1 Skolfrånvaro\n'
      form.append('fil', new File([text], 'protokoll.txt', { type: 'text/plain' }))
      const headers = { 'sec-fetch-site': 'same-origin' }

      const page = await fetch(`${address}/lasning`, { method: 'POST', body: form, headers })

      expect(page.status).toBe(200)
      expect(await page.text()).toContain('Skolfrånvaro')
    })

    it('says that it is not well once it has stopped, and stops in good order', async () => {
      expect(await stop()).toBe(0)

      const asked = spawnSync('sh', ['-c', health], { cwd: app, env: environment, ...other })

      expect(asked.status).toBe(1)
      expect(existsSync(join(data, 'checkpoint.json'))).toBe(true)
    })
  })
})

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
