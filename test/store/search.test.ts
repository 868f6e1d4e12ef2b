import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { foundBody } from '../../src/actions/found-body.ts'
import type { Session } from '../../src/actions/perform.ts'
import type { Viewer } from '../../src/domain/viewer.ts'
import { type Found, type SearchKind, searchArchive } from '../../src/store/search.ts'
import { readQuery } from '../../src/store/search-query.ts'
import { onBothDatabases } from '../support/databases.ts'
import { givenCollaboration } from '../support/given.ts'
import { givenInReview, givenRecord } from '../support/given-record.ts'

const march = `Protokoll Samverkansgruppen 2024-03-14

Närvarande: Anna Ek, Växjö kommun, Bo Alm, Region Kronoberg

§ 1 Skolfrånvaro
Läget i kommunerna är bättre än i fjol.
Samverkansgruppen beslutar
att kommunerna tar fram en rutin

§ 2 Hälsa, lärande och trygghet (HLT)
Modellen heter Hälsa, lärande och trygghet (HLT).
Bo Alm skickar underlaget senast den 2 april 2024.

§ 3 HLT i Ljungby
Teamet har börjat.
`

const april = `Protokoll Samverkansgruppen 2024-04-25

Närvarande: Anna Ek, Växjö kommun, Bo Alm, Region Kronoberg

§ 1 Orosanmälningar
Frånvaro i skolan togs upp.

§ 2 Avslutning
Mötet avslutas.
`

onBothDatabases((store) => {
  let session: Session
  let viewer: Viewer
  beforeAll(async () => {
    session = await givenCollaboration(store().db)
    viewer = viewerOf(session)
    const group = await foundBody(session, { name: 'Samverkansgruppen', level: 'operative' })
    await givenRecord(session, group, march)
    await givenRecord(session, group, april)
  })
  const search = (typed: string, kind: SearchKind | null = null) =>
    searchArchive(session.db, viewer, readQuery(typed), { kind, most: 5 })
  const titles = async (typed: string, kind: SearchKind) =>
    hitsOf(await search(typed), kind).map(({ title, text }) => title || text)

  describe('a search', () => {
    it('finds every form of a word', async () => {
      expect(await titles('kommunernas beslut', 'decision')).toEqual([
        expect.stringContaining('att kommunerna tar fram en rutin'),
      ])
    })

    it('finds the forms that the dictionary of the database leaves apart', async () => {
      expect(await titles('orosanmälan', 'item')).toEqual(['Orosanmälningar'])
      expect(await titles('skola', 'item')).toContain('Orosanmälningar')
    })

    it('finds compounds by their parts, and parts by their compound', async () => {
      expect(await titles('frånvaro', 'item')).toEqual(['Skolfrånvaro', 'Orosanmälningar'])
      expect(await titles('frånvaro i skolan', 'item')).toEqual(
        expect.arrayContaining(['Skolfrånvaro', 'Orosanmälningar']),
      )
      expect(await titles('skolfrånvaro', 'item')).toEqual(
        expect.arrayContaining(['Skolfrånvaro', 'Orosanmälningar']),
      )
    })

    it('finds words with one letter wrong, and says that they are only nearly so', async () => {
      const found = await search('skolfrånvaru')

      expect(found.isNear).toBe(true)
      expect(hitsOf(found, 'matter')[0]?.title).toBe('Skolfrånvaro')
      expect((await search('orosanmlningar')).isNear).toBe(true)
      expect(await titles('orosanmlningar', 'item')).toEqual(['Orosanmälningar'])
    })

    it('finds what an abbreviation stands for, and the abbreviation by what it stands for', async () => {
      expect(await titles('hlt', 'item')).toEqual(
        expect.arrayContaining(['HLT i Ljungby', 'Hälsa, lärande och trygghet (HLT)']),
      )
      expect(await titles('Hälsa, lärande och trygghet', 'item')).toEqual(
        expect.arrayContaining(['HLT i Ljungby', 'Hälsa, lärande och trygghet (HLT)']),
      )
    })

    it('gives a paragraph and a day exactly, first of all', async () => {
      const items = ({ exact }: Found) => exact.map(({ item, heldOn }) => [item?.title, heldOn])

      expect(items(await search('§ 1'))).toEqual([
        ['Orosanmälningar', '2024-04-25'],
        ['Skolfrånvaro', '2024-03-14'],
      ])
      expect(items(await search('§ 1 2024-03-14'))).toEqual([['Skolfrånvaro', '2024-03-14']])
      expect(items(await search('14 mars 2024'))).toEqual([[undefined, '2024-03-14']])
      expect(items(await search('samverkansgruppen 25/4'))).toEqual([[undefined, '2024-04-25']])
      expect(items(await search('2024-03-15'))).toEqual([])
    })

    it('finds people, bodies and assignments', async () => {
      expect(await titles('bo alm', 'person')).toEqual(['Bo Alm'])
      expect(await titles('samverkansgrupp', 'body')).toEqual(['Samverkansgruppen'])
      expect(await titles('underlag', 'assignment')).toEqual([
        expect.stringContaining('Bo Alm skickar underlaget'),
      ])
    })

    it('tells how many there are of each kind, and shows no more than are asked for', async () => {
      const query = readQuery('frånvaro')
      const found = await searchArchive(session.db, viewer, query, { kind: 'item', most: 1 })

      expect(found.groups).toMatchObject([{ kind: 'item', total: 2, hits: [{}] }])
      expect(found.groups[0]?.hits).toHaveLength(1)
    })

    it('finds the latest of what almost everything says, and says that there are more', async () => {
      const own = await givenCollaboration(store().db)
      const body = await foundBody(own, { name: 'Nätverket', level: 'operative' })
      const meetingId = await givenRecord(own, body, april)
      await sql`insert into item (id, collaboration_id, meeting_id, place, title, kind, text, first_line, last_line)
        select gen_random_uuid(), ${own.collaborationId}, ${meetingId}, n, 'Vardagsstöd ' || n, 'information', '', n, n
        from generate_series(10, 400) n`.execute(own.db)
      const asked = { kind: null, most: 5 } as const
      const of = (typed: string) =>
        searchArchive(own.db, viewerOf(own), readQuery(typed), asked).then(({ groups }) =>
          groups.map(({ kind, total, isMore, hits }) => [kind, total, isMore, hits.length]),
        )

      expect(await of('vardagsstödet')).toEqual([['item', 300, true, 5]])
      expect(await of('stöd i vardag')).toEqual([['item', 300, true, 5]])
      expect(await of('nätverket')).toEqual([['body', 1, false, 1]])
    })

    it('finds nothing of another collaboration, nor what waits for review', async () => {
      const other = viewerOf(await givenCollaboration(store().db))
      await givenInReview(session, march.replace('Skolfrånvaro', 'Giraffer').replace('14', '15'))

      for (const typed of ['skolfrånvaro', '§ 1', '14 mars 2024', 'bo alm', 'hlt']) {
        expect(await searchArchive(session.db, other, readQuery(typed), all)).toMatchObject({
          exact: [],
          groups: [],
        })
      }
      expect((await search('giraffer')).groups).toEqual([])
    })

    it('stands whatever is typed', async () => {
      const odd = [
        ...['', ' ', '%', '_', '\\', "'", '"', '"skol', "o'brien", '& | ! <-> :*', '(((', ':*'],
        ...[
          'och',
          'och i att',
          '§',
          '§ 99999',
          '2024-99-99',
          '\0',
          '😀',
          'ÅÄÖ',
          'a'.repeat(10_000),
        ],
        ...['ord '.repeat(2_500), 'é́́', '1'.repeat(300), 'selectfrom;drop table searchable--'],
      ]
      for (const typed of odd) {
        await expect(search(typed), typed.slice(0, 40)).resolves.toBeDefined()
      }
    })
  })

  it('follows what changes: a new name is found, the old one is not, and what goes is gone', async () => {
    const own = await givenCollaboration(store().db)
    const looked = async (typed: string) =>
      (await searchArchive(own.db, viewerOf(own), readQuery(typed), all)).groups.flatMap((group) =>
        group.hits.map(({ title }) => title),
      )
    const id = await foundBody(own, { name: 'Nätverket för elevhälsa', level: 'operative' })
    expect(await looked('elevhälsa')).toEqual(['Nätverket för elevhälsa'])

    await sql`update body set name = 'Länsrådet' where id = ${id}`.execute(own.db)
    expect(await looked('elevhälsa')).toEqual([])
    expect(await looked('länsråd')).toEqual(['Länsrådet'])

    await sql`delete from body where id = ${id}`.execute(own.db)
    expect(await looked('länsråd')).toEqual([])
  })
})

const all = { kind: null, most: 100 }

const hitsOf = ({ groups }: Found, kind: SearchKind) =>
  groups.find((group) => group.kind === kind)?.hits ?? []

const viewerOf = ({ collaborationId, actorId }: Session): Viewer => ({
  collaborationId,
  personId: actorId ?? '',
  isSecretariat: true,
})
