import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { acceptInvitation } from '../../src/actions/accept-invitation.ts'
import { withdrawAccess } from '../../src/actions/withdraw-access.ts'
import { readAs } from '../../src/store/as-role.ts'
import { givenAccount, givenInvitation, later, newBrowser } from '../support/given-accounts.ts'
import { givenSecrets, type SecretCounty } from '../support/secret-county.ts'

// What went wrong at Decidim, as its advisories tell it: fourteen classes, of which eight stand here, and six that are about
// what people write in decidim-words.test.ts.
let county: SecretCounty
beforeAll(async () => {
  county = await givenSecrets()
}, 120_000)
const secretWhere = (is: (secret: SecretCounty['secrets'][number]) => boolean) => {
  const found = county.secrets.find(is)
  if (!found) throw new Error('the county has no such minutes')
  return found
}
const secretOf = (state: string) => secretWhere((each) => each.state === state)
const closed = () => secretWhere(({ isClosed }) => isClosed === true)

describe('a sign-in of one collaboration (CVE-2026-45414)', () => {
  it('opens nothing in another, however it is asked for', async () => {
    for (const { addresses, meetingId } of county.secrets) {
      for (const path of [...addresses, `/moten/${meetingId}/fil`]) {
        expect((await county.ask('stranger', path)).status, path).toBe(404)
      }
    }
    const { collaborationId } = county.session
    for (const path of ['/moten', '/uppdrag', '/beslut', '/arenden', '/organ', '/sok?q=ordet']) {
      const query = `${path.includes('?') ? '&' : '?'}samverkan=${collaborationId}`
      const said = await (await county.ask('stranger', path + query)).text()
      expect(said).not.toContain('Nätverket för elevhälsa')
    }
  })
})

describe('whoever runs one collaboration (CVE-2026-45330)', () => {
  it('acts on nothing of another', async () => {
    const [person] = secretOf('adjusted').addresses.filter((path) => path.startsWith('/personer/'))
    const body = county.bodies.get('Nätverket för elevhälsa')
    const { meetingId } = secretOf('adjusted')
    const [matter] = secretOf('adjusted').addresses.filter((path) => path.startsWith('/arenden/'))
    const before = await countsOf(county)
    for (const [path, fields] of [
      [`/organ/${body}/andra`, { namn: 'Kapat', niva: 'local' }],
      [`/organ/${body}/lasare`, { lasare: 'members', justering: 'no' }],
      [`/organ/${body}/ny-plats`, { funktion: 'kapad' }],
      [`/organ/${body}/nytt-mote`, { dag: '2027-01-01' }],
      [`/moten/${meetingId}/lage`, { gor: 'publish' }],
      [`/moten/${meetingId}/stall-in`, {}],
      [`${matter}`, { gor: 'rename', namn: 'Kapat' }],
      [`${matter}`, { gor: 'follow' }],
      [`${person}/atkomst`, {}],
      [`${person}/inbjudan`, { epost: 'kapare@example.se', far: 'sekretariat' }],
    ] as const) {
      const { status } = await county.send('stranger', path, fields)
      expect([303, 404, 409, 422], `${path} ${status}`).toContain(status)
    }
    expect(await countsOf(county)).toEqual(before)
  })
})

describe('a link to a file (CVE-2026-45378, CVE-2026-45377)', () => {
  it('opens nothing when it is passed on to somebody who may not read it, or is signed in nowhere', async () => {
    const file = `/moten/${closed().meetingId}/fil`
    expect((await county.ask('member', file)).status).toBe(200)
    expect((await county.ask('colleague', file)).status).toBe(404)
    expect((await county.ask('nobody', file)).status).toBe(303)
  })

  it('is kept by no cache, and never shown by a browser', async () => {
    const response = await county.ask('member', `/moten/${secretOf('adjusted').meetingId}/fil`)
    expect(response.headers.get('cache-control')).toMatch(/private|no-store/)
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })
})

describe('other ways to the same thing (CVE-2024-27090, CVE-2026-40870)', () => {
  it('show no more of what is not published than the page itself', async () => {
    for (const { meetingId, word } of county.secrets.filter(({ state }) => state !== 'published')) {
      for (const path of [`/publicerat/${meetingId}`, `/en/publicerat/${meetingId}`]) {
        for (const headers of [{}, { accept: 'application/json' }, { 'if-none-match': '*' }]) {
          const response = await county.site.request(path, { headers })
          expect(response.status).toBe(404)
          expect(await response.text()).not.toContain(word)
        }
        const head = await county.site.request(path, { method: 'HEAD' })
        expect(head.status).toBe(404)
      }
    }
  })
})

describe('deeds (CVE-2026-40869)', () => {
  it('are done by whom they are for: a member moves no minutes and changes no matter', async () => {
    const before = await countsOf(county)
    const [matter] = secretOf('adjusted').addresses.filter((path) => path.startsWith('/arenden/'))
    const [assignment] = secretOf('adjusted').addresses.filter((path) =>
      path.startsWith('/uppdrag/'),
    )
    for (const [path, fields] of [
      [`/moten/${secretOf('adjusted').meetingId}/lage`, { gor: 'publish' }],
      [`${matter}`, { gor: 'end', varfor: 'nej' }],
      [`${assignment}/klart`, { text: 'klart' }],
      ['/organ/nytt', { namn: 'Eget organ', niva: 'local' }],
      ['/arenden', { namn: 'Eget ärende' }],
    ] as const) {
      const { status } = await county.send('colleague', path, fields)
      expect([404, 409, 422], `${path} ${status}`).toContain(status)
    }
    expect(await countsOf(county)).toEqual(before)
  })
})

describe('an invitation (CVE-2023-48220)', () => {
  it('opens nothing when it has run out, was used, or was taken back', async () => {
    const session = { ...county.session, actorId: null }
    const old = await givenInvitation(session, { name: 'Sen Gäst', email: 'sen@example.se' })
    const request = { ...newBrowser, identity: null }
    await expect(
      acceptInvitation(later(session, 8 * 24 * 60), { ...request, secret: old.secret }),
    ).rejects.toThrow('invitation.gone')
    await acceptInvitation(session, { ...request, secret: old.secret })
    await expect(acceptInvitation(session, { ...request, secret: old.secret })).rejects.toThrow(
      'invitation.gone',
    )
    const taken = await givenInvitation(session, { name: 'Borta Gäst', email: 'borta@example.se' })
    await withdrawAccess(session, { personId: taken.personId })
    await expect(acceptInvitation(session, { ...request, secret: taken.secret })).rejects.toThrow(
      'invitation.gone',
    )
  })

  it('and the access that it gave are gone at the next page when they are taken away', async () => {
    const session = { ...county.session, actorId: null }
    const { secret, personId } = await givenAccount(session, {
      name: 'Kort Gäst',
      email: 'kort@example.se',
    })
    const get = () => county.site.request('/moten', { headers: { cookie: `rodatraden=${secret}` } })
    expect((await get()).status).toBe(200)
    await withdrawAccess(session, { personId })
    expect((await get()).status).toBe(303)
  })
})

describe('an id (CVE-2025-65017)', () => {
  it('is never read as a number, in part, or as another’s', async () => {
    const { meetingId } = secretOf('adjusted')
    const neighbour = `${meetingId.slice(0, -1)}${meetingId.endsWith('0') ? '1' : '0'}`
    expect((await county.ask('secretariat', `/moten/${meetingId}`)).status).toBe(200)
    for (const id of [
      neighbour,
      meetingId.slice(0, 8),
      `${meetingId}0`,
      meetingId.toUpperCase(),
      '1',
      '0',
      `${meetingId},`,
    ]) {
      expect((await county.ask('secretariat', `/moten/${id}`)).status, id).toBe(404)
    }
  })
})

describe('the same deed twice at once (CVE-2023-47634)', () => {
  it('is one deed', async () => {
    const [matter = ''] = secretOf('adjusted').addresses.filter((path) =>
      path.startsWith('/arenden/'),
    )
    await Promise.all(
      Array.from({ length: 5 }, () => county.send('colleague', matter, { gor: 'follow' })),
    )
    const { rows } =
      await sql`select from following where matter_id = ${matter.split('/')[2]}`.execute(county.db)
    expect(rows).toHaveLength(1)
    const { meetingId } = secretOf('adjusted')
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        county.send('secretariat', `/moten/${meetingId}/lage`, { gor: 'publish' }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409])
    await county.send('secretariat', `/moten/${meetingId}/lage`, { gor: 'withdraw' })
  })
})

describe('a seat that has ended', () => {
  it('reads nothing more, from the next page on', async () => {
    const { meetingId } = closed()
    const reads = async () => (await county.ask('member', `/moten/${meetingId}/fil`)).status
    expect(await reads()).toBe(200)
    await sql`update seat_holder set valid = '[2020-01-01,2026-03-02)' from seat
      where seat.id = seat_id and seat.body_id = ${county.bodies.get('Styrgruppen barn och unga')}`.execute(
      county.db,
    )
    expect(await reads()).toBe(404)
    await sql`update seat_holder set valid = '(,)' from seat
      where seat.id = seat_id and seat.body_id = ${county.bodies.get('Styrgruppen barn och unga')}`.execute(
      county.db,
    )
    expect(await reads()).toBe(200)
  })
})

describe('each wall by itself', () => {
  it('holds when the other is gone: the database alone, asked for everything', async () => {
    const { collaborationId } = county.session
    const viewer = { collaborationId, personId: randomUUID(), isSecretariat: false }
    const tables = [
      'item',
      'decision',
      'assignment',
      'document',
      'attendance',
      'matter',
      'person',
      'searchable_seen',
    ]
    for (const table of tables) {
      const { rows } = await readAs(county.db, viewer, (seen) =>
        sql<{
          said: string
        }>`select ${sql.table(table)}::text as said from ${sql.table(table)}`.execute(seen),
      )
      const said = rows.map((row) => row.said.toLowerCase()).join('\n')
      expect(said, table).toContain('justeratord')
      for (const word of ['utkastord', 'justeringsord', 'slutetord'])
        expect(said, `${table} ${word}`).not.toContain(word)
    }
  })
})

/** How much there is of everything that a deed could change. */
async function countsOf({ db }: SecretCounty): Promise<string> {
  const { rows } = await sql`select (select sum(seq) from chain_head)::int as events,
    (select string_agg(name, ',' order by name) from body) as bodies,
    (select string_agg(minutes_state || reach, ',' order by id) from meeting) as minutes,
    (select string_agg(title || status, ',' order by id) from matter) as matters,
    (select count(*) from seat)::int as seats, (select count(*) from invitation)::int as invitations`.execute(
    db,
  )
  return JSON.stringify(rows)
}
