import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A letter as it arrived. */
type Arrived = {
  readonly to: readonly string[]
  readonly from: string
  readonly subject: string
  readonly text: string
  readonly messageId: string
  /** The names of its headers, in their order. */
  readonly headers: readonly string[]
}

/** How a mail server takes the next letter: as it should, not now, or it takes it and hangs up before it says so. */
type Mood = 'takes' | 'refuses' | 'hangsUp'

/** A real mail server on this computer, and the letters that have come to it. */
export async function mailServer() {
  const arrived: Arrived[] = []
  let mood: Mood = 'takes'
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        if (mood === 'refuses')
          return done(Object.assign(new Error('later'), { responseCode: 451 }))
        const { from, subject, text, messageId, headers } = await PostalMime.parse(
          Buffer.concat(parts),
        )
        arrived.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          from: from?.address ?? '',
          subject: subject ?? '',
          text: text ?? '',
          messageId: messageId ?? '',
          headers: headers.map(({ key }) => key),
        })
        if (mood === 'takes') return done()
        for (const each of server.connections) each.close()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    feels(next: Mood) {
      mood = next
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
