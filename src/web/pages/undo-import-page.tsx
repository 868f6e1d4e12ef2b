import type { ImportBrought } from '../../store/reviews.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import { momentInWords } from '../moment-in-words.ts'

/** What would be removed with an import, before it is. */
export function UndoImportPage({ frame, brought }: { frame: Frame; brought: ImportBrought }) {
  const { text, paths } = frame.locale
  const { undoPage } = text.imports
  const { id, startedAt, undoneAt, inReview, meetings } = brought
  const trail = [{ href: paths.imports, name: text.archive.menu.imports }]
  const when = momentInWords(startedAt, frame.locale)
  if (undoneAt !== null) {
    return (
      <ArchivePage frame={frame} title={undoPage.title} current="imports" trail={trail}>
        <h1>{text.imports.isUndone}</h1>
        <p class="lead">{undoPage.already}</p>
      </ArchivePage>
    )
  }
  return (
    <ArchivePage frame={frame} title={undoPage.title} current="imports" trail={trail}>
      <h1>{undoPage.title}</h1>
      <p class="lead">{undoPage.lead(when)}</p>
      {meetings.length > 0 && (
        <section class="brought" aria-labelledby="ur-traden">
          <h2 id="ur-traden">{undoPage.removes}</h2>
          <ul class="listed">
            {meetings.map(({ id: meetingId, bodyName, heldOn, goesBack }) => (
              <li>
                <a href={paths.meeting(meetingId)}>
                  <span lang="sv">{bodyName}</span> {text.calendar.day(heldOn)}
                </a>
                {goesBack && <p class="meta">{undoPage.goesBack}</p>}
              </li>
            ))}
          </ul>
          <ul class="tags">
            {(['items', 'decisions', 'assignments', 'matters'] as const)
              .filter((what) => brought[what] > 0)
              .map((what) => (
                <li class="tag">{undoPage[what](brought[what])}</li>
              ))}
          </ul>
          <p class="muted">{undoPage.people}</p>
        </section>
      )}
      {inReview.length > 0 && (
        <section class="brought" aria-labelledby="ur-granskningen">
          <h2 id="ur-granskningen">{undoPage.waiting}</h2>
          <ul class="listed">
            {inReview.map((document) => (
              <li>
                <a href={paths.review(document.id)}>{document.name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {meetings.length + inReview.length === 0 && <p>{undoPage.nothing}</p>}
      <p class="muted brought">{undoPage.stays}</p>
      <form class="row" method="post" action={paths.undoImport(id)}>
        <button class="btn primary" type="submit">
          {undoPage.confirm}
        </button>
        <a class="btn quiet" href={paths.imports}>
          {undoPage.cancel}
        </a>
      </form>
    </ArchivePage>
  )
}
