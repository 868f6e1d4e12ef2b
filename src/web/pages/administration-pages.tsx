import type { IdentityProvider } from '../../domain/identity-provider.ts'
import type { TendedCollaboration } from '../../store/tended-collaborations.ts'
import { Icon } from '../components/icon.tsx'
import { type OutsideFrame, OutsidePage } from '../components/outside-page.tsx'
import { type Field, PlainForm, type Returned } from '../components/plain-form.tsx'
import type { Locale } from '../locale.ts'

type Props = {
  frame: OutsideFrame
  collaborations: readonly TendedCollaboration[]
  providers: readonly IdentityProvider[]
  stuckLetters: number
  /** Whether whoever looks has a place in a collaboration beside this. */
  isElsewhereToo: boolean
}

/** The installation as whoever administers it sees it: nothing of what is kept in it. */
export function AdministrationPage(props: Props) {
  const { frame, collaborations, providers, stuckLetters, isElsewhereToo } = props
  const { locale } = frame
  const { text, paths } = locale
  const words = text.administration
  return (
    <OutsidePage frame={frame} title={words.title} lead={words.lead}>
      <section aria-labelledby="samverkan">
        <h2 id="samverkan">{words.collaborations}</h2>
        {collaborations.length === 0 && <p class="empty">{words.none}</p>}
        <ul class="own-list">
          {collaborations.map((collaboration) => (
            <li>
              <OneCollaboration locale={locale} collaboration={collaboration} />
            </li>
          ))}
        </ul>
        <p>
          <a class="btn" href={paths.newCollaboration}>
            <Icon name="plus" />
            {words.start}
          </a>
        </p>
      </section>
      <section aria-labelledby="inloggningstjanster">
        <h2 id="inloggningstjanster">{words.providers}</h2>
        {providers.length === 0 && <p>{words.noProviders}</p>}
        <ul class="own-list">
          {providers.map(({ name, domains }) => (
            <li>
              <span>
                <strong lang="sv">{name}</strong>
                <span class="meta">{words.providerDomains(domains.join(', '))}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="driften">
        <h2 id="driften">{words.running}</h2>
        <p class="row">
          <Icon name="check" />
          {words.database}
        </p>
        <p class={stuckLetters > 0 ? 'row is-missing' : 'row'}>
          <Icon name={stuckLetters > 0 ? 'triangle-alert' : 'check'} />
          {stuckLetters > 0 ? words.stuck(stuckLetters) : words.letters}
        </p>
        <p class="meta">{words.doctor}</p>
      </section>
      <form class="row" method="post" action={paths.signOut}>
        {isElsewhereToo && (
          <a class="btn" href={paths.start}>
            {text.signIn.account.collaborations}
          </a>
        )}
        <button class="btn quiet" type="submit">
          {text.archive.signOut}
        </button>
      </form>
    </OutsidePage>
  )
}

type OneProps = { locale: Locale; collaboration: TendedCollaboration }

function OneCollaboration({ locale: { text, paths }, collaboration }: OneProps) {
  const words = text.administration
  const { id, name, isDemonstration, secretariat, invited } = collaboration
  const needsOne = !isDemonstration && secretariat === 0
  const tending = isDemonstration
    ? words.demonstration
    : secretariat > 0
      ? words.secretariat(secretariat)
      : words.nobody
  return (
    <>
      <span>
        <strong lang="sv">{name}</strong>
        <span class={needsOne ? 'meta is-missing' : 'meta'}>{tending}</span>
        {needsOne && invited && <span class="meta">{words.invited(invited)}</span>}
      </span>
      {needsOne && (
        <a class="btn" href={paths.inviteFirst(id)} aria-label={words.inviteTitle(name)}>
          {invited ? words.inviteAgain : words.invite}
        </a>
      )}
    </>
  )
}

/** A page with one form of whoever administers the installation. */
export function AdministrationFormPage(props: {
  frame: OutsideFrame
  title: string
  lead: string
  action: string
  submit: string
  fields: readonly Field[]
  returned: Returned | null
}) {
  const { frame, title, lead, ...form } = props
  const { text, paths } = frame.locale
  return (
    <OutsidePage frame={frame} title={title} lead={lead}>
      <PlainForm
        {...form}
        heading={text.administration.problem}
        cancel={{ href: paths.administration, name: text.signIn.access.form.cancel }}
      />
    </OutsidePage>
  )
}
