import { randomUUID } from 'node:crypto'
import type { Context, Handler } from 'hono'
import { daysToUndo, undoImport } from '../../actions/undo-import.ts'
import { Refusal } from '../../domain/refusal.ts'
import { type TakenIn, takeInAll } from '../../http/take-in.ts'
import { findImportBrought, isId, listImports, listWaiting } from '../../store/reviews.ts'
import { refusalSentence } from '../../views/refusal-sentence.ts'
import { type SignedInEnv, sessionOf, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import { limitUpload } from '../limit-upload.ts'
import type { Locale } from '../locale.ts'
import { type HandedInOutcome, ImportsPage } from '../pages/imports-page.tsx'
import { UndoImportPage } from '../pages/undo-import-page.tsx'
import { type ReadingForm, readingForm } from '../reading-form.ts'
import { htmlPage } from '../reply.ts'
import { idOf } from './params.ts'

type Told = { readonly outcomes: readonly HandedInOutcome[]; readonly problem: string | null }
const nothingTold: Told = { outcomes: [], problem: null }

/** Hand in minutes, see what waits for review, and the imports that have been made. */
export const importsRoute: Handler<SignedInEnv> = (c) => importsPage(c, 200, nothingTold)

/** A request that is too large is told so in the page. */
export const importLimit = limitUpload<SignedInEnv>((c, refusal) =>
  importsPage(c, 413, { outcomes: [], problem: refusalSentence(c.var.locale.text, refusal) }),
)

/**
 * Takes documents into review, each by itself: one that cannot be read does not stop the others. A page sends each file
 * on its own and gets its outcome as JSON; a form sends all of them and gets the page.
 */
export const importRoute: Handler<SignedInEnv> = async (c) => {
  const { settings, locale } = c.var
  let form: ReadingForm
  try {
    form = await readingForm(c.req.raw, locale.text.page.reading.pastedFile)
    if (form.documents.length === 0) throw new Refusal('form.empty')
    if (form.documents.length > settings.mostDocuments) {
      throw new Refusal('form.tooMany', { count: settings.mostDocuments })
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const problem = refusalSentence(locale.text, error)
    return importsPage(c, 422, { outcomes: [], problem })
  }
  const importId = form.importId && isId(form.importId) ? form.importId : randomUUID()
  const taken = await takeInAll(settings, sessionOf(c), importId, form.documents)
  const outcomes = taken.map((each) => shownOutcome(each, locale))
  if (form.answer === 'json') return c.json(outcomes, 200, { 'cache-control': 'no-store' })
  return importsPage(c, 200, { outcomes, problem: null })
}

/** What an import brought, and whether it shall be undone. */
export const askToUndoRoute: Handler<SignedInEnv> = async (c) => {
  const id = idOf(c)
  const brought = await findImportBrought(c.var.db, viewerOf(c), id)
  return brought
    ? htmlPage(c, 200, <UndoImportPage frame={frameOf(c)} brought={brought} />)
    : c.notFound()
}

/** Undoes an import. */
export const undoRoute: Handler<SignedInEnv> = async (c) => {
  const id = idOf(c)
  await undoImport(sessionOf(c), { importId: id })
  return c.redirect(c.var.locale.paths.imports, 303)
}

function shownOutcome(taken: TakenIn, { text, paths }: Locale): HandedInOutcome {
  const { name, state, documentId } = taken
  return {
    name,
    state,
    sentence: taken.state === 'inReview' ? null : refusalSentence(text, taken.refusal),
    href: documentId === null ? null : paths.review(documentId),
  }
}

async function importsPage(c: Context<SignedInEnv>, status: 200 | 413 | 422, told: Told) {
  const { settings, db } = c.var
  const viewer = viewerOf(c)
  const since = settings.now().getTime() - daysToUndo * 86_400_000
  const imports = (await listImports(db, viewer)).map((each) => ({
    ...each,
    mayBeUndone:
      each.undoneAt === null &&
      each.confirmed + each.inReview > 0 &&
      each.startedAt.getTime() >= since,
  }))
  return htmlPage(
    c,
    status,
    <ImportsPage
      frame={frameOf(c)}
      limits={settings}
      waiting={await listWaiting(db, viewer)}
      imports={imports}
      {...told}
    />,
  )
}
