import { z } from 'zod'

/** What somebody looks for. */
export const Words = z.string().trim().max(200).normalize('NFC')

export const Year = z.coerce.number().int().min(1000).max(9999)

/** Yes or no; no where nothing is said. */
export const flag = z.stringbool({ truthy: ['true'], falsy: ['false'] }).default(false)

/**
 * In which order: the register's, or by id. A row's place in a register may change while somebody goes through it, its
 * id never does: by id everything is seen once.
 */
export const Sort = z.enum(['register', 'id']).default('register')
