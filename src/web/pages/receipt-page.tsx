import type { Receipt, ReviewedDocument } from '../../store/reviews.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'

type Props = {
  frame: Frame
  document: ReviewedDocument
  receipt: Receipt | null
  /** The next document that waits for review. */
  nextId: string | null
  /** The last day on which the import can be undone; null when it has passed. */
  undoUntil: string | null
}

/** What came of a document that has been read in: what was recorded, its matters, and the way to undo. */
export function ReceiptPage({ frame, document, receipt, nextId, undoUntil }: Props) {
  const { text, paths } = frame.locale
  const { receipt: words, undone } = text.review
  const trail = [{ href: paths.imports, name: text.archive.menu.imports }]
  if (!receipt) {
    return (
      <ArchivePage frame={frame} title={undone.title} current="imports" trail={trail}>
        <h1>{undone.title}</h1>
        <p class="lead">{undone.lead}</p>
      </ArchivePage>
    )
  }
  const { meeting, matters, quotationsFound, quotationsNotFound } = receipt
  return (
    <ArchivePage frame={frame} title={words.title} current="imports" trail={trail}>
      <h1>{words.title}</h1>
      <p class="lead" lang="sv">
        {words.lead(meeting.bodyName, meeting.heldOn)}
      </p>
      <p class="row receipt-act">
        {nextId ? (
          <a class="btn primary" href={paths.review(nextId)}>
            {words.nextDocument}
          </a>
        ) : (
          <span class="muted">{words.noMore}</span>
        )}
        <a class="btn" href={paths.meeting(meeting.id)}>
          {words.toMeeting}
        </a>
      </p>
      <section class="brought" aria-labelledby="inlast">
        <h2 id="inlast">{words.recorded}</h2>
        <dl class="key-facts">
          {(['attendance', 'items', 'decisions', 'assignments', 'planned'] as const).map((what) => (
            <div>
              <dt>{words[what]}</dt>
              <dd class="num">{receipt[what]}</dd>
            </div>
          ))}
        </dl>
        <p class="muted">{words.quotations(quotationsFound, quotationsNotFound)}</p>
      </section>
      <div class="two-lists">
        <Matters frame={frame} heading={words.newMatters} of={matters.filter((m) => m.isNew)} />
        <Matters frame={frame} heading={words.linkedMatters} of={matters.filter((m) => !m.isNew)} />
      </div>
      {matters.length === 0 && <p class="muted">{words.noMatters}</p>}
      {undoUntil && (
        <p class="row brought">
          <a class="btn" href={paths.undoImport(document.importId)}>
            {words.undo}
          </a>
          <span class="meta">{words.undoUntil(undoUntil)}</span>
        </p>
      )}
    </ArchivePage>
  )
}

function Matters({
  frame,
  heading,
  of,
}: {
  frame: Frame
  heading: string
  of: Receipt['matters']
}) {
  if (of.length === 0) return null
  return (
    <section class="brought">
      <h2>
        {heading} <span class="count num">{of.length}</span>
      </h2>
      <ul class="listed">
        {of.map(({ id, title }) => (
          <li>
            <a href={frame.locale.paths.matter(id)} lang="sv">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
