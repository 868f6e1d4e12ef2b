import { parseAccept } from 'hono/utils/accept'
import { en } from '../text/en.ts'
import { sv, type Text } from '../text/sv.ts'

/** The language that somebody wants most of those there are: Swedish unless they say otherwise. */
export function textFor(acceptLanguage: string | undefined): Text {
  const wanted = parseAccept(acceptLanguage ?? '')
    .filter(({ q }) => q > 0)
    .map(({ type }) => type.slice(0, 2).toLowerCase())
    .find((language) => language === 'sv' || language === 'en')
  return wanted === 'en' ? en : sv
}

/** Whether somebody takes an answer of a type. Who says nothing takes everything. */
export function takes(accept: string | undefined, mediaType: string): boolean {
  if (accept === undefined || accept.trim() === '') return true
  const [family] = mediaType.split('/')
  const said = parseAccept(accept)
  for (const range of [mediaType, `${family}/*`, '*/*']) {
    const found = said.find(({ type }) => type.toLowerCase() === range)
    if (found) return found.q > 0
  }
  return false
}
