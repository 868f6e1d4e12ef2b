import { swedishTime } from '../../domain/swedish-time.ts'
import type { Membership } from '../../store/accounts.ts'
import type { OwnSignIn } from '../../store/sign-ins.ts'
import type { OwnToken } from '../../store/tokens.ts'
import { onTo } from '../asking.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import { type OutsideFrame, OutsidePage } from '../components/outside-page.tsx'
import { TokenList } from '../components/token-list.tsx'
import type { Locale } from '../locale.ts'

type AccountProps = {
  frame: Frame
  sessions: readonly OwnSignIn[]
  /** The signing in of the browser that asks. */
  thisId: string
  memberships: readonly Membership[]
  tokens: readonly OwnToken[]
}

/** One's own account: where one is signed in, with a way to end each, and the collaborations one belongs to. */
export function AccountPage({ frame, sessions, thisId, memberships, tokens }: AccountProps) {
  const { text, paths } = frame.locale
  const words = text.signIn.account
  return (
    <ArchivePage frame={frame} title={words.title}>
      <div class="own-account">
        <h1>{words.title}</h1>
        <section aria-labelledby="inloggningar">
          <h2 id="inloggningar">{words.sessions}</h2>
          <p class="muted">{words.sessionsLead}</p>
          <form method="post" action={paths.endSession}>
            <ul class="own-list">
              {sessions.map((session) => (
                <li>
                  <OneSession
                    locale={frame.locale}
                    session={session}
                    isThis={session.id === thisId}
                  />
                </li>
              ))}
            </ul>
          </form>
        </section>
        <section aria-labelledby="samverkan">
          <h2 id="samverkan">{words.collaborations}</h2>
          <MembershipList
            locale={frame.locale}
            memberships={memberships}
            hereId={frame.account.viewer.collaborationId}
            goingTo={null}
          />
        </section>
        {frame.signedIn?.isAdministrator && (
          <section aria-labelledby="installationen">
            <h2 id="installationen">{text.administration.title}</h2>
            <p>{text.administration.own}</p>
            <p>
              <a class="btn" href={paths.administration}>
                {text.administration.ownLink}
              </a>
            </p>
          </section>
        )}
        <TokenList locale={frame.locale} tokens={tokens} />
      </div>
    </ArchivePage>
  )
}

function OneSession(props: { locale: Locale; session: OwnSignIn; isThis: boolean }) {
  const { locale, session, isThis } = props
  const { text } = locale
  const words = text.signIn.account
  const since = swedishTime(session.signedInAt)
  const seen = swedishTime(session.seenAt)
  const browser = session.browser || words.unknownBrowser
  return (
    <>
      <span>
        <strong>{browser}</strong>
        {isThis && <span class="tag">{words.this}</span>}
        <span class="meta">
          {words.since(text.calendar.day(since.day), since.time)}, {words.seen(seen.time)}
        </span>
      </span>
      <button
        class="btn"
        type="submit"
        name="inloggning"
        value={session.id}
        aria-label={words.endOf(browser, seen.time)}
      >
        {words.end}
      </button>
    </>
  )
}

type ListProps = {
  locale: Locale
  memberships: readonly Membership[]
  hereId: string | null
  goingTo: string | null
}

function MembershipList({ locale: { text, paths }, memberships, hereId, goingTo }: ListProps) {
  const words = text.signIn.account
  return (
    <form method="post" action={onTo(paths.collaborations, goingTo)}>
      <ul class="own-list">
        {memberships.map(({ collaborationId, collaborationName, isSecretariat }) => (
          <li>
            <span>
              <strong lang="sv">{collaborationName}</strong>
              <span class="meta">{isSecretariat ? words.secretariat : words.member}</span>
            </span>
            {collaborationId === hereId ? (
              <span class="meta">{words.here}</span>
            ) : (
              <button class="btn" type="submit" name="samverkan" value={collaborationId}>
                {words.enter(collaborationName)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </form>
  )
}

type ChooseProps = {
  frame: OutsideFrame
  memberships: readonly Membership[]
  hereId: string | null
  goingTo: string | null
}

/** Asks whoever belongs to several collaborations which one they want. */
export function ChoosePage({ frame, memberships, hereId, goingTo }: ChooseProps) {
  const { locale } = frame
  const { text, paths } = locale
  const words = text.signIn.choose
  const lead = memberships.length > 0 ? words.lead : words.none
  return (
    <OutsidePage frame={frame} title={words.title} lead={lead}>
      <MembershipList {...{ locale, memberships, hereId, goingTo }} />
      <form method="post" action={paths.signOut}>
        <button class="btn quiet" type="submit">
          {text.archive.signOut}
        </button>
      </form>
    </OutsidePage>
  )
}
