import type { Frame } from './archive-page.tsx'
import { addressWith } from './filters.tsx'

/** The ways to the page before and the page after of a register; nothing where it is all on one. */
export function PageLinks({ frame, page, of }: { frame: Frame; page: number; of: number }) {
  const { pages } = frame.locale.text.archive
  if (of < 2) return null
  const to = (number: number) =>
    addressWith(frame.address, { sida: number === 1 ? null : String(number) })
  return (
    <nav class="row pages" aria-label={pages.label}>
      {page > 1 && (
        <a class="btn" rel="prev" href={to(page - 1)}>
          {pages.previous}
        </a>
      )}
      <span class="meta">{pages.at(page, of)}</span>
      {page < of && (
        <a class="btn" rel="next" href={to(page + 1)}>
          {pages.next}
        </a>
      )}
    </nav>
  )
}
