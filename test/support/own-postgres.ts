import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PostgreSQL that can be stopped, killed and started again, with what it promised of durability. */
export type OwnPostgres = {
  readonly url: string
  /** Stops it in an orderly way and starts it again. */
  restart(): void
  /** Kills it and everything that it has started, at once. */
  kill(): Promise<void>
  start(): void
  remove(): void
}

/** Makes a PostgreSQL of its own. `bin/postgres` puts its programs within reach. */
export async function ownPostgres(): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'own-postgres-'))
  const isRoot = process.getuid?.() === 0
  if (isRoot) {
    const [, , uid, gid] = execFileSync('getent', ['passwd', 'postgres'], {
      encoding: 'utf8',
    }).split(':')
    chownSync(folder, Number(uid), Number(gid))
    chmodSync(folder, 0o700)
  }
  const bin = execFileSync('sh', ['-c', 'dirname "$(command -v initdb)"'], {
    encoding: 'utf8',
  }).trim()
  const data = join(folder, 'data')
  // PostgreSQL refuses to run as root.
  const run = (program: string, ...args: readonly string[]) => {
    const words = [join(bin, program), ...args]
    const [command = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...words] : words
    execFileSync(command, rest, { stdio: 'ignore', cwd: '/' })
  }
  run('initdb', '-D', data, '-U', 'rodatraden', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8')
  const port = await freePort()
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`
  const start = () =>
    run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start')
  start()
  return {
    url: `postgres://rodatraden@127.0.0.1:${port}/postgres`,
    start,
    restart: () =>
      run(
        'pg_ctl',
        '-D',
        data,
        '-w',
        '-m',
        'fast',
        '-l',
        join(folder, 'log'),
        '-o',
        options,
        'restart',
      ),
    async kill() {
      const [pid = ''] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
      const children = execFileSync('sh', ['-c', `cat /proc/${pid}/task/${pid}/children`], {
        encoding: 'utf8',
      })
      for (const each of [pid, ...children.split(' ')]) kill(Number(each))
      while (isAlive(Number(pid))) await new Promise((resolve) => setTimeout(resolve, 20))
    },
    remove() {
      run('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
      rmSync(folder, { recursive: true })
    },
  }
}

function kill(pid: number): void {
  try {
    if (pid > 1) process.kill(pid, 'SIGKILL')
  } catch {
    // It had ended by itself.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
