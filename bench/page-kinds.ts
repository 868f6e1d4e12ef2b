import type { Server } from './server.ts'

/** Where every page is that hangs on the registers, by its kind. */
export async function pagesOf(
  server: Pick<Server, 'get'>,
): Promise<readonly (readonly [string, readonly string[]])[]> {
  const linked = async (register: string) => {
    const { body } = await server.get(register)
    const found = body.match(new RegExp(`(?<=href=")${register}/[\\da-f-]{36}(?=["#])`, 'g')) ?? []
    return [...new Set(found)]
  }
  return [
    ['Min tråd', ['/']],
    ['matter', await linked('/arenden')],
    ['body', await linked('/organ')],
    ['meeting', await linked('/moten')],
    ['assignment', await linked('/uppdrag')],
    ['decision', await linked('/beslut')],
    ...['/arenden', '/organ', '/moten', '/uppdrag', '/beslut', '/sok?q=skolfrånvaro'].map(
      (path) => [path, [encodeURI(path)]] as const,
    ),
  ]
}

/** What is promised of a page: one thing's page, a register, or a search. */
export function kindOf(path: string): 'page' | 'register' | 'search' {
  if (path.startsWith('/sok')) return 'search'
  return path === '/' || /[\da-f-]{36}/.test(path) ? 'page' : 'register'
}

/** The time of each page, one after the other, so many times around. */
export async function timesOf(
  server: Server,
  paths: readonly string[],
  times: number,
): Promise<number[]> {
  const found: number[] = []
  for (let round = 0; round < times; round += 1) {
    for (const path of paths) {
      const { status, milliseconds } = await server.get(path)
      if (status !== 200) throw new Error(`${path} answers ${status}`)
      found.push(milliseconds)
    }
  }
  return found
}
