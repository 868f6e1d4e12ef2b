import { createServer, type Server } from 'node:http'
import type { Observed } from '../http/http-env.ts'

/** Upper ends of the times that answers are counted by, in seconds. */
const ends = [0.01, 0.03, 0.06, 0.1, 0.2, 0.4, 1, 3, 10] as const

/** A figure that is asked for when somebody looks. */
export type Gauge = { readonly name: string; readonly help: string; readonly value: number }

type Counted = {
  readonly labels: string
  count: number
  seconds: number
  readonly within: number[]
}

/**
 * Counts answers by route and status, and writes them as Prometheus reads them, with figures of the process and what
 * else is asked for. There are as many lines as routes: no address, no name.
 */
export function countAnswers() {
  const counted = new Map<string, Counted>()
  return {
    take({ method, route, status, seconds }: Observed): void {
      const labels = `method="${method}",route="${route}",status="${status}"`
      const found = counted.get(labels) ?? {
        labels,
        count: 0,
        seconds: 0,
        within: ends.map(() => 0),
      }
      found.count += 1
      found.seconds += seconds
      for (const [index, end] of ends.entries()) {
        if (seconds <= end) found.within[index] = (found.within[index] ?? 0) + 1
      }
      counted.set(labels, found)
    },
    written: (gauges: readonly Gauge[]): string =>
      [
        ...answerLines([...counted.values()]),
        ...[...processGauges(), ...gauges].flatMap(gaugeLines),
        '',
      ].join('\n'),
  }
}

function* answerLines(all: readonly Counted[]): Generator<string> {
  const name = 'rodatraden_answer_seconds'
  yield `# HELP ${name} Time from a request to its answer, by route.`
  yield `# TYPE ${name} histogram`
  for (const { labels, count, seconds, within } of all) {
    for (const [index, end] of ends.entries()) {
      yield `${name}_bucket{${labels},le="${end}"} ${within[index]}`
    }
    yield `${name}_bucket{${labels},le="+Inf"} ${count}`
    yield `${name}_sum{${labels}} ${seconds}`
    yield `${name}_count{${labels}} ${count}`
  }
}

const gaugeLines = ({ name, help, value }: Gauge): readonly string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} gauge`,
  `${name} ${value}`,
]

function processGauges(): readonly Gauge[] {
  const { rss, heapUsed } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  return [
    { name: 'process_resident_memory_bytes', help: 'Memory of the process.', value: rss },
    { name: 'nodejs_heap_used_bytes', help: 'Memory that the program uses.', value: heapUsed },
    { name: 'process_cpu_seconds', help: 'Processor time so far.', value: (user + system) / 1e6 },
    { name: 'process_uptime_seconds', help: 'Time since the start.', value: process.uptime() },
  ]
}

/** Answers `GET /metrics` at an address of its own, so that nothing that serves people can serve it too. */
export function serveMetrics(
  { host, port }: { readonly host: string; readonly port: number },
  written: () => Promise<string>,
): Server {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    written().then(
      (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(text),
      () => response.writeHead(503).end(),
    )
  })
  return server.listen(port, host)
}
