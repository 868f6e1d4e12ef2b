import { createHash } from 'node:crypto'
import { mkdir, rm, rmdir } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Refusal } from '../domain/refusal.ts'

/** A folder that this process alone may use, until it lets go or ends. */
export type FolderLock = { release(): Promise<void> }

/**
 * Takes a folder for this process. Two processes on one embedded database overwrite each other without a word, so a
 * second one is refused with `store.inUse`. The lock is a socket in the folder: the system lets go of it when the
 * process ends, however it ends.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true })
  const path = socketPath(folder)
  const server = (await listen(path)) ?? (await takeOver(path))
  if (!server) throw new Refusal('store.inUse', { folder })
  return { release: () => close(server) }
}

/** Sockets have short names; a folder whose name is long gets its socket in the temporary folder. */
function socketPath(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 32)
  if (process.platform === 'win32') return `\\\\.\\pipe\\rodatraden-${name}`
  const inside = join(folder, 'in-use')
  return Buffer.byteLength(inside) < 100 ? inside : join(tmpdir(), `rodatraden-${name}`)
}

function listen(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end())
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
    server.listen(path, () => {
      server.unref()
      resolve(server)
    })
  })
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

/**
 * Takes the place of a process that was killed and left its socket behind; null where it still answers. One at a time:
 * whoever looks and finds nobody there must not remove the socket of somebody who came in between.
 */
async function takeOver(path: string): Promise<Server | null> {
  const turn = `${path}-turn`
  for (let waited = 0; !(await isAnswered(path)); waited += pause) {
    if (waited > longestTurn) await rmdir(turn).catch(() => {})
    if (await begins(turn)) {
      try {
        if (await isAnswered(path)) return null
        await rm(path, { force: true })
        return await listen(path)
      } finally {
        await rmdir(turn)
      }
    }
    await setTimeout(pause)
  }
  return null
}

/** Milliseconds between two looks, and how long a turn may last before its process must have been killed too. */
const pause = 20
const longestTurn = 2_000

const begins = (turn: string): Promise<boolean> =>
  mkdir(turn).then(
    () => true,
    () => false,
  )

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => server.close(() => resolve()))
