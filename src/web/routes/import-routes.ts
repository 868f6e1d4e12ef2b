import type { Locale } from '../locale.ts'
import type { Routing } from '../routing.ts'
import { askToUndoRoute, importLimit, importRoute, importsRoute, undoRoute } from './imports.tsx'
import { idParam } from './params.ts'
import { answerRoute, confirmRoute, discardRoute, reviewRoute } from './review.tsx'

/** The pages of import and review, which only the secretariat sees. */
export function addImports({ get, post, form }: Routing, { paths }: Locale): void {
  const id = idParam()
  get(paths.imports, 'document.import', importsRoute)
  post(paths.imports, 'document.import', importLimit, importRoute)
  form(paths.undoImport(id), 'document.import', askToUndoRoute, undoRoute)
  get(paths.review(id), 'document.review', reviewRoute)
  post(paths.answer(id), 'document.review', answerRoute)
  post(paths.confirm(id), 'document.review', confirmRoute)
  post(paths.discard(id), 'document.review', discardRoute)
}
