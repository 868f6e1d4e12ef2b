import { swedishTime } from '../../domain/swedish-time.ts'
import type { OwnToken } from '../../store/tokens.ts'
import type { Locale } from '../locale.ts'

type Props = { locale: Locale; tokens: readonly OwnToken[] }

/** One's own tokens, with a way to end each and to make another. What a token is stands nowhere. */
export function TokenList({ locale: { text, paths }, tokens }: Props) {
  const { tokens: words } = text.api
  return (
    <section aria-labelledby="nycklar">
      <h2 id="nycklar">{words.heading}</h2>
      <p class="muted">
        {words.lead} <a href={paths.api}>{words.more}</a>
      </p>
      {tokens.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <form method="post" action={paths.endToken}>
          <ul class="own-list">
            {tokens.map(({ id, name, scopes, expiresAt, usedOn }) => (
              <li>
                <span>
                  <strong>{name}</strong>
                  <span class="meta">
                    {[
                      scopes.map((scope) => words.scopes[scope]).join(', '),
                      words.ends(text.calendar.day(swedishTime(expiresAt).day)),
                      usedOn === null ? words.unused : words.used(text.calendar.day(usedOn)),
                    ].join(' · ')}
                  </span>
                </span>
                <button
                  class="btn"
                  type="submit"
                  name="nyckel"
                  value={id}
                  aria-label={words.endOf(name)}
                >
                  {words.end}
                </button>
              </li>
            ))}
          </ul>
        </form>
      )}
      <p>
        <a class="btn" href={paths.newToken}>
          {words.make}
        </a>
      </p>
    </section>
  )
}
