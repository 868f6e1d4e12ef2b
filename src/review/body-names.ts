import { plainName } from '../domain/plain-name.ts'
import type { KnownBody } from './known.ts'

/**
 * The ways in which a body's name as it is read may be its name: as it stands, without what follows a comma (where it
 * met) or the meeting's number, and without what stands in brackets, which is a way by itself where it is an abbreviation.
 */
export function waysToWrite(written: string): readonly string[] {
  const [, name = written, inside = ''] = /^([^()]+)\(([^()]+)\)\s*$/u.exec(written) ?? []
  const [beforeComma = ''] = name.split(',')
  const unnumbered = beforeComma.trim().replace(/\s\d{1,3}$/, '')
  const short = /^[\p{L}\d-]{2,12}$/u.test(inside) ? inside : ''
  return [...new Set([written, name, beforeComma, unnumbered, short].map(plainName))].filter(
    (way) => way !== '',
  )
}

/** The body that a name is known to mean, by its name or by a way of writing it that somebody has taught. */
export function bodyNamed(written: string, bodies: readonly KnownBody[]): KnownBody | null {
  for (const way of waysToWrite(written)) {
    const [body, ...more] = bodies.filter(
      ({ name, written: taught }) => waysToWrite(name).includes(way) || taught.includes(way),
    )
    if (body && more.length === 0) return body
  }
  return null
}

/** The same where running text names a body, which is often by the first of its words: `Länsstyrgruppen`. */
export function bodyMentioned(written: string, bodies: readonly KnownBody[]): KnownBody | null {
  const named = bodyNamed(written, bodies)
  if (named) return named
  const plain = plainName(written)
  const [body, ...more] = bodies.filter(({ name }) => plainName(name).startsWith(`${plain} `))
  return body && more.length === 0 ? body : null
}

/** The name that a new body gets: as it is read, without where it met and its abbreviation, and not in capitals. */
export function nameForNewBody(written: string): string {
  const [beforeComma = ''] = written.replace(/\([^()]*\)$/, '').split(',')
  const name = beforeComma.trim().replace(/\s\d{1,3}$/, '')
  if (name !== name.toUpperCase()) return name
  return `${name.slice(0, 1)}${name.slice(1).toLowerCase()}`
}

/** The level that a name suggests, to be changed by whoever founds the body. */
export function levelOfName(name: string): string {
  const plain = plainName(name)
  const [level = 'unknown'] =
    levelWords.find(([, words]) => words.some((word) => plain.includes(word))) ?? []
  return level
}

const levelWords: readonly (readonly [string, readonly string[]])[] = [
  ['operative', ['arbetsgrupp', 'natverk', 'projektgrupp']],
  ['political', ['politisk', 'namnd', 'presidi', 'radet', 'samrad']],
  ['strategic', ['styrgrupp', 'ledningsgrupp', 'arbetsutskott', 'ledning']],
  ['tactical', ['samverkansgrupp', 'beredning', 'chefsgrupp', 'utvecklingsgrupp']],
  ['local', ['lokal', 'narsamverkan']],
]
