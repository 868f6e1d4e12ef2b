import type { Hono } from 'hono'
import { forSignedIn, hiddenFromOthers } from '../account.ts'
import type { Locale } from '../locale.ts'
import type { WebEnv } from '../web-env.ts'
import { askToUndoRoute, importLimit, importRoute, importsRoute, undoRoute } from './imports.tsx'
import { idParam } from './params.ts'
import { answerRoute, confirmRoute, discardRoute, reviewRoute } from './review.tsx'

/** The pages of import and review, which only the secretariat sees. */
export function addImports(app: Hono<WebEnv>, { paths }: Locale): void {
  const id = idParam()
  const all = [forSignedIn, hiddenFromOthers] as const
  app.get(paths.imports, ...all, importsRoute)
  app.post(paths.imports, ...all, importLimit, importRoute)
  app.get(paths.undoImport(id), ...all, askToUndoRoute)
  app.post(paths.undoImport(id), ...all, undoRoute)
  app.get(paths.review(id), ...all, reviewRoute)
  app.post(paths.answer(id), ...all, answerRoute)
  app.post(paths.confirm(id), ...all, confirmRoute)
  app.post(paths.discard(id), ...all, discardRoute)
}
