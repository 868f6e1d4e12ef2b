import type { Context, Handler } from 'hono'
import { Refusal } from '../../domain/refusal.ts'
import { refusalSentence } from '../../views/refusal-sentence.ts'
import type { SignedInEnv } from '../account.ts'
import type { Returned } from '../components/plain-form.tsx'
import { type Form, formOf } from '../form-fields.ts'
import type { WebEnv } from '../web-env.ts'

type Page<Env extends WebEnv> = (
  c: Context<Env>,
  returned: Returned | null,
) => Response | Promise<Response>
type Deed<Env extends WebEnv> = (c: Context<Env>, form: Form) => Promise<string>

/** Shows a form. */
export const showing =
  <Env extends WebEnv = SignedInEnv>(page: Page<Env>): Handler<Env> =>
  (c) =>
    page(c, null)

/**
 * Does what a posted form asks, and goes on to the address that the deed gives. Where it is refused the form comes
 * back with what was written and why.
 */
export const writing =
  <Env extends WebEnv = SignedInEnv>(page: Page<Env>, deed: Deed<Env>): Handler<Env> =>
  async (c) => {
    const form = await formOf(c)
    try {
      return c.redirect(await deed(c, form), 303)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const sentence = refusalSentence(c.var.locale.text, error)
      return page(c, { code: error.code, sentence, written: form })
    }
  }
