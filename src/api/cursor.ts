import { Refusal } from '../domain/refusal.ts'
import type { PlaceInRegister } from '../store/register-page.ts'

/** A place in a register as an address carries it: nobody else needs to understand it. */
export const cursorOf = (place: PlaceInRegister): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url')

/** The place again. It came from outside, so it may be anything: refuses what is none. */
export function placeOf(cursor: string): PlaceInRegister {
  let place: unknown
  try {
    place = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    place = null
  }
  if (!Array.isArray(place) || !place.every((key) => typeof key === 'string')) {
    throw new Refusal('page.unclear')
  }
  return place
}
