import type { Actor } from './actor.ts'
import {
  type Action,
  type MinutesAction,
  type PlainAction,
  type Role,
  rights,
  rightsToMinutes,
} from './rights.ts'
import { type Facts, type MinutesFacts, rolesToward, rolesTowardMinutes } from './role-toward.ts'

/** What an action must be judged by. */
export type FactsOf<A extends Action> = A extends MinutesAction ? MinutesFacts : Facts

/** Whether somebody may do something with a thing: what `rights.ts` says of the roles that they have toward it. */
export function may<A extends Action>(actor: Actor, action: A, facts: FactsOf<A>): boolean {
  if (isToMinutes(action)) {
    const minutes = facts as MinutesFacts
    const roles = rolesTowardMinutes(actor, minutes)
    const isAllowed = (each: MinutesAction) =>
      (rightsToMinutes[each][minutes.state] as readonly Role[]).some((role) => roles.has(role))
    return isAllowed(action) && (action !== 'minutes.readMarked' || isAllowed('minutes.read'))
  }
  const allowed: readonly Role[] = rights[action as PlainAction].who
  return allowed.some((role) => rolesToward(actor, facts).has(role))
}

const isToMinutes = (action: Action): action is MinutesAction => action in rightsToMinutes
