import { randomUUID } from 'node:crypto'
import type { KyselyPlugin } from 'kysely'
import { describe, expect, it } from 'vitest'
import { chooseCollaboration } from '../../src/actions/choose-collaboration.ts'
import { endSession } from '../../src/actions/end-session.ts'
import type { Session } from '../../src/actions/perform.ts'
import { signInToDemonstration } from '../../src/actions/sign-in-to-demonstration.ts'
import { signInWithCode } from '../../src/actions/sign-in-with-code.ts'
import { signOut } from '../../src/actions/sign-out.ts'
import { startDemonstration } from '../../src/actions/start-demonstration.ts'
import { withdrawAccess } from '../../src/actions/withdraw-access.ts'
import type { Store } from '../../src/store/database.ts'
import { digestOfCode } from '../../src/store/sign-in-codes.ts'
import { listOwnSignIns } from '../../src/store/sign-ins.ts'
import { verifyEvents } from '../../src/store/verify-events.ts'
import { weedSignIns } from '../../src/store/weed-sign-ins.ts'
import { onBothDatabases } from '../support/databases.ts'
import { givenCollaboration } from '../support/given.ts'
import {
  givenAccount,
  givenCode,
  later,
  newBrowser,
  signedInAt,
} from '../support/given-accounts.ts'

const network = '192.0.2'
const newEmail = () => `anna.${randomUUID().slice(0, 8)}@lanet.example`

/** What became of several that were tried at the same moment. */
const outcomes = async (tried: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(tried)).map((each) =>
    each.status === 'fulfilled' ? 'went' : (each.reason as Error).message,
  )

onBothDatabases((store) => {
  describe('a one-time code', () => {
    it('signs in once, in whatever way it is written', async () => {
      const { session, email, personId } = await givenAnna(store)
      const { requestId, code } = await givenCode(session, email)
      expect(code).toMatch(/^[B-DF-HJ-NP-TV-XZ]{4}-[B-DF-HJ-NP-TV-XZ]{4}$/)
      const request = { ...newBrowser, requestId, network }

      const written = ` ${code.toLowerCase().replace('-', ' ')} `
      const secret = await signInWithCode(session, { ...request, written })

      expect((await signedInAt(session, secret))?.account?.viewer).toEqual({
        collaborationId: session.collaborationId,
        personId,
        isSecretariat: false,
      })
      await expect(signInWithCode(session, { ...request, written: code })).rejects.toThrow(
        'signIn.codeGone',
      )
    })

    it('used twice at the same moment signs in once', async () => {
      const { session, email } = await givenAnna(store)
      const { requestId, code } = await givenCode(session, email)
      const request = { ...newBrowser, requestId, written: code, network }

      const tried = await outcomes([1, 2, 3].map(() => signInWithCode(session, request)))

      expect(tried.sort()).toEqual(['signIn.codeGone', 'signIn.codeGone', 'went'])
    })

    it('is good for ten minutes', async () => {
      const { session, email } = await givenAnna(store)
      const { requestId, code } = await givenCode(session, email)
      const request = { ...newBrowser, requestId, written: code, network }

      await expect(signInWithCode(later(session, 10), request)).rejects.toThrow('signIn.codeGone')
      await signInWithCode(later(session, 9), request)
    })

    it('can be tried five times, and no more at the same moment', async () => {
      const { session, email } = await givenAnna(store)
      const { requestId, code } = await givenCode(session, email)
      const request = { ...newBrowser, requestId, network }

      const wrong = await outcomes(
        Array.from({ length: 8 }, () =>
          signInWithCode(session, { ...request, written: 'BBBB-BBBB' }),
        ),
      )

      expect(wrong.filter((each) => each === 'signIn.codeWrong')).toHaveLength(5)
      expect(wrong.filter((each) => each === 'signIn.codeGone')).toHaveLength(3)
      await expect(signInWithCode(session, { ...request, written: code })).rejects.toThrow(
        'signIn.codeGone',
      )
    })

    it('for an address that nobody has costs the same, signs nobody in, and sends no letter', async () => {
      const { session, email } = await givenAnna(store)
      const known = await counted(session, (counting) => givenCode(counting, email))
      const unknown = await counted(session, (counting) => givenCode(counting, newEmail()))
      expect(unknown.questions).toEqual(known.questions)
      expect(known.questions.length).toBeGreaterThan(5)
      expect(unknown.letters).toBe(0)
      expect(known.letters).toBe(1)

      const tryWrong = (requestId: string) =>
        counted(session, (counting) =>
          signInWithCode(counting, { ...newBrowser, requestId, network, written: 'BBBB-BBBB' }),
        )
      const wrongKnown = await tryWrong(known.result?.requestId ?? '')
      const wrongUnknown = await tryWrong(unknown.result?.requestId ?? '')
      expect(wrongUnknown.questions).toEqual(wrongKnown.questions)
      expect([wrongKnown.refusal, wrongUnknown.refusal]).toEqual(Array(2).fill('signIn.codeWrong'))

      const { requestId = '', code = '' } = unknown.result ?? {}
      const right = { ...newBrowser, requestId, network, written: code }
      await expect(signInWithCode(session, right)).rejects.toThrow('signIn.codeWrong')
    })

    it('is kept so that it is slow to find, and never as it is', async () => {
      const { session, email } = await givenAnna(store)
      const { requestId, code } = await givenCode(session, email)
      const kept = await store()
        .db.selectFrom('sign_in_code')
        .selectAll()
        .where('id', '=', requestId)
        .executeTakeFirstOrThrow()

      const other = await givenCode(session, newEmail())
      const keptOfNobody = await store()
        .db.selectFrom('sign_in_code')
        .selectAll()
        .where('id', '=', other.requestId)
        .executeTakeFirstOrThrow()

      expect(JSON.stringify(kept)).not.toContain(code.replace('-', ''))
      for (const { salt, digest } of [kept, keptOfNobody]) {
        // The salt and the slow digest are made for nobody too: that work is the same.
        expect([salt.length, digest.length]).toEqual([16, 32])
      }
      expect(await digestOfCode(code.replace('-', ''), kept.salt)).toEqual(kept.digest)
      expect(keptOfNobody.account_id).toBeNull()
    })

    it('is asked for five times an hour for an address from a network, known or not, and then again', async () => {
      const { session, email } = await givenAnna(store)
      for (const address of [email, newEmail()]) {
        for (const _ of Array(5)) await givenCode(session, address, '198.51.100')
        await expect(givenCode(session, address, '198.51.100')).rejects.toThrow('signIn.tooMany')
        await givenCode(later(session, 61), address, '198.51.100')
      }
    })

    it('is still to be had where one is, when somebody elsewhere has asked too often for it', async () => {
      const { session, email } = await givenAnna(store)
      for (const _ of Array(5)) await givenCode(session, email, '203.0.113')
      await expect(givenCode(session, email, '203.0.113')).rejects.toThrow('signIn.tooMany')

      await givenCode(session, email, '198.51.100')
    })

    it('floods no mailbox: twenty an hour for an address, wherever they are asked for', async () => {
      const { session, email } = await givenAnna(store)
      for (const _ of Array(20)) await givenCode(session, email, randomUUID())

      await expect(givenCode(session, email, randomUUID())).rejects.toThrow('signIn.tooMany')
    })

    it('is asked for a hundred times an hour from a network, also all at once', async () => {
      const { session } = await givenAnna(store)
      const own = randomUUID()
      const asked = await outcomes(
        Array.from({ length: 110 }, () => givenCode(session, newEmail(), own)),
      )

      expect(asked.filter((each) => each === 'went').length).toBeLessThanOrEqual(100)
      expect(asked).toContain('signIn.tooMany')
      await givenCode(session, newEmail(), randomUUID())
    }, 60_000)
  })

  describe('a signing in', () => {
    it('ends after thirty minutes without use, and lasts while it is used', async () => {
      const { session, secret } = await givenAnna(store)

      expect(await signedInAt(later(session, 29), secret)).not.toBeNull()
      expect(await signedInAt(later(session, 58), secret)).not.toBeNull()
      expect(await signedInAt(later(session, 89), secret)).toBeNull()
    })

    it('ends after ten hours however much it is used', async () => {
      const { session, secret } = await givenAnna(store)
      for (let minutes = 20; minutes < 600; minutes += 20) {
        expect(await signedInAt(later(session, minutes), secret)).not.toBeNull()
      }

      expect(await signedInAt(later(session, 600), secret)).toBeNull()
    })

    it('gets a new secret each time, and the one that the browser had opens nothing', async () => {
      const { session, email, secret: before } = await givenAnna(store)
      const { requestId, code } = await givenCode(session, email)
      const request = { requestId, written: code, network, browser: '', replaces: before }

      const after = await signInWithCode(session, request)

      expect(after).not.toBe(before)
      expect(await signedInAt(session, before)).toBeNull()
      expect(await signedInAt(session, after)).not.toBeNull()
    })

    it('is seen by its owner, who can end it; nobody else can', async () => {
      const { session, personId, secret } = await givenAnna(store)
      const other = await givenAnna(store)
      const { id: signInId = '', accountId } = (await signedInAt(session, secret)) ?? {}
      const own = accountId ?? ''
      expect(await listOwnSignIns(store().db, own, session.now)).toMatchObject([
        { id: signInId, browser: 'Firefox, Windows' },
      ])

      const stranger = (await signedInAt(session, other.secret))?.accountId ?? ''
      await expect(endSession(other.session, { signInId, accountId: stranger })).rejects.toThrow(
        'signIn.endedAlready',
      )
      await endSession({ ...session, actorId: personId }, { signInId, accountId: own })

      expect(await signedInAt(session, secret)).toBeNull()
      expect(await listOwnSignIns(store().db, own, session.now)).toEqual([])
    })

    it('is over when one signs out', async () => {
      const { session, personId, secret } = await givenAnna(store)
      await signOut(session, { secret, session: { ...session, actorId: personId } })

      expect(await signedInAt(session, secret)).toBeNull()
    })

    it('sees nothing from the moment the access is withdrawn', async () => {
      const { session, email, personId, secret } = await givenAnna(store)
      await withdrawAccess(session, { personId })

      expect(await signedInAt(session, secret)).toBeNull()
      const { requestId, code } = await givenCode(session, email)
      const request = { ...newBrowser, requestId, written: code, network }
      await expect(signInWithCode(session, request)).rejects.toThrow('signIn.codeWrong')
      await expect(withdrawAccess(session, { personId })).rejects.toThrow('access.none')
    })

    it('of the demonstration is none where there is no demonstration', async () => {
      const { db } = store()
      const now = new Date('2026-03-02T09:00:00Z')
      await startDemonstration(
        { db, now },
        {
          ...{ collaboration: 'Demonstrationslänet', day: '2026-03-02', organisations: [] },
          ...{ bodies: [], seats: [], holders: [] },
          roles: [{ person: 'Sara Nyholm', role: 'processledare', isSecretariat: true }],
        },
      )
      const secret = await signInToDemonstration({ db, now }, { place: 1 })

      expect(await signedInAt({ db, now }, secret)).toBeNull()
    })

    it('is written in the chain of the person, which stays whole', async () => {
      const { session, email, personId } = await givenAnna(store)
      const { requestId, code } = await givenCode(session, email)
      await signInWithCode(session, { ...newBrowser, requestId, written: code, network })

      const events = await store()
        .db.selectFrom('event_content')
        .where('chain', '=', personId)
        .select(['act', 'details'])
        .orderBy('seq')
        .execute()
      expect(events.map(({ act }) => act)).toEqual([
        ...['person.invite', 'invitation.accept', 'person.signIn'],
      ])
      expect(events.map(({ details }) => details).join()).not.toContain(code)
      expect((await verifyEvents(store().db)).broken).toEqual([])
    })
  })

  describe('an account in several collaborations', () => {
    it('chooses one when it signs in, and sees nothing of any before', async () => {
      const { session, email, personId } = await givenAnna(store)
      const second = { ...(await givenCollaboration(store().db)), actorId: null }
      await givenAccount(second, { name: 'Anna Ek', email, isSecretariat: true })
      const { requestId, code } = await givenCode(session, email)
      const request = { ...newBrowser, requestId, written: code, network }
      const secret = await signInWithCode(session, request)
      const before = await signedInAt(session, secret)
      expect(before).toMatchObject({ account: null, collaborations: 2 })

      const { id: signInId = '', accountId } = before ?? {}
      const choice = { signInId, accountId: accountId ?? '' }
      const { collaborationId } = second
      await chooseCollaboration(session, { ...choice, collaborationId })
      expect((await signedInAt(session, secret))?.account?.viewer).toMatchObject({
        collaborationId,
        isSecretariat: true,
      })

      const foreign = (await givenCollaboration(store().db)).collaborationId
      await expect(
        chooseCollaboration(session, { ...choice, collaborationId: foreign }),
      ).rejects.toThrow('signIn.noCollaboration')
      await chooseCollaboration(session, { ...choice, collaborationId: session.collaborationId })
      expect((await signedInAt(session, secret))?.account?.viewer.personId).toBe(personId)
    })
  })

  it('what signing in leaves behind is weeded', async () => {
    const { session, email } = await givenAnna(store)
    await givenCode(session, email)
    await weedSignIns(store().db, later(session, 38 * 24 * 60).now)

    const { db } = store()
    for (const table of ['attempt', 'sign_in_code', 'sign_in', 'invitation', 'mail'] as const) {
      expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([])
    }
  })
})

/** Anna Ek, who was invited to a collaboration of her own and has come in. */
async function givenAnna(store: () => Store) {
  const base = await givenCollaboration(store().db)
  // Somebody who is in the archive acts, so that what they do can be theirs.
  const secretary = await givenAccount(
    { ...base, actorId: null },
    { name: 'Sara Nyholm', email: newEmail(), isSecretariat: true },
  )
  const session: Session = { ...base, actorId: secretary.personId }
  const email = newEmail()
  const { personId, secret } = await givenAccount(session, { name: 'Anna Ek', email })
  return { session, email, personId, secret }
}

/** Runs something and gives what it asked of the store, kind by kind and table by table, and the letters it left. */
async function counted<Result>(session: Session, run: (counting: Session) => Promise<Result>) {
  const questions: string[] = []
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      questions.push(node.kind)
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const before = await lettersIn(session)
  let result: Result | null = null
  let refusal = ''
  try {
    result = await run({ ...session, db: session.db.withPlugin(plugin) })
  } catch (error) {
    refusal = (error as Error).message
  }
  return { result, refusal, questions, letters: (await lettersIn(session)) - before }
}

async function lettersIn({ db }: Session): Promise<number> {
  return (await db.selectFrom('mail').select('id').execute()).length
}
