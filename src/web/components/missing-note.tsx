import type { Missing } from '../../gaps/missing-from-body.ts'
import type { Locale } from '../locale.ts'
import { Icon } from './icon.tsx'

type Props = {
  locale: Locale
  missing: readonly Missing[]
  /** Where a seat is added, and where seats are filled; null for whoever may not. */
  mending: { readonly addSeat: string; readonly fill: string } | null
}

/** Who is missing from a body, each in a sentence, with the way to mend it where a form can. */
export function MissingNote({ locale, missing, mending }: Props) {
  const words = locale.text.bodies.missing
  if (missing.length === 0) return null
  return (
    <section class="note spaced" aria-labelledby="saknas">
      <Icon name="triangle-alert" />
      <div>
        <h2 id="saknas">{words.heading}</h2>
        <ul>
          {missing.map((each) => (
            <li>
              {inWords(each, locale)}
              {mending && <Way locale={locale} missing={each} mending={mending} />}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function Way({
  locale: { text },
  missing,
  mending,
}: {
  locale: Locale
  missing: Missing
  mending: NonNullable<Props['mending']>
}) {
  const { members } = text.bodies
  if (missing.kind === 'absent') return null
  const isUnfilled = missing.kind === 'unfilled'
  return (
    <>
      {' '}
      <a class="no-print" href={isUnfilled ? mending.fill : mending.addSeat}>
        {isUnfilled ? members.fill : members.addSeat}
        {isUnfilled && (
          <span class="vh">
            : {[missing.organisation, missing.function].filter(Boolean).join(', ')}
          </span>
        )}
      </a>
    </>
  )
}

function inWords(each: Missing, { text }: Locale): string {
  const words = text.bodies.missing
  if (each.kind === 'noSeat') return words.noSeat(listed(each.organisations, words.and))
  if (each.kind === 'noFunction') {
    return words.noFunction(capitalised(each.function), listed(each.organisations, words.and))
  }
  if (each.kind === 'unfilled') {
    return words.unfilled([each.organisation, each.function].filter(Boolean).join(', '))
  }
  const { organisation, absent, silent, meetings } = each
  if (silent === meetings) return words.never(organisation, meetings)
  if (silent === 0) return words.absent(organisation, absent, meetings)
  if (absent === 0) return words.silent(organisation, silent, meetings)
  return words.both(organisation, absent, silent, meetings)
}

function listed(names: readonly string[], and: string): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
