import type { ItemMark } from '../../store/item-marks.ts'
import type { Locale } from '../locale.ts'
import { Icon } from './icon.tsx'

/** That an item stands here which whoever reads may not. It says no more than that. */
export function HiddenItem({ locale }: { locale: Locale }) {
  return (
    <div class="note mark">
      <Icon name="lock" />
      <p>{locale.text.rights.mark.hidden}</p>
    </div>
  )
}

type Props = {
  locale: Locale
  itemId: string
  mark: ItemMark
  /** Who looks, where they may have the mark taken away. */
  marker: string | null
}

/** That an item is marked as secret, by what and whom; and how the mark is taken away, by two. */
export function MarkOfItem({ locale: { text, paths }, itemId, mark, marker }: Props) {
  const { rights, calendar } = text
  const words = rights.mark
  const { provision, on, authority, unmarkAskedBy } = mark
  const isAsked = unmarkAskedBy !== null
  const isOwn = unmarkAskedBy === marker
  return (
    <div class="note mark">
      <Icon name="lock" />
      <p>
        <strong>{words.marked}</strong>: {words.by(provision, calendar.day(on), authority)}
      </p>
      <p class="meta">{words.isWarning}</p>
      {marker !== null && isAsked && <p class="meta">{isOwn ? words.askedByYou : words.asked}</p>}
      {marker !== null && !(isAsked && isOwn) && (
        <form method="post" action={paths.unmarkItem(itemId)}>
          <button class="btn small" type="submit" name="gor" value={isAsked ? 'confirm' : 'ask'}>
            {isAsked ? words.confirm : words.ask}
          </button>
        </form>
      )}
    </div>
  )
}
