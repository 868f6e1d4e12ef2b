import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { foundBody } from '../../src/actions/found-body.ts'
import type { Session } from '../../src/actions/perform.ts'
import { openStore } from '../../src/store/database.ts'
import { filesIn } from '../../src/store/files.ts'
import { insertSignIn } from '../../src/store/sign-ins.ts'
import { givenCollaboration } from '../support/given.ts'
import { givenInReview, givenRecord } from '../support/given-record.ts'
import { givenSite } from '../support/site.ts'

const store = await openStore({ inMemory: true })
const site = givenSite({ archive: { db: store.db, files: filesIn('unused') } })

const january = `Minnesanteckningar Samverkansgruppen 2026-01-28

Närvarande: Anna Ek, Växjö kommun, Bo Alm, Region Kronoberg

§ 1 Barnahus
Länsstyrgruppen beslutade den 7 januari 2026 att öppna ett barnahus.
Anna Ek återkommer med ett förslag i augusti.
Bo Alm bokar lokal senast den 2 februari 2026.

§ 2 Nästa möte
Nästa möte är den 12 juni 2026 kl. 9.00–12.00.
`

/** Somebody of a new collaboration, signed in; Anna, Bo or whoever else by name. */
async function signedIn(session: Session, name: string, isSecretariat: boolean) {
  const { collaborationId, db } = session
  const { rows } = await sql<{ id: string }>`
    insert into person (id, collaboration_id, name) select ${randomUUID()}, ${collaborationId}, ${name}
      where not exists (select from person where collaboration_id = ${collaborationId} and name = ${name})
    returning id`.execute(db)
  const known = await db
    .selectFrom('person')
    .select('id')
    .where('collaboration_id', '=', collaborationId)
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  const personId = rows[0]?.id ?? known.id
  const secret = randomUUID()
  await db
    .transaction()
    .execute((tx) =>
      insertSignIn(tx, { collaborationId, personId, isSecretariat }, { secret, at: session.now }),
    )
  const ask = async (path: string) => {
    const response = await site.request(path, { headers: { cookie: `rodatraden=${secret}` } })
    return { status: response.status, html: await response.text() }
  }
  return { ask, personId }
}

async function givenMinutes() {
  const session = await givenCollaboration(store.db)
  const group = await foundBody(session, { name: 'Samverkansgruppen', level: 'operative' })
  await givenRecord(session, group, january)
  return { session, group }
}

describe('Min tråd', () => {
  it('shows a person their own assignments with the matter and when they are due, and nobody else’s', async () => {
    const { session } = await givenMinutes()
    const { ask } = await signedIn(session, 'Bo Alm', false)

    const { status, html } = await ask('/')

    expect(status).toBe(200)
    expect(html).toContain('<span lang="sv">Bo Alm bokar lokal senast den 2 februari 2026.</span>')
    expect(html).toContain('Skulle varit klart 2 februari 2026')
    expect(html).toMatch(/Ärende:\s*<a href="\/arenden\/[\w-]+" lang="sv">Barnahus<\/a>/)
    expect(html).not.toContain('Anna Ek återkommer')
    expect(html).toContain('En sak väntar på dig. Nästa möte är Samverkansgruppen 12 juni 2026.')
    expect(html).not.toContain('Brutna trådar')
  })

  it('shows the secretariat what to review, and every broken thread with the way to mend it', async () => {
    const { session } = await givenMinutes()
    await givenInReview(session, january.replaceAll('2026-01-28', '2026-02-18'))
    const { ask } = await signedIn(session, 'Cia Öst', true)

    const { html } = await ask('/')

    expect(html).toContain('Granska ett inläst protokoll')
    expect(html).toContain('Brutna trådar')
    expect(html).toContain(
      '<strong>Tråden saknar ett möte.</strong> Uppdraget säger ”i augusti”, men Samverkansgruppen har inget möte då.',
    )
    expect(html).toContain('Närmaste möte är 12 juni 2026.')
    expect(html).toMatch(/<a class="btn small" href="\/uppdrag\/[\w-]+\?steg=tid#tid">Välj möte/)
    expect(html).toContain('och en lucka till')
  })

  it('shows those who lead a body what is broken there, and not what is not', async () => {
    const { session, group } = await givenMinutes()
    const { ask, personId } = await signedIn(session, 'Anna Ek', false)
    const seatId = randomUUID()
    await sql`insert into seat (id, collaboration_id, body_id)
      values (${seatId}, ${session.collaborationId}, ${group})`.execute(store.db)
    await sql`insert into seat_holder (id, collaboration_id, seat_id, person_id, role)
      values (${randomUUID()}, ${session.collaborationId}, ${seatId}, ${personId}, 'chair')`.execute(
      store.db,
    )

    const { html } = await ask('/')

    expect(html).toContain('Tråden saknar ett möte.')
    expect(html).toContain('Öppna ärendet')
    expect(html).toContain('Organ där du sitter')
  })

  it('puts the meetings of a politician first', async () => {
    const session = await givenCollaboration(store.db)
    const council = await foundBody(session, { name: 'Länsrådet', level: 'political' })
    await givenRecord(session, council, january.replace('Samverkansgruppen', 'Länsrådet'))
    const { ask, personId } = await signedIn(session, 'Disa Berg', false)
    const order = async () => {
      const { html } = await ask('/')
      return html.indexOf('id="moten"') < html.indexOf('id="vantar"')
    }
    expect(await order()).toBe(false)

    const seatId = randomUUID()
    await sql`insert into seat (id, collaboration_id, body_id)
      values (${seatId}, ${session.collaborationId}, ${council})`.execute(store.db)
    await sql`insert into seat_holder (id, collaboration_id, seat_id, person_id)
      values (${randomUUID()}, ${session.collaborationId}, ${seatId}, ${personId})`.execute(
      store.db,
    )

    expect(await order()).toBe(true)
  })

  it('leads a new installation to its first thread, and tells others who can', async () => {
    const session = await givenCollaboration(store.db)
    const secretary = await signedIn(session, 'Cia Öst', true)
    const member = await signedIn(session, 'Bo Alm', false)

    const { html } = await secretary.ask('/')

    expect(html).toContain('Tre steg till den första tråden')
    expect(html).toContain('href="/inlasning"')
    expect((await member.ask('/')).html).toContain('Sekretariatet läser in länets protokoll.')
  })

  it('is the same in English, with the words of the minutes in Swedish', async () => {
    const { session } = await givenMinutes()
    const { ask } = await signedIn(session, 'Bo Alm', false)

    const { html } = await ask('/en')

    expect(html).toContain('<h1>')
    expect(html).toContain('One thing waits for you.')
    expect(html).toContain('<span lang="sv">Bo Alm bokar lokal')
  })
})

describe('the search page', () => {
  it('marks what answers, says where it stands, and leads there', async () => {
    const { session } = await givenMinutes()
    const { ask } = await signedIn(session, 'Bo Alm', false)

    const { html } = await ask('/sok?q=barnahusen')

    expect(html).toContain('<h2 id="item">')
    expect(html).toMatch(
      /<a href="\/moten\/[\w-]+#punkt-1">§ 1 <mark class="hit">Barnahus<\/mark><\/a>/,
    )
    expect(html).toContain('Samverkansgruppen 28 januari 2026')
    expect(html).toContain('value="barnahusen"')
  })

  it('teaches how to search, and says what to do when nothing is found', async () => {
    const { session } = await givenMinutes()
    const { ask } = await signedIn(session, 'Bo Alm', false)

    expect((await ask('/sok')).html).toContain('href="/sok?q=%C2%A7+4"')
    expect((await ask('/sok?q=giraffer')).html).toContain('Inget hittades för ”giraffer”.')
    expect((await ask('/sok?q=%3Cscript%3E&slag=x')).html).toContain('”&lt;script&gt;”')
  })

  it('is for those who are signed in', async () => {
    const response = await site.request('/sok?q=barnahus')

    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/?till=%2Fsok%3Fq%3Dbarnahus')
  })
})
