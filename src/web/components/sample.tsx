import type { Text } from '../../text/sv.ts'
import { Icon } from './icon.tsx'

/** A glimpse of a reading: lines of invented minutes, tied to what they say. */
export function Sample({ text }: { text: Text }) {
  const { start } = text.page
  const { facts } = text
  const doubt = { name: 'Karin', candidates: 'Karin Ekdahl, Karin Wiksell' }
  return (
    <section class="sample" aria-labelledby="sample">
      <div class="sample-text">
        <h2 id="sample">{start.pictureHeading}</h2>
        <p class="muted">{start.pictureLead}</p>
      </div>
      <div class="glimpse" role="img" aria-label={start.picture}>
        <div class="paper" lang="sv" aria-hidden="true">
          <p class="line heading">§ 4 Skolfrånvaro</p>
          <p class="line">Samverkansgruppen beslutar</p>
          <p class="line">
            <mark class="sure">att ta fram en gemensam rutin för tidiga insatser</mark>
          </p>
          <p class="line">
            <mark class="sure">att Yusuf Barre lämnar ett förslag senast den 31 maj</mark>
          </p>
          <p class="line">
            <mark class="unsure">Karin</mark> kontaktar rektorerna.
          </p>
        </div>
        <svg viewBox="0 0 120 100" preserveAspectRatio="none" aria-hidden="true">
          <path d="M0 46C70 46 50 15 120 15" />
          <path d="M0 59C70 59 50 50 120 50" />
          <path d="M0 71C70 71 50 85 120 85" class="doubtful" />
        </svg>
        <ul class="glimpse-facts" aria-hidden="true">
          <li>
            <span class="node k-decision" />
            <span class="tag thread">{facts.decisionStatuses.taken}</span>
            <span class="record" lang="sv">
              att ta fram en gemensam rutin
            </span>
          </li>
          <li>
            <span class="node" />
            <span class="tag">{facts.assignment}</span>
            <span>Yusuf Barre, {facts.until(text.calendar.day('2024-05-31'))}</span>
          </li>
          <li>
            <Icon name="triangle-alert" />
            <span class="tag warn">{facts.certainty.unsure}</span>
            <span>{text.doubts['person-ambiguous'](doubt)}</span>
          </li>
        </ul>
      </div>
      <ul class="promises">
        {start.steps.map(({ title, text: words }) => (
          <li>
            <h3>{title}</h3>
            <p class="muted">{words}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
