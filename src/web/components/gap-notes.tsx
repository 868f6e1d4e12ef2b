import type { Gap } from '../../gaps/gap.ts'
import { gapInWords } from '../../views/gap-words.ts'
import { wayToMend } from '../gap-address.ts'
import { gapAnchor } from '../thread/gaps-in-time.ts'
import type { Frame } from './archive-page.tsx'
import { Icon } from './icon.tsx'

/** So many gaps are shown at once; the rest can be unfolded. */
const shownAtOnce = 5

type Props = {
  frame: Frame
  gaps: readonly Gap[]
  /** Where the notes stand among many threads: the titles of their matters, which lead to them. */
  titles?: ReadonlyMap<string, string>
  /** How many more gaps there are in the thread of each, where only its first is shown. */
  more?: ReadonlyMap<Gap, number>
}

/** What is missing, each in words with one button that leads to mending it; nothing where nothing is. */
export function GapNotes({ frame, gaps, titles, more }: Props) {
  if (gaps.length === 0) return null
  const { text } = frame.locale
  const note = (gap: Gap, at: number) => (
    <GapNote
      id={gapAnchor(at)}
      frame={frame}
      gap={gap}
      title={titles?.get(gap.matterId ?? '') ?? null}
      more={more?.get(gap) ?? 0}
    />
  )
  const rest = gaps.slice(shownAtOnce)
  return (
    <div class="gaps">
      {gaps.slice(0, shownAtOnce).map(note)}
      {rest.length > 0 && (
        <details>
          <summary>{text.gaps.showMore(rest.length)}</summary>
          <div class="gaps">{rest.map((gap, at) => note(gap, shownAtOnce + at))}</div>
        </details>
      )}
    </div>
  )
}

type NoteProps = { id: string; frame: Frame; gap: Gap; title: string | null; more: number }

function GapNote({ id, frame, gap, title, more }: NoteProps) {
  const { locale, account, address } = frame
  const { gaps } = locale.text
  const { lacks, says, quote, more: alsoSays } = gapInWords(gap, locale.text)
  const way = wayToMend(gap, locale.paths, account.viewer)
  const matter = gap.matterId === null ? null : locale.paths.matter(gap.matterId)
  const isHere = way?.href === address.split('?')[0]
  return (
    <div class="note gap" role="note" id={id} tabindex={-1}>
      <Icon name="triangle-alert" />
      <div class="said">
        {title !== null && matter !== null && (
          <p class="of">
            <a href={matter} lang="sv">
              {title}
            </a>{' '}
            {more > 0 && <span class="muted">{gaps.andMore(more)}</span>}
          </p>
        )}
        <p>
          <strong>{lacks}</strong> {says}
        </p>
        {quote && (
          <p class="record" lang="sv">
            {quote}
          </p>
        )}
        {alsoSays && <p class="muted">{alsoSays}</p>}
      </div>
      {way && !isHere && (
        <a class="btn small" href={way.href}>
          {gaps.mendings[way.mending]}
          <span class="vh"> {title ?? lacks}</span>
        </a>
      )}
    </div>
  )
}
