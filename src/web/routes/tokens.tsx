import type { Handler } from 'hono'
import { endToken } from '../../actions/end-token.ts'
import { makeToken, tokenDays } from '../../actions/make-token.ts'
import { Refusal } from '../../domain/refusal.ts'
import { type TokenOwner, tokenScopes } from '../../store/tokens.ts'
import { refusalSentence } from '../../views/refusal-sentence.ts'
import { type SignedInEnv, sessionOf, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import { type Field, FormPage, type Returned } from '../components/plain-form.tsx'
import { formOf, idIn } from '../form-fields.ts'
import { MadeTokenPage } from '../pages/made-token-page.tsx'
import { htmlPage } from '../reply.ts'
import type { SignedInContext } from './params.ts'
import { showing } from './writing.ts'

/** Whose tokens are shown and made: an account's, in the collaboration that it is in now. */
export function tokenOwnerOf(c: SignedInContext): TokenOwner {
  const { accountId } = c.var.signedIn ?? {}
  if (!accountId) throw new Error('nobody without an account comes here')
  return { accountId, collaborationId: viewerOf(c).collaborationId }
}

function newTokenPage(c: SignedInContext, returned: Returned | null): Promise<Response> {
  const { text, paths } = c.var.locale
  const { form } = text.api.tokens
  const { isSecretariat } = viewerOf(c)
  const account = { href: paths.account, name: text.signIn.account.title }
  // Only the secretariat hands in documents, so nobody else is asked whether a program may.
  const scopes = tokenScopes.filter((scope) => isSecretariat || scope === 'read')
  const fields: readonly Field[] = [
    { name: 'namn', label: form.name, hint: form.nameHint, needed: true },
    {
      name: 'far',
      label: form.scopes,
      kind: 'boxes',
      choices: scopes.map((scope) => ({ value: scope, label: form.scope[scope] })),
    },
    {
      name: 'dagar',
      label: form.days,
      kind: 'choice',
      value: '90',
      choices: tokenDays.map((days) => ({ value: String(days), label: form.day[days] })),
    },
  ]
  return htmlPage(
    c,
    returned ? 422 : 200,
    <FormPage
      frame={frameOf(c)}
      title={form.title}
      lead={text.api.tokens.lead}
      trail={[account]}
      action={paths.newToken}
      fields={fields}
      submit={form.submit}
      cancel={{ href: paths.account, name: form.cancel }}
      heading={form.problem}
      returned={returned}
    />,
  )
}

/** Asks what a new token is for. */
export const newTokenForm = showing(newTokenPage)

/** Makes a token, and shows it: the one time that it is shown. */
export const newTokenRoute: Handler<SignedInEnv> = async (c) => {
  const form = await formOf(c)
  try {
    const { accountId } = tokenOwnerOf(c)
    const secret = await makeToken(sessionOf(c), {
      accountId,
      name: form('namn'),
      scopes: tokenScopes.filter((scope) => form(`far-${scope}`) === 'ja'),
      days: Number(form('dagar')),
    })
    return htmlPage(c, 200, <MadeTokenPage frame={frameOf(c)} secret={secret} />)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const sentence = refusalSentence(c.var.locale.text, error)
    return newTokenPage(c, { code: error.code, sentence, written: form })
  }
}

/** Ends one of one's own tokens. */
export const endTokenRoute: Handler<SignedInEnv> = async (c) => {
  const tokenId = idIn((await formOf(c))('nyckel'))
  if (tokenId === null) throw new Refusal('token.endedAlready')
  await endToken(sessionOf(c), { tokenId, accountId: tokenOwnerOf(c).accountId })
  return c.redirect(`${c.var.locale.paths.account}#nycklar`, 303)
}
