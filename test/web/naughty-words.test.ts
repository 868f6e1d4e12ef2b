import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { deliverBySmtp, sendMail } from '../../src/outside/send-mail.ts'
import { type Database, openStore } from '../../src/store/database.ts'
import { filesIn } from '../../src/store/files.ts'
import { insertMail } from '../../src/store/mails.ts'
import { renewSetUpLink } from '../../src/store/set-up-links.ts'
import { sv } from '../../src/text/sv.ts'
import { givenCounty } from '../support/given-county.ts'
import { archiveOver, contentOf, exported, newFolder, takenIn } from '../support/given-moving.ts'
import { mailServer } from '../support/mail-server.ts'
import { naughtyWords, noLines } from '../support/naughty-words.ts'
import { givenSite } from '../support/site.ts'
import { testBrowser } from '../support/test-browser.ts'

/** As a form takes it: letters and accents are one sign, and nothing stands around. */
const taken = (written: string): string => written.normalize('NFC').trim()

describe('naughty words in an export', () => {
  it('come out as they were written, go in, and come out the same again', async () => {
    const { db, files, session, bodies, post, record } = await givenCounty()
    const group = bodies.get('Nätverket för elevhälsa') ?? ''
    const { id: regionId } = await db
      .selectFrom('organisation')
      .where('code', '=', '0007')
      .select('id')
      .executeTakeFirstOrThrow()
    const { id: seatId } = await db.selectFrom('seat').select('id').executeTakeFirstOrThrow()
    const written = new Map<string, string[]>()
    const write = async (kind: string, path: string, fields: Record<string, string>) => {
      const { status } = await post(path, fields)
      expect(status, `${path} ${JSON.stringify(fields)}`).toBe(303)
      const words = Object.values(fields).filter((value) => value.includes('°'))
      written.set(kind, [...(written.get(kind) ?? []), ...words.map(taken)])
    }
    for (const [at, word] of naughtyWords.entries()) {
      const name = `${word.slice(0, 280)} °${at}`
      const day = `${2100 + at}-03-04`
      await write('bodies', '/organ/nytt', {
        ...{ namn: name, uppdrag: `${word}\r\nrad två °`, niva: 'local', slag: 'informal' },
      })
      await write('organisations', '/organ/parter/ny', { namn: name, slag: 'other' })
      await write('seats', `/organ/${group}/ny-plats`, { funktion: name, slag: 'ordinary' })
      await write('meetings', `/organ/${group}/nytt-mote`, { dag: day, plats: name })
      await write('people', `/platser/${seatId}/innehavare`, { namn: name, roll: 'member' })
      await write('people', '/organ/befattningar/ny', {
        ...{
          organisation: regionId,
          slag: 'archivist',
          namn: `${word.slice(0, 270)} befattad °${at}`,
        },
      })
    }
    const said = naughtyWords.map((word, at) => `§ ${at + 1} ${word}\nGruppen sa: ${word}\n`)
    await record(
      'Nätverket för elevhälsa',
      `Minnesanteckningar Nätverket för elevhälsa 2026-01-15\n\nNärvarande: Anna Ek, Växjö kommun\n\n${said.join('\n')}`,
    )
    const here = { db, files, now: session.now }
    const collaboration = { id: session.collaborationId, name: 'Samverkan i provlänet' }

    const first = await exported(here, collaboration)

    for (const [kind, words] of written) {
      const lines = (await readFile(join(first, `${kind}.ndjson`), 'utf8')).trimEnd().split('\n')
      const values = new Set(lines.flatMap((line) => Object.values(JSON.parse(line))))
      for (const word of words) expect(values, `${kind} ${word}`).toContain(word)
    }
    const { db: other } = await openStore({ inMemory: true })
    const there = archiveOver(other)
    await takenIn(there, first)
    expect(await contentOf(await exported(there, collaboration))).toEqual(await contentOf(first))
  }, 180_000)
})

describe('naughty words in a letter', () => {
  let server: Awaited<ReturnType<typeof mailServer>>
  beforeAll(async () => {
    server = await mailServer()
  })
  afterAll(() => server.stop())
  const now = () => new Date('2026-03-02T09:00:00Z')

  /** Sends all that waits. */
  async function sent(db: Database) {
    const before = server.arrived.length
    const sender = sendMail({ db, now }, deliverBySmtp(server.url, 'rt@lanet.example'))
    const left = () =>
      db.selectFrom('mail').where('sent_at', 'is', null).select('last_error').execute()
    await vi.waitFor(async () => expect(await left()).toEqual([]), 60_000)
    await sender.stop()
    return server.arrived.slice(before)
  }
  const headers = [
    ...['from', 'to', 'subject', 'auto-submitted', 'message-id', 'date', 'mime-version'],
    ...['content-type', 'content-transfer-encoding'],
  ].sort()

  it('from a form arrive as they were written, in the subject and the text, and bring no header', async () => {
    const { db } = await openStore({ inMemory: true })
    const archive = { db, files: filesIn(newFolder()) }
    const publicUrl = 'https://rodatraden.example'
    const site = givenSite({ archive, now, publicUrl, hasDemonstration: false })
    const browser = testBrowser(site, publicUrl)
    const link = await renewSetUpLink(db, now())
    const fields = { samverkan: 'Provlänet', namn: 'Sara Nyholm', epost: 'sara@lanet.example' }
    await browser.post(`/kom-igang/${link}`, fields)
    for (const [at, word] of naughtyWords.entries()) {
      const started = await browser.post('/administration/ny-samverkan', { namn: word })
      expect(started.status, word).toBe(303)
      const invited = await browser.post(started.headers.get('location') ?? '', {
        ...{ namn: word, epost: `nagon${at}@lanet.example` },
      })
      expect(invited.status, word).toBe(303)
    }

    const arrived = new Map((await sent(db)).map((letter) => [letter.to[0], letter]))

    expect(arrived.size).toBe(naughtyWords.length)
    for (const [at, word] of naughtyWords.entries()) {
      const letter = arrived.get(`nagon${at}@lanet.example`)
      expect(letter?.to).toEqual([`nagon${at}@lanet.example`])
      expect(letter?.subject, word).toBe(`Inbjudan till ${taken(word)}`)
      expect(letter?.text, word).toContain(`Hej ${taken(word)}!\n`)
      expect([...(letter?.headers ?? [])].sort(), word).toEqual(headers)
    }
    for (const word of noLines) {
      const refused = await browser.post('/administration/ny-samverkan', { namn: word })
      expect(refused.status, word).toBe(422)
      expect(await refused.text()).toContain('tecken som inte går att spara')
    }
  }, 120_000)

  it('bring no header from anywhere else either: not even a line end gets out of the subject', async () => {
    const { db } = await openStore({ inMemory: true })
    const words = [...naughtyWords, ...noLines]
    for (const [at, word] of words.entries()) {
      const letter = sv.signIn.letters.invitation(word, word, word, 'https://rodatraden.example/x')
      const sending = { at: now(), uselessAt: new Date('2026-03-09T09:00:00Z') }
      await db
        .transaction()
        .execute((tx) => insertMail(tx, `annan${at}@lanet.example`, letter, sending))
    }

    const letters = await sent(db)

    expect(letters).toHaveLength(words.length)
    for (const { headers: had, to, subject } of letters) {
      expect([...had].sort(), subject).toEqual(headers)
      expect(to).toHaveLength(1)
    }
  })
})
