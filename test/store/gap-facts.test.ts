import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { foundBody } from '../../src/actions/found-body.ts'
import type { Session } from '../../src/actions/perform.ts'
import type { Viewer } from '../../src/domain/viewer.ts'
import { readGaps, readGapsOfMatter } from '../../src/views/read-gaps.ts'
import { onBothDatabases } from '../support/databases.ts'
import { givenCollaboration } from '../support/given.ts'
import { givenRecord } from '../support/given-record.ts'

const january = `Minnesanteckningar Samverkansgruppen 2026-01-28

Närvarande: Anna Ek, Växjö kommun, Bo Alm, Region Kronoberg

§ 1 Barnahus
Länsstyrgruppen beslutade den 7 januari 2026 att öppna ett barnahus.
Anna Ek återkommer med ett förslag i augusti.

§ 2 Elevhälsa
Enkätresultatet kommer att summeras och förmedlas till ledamöterna.

§ 3 Nästa möte
Nästa möte är den 12 juni 2026. Därefter möts vi den 4 september 2026.
`

onBothDatabases((store) => {
  it('tells what the threads lack, from what the minutes say', async () => {
    const { session, viewer } = await given(store().db)

    const { gaps, titles } = await readGaps(session.db, viewer, '2026-03-02')

    expect(
      gaps.map(({ kind, matterId, values }) => [titles.get(matterId ?? ''), kind, values]),
    ).toEqual([
      [
        'Barnahus',
        'noMeetingThen',
        {
          body: 'Samverkansgruppen',
          due: 'i augusti',
          until: '2026-08-31',
          isDecision: false,
          before: '2026-06-12',
          after: '2026-09-04',
        },
      ],
      [
        'Elevhälsa',
        'noOwner',
        {
          task: 'Enkätresultatet kommer att summeras och förmedlas till ledamöterna.',
          day: '2026-01-28',
          due: null,
        },
      ],
      [
        'Barnahus',
        'secondHand',
        {
          takenBy: 'Länsstyrgruppen',
          decidedOn: '2026-01-07',
          toldBy: 'Samverkansgruppen',
          toldOn: '2026-01-28',
        },
      ],
    ])
  })

  it('says of one matter the same as of them all', async () => {
    const { session, viewer } = await given(store().db)
    const { gaps, titles } = await readGaps(session.db, viewer, '2026-03-02')

    for (const matterId of titles.keys()) {
      expect(await readGapsOfMatter(session.db, viewer, { matterId, today: '2026-03-02' })).toEqual(
        gaps.filter((gap) => gap.matterId === matterId),
      )
    }
  })

  it('has nothing to say of a matter that has ended, nor to another collaboration', async () => {
    const { session, viewer } = await given(store().db)
    const other = viewerOf(await givenCollaboration(store().db))
    await sql`update matter set status = 'ended'
      where collaboration_id = ${viewer.collaborationId}`.execute(session.db)

    expect((await readGaps(session.db, viewer, '2026-03-02')).gaps).toEqual([])
    expect((await readGaps(session.db, other, '2026-03-02')).gaps).toEqual([])
  })

  it('holds a retold decision for known when its own minutes are here', async () => {
    const { session, viewer, board } = await given(store().db)
    await givenRecord(
      session,
      board,
      'Protokoll Länsstyrgruppen 2026-01-07\n\n§ 1 Barnahus\nLänsstyrgruppen beslutar\natt öppna ett barnahus\n',
    )
    await sql`update decision set taken_by_body_id = ${board}
      where taken_by = 'Länsstyrgruppen' and collaboration_id = ${viewer.collaborationId}`.execute(
      session.db,
    )

    const { gaps } = await readGaps(session.db, viewer, '2026-03-02')

    expect(gaps.map(({ kind }) => kind)).not.toContain('secondHand')
  })

  it('misses a successor where a body is dissolved with open matters', async () => {
    const { session, viewer, group } = await given(store().db)
    await sql`update body set dissolved_on = '2026-02-01' where id = ${group}`.execute(session.db)

    const [worst] = (await readGaps(session.db, viewer, '2026-03-02')).gaps

    expect(worst).toMatchObject({
      kind: 'bodyDissolved',
      bodyId: group,
      values: { openMatters: 2 },
    })
  })
})

async function given(db: Session['db']) {
  const session = await givenCollaboration(db)
  const group = await foundBody(session, { name: 'Samverkansgruppen', level: 'operative' })
  const board = await foundBody(session, { name: 'Länsstyrgruppen', level: 'strategic' })
  await givenRecord(session, group, january)
  return { session, viewer: viewerOf(session), group, board }
}

const viewerOf = ({ collaborationId, actorId }: Session): Viewer => ({
  collaborationId,
  personId: actorId ?? '',
  isSecretariat: true,
})
