import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { confirmDocument } from '../../src/actions/confirm-document.ts'
import type { Session } from '../../src/actions/perform.ts'
import { type County, startDemonstration } from '../../src/actions/start-demonstration.ts'
import { listBodies } from '../../src/store/bodies.ts'
import { type Database, openStore } from '../../src/store/database.ts'
import { listDemonstrationRoles } from '../../src/store/demonstration-roles.ts'
import { type Files, filesIn } from '../../src/store/files.ts'
import type { WebEnv } from '../../src/web/web-env.ts'
import { givenInReview } from './given-record.ts'
import { givenSite } from './site.ts'

const always = { from: null, to: null }

/** A small county: a region, three municipalities, and a network under a steering group. Its day is 2 March 2026. */
const county: County = {
  collaboration: 'Samverkan i provlänet',
  day: '2026-03-02',
  organisations: [
    { key: 'region', name: 'Region Kronoberg', kind: 'region', code: '0007' },
    { key: 'vaxjo', name: 'Växjö kommun', kind: 'municipality', code: '0780' },
    { key: 'ljungby', name: 'Ljungby kommun', kind: 'municipality', code: '0781' },
    { key: 'alvesta', name: 'Alvesta kommun', kind: 'municipality', code: '0764' },
  ],
  bodies: [
    {
      ...{ key: 'styr', name: 'Styrgruppen barn och unga', level: 'strategic', kind: 'informal' },
      ...{ remit: 'Leder det gemensamma arbetet.', parent: null, successor: null },
      ...{ foundedOn: null, dissolvedOn: null },
    },
    {
      ...{ key: 'natverk', name: 'Nätverket för elevhälsa', level: 'operative' },
      ...{ kind: 'informal', remit: 'Utvecklar elevhälsan.', parent: 'styr', successor: null },
      ...{ foundedOn: '2020-01-01', dissolvedOn: null },
    },
    {
      ...{ key: 'gammal', name: 'Närvarogruppen', level: 'operative', kind: 'informal' },
      ...{ remit: 'Arbetade med närvaro.', parent: 'styr', successor: 'natverk' },
      ...{ foundedOn: null, dissolvedOn: '2024-12-31' },
    },
  ],
  seats: [
    { ...seat('s1', 'region', 'barnhälsovård') },
    { ...seat('s2', 'vaxjo', 'elevhälsa') },
    { ...seat('s3', 'ljungby', 'elevhälsa') },
  ],
  holders: [
    { seat: 's1', person: 'Bo Alm', role: 'chair', ...always },
    { seat: 's2', person: 'Anna Ek', role: 'member', ...always },
    { seat: 's3', person: 'Cia Öst', role: 'member', from: null, to: '2025-12-31' },
    { seat: 's3', person: 'Dag Lo', role: 'member', from: '2026-01-01', to: null },
  ],
  roles: [
    { person: 'Sara Nyholm', role: 'processledare', isSecretariat: true },
    { person: 'Anna Ek', role: 'elevhälsochef', isSecretariat: false },
  ],
}

function seat(key: string, organisation: string, stands: string): County['seats'][number] {
  return { key, body: 'natverk', organisation, function: stands, kind: 'ordinary', ...always }
}

/** A county with a site over it: what a test asks of it, and does to it, it does as a person in a browser. */
export type GivenCounty = {
  readonly db: Database
  readonly files: Files
  readonly site: Hono<WebEnv>
  readonly session: Session
  /** The ids of the bodies by their names. */
  readonly bodies: ReadonlyMap<string, string>
  /** A page as text, as somebody: the secretariat unless a member is asked for. */
  page(path: string, as?: 'secretariat' | 'member'): Promise<string>
  /** The answer to an address. */
  get(path: string, as?: 'secretariat' | 'member'): Promise<Response>
  /** The answer to a form. */
  post(
    path: string,
    fields?: Readonly<Record<string, string>>,
    as?: 'secretariat' | 'member',
  ): Promise<Response>
  /** Minutes in plain text as the record of a body's meeting. Gives the meeting's id. */
  record(body: string, text: string): Promise<string>
}

/** The small county on a Monday in March 2026, in a database of its own. */
export async function givenCounty(): Promise<GivenCounty> {
  const { db } = await openStore({ inMemory: true })
  const files = filesIn(await mkdtemp(join(tmpdir(), 'county-')))
  const now = new Date('2026-03-02T09:00:00Z')
  const collaborationId = await startDemonstration({ db, now }, county)
  const [first] = await listDemonstrationRoles(db)
  const actorId = first?.personId ?? null
  const session = { db, collaborationId, actorId, now }
  const viewer = { collaborationId, personId: actorId ?? '', isSecretariat: true }
  const bodies = new Map((await listBodies(db, viewer)).map(({ name, id }) => [name, id]))
  const site = givenSite({ archive: { db, files } })
  const secrets = { secretariat: await signIn(site, '1'), member: await signIn(site, '2') }
  const get: GivenCounty['get'] = async (path, as = 'secretariat') =>
    site.request(path, { headers: { cookie: secrets[as] } })
  return {
    db,
    files,
    site,
    session,
    bodies,
    get,
    page: async (path, as) => (await get(path, as)).text(),
    post: async (path, fields = {}, as = 'secretariat') => {
      const headers = { cookie: secrets[as], 'sec-fetch-site': 'same-origin' }
      return site.request(path, { method: 'POST', body: new URLSearchParams(fields), headers })
    },
    record: async (body, text) =>
      confirmDocument(session, {
        documentId: await givenInReview(session, text, files),
        bodyId: bodies.get(body) ?? '',
      }),
  }
}

async function signIn(site: Hono<WebEnv>, place: string): Promise<string> {
  const headers = { 'sec-fetch-site': 'same-origin' }
  const body = new URLSearchParams({ place })
  const response = await site.request('/logga-in', { method: 'POST', body, headers })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}
