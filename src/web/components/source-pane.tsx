import { markedLines, type Run } from '../marked-lines.ts'
import { anchorOf, type ReadingView } from '../reading-view.ts'
import { Icon } from './icon.tsx'

/** The source as paper, line by line, with soft marks where facts stand. */
export function SourcePane({ view }: { view: ReadingView }) {
  const { facts, page } = view.text
  const { source } = view.reading
  const id = `${view.prefix}kalla`
  const about = [
    source.name,
    source.pages === null ? null : facts.counts.pages(source.pages),
    facts.counts.lines(source.lines.length),
  ].filter((part) => part !== null)
  return (
    <section class="doc" id={id} aria-labelledby={`${id}-rubrik`}>
      <div class="doc-bar">
        <h2 id={`${id}-rubrik`}>
          <Icon name="file-text" />
          {facts.headings.source}
        </h2>
        <span class="meta name">{about.join(' · ')}</span>
        <span class="legend" aria-hidden="true">
          <mark class="sure">{page.reading.sure}</mark>{' '}
          <mark class="unsure">{page.reading.unsure}</mark>
        </span>
        <a class="btn small back" href={`#${view.prefix}uppgifter`}>
          <Icon name="arrow-up" />
          {page.reading.toFacts}
        </a>
      </div>
      <section class="paper-wrap" tabindex={0} aria-label={page.reading.sourceRegion}>
        <Pages view={view} />
      </section>
    </section>
  )
}

function Pages({ view }: { view: ReadingView }) {
  const { source } = view.reading
  const lines = markedLines(source.lines, view.marks)
  const kinds = lineKinds(view)
  const starts = source.pageStarts.filter((start) => start > 1 && start <= lines.length)
  return [1, ...new Set(starts)].map((start, index, all) => {
    const end = all[index + 1] ?? lines.length + 1
    return (
      <div class="paper" lang="sv">
        {all.length > 1 && (
          <p class="page-mark" lang={view.text.language}>
            {view.text.facts.page(index + 1, source.pages)}
          </p>
        )}
        {lines.slice(start - 1, end - 1).map((runs, offset) => (
          <SourceLine view={view} number={start + offset} runs={runs} kinds={kinds} />
        ))}
      </div>
    )
  })
}

type LineProps = {
  view: ReadingView
  number: number
  runs: readonly Run[]
  kinds: ReadonlyMap<number, string>
}

function SourceLine({ view, number, runs, kinds }: LineProps) {
  const text = view.reading.source.lines[number - 1] ?? ''
  const isEmpty = text.trim() === ''
  const kind = isEmpty ? 'line empty' : ['line', kinds.get(number)].filter(Boolean).join(' ')
  const id = `${view.prefix}rad-${number}`
  return (
    <p class={kind} id={id}>
      {runs.map((run) => {
        const anchor = anchorOf(view.prefix, number, run.start, text)
        if (run.mark === null) return run.text
        return (
          <mark class={run.mark} id={anchor === id ? undefined : anchor}>
            {run.text}
          </mark>
        )
      })}
    </p>
  )
}

/** Lines that look otherwise: where an item starts, and what has been set aside. */
function lineKinds({ reading }: ReadingView): ReadonlyMap<number, string> {
  const kinds = new Map<number, string>()
  for (const { lines, title } of reading.items) {
    // An item that starts in running text has no heading of its own.
    const text = reading.source.lines[lines[0] - 1] ?? ''
    if (text.trim().length <= title.length + 24) kinds.set(lines[0], 'heading')
  }
  for (const { kind, lines } of reading.blocks) {
    if (kind !== 'setAside') continue
    for (let line = lines[0]; line <= lines[1]; line += 1) kinds.set(line, 'aside')
  }
  return kinds
}
