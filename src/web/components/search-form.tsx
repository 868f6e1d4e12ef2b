import type { Locale } from '../locale.ts'
import { Icon } from './icon.tsx'

/** The search field of the search's own page. */
export function SearchForm({ locale, typed }: { locale: Locale; typed: string }) {
  const { search } = locale.text
  return (
    <search>
      <form class="search-form" method="get" action={locale.paths.search}>
        <label class="vh" for="q">
          {search.label}
        </label>
        <input
          id="q"
          type="search"
          name="q"
          value={typed}
          maxlength={200}
          autocomplete="off"
          spellcheck={false}
        />
        <button class="btn primary" type="submit">
          <Icon name="search" />
          {search.go}
        </button>
      </form>
    </search>
  )
}

/** The search in the bar: a field where there is room, else a link to the page that has one. */
export function FindInBar({ locale }: { locale: Locale }) {
  const { search } = locale.text
  return (
    <>
      <search class="find-in-bar">
        <form class="find" method="get" action={locale.paths.search}>
          <label class="vh" for="sok">
            {search.label}
          </label>
          <Icon name="search" />
          <input
            id="sok"
            type="search"
            name="q"
            maxlength={200}
            placeholder={search.go}
            autocomplete="off"
          />
          <span class="key" aria-hidden="true">
            /
          </span>
        </form>
      </search>
      <a class="find-link" href={`${locale.paths.search}#q`}>
        <Icon name="search" />
        <span class="vh">{search.open}</span>
      </a>
    </>
  )
}

/** Lets a person turn the shortcuts off; it is shown where there is a script. */
export function SearchKeySetting({ locale }: { locale: Locale }) {
  return (
    <search-key hidden>
      <label class="row">
        <input type="checkbox" checked />
        {locale.text.search.keyHint}
      </label>
    </search-key>
  )
}
