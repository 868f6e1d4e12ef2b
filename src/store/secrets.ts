import { createHash, randomBytes } from 'node:crypto'

/** A secret that nobody can guess, to be held by a browser or a link. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret: enough to know it again, and nothing to use it by. */
export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
