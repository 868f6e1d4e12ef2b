import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { foundBody } from '../../src/actions/found-body.ts'
import { makePeopleKnown } from '../../src/store/people.ts'
import { findSignedIn, insertSignIn } from '../../src/store/sign-ins.ts'
import type { HandedInOutcome } from '../../src/web/pages/imports-page.tsx'
import { givenCollaboration } from '../support/given.ts'
import { archiveDb, givenSite, textFile } from '../support/site.ts'

const site = givenSite()
const text = `Minnesanteckningar Nätverket för elevhälsa 2024-03-14

Närvarande:
Karin Ek, kurator, Växjö kommun
Karin Holm, chef, Region Kronoberg

§ 1 Skolfrånvaro
Karin tar fram en rutin till den 3 maj 2024.

§ 2 Avslutning
Mötet avslutas.
`

const twoMatters = (
  day: string,
  [one, two]: readonly [string, string],
) => `Minnesanteckningar Nätverket för elevhälsa ${day}

Närvarande:
Karin Ek, kurator, Växjö kommun
Karin Holm, chef, Region Kronoberg

§ 1 ${one}
Karin Holm berättar om läget.

§ 2 ${two}
Karin Ek berättar om läget.

§ 3 Avslutning
Mötet avslutas.
`

describe('handing in minutes', () => {
  it('is for the secretariat: to others the pages do not exist, and strangers are sent to sign in', async () => {
    const { secretariat, member } = await givenPeople()

    expect((await get('/inlasning', secretariat)).status).toBe(200)
    expect((await get('/inlasning', member)).status).toBe(404)
    expect((await get('/inlasning', null)).headers.get('location')).toBe('/?till=%2Finlasning')
    expect(await (await get('/organ', secretariat)).text()).toContain('href="/inlasning"')
    expect(await (await get('/organ', member)).text()).not.toContain('href="/inlasning"')
  })

  it('takes many files, of which a broken one and one that is known do not stop the rest', async () => {
    const { secretariat } = await givenPeople()
    const again = textFile('samma.txt', text)
    await post('/inlasning', secretariat, { files: [textFile('mars.txt', text)] })

    const page = await post('/inlasning', secretariat, {
      files: [
        textFile('tom.txt', ''),
        again,
        textFile('april.txt', text.replace('2024-03-14', '2024-04-25')),
      ],
    })
    const html = await page.text()

    expect(page.status).toBe(200)
    expect(html).toContain('1 av 3 dokument väntar på granskning.')
    expect(html).toContain('Dokumentet är tomt.')
    expect(html).toContain('Filen är redan inläst, som mars.txt.')
    expect(html.match(/href="\/inlasning\/[\da-f-]{36}" lang="sv"/g)).toHaveLength(2)
  })

  it('answers with JSON for each file when the page sends them one by one, as one import', async () => {
    const { secretariat } = await givenPeople()
    const fields = { svar: 'json', inlasning: randomUUID() }
    for (const day of ['2024-03-14', '2024-04-25']) {
      const files = [textFile(`${day}.txt`, text.replace('2024-03-14', day))]
      const response = await post('/inlasning', secretariat, { files, fields })

      expect(await response.json()).toMatchObject([{ state: 'inReview', name: `${day}.txt` }])
    }

    const html = await (await get('/inlasning', secretariat)).text()
    expect(html).toContain('2 dokument')
    expect(html.match(/href="\/inlasning\/angra\//g)).toHaveLength(1)
  })

  it('says what to do when no file was chosen', async () => {
    const { secretariat } = await givenPeople()

    const page = await post('/inlasning', secretariat, {})

    expect(page.status).toBe(422)
    expect(await page.text()).toContain('Välj en fil')
  })
})

describe('the review', () => {
  it('asks one question at a time beside the source, and reads in when all is answered', async () => {
    const { secretariat } = await givenPeople()
    const path = await givenReview(secretariat)
    const asked = await (await get(path, secretariat)).text()
    expect(asked).toContain('<h2 id="fragan">Vem är Karin?</h2>')
    expect(asked).toContain('aria-disabled="true"')
    expect(asked).toContain('Karin tar fram en rutin')
    expect(asked).not.toMatch(/\d ?%/)

    const refused = await post(`${path}/las-in`, secretariat, {})
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('En fråga måste besvaras')
    const answered = await post(`${path}/svar`, secretariat, {
      fields: { fraga: 'owner:0:karin', svar: 'is:Karin Holm' },
    })
    expect(answered.status).toBe(303)
    const next = answered.headers.get('location') ?? ''
    expect(await (await get(next, secretariat)).text()).toContain(
      'Allt som måste besvaras är klart',
    )

    const entered = await post(`${path}/las-in`, secretariat, {})
    const receipt = await (await get(entered.headers.get('location') ?? '', secretariat)).text()
    expect(receipt).toContain('<h1>Inläst i tråden</h1>')
    expect(receipt).toContain('Skolfrånvaro')
    expect(receipt).toMatch(/href="\/inlasning\/angra\/[\da-f-]{36}"/)
  })

  it('tells who has answered otherwise, and keeps their answer', async () => {
    const { secretariat, colleague } = await givenPeople()
    const path = await givenReview(secretariat)
    const answer = (secret: string, svar: string) =>
      post(`${path}/svar`, secret, { fields: { fraga: 'owner:0:karin', svar } })

    await answer(secretariat, 'is:Karin Holm')
    const late = await answer(colleague, 'is:Karin Ek')

    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Vera Sundh har redan svarat något annat')
  })

  it('takes an answer from the list, and from a field', async () => {
    const { secretariat } = await givenPeople()
    const path = await givenReview(secretariat)
    const answer = (fields: Readonly<Record<string, string>>) =>
      post(`${path}/svar`, secretariat, { fields: { fraga: 'owner:0:karin', ...fields } })

    expect((await answer({ svar: 'namn', namn: 'Disa Berg' })).status).toBe(303)
    expect(await (await get(path, secretariat)).text()).toContain('Disa Berg')
    expect((await answer({ svar: 'namn', namn: '' })).status).toBe(422)
    expect((await answer({ svar: 'lista', lista: '' })).status).toBe(422)
  })

  it('asks for the matters of several items on one page, and takes their answers together or not at all', async () => {
    const { secretariat } = await givenPeople()
    const first = await givenReview(
      secretariat,
      twoMatters('2024-03-14', ['Skolfrånvaro', 'Barnahus']),
    )
    await post(`${first}/las-in`, secretariat, {})
    const path = await handedIn(
      secretariat,
      twoMatters('2024-04-25', ['Skolfrånvaro i Växjö', 'Barnahus och polisen']),
    )

    const asked = await (await get(`${path}?fraga=matters`, secretariat)).text()
    expect(asked).toContain('<h2 id="fragan">Vilka ärenden hör 2 punkter till?</h2>')
    expect(asked).toContain('1 av 1 frågor kvar')
    const keys = [...asked.matchAll(/name="fraga" value="(matter:[^"]+)"/g)].map(
      ([, key]) => key ?? '',
    )
    const [one = '', two = ''] = keys
    expect(keys).toHaveLength(2)

    const answer = (value: string) =>
      post(`${path}/svar`, secretariat, {
        fields: [
          ...keys.map((key) => ['fraga', key] as const),
          [`svar ${one}`, 'none'],
          [`svar ${two}`, value],
        ],
      })
    expect((await answer('is:ingenting')).status).toBe(422)
    expect(await (await get(path, secretariat)).text()).toContain('1 av 1 frågor kvar')
    expect((await answer('new:matter:Barnahus och polisen')).status).toBe(303)
    expect(await (await get(path, secretariat)).text()).toContain('Inga frågor kvar')
  })

  it('is taken back by the undoing of its import, which says first what goes', async () => {
    const { secretariat } = await givenPeople()
    const path = await givenReview(secretariat)
    await post(`${path}/svar`, secretariat, {
      fields: { fraga: 'owner:0:karin', svar: 'is:Karin Holm' },
    })
    await post(`${path}/las-in`, secretariat, {})
    const [, undo = ''] =
      /href="(\/inlasning\/angra\/[^"]+)"/.exec(await (await get(path, secretariat)).text()) ?? []

    const check = await (await get(undo, secretariat)).text()
    expect(check).toContain('<h1>Ångra inläsningen?</h1>')
    expect(check).toContain('2 punkter')
    expect((await post(undo, secretariat, {})).headers.get('location')).toBe('/inlasning')

    expect(await (await get(path, secretariat)).text()).toContain('<h1>Inte inläst</h1>')
    expect(await (await get('/inlasning', secretariat)).text()).toContain('Ångrad')
  })

  it('does not exist for another collaboration, nor for what is no id', async () => {
    const { secretariat } = await givenPeople()
    const elsewhere = await givenPeople()
    const path = await givenReview(secretariat)

    expect((await get(path, elsewhere.secretariat)).status).toBe(404)
    expect((await get('/inlasning/finns-inte', secretariat)).status).toBe(404)
    expect((await get(`/inlasning/angra/${randomUUID()}`, secretariat)).status).toBe(404)
  })

  it('speaks English under /en, and leaves what the minutes say in Swedish', async () => {
    const { secretariat } = await givenPeople()
    const path = await givenReview(secretariat)

    const html = await (await get(`/en${path}`, secretariat)).text()

    expect(html).toContain('<h2 id="fragan">Who is Karin?</h2>')
    expect(html).toContain('<p class="record" lang="sv">Karin Ek tar fram en rutin')
  })
})

/** A collaboration of its own with two of the secretariat and one who is not, by their browsers' secrets. */
async function givenPeople() {
  const { collaborationId } = await givenCollaboration(archiveDb)
  const names = ['Vera Sundh', 'Ulf Rask', 'Moa Lind']
  const secrets = names.map(() => randomUUID())
  await archiveDb.transaction().execute(async (tx) => {
    const people = await makePeopleKnown(tx, collaborationId, names)
    for (const [index, name] of names.entries()) {
      const viewer = { collaborationId, personId: people.get(name) ?? '', isSecretariat: index < 2 }
      await insertSignIn(tx, viewer, { secret: secrets[index] ?? '', at: new Date() })
    }
  })
  const [secretariat = '', colleague = '', member = ''] = secrets
  return { secretariat, colleague, member }
}

/** A document in review whose body is known, with one question that must be answered. Gives its address. */
async function givenReview(secret: string, written = text): Promise<string> {
  const asking = { now: new Date('2026-03-02T09:00:00Z'), hasDemonstration: true }
  const viewer = (await findSignedIn(archiveDb, secret, asking))?.account?.viewer
  const { collaborationId = '', personId = null } = viewer ?? {}
  await foundBody(
    { db: archiveDb, collaborationId, actorId: personId, now: new Date() },
    { name: 'Nätverket för elevhälsa', level: 'operative' },
  )
  return handedIn(secret, written)
}

/** Hands in a text, and gives the address of its review. */
async function handedIn(secret: string, written: string): Promise<string> {
  const fields = { svar: 'json' }
  const files = [textFile('mars.txt', written)]
  const response = await post('/inlasning', secret, { files, fields })
  const [outcome] = (await response.json()) as HandedInOutcome[]
  return outcome?.href ?? ''
}

const headersOf = (secret: string | null) => ({
  'sec-fetch-site': 'same-origin',
  ...(secret === null ? {} : { cookie: `rodatraden=${secret}` }),
})

const get = async (path: string, secret: string | null) =>
  site.request(path, { headers: headersOf(secret) })

type Parts = {
  readonly files?: readonly File[]
  readonly fields?:
    | Readonly<Record<string, string>>
    | readonly (readonly [name: string, value: string])[]
}

async function post(path: string, secret: string, { files = [], fields = {} }: Parts) {
  const body = new FormData()
  for (const file of files) body.append('fil', file)
  const all = Array.isArray(fields) ? fields : Object.entries(fields)
  for (const [name, value] of all) body.append(name, value)
  return site.request(path, { method: 'POST', body, headers: headersOf(secret) })
}
