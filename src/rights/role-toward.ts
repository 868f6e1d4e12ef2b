import type { Actor, Participant } from './actor.ts'
import type { MinutesState, Role } from './rights.ts'

/** What rights to a meeting's minutes hang on. */
export type MinutesFacts = {
  readonly collaborationId: string
  readonly bodyId: string
  /** The authority that keeps the body's records (värdmyndighet); null where nobody has said. */
  readonly hostId: string | null
  readonly state: MinutesState
  /** Who reads adjusted minutes: all participating authorities, or the body's own members. */
  readonly readers: 'internal' | 'members'
  /** Whether the body's members get the minutes when they are sent for adjustment. */
  readonly isSentToMembers: boolean
  readonly adjusterIds: readonly string[]
  /** Who was at the meeting from its beginning to its end. */
  readonly attendeeIds: readonly string[]
}

/** What other rights hang on: whose collaboration it is, and who has it. */
export type Facts = { readonly collaborationId: string; readonly ownerIds?: readonly string[] }

/** The roles that somebody has whatever it is about. */
function rolesOf(actor: Actor): readonly Role[] {
  switch (actor.kind) {
    case 'nobody':
      return ['anyone']
    case 'account':
      return actor.isAdministrator ? ['anyone', 'account', 'keeper'] : ['anyone', 'account']
    case 'participant':
      return actor.hasAccount ? ['anyone', 'account'] : ['anyone']
    case 'keeper':
      return ['anyone', 'keeper', 'commandLine']
  }
}

/** The roles that somebody has toward a thing of a collaboration. */
export function rolesToward(actor: Actor, facts: Facts): ReadonlySet<Role> {
  const roles = new Set(rolesOf(actor))
  if (!isIn(actor, facts)) return roles
  roles.add('participant')
  if (actor.isSecretariat) roles.add('secretariat')
  if (actor.isSecretariat && actor.hasAccount) roles.add('inviter')
  if (facts.ownerIds?.includes(actor.personId)) roles.add('owner')
  return roles
}

/** The roles that somebody has toward a meeting's minutes. */
export function rolesTowardMinutes(actor: Actor, facts: MinutesFacts): ReadonlySet<Role> {
  const roles = new Set(rolesToward(actor, facts))
  if (!isIn(actor, facts)) return roles
  if (facts.readers === 'internal') roles.add('colleague')
  if (facts.adjusterIds.includes(actor.personId)) roles.add('adjuster')
  for (const { bodyId, role } of actor.seats) {
    if (bodyId !== facts.bodyId) continue
    const isMember = role === 'member' || role === 'substitute'
    roles.add(isMember ? 'member' : 'leader')
    if (isMember && facts.attendeeIds.includes(actor.personId)) roles.add('attendee')
    if (facts.isSentToMembers) roles.add('recipient')
  }
  const keepsRecords = actor.offices.some(
    ({ organisationId, kind }) => organisationId === facts.hostId && kind !== 'localAdministrator',
  )
  if (keepsRecords) roles.add('registrar')
  return roles
}

/** Nobody has a role in another collaboration than the one they are in. */
const isIn = (actor: Actor, { collaborationId }: Facts): actor is Participant =>
  actor.kind === 'participant' && actor.collaborationId === collaborationId
