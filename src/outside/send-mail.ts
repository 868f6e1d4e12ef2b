import { createTransport } from 'nodemailer'
import type { Database } from '../store/database.ts'
import { logError } from '../store/log.ts'
import { type MailToSend, markSent, markUnsent, takeMail } from '../store/mails.ts'

/** How often the outbox is looked in when nobody says that something is there. */
const lookMilliseconds = 10_000
/** How long the mail server may take; shorter than the least time after which a letter is sent anew. */
const waitMilliseconds = 20_000

/** Hands one letter over; fails when it was not taken. */
export type Deliver = (mail: MailToSend) => Promise<void>

/** Sends what is in the outbox, and goes on looking. */
export type MailSender = {
  /** Says that there is a letter, so that it goes at once. */
  wake(): void
  /** Sends no more, when the letter under way is handed over. */
  stop(): Promise<void>
}

/** Whether a mail server can be reached and lets us in. Fails with its own words where not. */
export async function checkMailServer(url: string): Promise<void> {
  const transport = createTransport({ url, connectionTimeout: 5_000, greetingTimeout: 5_000 })
  try {
    await transport.verify()
  } finally {
    transport.close()
  }
}

/** Delivers by a mail server. The same letter has the same Message-ID each time, so that a double can be told. */
export function deliverBySmtp(url: string, from: string): Deliver {
  const transport = createTransport({
    url,
    connectionTimeout: waitMilliseconds,
    greetingTimeout: waitMilliseconds,
    socketTimeout: waitMilliseconds,
  })
  const domain = from.slice(from.lastIndexOf('@') + 1)
  return async ({ id, recipient, subject, text }) => {
    await transport.sendMail({
      from,
      to: { name: '', address: recipient },
      text,
      messageId: `<${id}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated', ...subjectHeader(subject) },
      // A letter is words: nothing in it may name a file or an address to fetch.
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  }
}

/** The subject as a header. What looks like an encoded word already, as `=?UTF-8?B?…?=`, is encoded so that it stays as it is. */
const subjectHeader = (subject: string) => {
  if (!subject.includes('=?')) return { Subject: subject }
  const parts = subject.match(/[\s\S]{1,10}/gu) ?? []
  const encoded = parts.map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`)
  return { Subject: { prepared: true, value: encoded.join('\r\n ') } }
}

/**
 * Sends the letters of the outbox one at a time, the oldest first, until there is none that waits. What cannot be sent
 * is tried again, later and later. A server that is killed between handing a letter over and writing that down sends
 * it once more: a letter comes twice rather than never.
 */
export function sendMail(
  { db, now }: { readonly db: Database; readonly now: () => Date },
  deliver: Deliver,
): MailSender {
  let isStopped = false
  let isAwoken = false
  let round: Promise<void> | null = null

  const sendAll = async () => {
    while (!isStopped) {
      isAwoken = false
      const mail = await takeMail(db, now())
      if (!mail && !isAwoken) return
      if (mail) await sendOne(mail)
    }
  }
  const sendOne = async (mail: MailToSend) => {
    try {
      await deliver(mail)
    } catch (error) {
      const sentence = error instanceof Error ? error.message : String(error)
      logError('mail', error, { mail: mail.id })
      await markUnsent(db, mail.id, sentence)
      return
    }
    await markSent(db, mail.id, now())
  }
  const wake = () => {
    isAwoken = true
    if (isStopped || round) return
    round = sendAll()
      .catch((error) => logError('outbox', error))
      .finally(() => {
        round = null
      })
  }
  const timer = setInterval(wake, lookMilliseconds)
  timer.unref()
  wake()
  return {
    wake,
    async stop() {
      isStopped = true
      clearInterval(timer)
      await round
    },
  }
}
