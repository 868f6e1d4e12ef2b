import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { County } from '../actions/start-demonstration.ts'

const Day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const term = { from: Day.nullable(), to: Day.nullable() }

const CountyFile = z.object({
  collaboration: z.string(),
  day: Day,
  organisations: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      kind: z.enum([
        'region',
        'municipality',
        'municipalAssociation',
        'stateAuthority',
        'church',
        'userOrganisation',
        'other',
      ]),
      code: z.string().nullable(),
    }),
  ),
  bodies: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      level: z.enum(['political', 'strategic', 'tactical', 'operative', 'local']),
      kind: z.enum(['informal', 'statutory']),
      remit: z.string(),
      parent: z.string().nullable(),
      successor: z.string().nullable(),
      foundedOn: Day.nullable(),
      dissolvedOn: Day.nullable(),
      publishes: z.boolean().optional(),
    }),
  ),
  seats: z.array(
    z.object({
      key: z.string(),
      body: z.string(),
      organisation: z.string(),
      function: z.string().nullable(),
      kind: z.enum(['ordinary', 'userRepresentative', 'coopted']),
      ...term,
    }),
  ),
  holders: z.array(
    z.object({
      seat: z.string(),
      person: z.string(),
      role: z.enum(['chair', 'viceChair', 'secretary', 'member', 'substitute']),
      ...term,
    }),
  ),
  roles: z.array(z.object({ person: z.string(), role: z.string(), isSecretariat: z.boolean() })),
})

/** The demonstration's county, from its file. Fails where the file is not what it should be. */
export async function readCounty(folder: URL): Promise<County> {
  return CountyFile.parse(JSON.parse(await readFile(new URL('county.json', folder), 'utf8')))
}

const AnswersFile = z.record(z.string(), z.record(z.string(), z.string()))

/** What the secretaries answered when their minutes were reviewed: answers by question, by document. */
export async function readAnswers(folder: URL): Promise<z.infer<typeof AnswersFile>> {
  return AnswersFile.parse(JSON.parse(await readFile(new URL('answers.json', folder), 'utf8')))
}
