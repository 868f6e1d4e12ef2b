import type { MeetingShown } from '../../store/meetings.ts'
import type { Locale } from '../locale.ts'
import { Icon } from './icon.tsx'

/** What may be done with minutes from here, by whoever looks. */
export type MinutesAct = 'circulate' | 'adjust' | 'publish' | 'withdraw'

type Props = {
  locale: Locale
  meeting: MeetingShown
  acts: readonly MinutesAct[]
  /** Whether whoever looks may mark an item as secret. */
  canMark: boolean
}

/** How far the minutes have come, who reads them because of that, and what comes next. */
export function MinutesReaders({ locale, meeting, acts, canMark }: Props) {
  const { text, paths } = locale
  const { rights } = text
  const { minutesState: state } = meeting
  return (
    <section class="minutes-readers" aria-labelledby="vem-laser">
      <h2 id="vem-laser">{rights.heading}</h2>
      <p>
        <span class="tag outlined">{rights.states[state]}</span>
      </p>
      <p class="meta">{readersOf(locale, meeting)}</p>
      {meeting.hiddenAt.length > 0 && (
        <p class="meta">{rights.mark.readers(meeting.hiddenAt.length)}</p>
      )}
      {state === 'published' && (
        <p>
          <a href={paths.publishedMinutes(meeting.id)}>{rights.publicLink}</a>
        </p>
      )}
      {acts.includes('publish') && <p class="hint">{rights.publishHint}</p>}
      {acts.length > 0 && (
        <form class="row" method="post" action={paths.minutesState(meeting.id)}>
          {acts.map((act) => (
            <button class="btn small" type="submit" name="gor" value={act}>
              {rights.acts[act]}
            </button>
          ))}
        </form>
      )}
      {canMark && (
        <p>
          <a href={paths.markItem(meeting.id)}>{rights.mark.link}</a>
        </p>
      )}
    </section>
  )
}

function readersOf({ text }: Locale, { minutesState, readers, isSentToMembers }: MeetingShown) {
  const words = text.rights.readers
  if (minutesState === 'circulated' && isSentToMembers) return words.circulatedToMembers
  if (minutesState === 'adjusted' && readers === 'members') return words.adjustedToMembers
  return words[minutesState]
}

/** That a meeting was held whose minutes the viewer does not read. */
export function NotYourMinutes({ locale }: { locale: Locale }) {
  return (
    <div class="note spaced">
      <Icon name="triangle-alert" />
      <p>{locale.text.rights.notYours}</p>
    </div>
  )
}
