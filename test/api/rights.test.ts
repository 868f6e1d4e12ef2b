import { beforeAll, describe, expect, it } from 'vitest'
import { acceptInvitation } from '../../src/actions/accept-invitation.ts'
import { endToken } from '../../src/actions/end-token.ts'
import { invitePerson } from '../../src/actions/invite-person.ts'
import { makeToken } from '../../src/actions/make-token.ts'
import { withdrawAccess } from '../../src/actions/withdraw-access.ts'
import { operations } from '../../src/api/operations.ts'
import { givenCollaboration } from '../support/given.ts'
import { givenApi, givenProgram, type Program, programWith } from '../support/given-api.ts'
import type { GivenCounty } from '../support/given-county.ts'
import { givenSite, textFile } from '../support/site.ts'

let county: GivenCounty
let secretariat: Program
let member: Program
/** A program of the secretariat of another collaboration in the same archive. */
let neighbour: Program

beforeAll(async () => {
  ;({ county, secretariat, member } = await givenApi())
  const elsewhere = await givenCollaboration(county.db)
  neighbour = await givenProgram(
    county.site,
    { ...elsewhere, actorId: null },
    { name: 'Nina Granne', isSecretariat: true, scopes: ['read', 'import'] },
  )
  await secretariat.handIn([textFile('hemligt.txt', 'Minnesanteckningar Nätverket 2026-02-27\n')])
})

type Ids = { readonly results: readonly { readonly id: string }[] }

/** Every address with an id that the secretariat can be given. */
async function addressesWithIds(): Promise<readonly string[]> {
  const addresses: string[] = []
  for (const { path, method } of operations) {
    if (method !== 'get' || !path.includes('{id}')) continue
    const list = path.split('/{id}')[0] ?? ''
    const { results } = await secretariat.json<Ids>(list)
    addresses.push(...results.map(({ id }) => path.replace('{id}', id)))
  }
  return addresses
}

describe('a person of another collaboration', () => {
  it('is told that nothing is there, as of what there never was', async () => {
    const addresses = await addressesWithIds()
    expect(addresses.length).toBeGreaterThan(20)
    const never = '00000000-0000-4000-8000-000000000000'
    for (const address of addresses) {
      const response = await neighbour.get(address)
      const none = await neighbour.get(address.replace(/[\da-f]{8}-[\da-f-]{27}/, never))
      expect(response.status, address).toBe(404)
      const told = async (answer: Response) => ({
        ...((await answer.json()) as object),
        instance: null,
      })
      expect(await told(response)).toEqual(await told(none))
    }
  })

  it('finds none of its words, names or documents in any list, however it is asked for', async () => {
    const canaries = /Barnahus|Skolfrånvaro|Anna Ek|Dag Lo|elevhälsa|hemligt|anteckningar\.txt/i
    const { results } = await secretariat.json<Ids>('/bodies')
    for (const { path, method, query } of operations) {
      if (method !== 'get' || path.includes('{id}') || path === '/openapi.json') continue
      const choices = new Set(Object.keys(query.shape))
      const queries = ['']
      if (choices.has('limit')) queries.push('?limit=100')
      if (choices.has('sort')) queries.push('?sort=id')
      if (choices.has('text')) queries.push('?text=a')
      if (choices.has('q')) queries.push('?q=barnahus', '?q=2026-02-16', '?q=%C2%A7%201')
      for (const asked of queries) {
        const response = await neighbour.get(path + asked)
        expect(response.status, path + asked).toBe(200)
        expect(await response.text(), path + asked).not.toMatch(canaries)
      }
    }
    for (const { id } of results) {
      for (const list of ['matters', 'meetings', 'decisions', 'assignments']) {
        const asked = `/${list}?bodyId=${id}`
        expect((await neighbour.json<Ids>(asked)).results, asked).toEqual([])
        expect((await neighbour.json<Ids>(`${asked}&sort=id`)).results).toEqual([])
      }
    }
  })

  it('cannot go through a register of ours from a place in it', async () => {
    const { next } = await secretariat.json<{ next: string }>('/decisions?limit=1')
    const page = await neighbour.json<Ids>(next.replace('/api/v1', ''))
    expect(page.results).toEqual([])
  })

  it('cannot put a document into our import', async () => {
    const { results } = await secretariat.json<Ids>('/imports')
    const importId = results[0]?.id ?? ''
    const answer = await neighbour.handIn([textFile('spion.txt', 'Protokoll 2026-01-01')], {
      importId,
    })
    expect(answer.status).toBe(422)
    const { inReview } = await secretariat.json<{ inReview: { name: string }[] }>(
      `/imports/${importId}`,
    )
    expect(inReview.map(({ name }) => name)).not.toContain('spion.txt')
  })
})

describe('a token', () => {
  it('opens the collaboration that it was made in and no other, though its person belongs to both', async () => {
    const elsewhere = await givenCollaboration(county.db)
    let secret = ''
    const { email } = await county.db
      .selectFrom('account')
      .where('id', '=', secretariat.accountId)
      .select('email')
      .executeTakeFirstOrThrow()
    const session = { ...elsewhere, actorId: null }
    await invitePerson(session, {
      person: { name: 'Sara Nyholm' },
      email,
      isSecretariat: true,
      letter: (written) => {
        secret = written
        return { subject: '', text: written }
      },
    })
    await acceptInvitation(session, { browser: '', replaces: undefined, secret, identity: null })

    type Own = { results: { id: string; isHere: boolean }[] }
    const { results } = await secretariat.json<Own>('/collaborations')
    expect(results).toHaveLength(2)
    expect(results.find(({ isHere }) => isHere)?.id).toBe(county.session.collaborationId)
    expect((await secretariat.get(`/collaborations/${elsewhere.collaborationId}`)).status).toBe(404)
    const { results: bodies } = await secretariat.json<Ids>('/bodies')
    expect(bodies).toHaveLength(3)
  })

  it('never lets a program do more than its person: a member neither sees the review nor hands in', async () => {
    const eager = await givenProgram(county.site, county.session, {
      name: 'Dag Lo',
      scopes: ['read', 'import'],
    })
    for (const path of ['/imports', '/documents', '/people']) {
      expect((await eager.get(path)).status, path).toBe(404)
    }
    const answer = await eager.handIn([textFile('a.txt', 'Protokoll 2026-01-01')])
    expect(answer.status).toBe(404)
  })

  it('does only what it was made for', async () => {
    const { accountId, personId } = secretariat
    const session = { ...county.session, actorId: personId }
    const only = async (scope: 'read' | 'import') =>
      programWith(
        county.site,
        await makeToken(session, { accountId, name: scope, scopes: [scope], days: 30 }),
      )
    const reader = await only('read')
    const importer = await only('import')

    const refused = await reader.handIn([textFile('b.txt', 'Protokoll 2026-01-02')])
    expect(refused.status).toBe(403)
    expect(refused.headers.get('www-authenticate')).toContain('insufficient_scope')
    expect((await importer.get('/matters')).status).toBe(403)
    const taken = await importer.handIn([textFile('b.txt', 'Protokoll 2026-01-02')])
    expect(taken.status).toBe(201)
  })

  it('is asked at each request: ended, run out, withdrawn or made less, it opens nothing more', async () => {
    const { db, session } = county
    const token = async (name: string, isSecretariat = false) =>
      givenProgram(county.site, session, { name, isSecretariat })
    const status = async (program: Program, path = '/matters') => (await program.get(path)).status

    const ended = await token('Eva Ström')
    expect(await status(ended)).toBe(200)
    const { id } = await db
      .selectFrom('token')
      .where('account_id', '=', ended.accountId)
      .select('id')
      .executeTakeFirstOrThrow()
    const own = { ...session, actorId: ended.personId }
    await endToken(own, { tokenId: id, accountId: ended.accountId })
    expect(await status(ended)).toBe(401)

    const withdrawn = await token('Filip Berg')
    expect(await status(withdrawn)).toBe(200)
    await withdrawAccess(session, { personId: withdrawn.personId })
    expect(await status(withdrawn)).toBe(401)

    const less = await token('Gun Dahl', true)
    expect(await status(less, '/people')).toBe(200)
    await db
      .updateTable('account_person')
      .set({ is_secretariat: false })
      .where('account_id', '=', less.accountId)
      .execute()
    expect([await status(less, '/people'), await status(less)]).toEqual([404, 200])

    const month = givenSite({
      archive: { db, files: county.files },
      now: () => new Date('2026-04-01T09:00:01Z'),
    })
    expect(await status({ ...less, ...programWith(month, less.token) })).toBe(401)
  })

  it('says what it is when it is not let in', async () => {
    const { site } = county
    for (const authorization of [
      'Bearer rt_fel',
      'Basic YTpi',
      'Bearer',
      `Bearer ${'a'.repeat(999)}`,
    ]) {
      const response = await site.request('/api/v1/matters', { headers: { authorization } })
      expect(response.status, authorization).toBe(401)
      expect(response.headers.get('www-authenticate')).toContain('invalid_token')
    }
    const nobody = await site.request('/api/v1/matters')
    expect(nobody.status).toBe(401)
    expect(nobody.headers.get('www-authenticate')).toBe('Bearer realm="rodatraden"')
    const inAddress = await site.request(`/api/v1/matters?access_token=${member.token}`)
    expect(inAddress.status).toBe(401)
  })
})

describe('a signed-in browser', () => {
  it('reads by its cookie from the site itself, and from nowhere else', async () => {
    const own = await county.get('/api/v1/matters', 'member')
    expect(own.status).toBe(200)
    expect((await county.get('/api/v1/documents', 'member')).status).toBe(404)
    const { headers } = await county.post('/logga-in', { place: '2' }, 'member')
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
    for (const [site, status] of [
      ['same-origin', 200],
      ['none', 200],
      ['cross-site', 401],
      ['same-site', 401],
    ] as const) {
      const response = await county.site.request('/api/v1/matters', {
        headers: { cookie, 'sec-fetch-site': site },
      })
      expect(response.status, site).toBe(status)
    }
    const elsewhere = await county.site.request('/api/v1/matters', {
      headers: { cookie, origin: 'https://ond.example' },
    })
    expect(elsewhere.status).toBe(401)
  })

  it('writes nothing by it', async () => {
    const { headers } = await county.post('/logga-in', { place: '1' })
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
    const body = new FormData()
    body.append('file', textFile('c.txt', 'Protokoll 2026-01-03'))
    const response = await county.site.request('/api/v1/imports', {
      method: 'POST',
      body,
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
    })
    expect(response.status).toBe(401)
  })
})
