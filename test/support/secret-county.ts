import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { circulateMinutes } from '../../src/actions/circulate-minutes.ts'
import { decideReaders } from '../../src/actions/decide-readers.ts'
import { markItem } from '../../src/actions/mark-item.ts'
import { publishMinutes } from '../../src/actions/publish-minutes.ts'
import { withdrawMinutes } from '../../src/actions/withdraw-minutes.ts'
import type { MinutesState } from '../../src/rights/rights.ts'
import { givenCollaboration } from './given.ts'
import { type GivenCounty, givenCounty } from './given-county.ts'
import { signInAs } from './sign-in-as.ts'

/** Whoever may ask, as far as rights go. */
export const askers = [
  ...['secretariat', 'chair', 'member', 'attendee', 'adjuster', 'registrar', 'colleague'],
  ...['stranger', 'nobody'],
] as const
export type Asker =
  | 'secretariat'
  | 'chair'
  | 'member'
  | 'attendee'
  | 'adjuster'
  | 'registrar'
  | 'colleague'
  | 'stranger'
  | 'nobody'

/** Minutes that hold a word that is nowhere else, in every place where minutes can say something. */
export type Secret = {
  readonly state: MinutesState
  /** Whether only the body's own members read them when they are adjusted. */
  readonly isClosed?: true
  /** Whether it is one item of theirs that is marked as secret, and the rest is for all. */
  readonly isMarked?: true
  readonly word: string
  readonly meetingId: string
  readonly readers: readonly Asker[]
  /** The addresses of what they brought. */
  readonly addresses: readonly string[]
}

export type SecretCounty = GivenCounty & {
  readonly secrets: readonly Secret[]
  /** What the browser of each keeps. */
  readonly cookies: Readonly<Record<Asker, string>>
  /** The answer to an address, as somebody. */
  ask(asker: Asker, path: string): Promise<Response>
  send(asker: Asker, path: string, fields?: Readonly<Record<string, string>>): Promise<Response>
}

const everybody: readonly Asker[] = [
  ...(['secretariat', 'chair', 'member', 'attendee', 'adjuster'] as const),
  ...(['registrar', 'colleague'] as const),
]
const ofMarked: readonly Asker[] = ['secretariat', 'chair', 'attendee', 'adjuster', 'registrar']
const kinds: readonly Omit<Secret, 'meetingId' | 'addresses'>[] = [
  { state: 'draft', word: 'utkastord', readers: ['secretariat', 'chair'] },
  {
    state: 'circulated',
    word: 'justeringsord',
    readers: ['secretariat', 'chair', 'adjuster', 'registrar'],
  },
  { state: 'adjusted', word: 'justeratord', readers: everybody },
  { state: 'published', word: 'publiceratord', readers: everybody },
  { state: 'adjusted', isClosed: true, word: 'slutetord', readers: ['secretariat', 'member'] },
  { state: 'adjusted', isMarked: true, word: 'hemligord', readers: ofMarked },
  { state: 'published', isMarked: true, word: 'dolskord', readers: ofMarked },
]

const minutesWith = (body: string, word: string, day: string) => `Minnesanteckningar ${body} ${day}

Närvarande: Ture ${name(word)}son, rektor, Ljungby kommun, Justina Berg, justerare, Ljungby kommun

§ 1 Ärendet ${word}frågan (${word.toUpperCase().slice(0, 4)}X)
Gruppen diskuterade ${word}prat.
${ownWords(word)}
Gruppen beslutar att ${word}beslutet gäller, och att rekommendera kommunerna att anta ${word}avtalet.
Ture ${name(word)}son skickar ${word}brevet senast den 2 februari 2026.

§ 2 Nästa möte
Nästa möte är den 1 juni 2027 i ${word}salen.
`
/** Minutes of which all but their second item is for everybody. Their list of contents names that too. */
const minutesToMark = (
  body: string,
  word: string,
  day: string,
  owner: string,
) => `Minnesanteckningar ${body} ${day}

Närvarande: Moa Med, rektor, Växjö kommun, Justina Berg, justerare, Ljungby kommun

Innehåll
1. Öppet
2. Ärendet ${word}frågan
3. Mer öppet

§ 1 Öppet
Gruppen diskuterade öppetprat.

§ 2 Ärendet ${word}frågan (${word.toUpperCase().slice(0, 4)}X)
Gruppen diskuterade ${word}prat.
${ownWords(word)}
Gruppen beslutar att ${word}beslutet gäller, och att rekommendera kommunerna att anta ${word}avtalet.
${owner} skickar ${word}brevet senast den 2 februari 2026.

§ 3 Mer öppet
Gruppen diskuterade meröppetprat.
`
/** So much of each one's own that nobody could take it for the matter of another. */
const ownWords = (word: string) =>
  [...'abcdefghijklmnop']
    .flatMap((one) => [...'bdfghjk'].map((other) => `${word}${one}${other}ina`))
    .join(' ')
const name = (word: string) => word[0]?.toUpperCase() + word.slice(1)

/** A county with minutes in every state, and everybody who may or may not read them. */
export async function givenSecrets(): Promise<SecretCounty> {
  const county = await givenCounty()
  const { db, session } = county
  const group = county.bodies.get('Nätverket för elevhälsa') ?? ''
  const closed = county.bodies.get('Styrgruppen barn och unga') ?? ''
  const stranger = await givenCollaboration(db)
  const cookies: Record<Asker, string> = {
    secretariat: (await signInAs(session, 'Sara Nyholm', true)).cookie,
    chair: (await signInAs(session, 'Bo Alm')).cookie,
    member: (await signInAs(session, 'Anna Ek')).cookie,
    adjuster: (await signInAs(session, 'Justina Berg')).cookie,
    attendee: '',
    registrar: '',
    colleague: (await signInAs(session, 'Kim Kollega')).cookie,
    stranger: (await signInAs(stranger, 'Främmande Person', true)).cookie,
    nobody: '',
  }
  const registrar = await signInAs(session, 'Rut Registrator')
  cookies.registrar = registrar.cookie
  const { rows } = await sql<{
    id: string
  }>`select id from organisation where code = '0007'`.execute(db)
  const hostId = rows[0]?.id ?? ''
  await sql`insert into office (id, collaboration_id, organisation_id, person_id, kind)
    values (${randomUUID()}, ${session.collaborationId}, ${hostId}, ${registrar.personId}, 'registrar')`.execute(
    db,
  )
  const { rows: anna } = await sql<{ id: string }>`
    select id from person where name = 'Anna Ek' and collaboration_id = ${session.collaborationId}`.execute(
    db,
  )
  const attendee = await signInAs(session, 'Moa Med')
  cookies.attendee = attendee.cookie
  await giveSeat(county, closed, anna[0]?.id ?? '')
  await giveSeat(county, group, attendee.personId)
  await decideReaders(session, {
    bodyId: group,
    hostId,
    readers: 'internal',
    isSentToMembers: false,
  })
  await decideReaders(session, {
    bodyId: closed,
    hostId: null,
    readers: 'members',
    isSentToMembers: false,
  })

  const secrets: Secret[] = []
  for (const [at, kind] of kinds.entries()) {
    const body = kind.isClosed ? 'Styrgruppen barn och unga' : 'Nätverket för elevhälsa'
    const written = kind.isMarked ? minutesToMark : minutesWith
    const day = `2026-01-${10 + at}`
    // Each by somebody else, or the one assignment would be taken for the other told again.
    const owner = kind.state === 'published' ? 'Justina Berg' : 'Moa Med'
    const meetingId = await county.record(body, written(body, kind.word, day, owner))
    if (kind.isMarked) await markSecond(county, meetingId)
    if (kind.state === 'draft' || kind.state === 'circulated')
      await withdrawMinutes(session, { meetingId })
    if (kind.state === 'circulated') await circulateMinutes(session, { meetingId })
    if (kind.state === 'published') await publishMinutes(session, { meetingId })
    secrets.push({ ...kind, meetingId, addresses: await addressesOf(county, meetingId, kind) })
  }
  const ask: SecretCounty['ask'] = async (asker, path) =>
    county.site.request(path, { headers: cookies[asker] ? { cookie: cookies[asker] } : {} })
  return {
    ...county,
    secrets,
    cookies,
    ask,
    send: async (asker, path, fields = {}) =>
      county.site.request(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { 'sec-fetch-site': 'same-origin', cookie: cookies[asker] },
      }),
  }
}

/** A seat in a body, from always and for ever. */
async function giveSeat(
  { db, session: { collaborationId } }: GivenCounty,
  bodyId: string,
  personId: string,
): Promise<void> {
  const seat = randomUUID()
  await sql`insert into seat (id, collaboration_id, body_id, function)
    values (${seat}, ${collaborationId}, ${bodyId}, 'ledning')`.execute(db)
  await sql`insert into seat_holder (id, collaboration_id, seat_id, person_id)
    values (${randomUUID()}, ${collaborationId}, ${seat}, ${personId})`.execute(db)
}

async function markSecond({ db, session }: GivenCounty, meetingId: string): Promise<void> {
  const { id } = await db
    .selectFrom('item')
    .where('meeting_id', '=', meetingId)
    .where('number', '=', '2')
    .select('id')
    .executeTakeFirstOrThrow()
  await markItem(session, {
    itemId: id,
    provision: '25 kap. 1 § OSL',
    on: '2026-03-01',
    authority: 'Region Kronoberg',
  })
}

async function addressesOf(
  { db }: GivenCounty,
  meetingId: string,
  { isMarked: isPart, word }: Pick<Secret, 'isMarked' | 'word'>,
): Promise<readonly string[]> {
  const isMarked = isPart === true
  const { rows } = await sql<{ path: string }>`
    select '/moten/' || ${meetingId} || '/fil' as path
    union select '/beslut/' || id from decision where meeting_id = ${meetingId}
    union select '/uppdrag/' || id from assignment where meeting_id = ${meetingId}
    union select '/arenden/' || matter_id from handling join item on item.id = item_id
      where meeting_id = ${meetingId} and (not ${isMarked} or title ilike ${`%${word}%`})
    union select '/personer/' || person_id from attendance
      where meeting_id = ${meetingId} and not 'adjuster' = any(roles) and not ${isMarked}`.execute(
    db,
  )
  return rows.map(({ path }) => path)
}
