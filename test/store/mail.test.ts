import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { deliverBySmtp, sendMail } from '../../src/outside/send-mail.ts'
import type { Store } from '../../src/store/database.ts'
import { insertMail, takeMail } from '../../src/store/mails.ts'
import { onBothDatabases } from '../support/databases.ts'
import { mailServer } from '../support/mail-server.ts'

const start = new Date('2026-03-02T09:00:00Z')
const minutesLater = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
let post: Awaited<ReturnType<typeof mailServer>>

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  post = await mailServer()
})
afterAll(() => post.stop())

onBothDatabases((store) => {
  describe('a letter in the outbox', () => {
    it('goes once as it was written, and what it said is forgotten', async () => {
      const recipient = await givenLetter(
        store,
        'Kod för Åsa',
        'Din kod är BCDF-GHJK – hälsningar\n',
      )
      await sendAt(store, start)
      await sendAt(store, minutesLater(120))

      expect(arrivedTo(recipient)).toMatchObject([
        {
          ...{ to: [recipient], from: 'rt@lanet.example', subject: 'Kod för Åsa' },
          text: 'Din kod är BCDF-GHJK – hälsningar\n',
        },
      ])
      expect(await kept(store, recipient)).toMatchObject({ body: null, last_error: null })
    })

    it('that is not taken is tried later and later, until it is', async () => {
      const recipient = await givenLetter(store)
      post.feels('refuses')
      const tries = []
      for (const minutes of [0, 0.5, 1, 2, 3, 6, 7, 14]) {
        await sendAt(store, minutesLater(minutes))
        tries.push((await kept(store, recipient)).attempts)
      }
      expect(tries).toEqual([1, 1, 2, 2, 3, 3, 4, 4])
      expect((await kept(store, recipient)).last_error).toContain('later')

      post.feels('takes')
      await sendAt(store, minutesLater(60))
      expect(arrivedTo(recipient)).toHaveLength(1)
    })

    it('that was taken by a server that hung up, or by ours before it was killed, comes twice at most', async () => {
      const recipient = await givenLetter(store)
      post.feels('hangsUp')
      await sendAt(store, start)
      post.feels('takes')
      await sendAt(store, minutesLater(2))
      await sendAt(store, minutesLater(200))

      const doubles = arrivedTo(recipient)
      expect(doubles).toHaveLength(2)
      expect(new Set(doubles.map(({ messageId }) => messageId)).size).toBe(1)
    })

    it('is taken by one server when there are several', async () => {
      const recipients = await Promise.all([1, 2, 3, 4].map(() => givenLetter(store)))
      await Promise.all([1, 2, 3].map(() => sendAt(store, start)))

      expect(recipients.map((each) => arrivedTo(each).length)).toEqual([1, 1, 1, 1])
    })

    it('is not sent when nobody has use for it any more, nor when what it tells of was undone', async () => {
      const recipient = await givenLetter(store)
      const undone = `${randomUUID()}@lanet.example`
      await store()
        .db.transaction()
        .execute(async (tx) => {
          await insertMail(
            tx,
            undone,
            { subject: 'x', text: 'x' },
            { at: start, uselessAt: minutesLater(10) },
          )
          throw new Error('undone')
        })
        .catch(() => {})
      await sendAt(store, minutesLater(24 * 60))

      expect(arrivedTo(recipient)).toEqual([])
      expect(arrivedTo(undone)).toEqual([])
      expect(await takeMail(store().db, minutesLater(24 * 60))).toBeNull()
    })
  })
})

async function givenLetter(store: () => Store, subject = 'Brev', text = 'Hej!\n'): Promise<string> {
  const recipient = `${randomUUID()}@lanet.example`
  await store()
    .db.transaction()
    .execute((tx) =>
      insertMail(tx, recipient, { subject, text }, { at: start, uselessAt: minutesLater(600) }),
    )
  return recipient
}

/** Sends what waits at a time, by a sender that is started for it, as after a restart. */
async function sendAt(store: () => Store, now: Date): Promise<void> {
  const deliver = deliverBySmtp(post.url, 'rt@lanet.example')
  const { db } = store()
  const sender = sendMail({ db, now: () => now }, deliver)
  while (await isWaiting(store, now)) await new Promise((resolve) => setTimeout(resolve, 20))
  await sender.stop()
}

async function isWaiting(store: () => Store, now: Date): Promise<boolean> {
  const found = await store()
    .db.selectFrom('mail')
    .where('sent_at', 'is', null)
    .where('next_try_at', '<=', now)
    .where('useless_at', '>', now)
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}

const arrivedTo = (recipient: string) => post.arrived.filter(({ to }) => to.includes(recipient))

const kept = (store: () => Store, recipient: string) =>
  store()
    .db.selectFrom('mail')
    .selectAll()
    .where('recipient', '=', recipient)
    .executeTakeFirstOrThrow()
