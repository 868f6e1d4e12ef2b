import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { Account, SignedIn } from '../../store/sign-ins.ts'
import type { SignedInEnv } from '../account.ts'
import type { Assets } from '../assets.ts'
import type { Locale } from '../locale.ts'
import { inOtherLanguage } from '../paths.ts'
import type { Progress } from '../web-env.ts'
import { Icon, type IconName } from './icon.tsx'
import { FindInBar, SearchKeySetting } from './search-form.tsx'
import { Foot, LanguageLink, Shell } from './shell.tsx'

/** What every page of the archive says beside what it is about: who looks, in which language, and from where. */
export type Frame = {
  readonly locale: Locale
  readonly assets: Assets
  readonly account: Account
  readonly signedIn: SignedIn | null
  /** The address that was asked for, with its query. */
  readonly address: string
  readonly demonstrationProgress: Progress | null
}

export function frameOf(c: Context<SignedInEnv>): Frame {
  const { locale, account, signedIn, settings } = c.var
  const { pathname, search } = new URL(c.req.url)
  return {
    locale,
    account,
    signedIn,
    assets: settings.assets,
    address: pathname + search,
    demonstrationProgress: settings.demonstrationProgress(),
  }
}

/** The places of the main menu, in its order. */
const places = [
  'start',
  'matters',
  'meetings',
  'assignments',
  'decisions',
  'bodies',
  'imports',
] as const satisfies readonly MenuPlace[]
/** The places that only the secretariat has. */
const secretariatPlaces: ReadonlySet<MenuPlace> = new Set<MenuPlace>(['imports'])
/** Those that a phone's dock shows at once; the rest stand under one more. */
const docked: readonly MenuPlace[] = ['start', 'matters', 'meetings', 'assignments']
export type MenuPlace = keyof Locale['text']['archive']['menu']

const icons: Readonly<Record<MenuPlace, IconName>> = {
  start: 'house',
  matters: 'route',
  meetings: 'calendar',
  assignments: 'list-checks',
  decisions: 'gavel',
  bodies: 'network',
  imports: 'upload',
  search: 'search',
}

type Props = {
  frame: Frame
  title: string
  current?: MenuPlace
  /** Where the page is: the links from the register down to it. */
  trail?: readonly { readonly href: string; readonly name: string }[]
  script?: 'archiveScript'
  children: Child
}

/** A page of the archive: the bar with the main menu, the page itself, the footer, and on a phone the dock. */
export function ArchivePage({ frame, title, current, trail = [], children }: Props) {
  const { locale, account, assets, address } = frame
  const { archive } = locale.text
  const { isSecretariat } = account.viewer
  const shown = places.filter((place) => isSecretariat || !secretariatPlaces.has(place))
  const link = (place: MenuPlace, child: Child) => (
    <a href={locale.paths[place]} aria-current={place === current ? 'page' : undefined}>
      {child}
    </a>
  )
  return (
    <Shell
      locale={locale}
      assets={assets}
      title={title}
      script="archiveScript"
      where={
        <nav class="nav" aria-label={archive.mainMenu}>
          {shown.map((place) => link(place, archive.menu[place]))}
        </nav>
      }
      tools={
        <>
          {current !== 'search' && <FindInBar locale={locale} />}
          <LanguageLink locale={locale} href={inOtherLanguage(address)} />
          <AccountMenu frame={frame} />
        </>
      }
      dock={
        <nav class="dock" aria-label={archive.shortMenu}>
          {shown
            .filter((place) => docked.includes(place))
            .map((place) =>
              link(
                place,
                <>
                  <Icon name={icons[place]} />
                  {archive.menu[place]}
                </>,
              ),
            )}
          <details class="more-places">
            <summary>
              <Icon name="ellipsis" />
              {archive.more}
            </summary>
            <ul class="card">
              {shown
                .filter((place) => !docked.includes(place))
                .map((place) => (
                  <li>{link(place, archive.menu[place])}</li>
                ))}
            </ul>
          </details>
        </nav>
      }
    >
      <main id="innehall" class="archive" tabindex={-1}>
        <div class="wrap">
          <DemonstrationNote frame={frame} />
          {trail.length > 0 && (
            <nav class="crumbs" aria-label={archive.trail}>
              <ol>
                {trail.map(({ href, name }) => (
                  <li>
                    <a href={href}>{name}</a>
                  </li>
                ))}
              </ol>
            </nav>
          )}
          {children}
        </div>
      </main>
      <Foot locale={locale} of={account.collaborationName} />
    </Shell>
  )
}

function AccountMenu({ frame: { locale, account, signedIn } }: { frame: Frame }) {
  const { archive, signIn } = locale.text
  return (
    <details class="account">
      <summary>
        <span aria-hidden="true">{initialsOf(account.name)}</span>
        <span class="vh">{archive.account(account.name)}</span>
      </summary>
      <div class="card">
        <p>
          <strong>{account.name}</strong>
        </p>
        <p class="meta">{account.collaborationName}</p>
        <SearchKeySetting locale={locale} />
        {signedIn?.accountId && (
          <ul class="links">
            <li>
              <a href={locale.paths.account}>{signIn.account.title}</a>
            </li>
            {signedIn.collaborations > 1 && (
              <li>
                <a href={locale.paths.collaborations}>{signIn.choose.change}</a>
              </li>
            )}
          </ul>
        )}
        <form method="post" action={locale.paths.signOut}>
          <button class="btn small" type="submit">
            {archive.signOut}
          </button>
        </form>
      </div>
    </details>
  )
}

const initialsOf = (name: string): string => {
  const words = name.split(/[\s-]+/).filter((word) => word !== '')
  return [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => word?.[0] ?? '').join('')
}

/** That the county is invented, and how far it has been read in. */
function DemonstrationNote({
  frame: { locale, account, demonstrationProgress },
}: {
  frame: Frame
}) {
  const { archive, calendar } = locale.text
  if (account.demonstrationDay === null) return null
  return (
    <div class="demonstration">
      <p>{archive.demonstration(calendar.day(account.demonstrationDay))}</p>
      {demonstrationProgress && (
        <p>
          <demonstration-progress>
            <progress
              max={demonstrationProgress.of}
              value={demonstrationProgress.done}
              aria-label={archive.readingIn}
            />{' '}
            <span>{archive.readIn(demonstrationProgress.done, demonstrationProgress.of)}</span>
          </demonstration-progress>
        </p>
      )}
    </div>
  )
}
