import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { endToken } from '../../src/actions/end-token.ts'
import { makeToken } from '../../src/actions/make-token.ts'
import type { Session } from '../../src/actions/perform.ts'
import type { Store } from '../../src/store/database.ts'
import { findTokenHolder, listOwnTokens, type TokenScope } from '../../src/store/tokens.ts'
import { verifyEvents } from '../../src/store/verify-events.ts'
import { weedSignIns } from '../../src/store/weed-sign-ins.ts'
import { onBothDatabases } from '../support/databases.ts'
import { givenCollaboration } from '../support/given.ts'
import { givenAccount, later } from '../support/given-accounts.ts'

const day = 24 * 60

onBothDatabases((store) => {
  const holderOf = ({ db, now }: Pick<Session, 'db' | 'now'>, secret: string) =>
    findTokenHolder(db, secret, { now, today: now.toISOString().slice(0, 10) })

  describe('a personal token', () => {
    it('is kept as a digest, lets its person in, and is gone when its days are over', async () => {
      const { session, owner, person } = await givenAnna(store())
      const secret = await makeToken(session, { ...request(owner), name: ' Diariet\u0000 ' })

      expect(secret).toMatch(/^rt_[\w-]{43}$/)
      const rows = await store().db.selectFrom('token').selectAll().execute()
      expect(JSON.stringify(rows)).not.toContain(secret.slice(3))
      expect(await holderOf(session, secret)).toMatchObject({
        accountId: owner.accountId,
        scopes: ['read'],
        account: { viewer: { ...person, isSecretariat: false }, name: 'Anna Ek' },
      })
      expect(await holderOf(later(session, 30 * day - 1), secret)).not.toBeNull()
      expect(await holderOf(later(session, 30 * day), secret)).toBeNull()
      expect(await holderOf(session, `${secret}x`)).toBeNull()
      const [own] = await listOwnTokens(session.db, owner, session.now)
      expect(own).toMatchObject({ name: 'Diariet', usedOn: '2026-04-01' })
    })

    it('tells on which day it was last used, and nothing nearer', async () => {
      const { session, owner } = await givenAnna(store())
      const secret = await makeToken(session, request(owner))
      const used = async () => (await listOwnTokens(session.db, owner, session.now))[0]?.usedOn
      expect(await used()).toBeNull()
      await holderOf(later(session, 3 * day), secret)
      await holderOf(later(session, 3 * day + 5), secret)
      expect(await used()).toBe('2026-03-05')
    })

    it('is refused without a name, without anything to do, for another time, and when there are many', async () => {
      const { session, owner } = await givenAnna(store())
      const refused = (wrong: object) =>
        expect(makeToken(session, { ...request(owner), ...wrong })).rejects
      await refused({ name: ' \n ' }).toThrow('token.noName')
      await refused({ name: 'å'.repeat(101) }).toThrow('token.longName')
      await refused({ scopes: [] }).toThrow('token.noScope')
      for (const days of [0, -1, 366, 30.5, Number.NaN]) {
        await refused({ days }).toThrow('token.noEnd')
      }
      for (const _ of Array(20)) await makeToken(session, request(owner))
      await refused({}).toThrow('token.tooMany')
    })

    it('is ended by its own person and by nobody else, once', async () => {
      const { session, owner } = await givenAnna(store())
      const stranger = await givenAnna(store())
      const secret = await makeToken(session, request(owner))
      const [token] = await listOwnTokens(session.db, owner, session.now)
      const ending = { tokenId: token?.id ?? '', accountId: owner.accountId }
      const theirs = { ...ending, accountId: stranger.owner.accountId }
      await expect(endToken(stranger.session, theirs)).rejects.toThrow('token.endedAlready')
      await expect(endToken(stranger.session, ending)).rejects.toThrow('token.endedAlready')
      expect(await holderOf(session, secret)).not.toBeNull()
      await endToken(session, ending)
      expect(await holderOf(session, secret)).toBeNull()
      await expect(endToken(session, ending)).rejects.toThrow('token.endedAlready')
    })

    it('leaves its making and its end in the chain, and neither its secret nor its name', async () => {
      const { session, owner, person } = await givenAnna(store())
      const secret = await makeToken(session, { ...request(owner), name: 'Hemliga diariet' })
      const [token] = await listOwnTokens(session.db, owner, session.now)
      await endToken(session, { tokenId: token?.id ?? '', accountId: owner.accountId })
      const events = await session.db
        .selectFrom('event_content')
        .where('chain', '=', person.personId)
        .where('subject_kind', '=', 'token')
        .select(['act', 'details'])
        .orderBy('seq')
        .execute()
      expect(events.map(({ act }) => act)).toEqual(['person.makeToken', 'person.endToken'])
      expect(JSON.stringify(events)).not.toMatch(new RegExp(`${secret}|Hemliga`))
      expect((await verifyEvents(session.db)).broken).toEqual([])
    })

    it('is swept away a month after it opened anything', async () => {
      const { session, owner } = await givenAnna(store())
      await makeToken(session, request(owner))
      const count = async () =>
        (
          await session.db
            .selectFrom('token')
            .where('account_id', '=', owner.accountId)
            .select('id')
            .execute()
        ).length
      await weedSignIns(session.db, later(session, 59 * day).now)
      expect(await count()).toBe(1)
      await weedSignIns(session.db, later(session, 61 * day).now)
      expect(await count()).toBe(0)
    })
  })
})

const scopes: readonly TokenScope[] = ['read']
const request = ({ accountId }: { readonly accountId: string }) => ({
  accountId,
  name: 'Diariet',
  scopes,
  days: 30,
})

/** Anna, with an account in a collaboration of its own. */
async function givenAnna({ db }: Store) {
  const founder = await givenCollaboration(db)
  const { collaborationId } = founder
  const email = `anna.${randomUUID().slice(0, 8)}@lanet.example`
  const { personId } = await givenAccount({ ...founder, actorId: null }, { name: 'Anna Ek', email })
  const { accountId } = await db
    .selectFrom('account_person')
    .where('person_id', '=', personId)
    .select('account_id as accountId')
    .executeTakeFirstOrThrow()
  return {
    session: { ...founder, actorId: personId },
    owner: { accountId, collaborationId },
    person: { collaborationId, personId },
  }
}
