import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { Assets } from '../assets.ts'
import type { Locale } from '../locale.ts'
import { inOtherLanguage } from '../paths.ts'
import type { WebEnv } from '../web-env.ts'
import type { Returned } from './plain-form.tsx'
import { Foot, LanguageLink, Shell } from './shell.tsx'

/** What every page outside the archive says beside what it is about. */
export type OutsideFrame = {
  readonly locale: Locale
  readonly assets: Assets
  /** The address that was asked for, with its query. */
  readonly address: string
}

export function outsideFrameOf<E extends WebEnv>(c: Context<E>): OutsideFrame {
  const { pathname, search } = new URL(c.req.url)
  const { locale, settings } = c.var
  return { locale, assets: settings.assets, address: pathname + search }
}

/** The status of a page with a form: it is new, came back, or came back because there has been too much of it. */
export const statusOf = (returned: Returned | null): 200 | 422 | 429 => {
  if (returned === null) return 200
  return returned.code === 'signIn.tooMany' ? 429 : 422
}

type Props = { frame: OutsideFrame; title: string; lead?: string | undefined; children: Child }

/** A page for whoever is not in the archive yet: one thing to do, in the middle. */
export function OutsidePage({ frame, title, lead, children }: Props) {
  const { locale, assets, address } = frame
  return (
    <Shell
      locale={locale}
      assets={assets}
      title={title}
      tools={<LanguageLink locale={locale} href={inOtherLanguage(address)} />}
    >
      <main id="innehall" class="wrap outside" tabindex={-1}>
        <div class="card">
          <h1>{title}</h1>
          {lead && <p class="muted">{lead}</p>}
          {children}
        </div>
      </main>
      <Foot locale={locale} />
    </Shell>
  )
}
