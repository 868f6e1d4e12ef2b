import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Assets } from '../assets.ts'
import type { Locale } from '../locale.ts'
import { assetPath } from '../paths.ts'
import { iconSprite } from './icon.tsx'

type Props = {
  locale: Locale
  assets: Assets
  title: string
  /** What stands in the bar after the product's name, and at its end. */
  where?: Child
  tools: Child
  script?: 'startScript' | 'readingScript' | 'archiveScript' | 'reviewScript'
  /** What stands at the foot of a phone's window. */
  dock?: Child
  /** Fills the window and scrolls inside it. */
  isWork?: boolean
  children: Child
}

/** The frame of every page: head, skip link, bar and footer. */
export function Shell(props: Props) {
  const { locale, assets, title, where, tools, script, dock, isWork, children } = props
  const { text, paths } = locale
  const { shell } = text.page
  const content = String(
    <>
      <a class="skip" href="#innehall">
        {isWork ? shell.skipToFacts : shell.skip}
      </a>
      <header class="bar">
        <div class="wrap">
          <a class="brand" href={paths.start} aria-label={shell.home}>
            <svg viewBox="0 0 42 30" aria-hidden="true">
              <path d="M2 20H12C21 20 27 6 20 4.5S11 20 23 20 40 20 40 20" />
            </svg>
            <span>{text.product}</span>
          </a>
          {where}
          <div class="tools">{tools}</div>
        </div>
      </header>
      {children}
      {dock}
    </>,
  )
  return (
    <html lang={text.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} – ${text.product}`}</title>
        {assets.fonts.map((font) => (
          <link rel="preload" href={assetPath(font)} as="font" type="font/woff2" crossorigin="" />
        ))}
        <link rel="stylesheet" href={assetPath(assets.style)} />
        <link rel="icon" href={assetPath(assets.icon)} type="image/svg+xml" />
        {script && <script type="module" src={assetPath(assets[script])} />}
      </head>
      <body class={isWork ? 'work' : 'plain'}>
        {iconSprite(content)}
        {raw(content)}
      </body>
    </html>
  )
}

/** The link to a page in the other language. */
export function LanguageLink({ locale, href }: { locale: Locale; href: string }) {
  const { language, languageOfLink } = locale.text.page.shell
  return (
    <a class="btn quiet" href={href} lang={languageOfLink} hreflang={languageOfLink}>
      {language}
    </a>
  )
}

/** The foot of every page: what the product is, and the way to what programs can ask for. */
export function Foot({ locale: { text, paths }, of }: { locale: Locale; of?: string }) {
  return (
    <footer class="foot">
      <p class="wrap">
        {of && `${of}. `}
        {text.page.shell.footer} <a href={paths.api}>{text.api.title}</a>
      </p>
    </footer>
  )
}
