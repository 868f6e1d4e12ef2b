import type { Context } from 'hono'
import { attachment } from '../http/attachment.ts'
import type { Text } from '../text/sv.ts'
import { refusalSentence } from '../views/refusal-sentence.ts'
import type { Outcome } from './outcome.ts'

/**
 * Readings as a file to keep: one document as one object, several as JSON Lines, in the same form as
 * the command line prints. A document that was refused is an `error/1`.
 */
export function jsonAnswer(c: Context, outcomes: readonly Outcome[], text: Text): Response {
  const objects = outcomes.map((outcome) => {
    if (outcome.kind === 'read') return outcome.reading
    const { name, code } = outcome
    const error = { code, text: refusalSentence(text, outcome) }
    return { format: 'error/1', source: { name }, error }
  })
  const [only] = objects
  const single = objects.length === 1
  const body = single
    ? JSON.stringify(only, null, 2)
    : objects.map((object) => JSON.stringify(object)).join('\n')
  const name = single && only ? nameWithoutEnding(only.source.name) : 'minutes'
  return c.body(`${body}\n`, outcomes.every(({ kind }) => kind === 'refused') ? 422 : 200, {
    'cache-control': 'no-store',
    'content-disposition': attachment(`${name}.${single ? 'json' : 'jsonl'}`),
    'content-type': single ? 'application/json' : 'application/jsonl; charset=utf-8',
  })
}

const nameWithoutEnding = (name: string) => name.replace(/\.[^.]{1,8}$/, '') || 'minutes'
