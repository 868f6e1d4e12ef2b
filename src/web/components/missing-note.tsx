import type { Missing } from '../../gaps/missing-from-body.ts'
import type { Locale } from '../locale.ts'
import { Icon } from './icon.tsx'

/** Who is missing from a body, each in a sentence. */
export function MissingNote({ locale, missing }: { locale: Locale; missing: readonly Missing[] }) {
  const words = locale.text.bodies.missing
  if (missing.length === 0) return null
  return (
    <section class="note spaced" aria-labelledby="saknas">
      <Icon name="triangle-alert" />
      <div>
        <h2 id="saknas">{words.heading}</h2>
        <ul>
          {missing.map((each) => (
            <li>{inWords(each, locale)}</li>
          ))}
        </ul>
      </div>
    </section>
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
