import type { Child } from 'hono/jsx'
import type { ExactHit, Found, Hit, Search, SearchKind } from '../../store/search.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import { Block } from '../components/block.tsx'
import { itemAnchor } from '../components/item-source.tsx'
import { SearchForm } from '../components/search-form.tsx'
import type { Paths } from '../paths.ts'
import { snippetOf } from '../snippet.ts'

type Props = {
  frame: Frame
  /** What somebody typed, and how it was read. */
  typed: string
  query: Search
  kind: SearchKind | null
  found: Found
}

const examples = ['skolfrånvaro', '§ 4', '14 mars 2024', 'SIP']

/** Results by kind: what is exactly what was typed first, then each hit with what it says and where. */
export function SearchPage({ frame, typed, query, kind, found }: Props) {
  const { search } = frame.locale.text
  const { exact, groups, isNear } = found
  const isEmpty = exact.length === 0 && groups.length === 0
  const isMore = groups.some((group) => group.isMore)
  const total = groups.reduce((sum, group) => sum + group.total, exact.length)
  return (
    <ArchivePage
      frame={frame}
      title={typed === '' ? search.title : search.titleOf(typed)}
      current="search"
    >
      <h1>{search.title}</h1>
      <SearchForm locale={frame.locale} typed={typed} />
      {typed === '' && <HowToSearch frame={frame} />}
      {typed !== '' && (
        <p role="status" class="lead">
          {isEmpty ? search.none(typed) : isNear ? search.near(typed) : search.count(total, isMore)}
        </p>
      )}
      {typed !== '' && isEmpty && <p class="muted">{search.noneHint}</p>}
      {kind !== null && (
        <p>
          <a href={addressOf(frame, typed, null)}>{search.back}</a>
        </p>
      )}
      <div class="results">
        <ExactHits frame={frame} hits={exact} />
        {groups.map((group) => (
          <Block
            id={group.kind}
            heading={search.kinds[group.kind]}
            count={group.isMore ? search.overMany(group.total) : group.total}
          >
            <ol class="hits">
              {group.hits.map((hit) => (
                <OneHit frame={frame} hit={hit} query={query} found={found} />
              ))}
            </ol>
            {group.total > group.hits.length &&
              (kind === null ? (
                <p>
                  <a href={addressOf(frame, typed, group.kind)}>
                    {group.isMore
                      ? search.more(search.kinds[group.kind])
                      : search.all(search.kinds[group.kind], group.total)}
                  </a>
                </p>
              ) : (
                <p class="muted">{search.cut(group.hits.length, group.total, group.isMore)}</p>
              ))}
          </Block>
        ))}
      </div>
    </ArchivePage>
  )
}

const addressOf = ({ locale }: Frame, typed: string, kind: SearchKind | null): string =>
  `${locale.paths.search}?${new URLSearchParams({ q: typed, ...(kind && { slag: kind }) })}`

function HowToSearch({ frame }: { frame: Frame }) {
  const { search } = frame.locale.text
  return (
    <div class="empty">
      <p>{search.hint}</p>
      <p class="row">
        {search.examples}{' '}
        {examples.map((example) => (
          <a class="btn small" lang="sv" href={addressOf(frame, example, null)}>
            {example}
          </a>
        ))}
      </p>
    </div>
  )
}

function ExactHits({ frame, hits }: { frame: Frame; hits: readonly ExactHit[] }) {
  const { text, paths } = frame.locale
  const { search, calendar } = text
  if (hits.length === 0) return null
  return (
    <Block id="precis" heading={search.exact}>
      <ol class="hits">
        {hits.map(({ meetingId, body, heldOn, isHeld, item }) => (
          <li>
            <p>
              <a
                href={`${paths.meeting(meetingId)}${item ? `#${itemAnchor(item.place)}` : ''}`}
                lang="sv"
              >
                {item ? `${item.label} ${item.title}` : body}
              </a>
            </p>
            <p class="meta">
              {item ? (
                <Where frame={frame} body={body} day={heldOn} />
              ) : (
                `${isHeld ? search.held : search.planned} ${calendar.day(heldOn)}`
              )}
            </p>
          </li>
        ))}
      </ol>
    </Block>
  )
}

type HitProps = { frame: Frame; hit: Hit; query: Search; found: Found }

function OneHit({ frame, hit, query, found }: HitProps) {
  const { paths } = frame.locale
  const { kind, title, text, about, day, body, label } = hit
  const marked = (said: string) => <Marked said={said} query={query} found={found} />
  const isNamed = title !== ''
  const heading = isNamed ? [label, title].filter(Boolean).join(' ') : text
  const source = isNamed ? '' : about
  return (
    <li lang="sv">
      <p class={isNamed ? undefined : 'record'}>
        <a href={hrefOf(hit, paths)}>{marked(heading)}</a>
      </p>
      {isNamed && text !== '' && <p class="record said">{marked(bodyOf(text, title))}</p>}
      <p class="meta">
        {source && (
          <>
            {marked(source)}
            {body && ', '}
          </>
        )}
        {body && day ? <Where frame={frame} body={body} day={day} /> : kind === 'person' && body}
      </p>
    </li>
  )
}

/** What an item says without its own heading, which stands above it. */
const bodyOf = (text: string, title: string): string => {
  const [first = '', ...rest] = text.split('\n')
  return first.includes(title) ? rest.join('\n') : text
}

function Where({ frame, body, day }: { frame: Frame; body: string; day: string }) {
  const { search, calendar } = frame.locale.text
  return <time datetime={day}>{search.where(body, calendar.day(day))}</time>
}

function Marked({ said, query, found }: { said: string; query: Search; found: Found }): Child {
  const sought = { stems: found.stems, words: found.isNear ? query.words : [] }
  return (
    <>
      {snippetOf(said, sought).map(({ text, isMarked }) =>
        isMarked ? <mark class="hit">{text}</mark> : text,
      )}
    </>
  )
}

function hrefOf({ kind, id, meetingId, place }: Hit, paths: Paths): string {
  if (kind === 'item') return `${paths.meeting(meetingId ?? '')}#${itemAnchor(place ?? 1)}`
  return paths[kind](id)
}
