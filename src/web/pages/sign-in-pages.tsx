import type { IdentityProvider } from '../../domain/identity-provider.ts'
import { onTo } from '../asking.ts'
import { type OutsideFrame, OutsidePage } from '../components/outside-page.tsx'
import { PlainForm, type Returned } from '../components/plain-form.tsx'

type Props = { frame: OutsideFrame; returned: Returned | null; goingTo: string | null }

/** Asks for an address; organisations with a sign-in of their own can be gone to at once. */
export function SignInPage(props: Props & { providers: readonly IdentityProvider[] }) {
  const { frame, returned, goingTo, providers } = props
  const { text, paths } = frame.locale
  const words = text.signIn
  return (
    <OutsidePage frame={frame} title={words.title} lead={words.lead}>
      {goingTo !== null && (
        <p class="note" role="status">
          {words.needed}
        </p>
      )}
      <PlainForm
        action={onTo(paths.signIn, goingTo)}
        heading={words.problem}
        returned={returned}
        submit={words.submit}
        fields={[
          {
            name: 'epost',
            label: words.email,
            hint: words.emailHint,
            autocomplete: 'email',
            needed: true,
          },
        ]}
      />
      {providers.length > 0 && (
        <section class="ways" aria-labelledby="egna">
          <h2 id="egna">{words.providers}</h2>
          <ul>
            {providers.map(({ key, name }) => (
              <li>
                <a class="btn" href={onTo(paths.toProvider(key), goingTo)}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="meta">{words.noAccess}</p>
    </OutsidePage>
  )
}

/** Asks for the code that was sent. */
export function CodePage({ frame, returned, goingTo }: Props) {
  const { text, paths } = frame.locale
  const words = text.signIn.code
  return (
    <OutsidePage frame={frame} title={words.title} lead={words.sent}>
      <PlainForm
        action={onTo(paths.code, goingTo)}
        heading={text.signIn.problem}
        returned={returned}
        submit={words.submit}
        cancel={{ href: onTo(paths.signIn, goingTo), name: words.again }}
        fields={[
          {
            name: 'kod',
            label: words.label,
            hint: words.hint,
            autocomplete: 'one-time-code',
            needed: true,
          },
        ]}
      />
      <p class="meta">{words.noLetter}</p>
    </OutsidePage>
  )
}

type ProviderProps = { frame: OutsideFrame; provider: IdentityProvider; goingTo: string | null }

/**
 * Tells that an organisation has a sign-in of its own, with a link there. A link, since a browser holds a form to the
 * addresses that our policy allows through every redirect, and the provider's are not ours to know.
 */
export function ProviderPage({ frame, provider: { key, name }, goingTo }: ProviderProps) {
  const { text, paths } = frame.locale
  const words = text.signIn.provider
  return (
    <OutsidePage frame={frame} title={words.title(name)} lead={words.lead(name)}>
      <p class="row">
        <a class="btn primary" href={onTo(paths.toProvider(key), goingTo)}>
          {words.go(name)}
        </a>
        <a class="btn quiet" href={onTo(paths.signIn, goingTo)}>
          {words.other}
        </a>
      </p>
    </OutsidePage>
  )
}
