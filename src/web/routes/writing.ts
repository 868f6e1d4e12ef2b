import type { Context, Handler } from 'hono'
import { Refusal } from '../../domain/refusal.ts'
import type { SignedInEnv } from '../account.ts'
import type { Returned } from '../components/plain-form.tsx'
import { type Form, formOf } from '../form-fields.ts'
import { refusalSentence } from '../outcome.ts'

type Page = (c: Context<SignedInEnv>, returned: Returned | null) => Response | Promise<Response>
type Deed = (c: Context<SignedInEnv>, form: Form) => Promise<string>

/** Shows a form. */
export const showing =
  (page: Page): Handler<SignedInEnv> =>
  (c) =>
    page(c, null)

/**
 * Does what a posted form asks, and goes on to the address that the deed gives. Where it is refused the form comes
 * back with what was written and why.
 */
export const writing =
  (page: Page, deed: Deed): Handler<SignedInEnv> =>
  async (c) => {
    const form = await formOf(c)
    try {
      return c.redirect(await deed(c, form), 303)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const sentence = refusalSentence(c.var.locale.text, error)
      return page(c, { sentence, written: form })
    }
  }
