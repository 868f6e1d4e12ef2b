import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../domain/refusal.ts'
import type { ArchivePlace } from '../store/archive-place.ts'
import { type Database, openUnchanged, type Store } from '../store/database.ts'
import {
  examineFiles,
  findDatabaseFacts,
  findLatestEvent,
  findStuckLetters,
  hasRealCollaboration,
  listUnreachable,
} from '../store/examine.ts'
import { findMigrationState } from '../store/migrate.ts'
import { findLogLack } from '../store/moving/kept-checkpoint.ts'
import { verifyEvents } from '../store/verify-events.ts'
import { type Finding, finding, said } from './examine-settings.ts'

/** So many seconds may two clocks differ. */
const clockSlack = 5

/** What is so with an archive: its database, its files, its log, its letters and who can come in. Changes nothing. */
export async function examineArchive(
  { database, files, checkpoint }: ArchivePlace,
  { isProduction, now }: { readonly isProduction: boolean; readonly now: Date },
): Promise<readonly Finding[]> {
  const isEmbedded = 'folder' in database
  let store: Store
  try {
    if (isEmbedded && !(await hasDatabase(database.folder)))
      return [finding('advice', 'database.empty')]
    store = await openUnchanged(database)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'store.inUse' && isEmbedded) {
      return [finding('advice', 'lock.held', { folder: database.folder })]
    }
    return [finding('wrong', 'database.notOpened', { why: said(error) })]
  }
  try {
    const findings = await examineDatabase(store.db, isEmbedded)
    if (!findings.every(({ code }) => readableStill.includes(code))) return findings
    return [
      ...findings,
      ...(await examineContent(store.db, files, { isProduction, now })),
      ...(await examineCheckpoint(store.db, checkpoint)),
    ]
  } catch (error) {
    const code = isEmbedded ? 'database.notOpened' : 'database.unreachable'
    return [finding('wrong', code, { why: said(error) })]
  } finally {
    await store.close()
  }
}

/** What may be found of a database whose content can be examined too. */
const readableStill: readonly Finding['code'][] = [
  'database.ok',
  'database.superuser',
  'clock.ok',
  'clock.off',
]

const hasDatabase = (folder: string): Promise<boolean> =>
  stat(join(folder, 'database')).then(
    () => true,
    () => false,
  )

async function examineDatabase(db: Database, isEmbedded: boolean): Promise<readonly Finding[]> {
  const facts = await findDatabaseFacts(db)
  const { version } = facts
  if (version < 15) return [finding('wrong', 'database.tooOld', { version })]
  if (!facts.isUtf8) return [finding('wrong', 'database.encoding')]
  const state = await findMigrationState(db)
  if (state === null) return [finding('advice', 'database.empty')]
  const findings: Finding[] = []
  for (const each of ['ahead', 'changed', 'behind'] as const) {
    const names = state[each].join(', ')
    if (names) findings.push(finding('wrong', `database.${each}`, { names }))
  }
  if (findings.length > 0) return findings
  findings.push(finding('ok', 'database.ok', { version, isEmbedded: isEmbedded ? 1 : 0 }))
  if (isEmbedded) return findings
  if (facts.isSuperuser) findings.push(finding('advice', 'database.superuser'))
  const seconds = Math.round(Math.abs(facts.now.getTime() - Date.now()) / 1_000)
  if (seconds > clockSlack) findings.push(finding('wrong', 'clock.off', { seconds }))
  return findings
}

async function examineContent(
  db: Database,
  folder: string,
  { isProduction, now }: { readonly isProduction: boolean; readonly now: Date },
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  if (!isProduction && (await hasRealCollaboration(db))) {
    findings.push(finding('advice', 'production.unset'))
  }
  const latest = await findLatestEvent(db)
  const isAhead = latest !== null && latest.getTime() > now.getTime() + 1_000 * clockSlack
  findings.push(
    isAhead
      ? finding('wrong', 'clock.future', { at: latest.toISOString() })
      : finding('ok', 'clock.ok'),
  )
  const { count, missing, changed } = await examineFiles(db, folder)
  for (const [code, names] of [
    ['files.missing', missing],
    ['files.changed', changed],
  ] as const) {
    const [name] = names
    if (name) findings.push(finding('wrong', code, { count: names.length, name }))
  }
  if (missing.length + changed.length === 0) findings.push(finding('ok', 'files.ok', { count }))
  const { broken, events } = await verifyEvents(db)
  findings.push(
    broken.length > 0
      ? finding('wrong', 'chain.broken', { count: broken.length })
      : finding('ok', 'chain.ok', { events }),
  )
  const stuck = await findStuckLetters(db, now)
  findings.push(
    stuck.count > 0
      ? finding('wrong', 'outbox.stuck', { count: stuck.count, why: stuck.lastError ?? '' })
      : finding('ok', 'outbox.ok'),
  )
  for (const name of await listUnreachable(db))
    findings.push(finding('wrong', 'access.none', { name }))
  return findings
}

/** Whether the log still holds what was last noted of it. */
async function examineCheckpoint(db: Database, file: string): Promise<readonly Finding[]> {
  try {
    const lack = await findLogLack(db, file)
    if (!lack) return []
    const { at, missing, rewritten } = lack
    return [finding('wrong', 'checkpoint.lacks', { at, missing, rewritten, file })]
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [finding('wrong', 'checkpoint.unreadable', { file })]
  }
}
