import type { ReadingView, ShownDoubt } from '../reading-view.ts'
import { certaintyOf } from '../reading-view.ts'
import { CertaintyTag, FactLink, FactSection } from './fact.tsx'
import { Icon } from './icon.tsx'

/** So many doubts are shown at once; what must be answered is always shown. */
const shownAtOnce = 6

/** What a person should check, first of all: each a sentence tied to its line. */
export function Doubts({ view }: { view: ReadingView }) {
  const { reading: words } = view.text.page
  const { headings } = view.text.facts
  const required = view.doubts.filter((doubt) => doubt.required).length
  const first = view.doubts.slice(0, Math.max(required, shownAtOnce))
  const rest = view.doubts.slice(first.length)
  return (
    <FactSection
      id={`${view.prefix}kontrollera`}
      heading={headings.doubts}
      count={view.doubts.length}
    >
      {view.doubts.length === 0 && (
        <p class="all-clear">
          <Icon name="check" />
          <span>
            <strong>{words.noDoubts}</strong> {words.noDoubtsWhy}
          </span>
        </p>
      )}
      <DoubtList view={view} doubts={first} />
      {rest.length > 0 && (
        <details class="more">
          <summary>{words.moreDoubts(rest.length)}</summary>
          <DoubtList view={view} doubts={rest} />
        </details>
      )}
    </FactSection>
  )
}

function DoubtList({ view, doubts }: { view: ReadingView; doubts: readonly ShownDoubt[] }) {
  if (doubts.length === 0) return null
  return (
    <ul class="doubts">
      {doubts.map((doubt) => (
        <OneDoubt view={view} doubt={doubt} />
      ))}
    </ul>
  )
}

function OneDoubt({ view, doubt }: { view: ReadingView; doubt: ShownDoubt }) {
  const { facts, page } = view.text
  const place = view.placeAt(doubt.path)
  const line = view.reading.source.lines[place.line - 1] ?? ''
  return (
    <li class="chosen-one">
      <p class="tags">
        <CertaintyTag view={view} certainty={certaintyOf(doubt)} />
        {doubt.required && <span class="tag outlined">{facts.required}</span>}
        <span class="meta num">{facts.line(place.line, place.lastLine)}</span>
      </p>
      <p class="sentence">
        <FactLink view={view} path={doubt.path}>
          {doubt.sentence}
        </FactLink>
      </p>
      {line.trim() !== '' && (
        <blockquote class="snip" lang="sv">
          {excerpt(line, place.start)}
        </blockquote>
      )}
      {doubt.choices.length > 0 && (
        <div class="choices">
          <p class="meta">{page.reading.choices}</p>
          <ul>
            {doubt.choices.map((choice, index) => (
              <li>
                {choice.lines ? (
                  <FactLink view={view} path={`${doubt.path}/choices/${index}`}>
                    {choice.label}
                  </FactLink>
                ) : (
                  choice.label
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  )
}

/** The part of a line that a doubt is about, where the line is long. */
function excerpt(line: string, start: number): string {
  const longest = 220
  if (line.length <= longest) return line.trim()
  const from = Math.max(0, Math.min(start - 60, line.length - longest))
  const part = line.slice(from, from + longest).trim()
  return `${from > 0 ? '… ' : ''}${part}${from + longest < line.length ? ' …' : ''}`
}
