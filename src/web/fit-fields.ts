import type { MiddlewareHandler } from 'hono'
import { Refusal } from '../domain/refusal.ts'
import { takesFiles } from './limit-upload.ts'
import type { WebEnv } from './web-env.ts'

/** The most letters of a field: a line, unless it is one of those with several. */
const mostInLine = 300
const longFields: ReadonlyMap<string, number> = new Map([
  ['text', 20_000],
  ['uppdrag', 20_000],
  ['varfor', 20_000],
  // What a question is about, and what is chosen, may quote the minutes.
  ['fraga', 2_000],
  ['svar', 2_000],
  ['lista', 2_000],
])

/** A character that is no text: NUL, or half of one that needs two. */
const noText = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** A character that does not stand in a line: the end of it, or one that nobody sees or writes. A tab may be pasted. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it looks for.
const noLine = /[\u0001-\u0008\u000A-\u001F\u007F\u0085\u2028\u2029]/

/** Refuses a form with a field that is longer than what it is for, or that holds what is no text, or no line of it. */
export const fitFields: MiddlewareHandler<WebEnv> = async (c, next) => {
  if (c.req.method !== 'POST' || takesFiles(c)) return next()
  const fields = await c.req.parseBody({ all: true }).catch(() => {
    throw new Refusal('form.broken')
  })
  for (const [name, value] of Object.entries(fields)) {
    const most = longFields.get(name) ?? mostInLine
    for (const each of [value].flat()) {
      if (typeof each !== 'string') continue
      if (each.length > most) throw new Refusal('field.tooLong', { most, length: each.length })
      const isLine = !longFields.has(name)
      if (noText.test(each) || (isLine && noLine.test(each))) throw new Refusal('field.noText')
    }
  }
  return next()
}

/** Whether an address holds what is no text: no page has such an address. */
export const isNoText = (url: string): boolean => /%00/.test(url)
