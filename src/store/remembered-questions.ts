import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** So many questions a connection remembers; whatever comes after is asked as if for the first time. */
const mostRemembered = 500

/**
 * The same connections, with each question remembered by the one that asked it: PostgreSQL then reads and rewrites its
 * text, with every policy of row-level security in it, once for each connection and not each time, which is most of the
 * work of a short question.
 */
export function remembering(pool: pg.Pool): PostgresPool {
  const remembered = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    async connect() {
      const client = await pool.connect()
      const known = remembered.get(client) ?? rememberingClient(client)
      remembered.set(client, known)
      return known
    },
    end: () => pool.end(),
  }
}

function rememberingClient(client: pg.PoolClient): PostgresPoolClient {
  const names = new Map<string, string>()
  const nameOf = (text: string) => {
    if (!names.has(text) && names.size < mostRemembered) names.set(text, `question ${names.size}`)
    return names.get(text)
  }
  return {
    // biome-ignore lint/suspicious/noExplicitAny: the two kinds of question that the dialect asks have one name
    query(text: any, parameters: any = []): any {
      const isPlain = typeof text !== 'string' || parameters.length === 0
      if (isPlain) return client.query(text, parameters)
      return client.query({ name: nameOf(text), text, values: parameters })
    },
    release: () => client.release(),
  }
}
