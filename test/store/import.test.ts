import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { importDocument } from '../../src/actions/import-document.ts'
import { closeReaders, readDocument } from '../../src/documents/read-document.ts'
import { filesIn } from '../../src/store/files.ts'
import { verifyEvents } from '../../src/store/verify-events.ts'
import { exampleMinutes } from '../../src/web/example/example-minutes.ts'
import { onBothDatabases } from '../support/databases.ts'
import { givenCollaboration } from '../support/given.ts'

const folder = await mkdtemp(join(tmpdir(), 'files-'))
const files = filesIn(folder)
const bytes = new TextEncoder().encode(exampleMinutes)
const minutes = await readDocument(bytes, 'protokoll.txt')
afterAll(async () => {
  await closeReaders()
  await rm(folder, { recursive: true })
})

onBothDatabases((store) => {
  it('keeps an imported document as it was read, with its file, until a person has looked at it', async () => {
    const session = await givenCollaboration(store().db)

    const id = await importDocument(session, files, { importId: randomUUID(), bytes, minutes })

    const document = await session.db
      .selectFrom('document')
      .select(['digest', 'name', 'status', 'minutes'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(document).toMatchObject({ name: 'protokoll.txt', status: 'inReview' })
    expect(JSON.parse(document.minutes)).toEqual(minutes)
    expect(await files.find(document.digest)).toEqual(Buffer.from(bytes))
    expect((await verifyEvents(session.db)).broken).toEqual([])
  })

  it('recognises the same file, and says which document it is', async () => {
    const session = await givenCollaboration(store().db)
    const id = await importDocument(session, files, { importId: randomUUID(), bytes, minutes })

    const again = importDocument(session, files, { importId: randomUUID(), bytes, minutes })

    await expect(again).rejects.toMatchObject({
      code: 'import.known',
      values: { id, name: 'protokoll.txt' },
    })
  })

  it('takes one of two imports of the same file at the same moment', async () => {
    const session = await givenCollaboration(store().db)
    const request = () => ({ importId: randomUUID(), bytes, minutes })

    const both = await Promise.allSettled([
      importDocument(session, files, request()),
      importDocument(session, files, request()),
    ])

    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find(({ status }) => status === 'rejected')
    expect(refused).toMatchObject({ reason: { code: 'import.known' } })
  })
})
