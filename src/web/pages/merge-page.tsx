import type { MatterThread } from '../../store/matter-thread.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'

type Props = { frame: Frame; from: MatterThread; into: MatterThread }

/** What happens when two matters become one, before it does. */
export function MergePage({ frame, from, into }: Props) {
  const { text, paths } = frame.locale
  const { merge } = text.mending
  const title = merge.title(from.title, into.title)
  const there = new Set(into.handlings.map(({ itemId }) => itemId))
  const moving = from.handlings.filter(({ itemId }) => !there.has(itemId))
  return (
    <ArchivePage
      frame={frame}
      title={title}
      current="matters"
      trail={[
        { href: paths.matters, name: text.matters.title },
        { href: paths.matter(from.id), name: from.title },
        { href: paths.changeMatter(from.id), name: text.matters.change },
      ]}
    >
      <div class="form-page">
        <h1>{title}</h1>
        <h2 class="later">{merge.happens}</h2>
        <ul class="happens">
          <li>{merge.moved(moving.length, into.title)}</li>
          <li>{merge.afterwards(into.handlings.length + moving.length)}</li>
          <li>{merge.name(from.title)}</li>
          <li>{merge.address}</li>
          <li>{merge.following}</li>
        </ul>
        {moving.length > 0 && (
          <details class="more">
            <summary>{merge.moving}</summary>
            <ul class="listed">
              {moving.map(({ heldOn, body, title: item }) => (
                <li>
                  <span lang="sv">{item}</span>
                  <p class="meta">
                    <span lang="sv">{body.name}</span>, {text.calendar.day(heldOn)}
                  </p>
                </li>
              ))}
            </ul>
          </details>
        )}
        <p class="muted">{merge.noReturn}</p>
        <form method="post" action={paths.matter(from.id)} class="row">
          <input type="hidden" name="med" value={into.id} />
          <button class="btn primary" type="submit" name="gor" value="merge">
            {merge.submit}
          </button>
          <a class="btn quiet" href={`${paths.changeMatter(from.id)}#merge`}>
            {merge.cancel}
          </a>
        </form>
      </div>
    </ArchivePage>
  )
}
