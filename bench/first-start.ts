import { report } from './measure.ts'
import { newFolder, startServer } from './server.ts'

// The server on a new folder, cold: until a page answers, until the demonstration has been read; then started again.
const { folder, remove } = newFolder()

const begun = performance.now()
const first = await startServer(folder)
reportSeconds('first start: a page answers', first.answeredAfter, 8)
await first.demonstrationRead()
reportSeconds('first start: the demonstration is read', performance.now() - begun, 60)
await first.stop()

const again = await startServer(folder)
reportSeconds('later start: a page answers', again.answeredAfter, 3)
await again.stop()
remove()

function reportSeconds(what: string, milliseconds: number, most: number): void {
  const seconds = milliseconds / 1_000
  report(what, `${seconds.toFixed(1)} s`, `≤ ${most} s`, seconds <= most)
}
