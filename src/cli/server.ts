import { setTimeout } from 'node:timers/promises'
import type { ProblemAnswer } from '../api/answers.ts'
import { Refusal } from '../domain/refusal.ts'

/** A running server, asked by its API with somebody's token. */
export type Server = {
  /** What a path under `/api/v1` answers. */
  get<Answer>(path: string): Promise<Answer>
  /** What it answers to a form; a problem that tells of each document is an answer too. */
  send<Answer>(path: string, form: FormData): Promise<Answer | ProblemAnswer>
}

type Environment = Readonly<Record<string, string | undefined>>

const secondsToRead = 30
const secondsToSend = 600
/** A server that is asked too often says how many seconds to wait; longer is not waited. */
const longestWait = 60

/**
 * The server at an address, asked with the token in RODATRADEN_TOKEN: a token in an argument would stand in the history
 * of the shell. Refuses an address that is none, one that would send the token in the clear, and no token.
 */
export function serverAt(written: string, environment: Environment, language: string): Server {
  const address = addressOf(written)
  const token = environment.RODATRADEN_TOKEN?.trim()
  if (!token) throw new Refusal('server.noToken')
  // What no header can hold has been copied wrong: a space, a line, a word before it.
  if (!/^[!-~]+$/.test(token)) throw new Refusal('server.notAToken')

  async function ask<Answer>(path: string, init: RequestInit, seconds: number): Promise<Answer> {
    const headers = {
      accept: 'application/json',
      'accept-language': language,
      authorization: `Bearer ${token}`,
    }
    const signal = AbortSignal.timeout(seconds * 1_000)
    // A token is for the server that it was written for, not for where that one may point.
    const asked = { ...init, headers, signal, redirect: 'manual' } as const
    const response = await fetch(`${address}/api/v1${path}`, asked).catch((error) => {
      throw silenceOf(error, address, seconds)
    })
    const isElsewhere = response.status >= 300 && response.status < 400
    const to = isElsewhere ? response.headers.get('location') : null
    if (to !== null) throw new Refusal('server.elsewhere', { address, to })
    const wait = Number(response.headers.get('retry-after'))
    if (response.status === 429 && wait > 0 && wait <= longestWait) {
      await setTimeout(wait * 1_000)
      return ask(path, init, seconds)
    }
    const said = await jsonIn(response)
    if (said === null) throw new Refusal('server.other', { address })
    const problem = response.ok ? null : (said as ProblemAnswer)
    if (problem && !problem.documents) {
      const detail = String(problem.detail ?? problem.title).replace(/\.$/, '')
      const { code = '', status = response.status } = problem
      throw new Refusal('server.said', { detail, code, status })
    }
    return said as Answer
  }
  return {
    get: (path) => ask(path, {}, secondsToRead),
    send: (path, body) => ask(path, { method: 'POST', body }, secondsToSend),
  }
}

/** Why nothing was answered. */
function silenceOf(error: Error, address: string, seconds: number): Refusal {
  if (error.name === 'TimeoutError') return new Refusal('server.slow', { address, seconds })
  const { code = '' } = (error.cause ?? {}) as { readonly code?: string }
  const isCertificate = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)
  return new Refusal(isCertificate ? 'server.certificate' : 'server.silent', { address })
}

/** The address of a server, without a slash at its end. */
function addressOf(written: string): string {
  if (!URL.canParse(written)) throw new Refusal('server.notAnAddress', { written })
  const { protocol, hostname, origin, pathname } = new URL(written)
  const isOwn = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  if (protocol !== 'https:' && !(protocol === 'http:' && isOwn)) {
    throw new Refusal('server.notAnAddress', { written })
  }
  return origin + pathname.replace(/\/$/, '')
}

/** What a server says, where it is JSON; null from one that is not ours. */
async function jsonIn(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? ''
  if (!/^application\/(?:problem\+)?json\b/.test(type)) return null
  return response.json().catch(() => null)
}
