import type { ItemPlace } from '../../store/items.ts'
import type { Locale } from '../locale.ts'

/** The anchor of an item on the page of its meeting. */
export const itemAnchor = (place: number): string => `punkt-${place}`

/** An item by its number in its minutes: `§ 5 a`, `3.2`. Empty where it has none. */
export function itemLabel({
  label,
  number,
  parentLabel,
}: Omit<ItemPlace, 'title' | 'place'>): string {
  const own = bare(label ?? number ?? '')
  const parent = bare(parentLabel ?? '')
  // A number like 3.2 says already what it is a part of.
  return [own.startsWith(parent) ? '' : parent, own].filter(Boolean).join(' ')
}

const bare = (label: string) => label.replace(/[.)]$/, '')

type Source = {
  readonly meetingId: string
  readonly heldOn: string
  readonly body: string
  readonly item: ItemPlace | null
}

/** Where something stands: body, day and paragraph, as a link to that very place in the minutes. */
export function ItemSource({
  locale: { text, paths },
  source: { meetingId, heldOn, body, item },
  withoutBody = false,
}: {
  locale: Locale
  source: Source
  withoutBody?: boolean
}) {
  const anchor = item ? `#${itemAnchor(item.place)}` : ''
  const label = item ? itemLabel(item) : ''
  const words = [
    withoutBody ? '' : body,
    text.calendar.day(heldOn),
    /^\d/.test(label) ? text.meetings.point(label) : label,
  ].filter((part) => part !== '')
  const link = <a href={paths.meeting(meetingId) + anchor}>{words.join(', ')}</a>
  if (!item?.isMarked) return link
  return (
    <>
      {link} <span class="tag outlined">{text.rights.mark.marked}</span>
    </>
  )
}
