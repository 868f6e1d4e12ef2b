import type { ItemPlace } from '../../store/items.ts'
import type { Locale } from '../locale.ts'

/** The anchor of an item on the page of its meeting. */
export const itemAnchor = (place: number): string => `punkt-${place}`

/** An item by what it is called in its minutes: `§ 5 a`. Empty where it has no number. */
export function itemLabel({
  label,
  number,
  parentLabel,
}: Omit<ItemPlace, 'title' | 'place'>): string {
  return [parentLabel, label ?? number]
    .filter((part) => part !== null)
    .map((part) => part.replace(/[.)]$/, ''))
    .join(' ')
}

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
  const words = [
    withoutBody ? null : body,
    text.calendar.day(heldOn),
    item ? itemLabel(item) || null : null,
  ].filter((part) => part !== null)
  return <a href={paths.meeting(meetingId) + anchor}>{words.join(', ')}</a>
}
