import { workerData } from 'node:worker_threads'

/**
 * Where no other process can see how much memory a reading process holds, it watches itself: a thread of
 * its own, so that a document that keeps the main thread busy is watched too. Too much ends the process with a
 * signal that its parent knows the meaning of.
 */
const mostBytes: unknown = workerData

setInterval(() => {
  if (process.memoryUsage.rss() > Number(mostBytes)) process.kill(process.pid, 'SIGTERM')
}, 50)
