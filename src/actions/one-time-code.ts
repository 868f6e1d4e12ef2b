import { randomInt } from 'node:crypto'

/** Twenty consonants that are never taken for one another, nor for a digit, and make no words (RFC 8628, 6.1). */
const letters = 'BCDFGHJKLMNPQRSTVWXZ'
const length = 8

/** A new one-time code: one of 25 600 000 000. */
export const newCode = (): string =>
  Array.from({ length }, () => letters[randomInt(letters.length)]).join('')

/** A code as a person wrote it, in small letters, with spaces or a dash in it, as it was sent. */
export const codeIn = (written: string): string =>
  written
    .slice(0, 50)
    .toUpperCase()
    .replace(/[^A-Z\d]/g, '')

/** A code as it is easiest to read and write off: `BCDF-GHJK`. */
export const codeInWords = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`
