import type { Assets } from '../assets.ts'
import { LanguageLink, Shell } from '../components/shell.tsx'
import type { Locale } from '../locale.ts'

type Props = {
  locale: Locale
  assets: Assets
  kind: 'foreign' | 'notFound' | 'notAllowed' | 'formTooLarge' | 'refused' | 'away' | 'broken'
  /** Why it was refused, in a sentence. */
  sentence?: string
  /** Finds the error in the log of the server. */
  id: string | null
}

/** Says what happened and what to do; never what broke inside. */
export function ErrorPage({ locale, assets, kind, sentence, id }: Props) {
  const { errors } = locale.text.page
  const { title, text } = errors[kind]
  return (
    <Shell
      locale={locale}
      assets={assets}
      title={title}
      tools={<LanguageLink locale={locale} href={locale.otherPaths.start} />}
    >
      <main id="innehall" class="wrap oops" tabindex={-1}>
        <svg class="broken-thread" viewBox="0 0 240 60" aria-hidden="true">
          <path d="M2 40H60C92 40 108 12 88 9S70 40 100 40" />
          <path d="M140 40C150 40 152 34 160 38S172 42 180 40H238" class="rest" />
        </svg>
        <h1>{title}</h1>
        <p class="lead">{sentence ?? text}</p>
        {id && <p class="meta num">{errors.number(id)}</p>}
        <p>
          <a class="btn primary" href={locale.paths.start}>
            {errors.back}
          </a>
        </p>
      </main>
    </Shell>
  )
}
