import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rename, unlink } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const server = await listen(path)
    if (server) return { release: () => close(server) }
    if (await isAnswered(path)) break
    await clearAbandoned(path)
  }
  throw new Refusal('store.inUse', { folder })
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
 * Removes a socket that nobody answers. Another process may have taken the place in between, so it is moved aside
 * first and put back if it answers after all.
 */
async function clearAbandoned(path: string): Promise<void> {
  const aside = `${path}-${randomUUID().slice(0, 8)}`
  try {
    await rename(path, aside)
  } catch {
    return
  }
  if (await isAnswered(aside)) await rename(aside, path)
  else await unlink(aside)
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => server.close(() => resolve()))
