import type { Context, Handler } from 'hono'
import { Refusal } from '../../domain/refusal.ts'
import { refusalSentence } from '../../views/refusal-sentence.ts'
import { unpackOutcomes } from '../carried-readings.ts'
import type { Problem } from '../components/error-summary.tsx'
import { jsonAnswer } from '../json-answer.ts'
import { limitUpload } from '../limit-upload.ts'
import { type Outcome, type Refused, readAll } from '../outcome.ts'
import { ReadingsPage } from '../pages/readings-page.tsx'
import { StartPage } from '../pages/start-page.tsx'
import { type ReadingForm, readingForm } from '../reading-form.ts'
import { htmlPage } from '../reply.ts'
import type { WebEnv } from '../web-env.ts'

/**
 * Reads what was handed in and answers with the reading itself; nothing is kept. Where nothing could
 * be read, the start page comes back with the reasons and with what was pasted.
 */
export const readingRoute: Handler<WebEnv> = async (c) => {
  const { locale, settings } = c.var
  let form: ReadingForm | null = null
  try {
    form = await readingForm(c.req.raw, locale.text.page.reading.pastedFile)
    const outcomes = await outcomesOf(c, form)
    if (form.answer === 'json') return jsonAnswer(c, outcomes, locale.text)
    if (outcomes.every((outcome) => outcome.kind === 'refused')) {
      return startAgain(c, outcomes, form)
    }
    return htmlPage(
      c,
      200,
      <ReadingsPage locale={locale} assets={settings.assets} outcomes={outcomes} />,
    )
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return startAgain(c, [error], form)
  }
}

/** Refuses a request over the limit before it is read, in the page. */
export const uploadLimit = limitUpload<WebEnv>((c, refusal) => startAgain(c, [refusal], null))

function outcomesOf(c: Context<WebEnv>, form: ReadingForm): Promise<readonly Outcome[]> {
  const { settings } = c.var
  if (form.carried !== null) return Promise.resolve(unpackOutcomes(form.carried))

  const count = form.documents.length
  if (count === 0) throw new Refusal('form.empty')
  if (count > settings.mostDocuments) {
    throw new Refusal('form.tooMany', { count: settings.mostDocuments })
  }
  return readAll(settings, form.documents)
}

type Reason = Refused | Refusal

function startAgain(
  c: Context<WebEnv>,
  reasons: readonly (Outcome | Refusal)[],
  form: ReadingForm | null,
) {
  const { locale, settings } = c.var
  const { text } = locale
  const refused = reasons.filter((reason): reason is Reason => !('reading' in reason))
  const problems = refused.map((reason): Problem => {
    const sentence = refusalSentence(text, reason)
    if (!('kind' in reason)) return { field: 'file', sentence }
    if (reason.name === text.page.reading.pastedFile) return { field: 'pasted', sentence }
    return { field: 'file', sentence: text.page.problems.file(reason.name, sentence) }
  })
  const tooLarge = refused.some(({ code }) => code.endsWith('.tooLarge'))
  return htmlPage(
    c,
    tooLarge ? 413 : 422,
    <StartPage
      locale={locale}
      settings={settings}
      problems={problems}
      pasted={form?.pasted ?? ''}
    />,
  )
}
