import { z } from 'zod'
import type { BodyLevel } from '../store/bodies.ts'
import type { HandlingRole } from '../store/matters.ts'

/** Every schema that has a name in the published document. */
export const named = z.registry<{ id: string; description?: string }>()

/** Gives a schema its name in the published document. */
export function name<Schema extends z.ZodType>(
  id: string,
  description: string,
  schema: Schema,
): Schema {
  named.add(schema, { id, description })
  return schema
}

/** Several of the same, in an order that says something. */
export const listOf = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly()

export const Id = z.guid()
/** `2026-03-02`, a day in Sweden. */
export const Day = z.iso.date()
/** `2026-03-02T09:00:00.000Z`: RFC 3339 in UTC. */
export const Moment = z
  .date()
  .transform((moment) => moment.toISOString())
  .pipe(z.iso.datetime())
/** `09:00`, as the clock shows in Sweden. */
export const Clock = z.string()
export const Count = z.int().min(0)
export const Lines = z.object({ first: Count, last: Count })

export const levels = [
  'political',
  'strategic',
  'tactical',
  'operative',
  'local',
  'unknown',
] as const satisfies readonly BodyLevel[]

export const handlingRoles = [
  'information',
  'preparation',
  'consultation',
  'request',
  'decision',
  'takeover',
  'report',
  'end',
] as const satisfies readonly HandlingRole[]

export const BodyRef = name(
  'BodyRef',
  'A body (organ), by its id and name.',
  z.object({ id: Id, name: z.string() }),
)
export const MatterRef = name(
  'MatterRef',
  'A matter (ärende), by its id and title.',
  z.object({ id: Id, title: z.string() }),
)
export const MeetingRef = name(
  'MeetingRef',
  'A meeting (möte), by its id and the day it is or was held.',
  z.object({ id: Id, heldOn: Day }),
)
export const Organisation = name(
  'Organisation',
  'An organisation that takes part in the collaboration.',
  z.object({
    id: Id,
    name: z.string(),
    kind: z.string().describe('region, municipality, or what else the organisation is'),
  }),
)
export const ItemPlace = name(
  'ItemPlace',
  'Where an item (punkt, paragraf) stands in its minutes.',
  z.object({
    place: Count,
    number: z.string().nullable(),
    label: z.string().nullable(),
    title: z.string(),
    parentLabel: z.string().nullable(),
  }),
)
export const MatterHandled = name(
  'MatterHandled',
  'A matter that an item handles, and what the body did with it there.',
  z.object({ id: Id, title: z.string(), role: z.enum(handlingRoles) }),
)

/** A matter that an item handles, as it is sent. */
export function matterHandled<Role>(matter: {
  readonly matterId: string
  readonly title: string
  readonly role: Role
}) {
  const { matterId, title, role } = matter
  return { id: matterId, title, role }
}

/** The lines that something stands on, as they are sent. */
export const linesOf = (place: { readonly firstLine: number; readonly lastLine: number }) => ({
  first: place.firstLine,
  last: place.lastLine,
})
