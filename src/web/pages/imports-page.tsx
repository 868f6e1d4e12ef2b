import type { ImportListed, WaitingDocument } from '../../store/reviews.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import { Icon } from '../components/icon.tsx'
import { momentInWords } from '../moment-in-words.ts'
import { fields } from '../reading-form.ts'
import type { WebSettings } from '../web-env.ts'

/** What became of a file that was handed in: also what the page gets as JSON for each. */
export type HandedInOutcome = {
  readonly name: string
  readonly state: 'inReview' | 'known' | 'refused'
  /** Why it was not taken in. */
  readonly sentence: string | null
  readonly href: string | null
}

type Props = {
  frame: Frame
  limits: Pick<WebSettings, 'largestDocument' | 'mostDocuments'>
  waiting: readonly WaitingDocument[]
  imports: readonly (ImportListed & { readonly mayBeUndone: boolean })[]
  outcomes: readonly HandedInOutcome[]
  /** Why nothing could be taken in. */
  problem: string | null
}

/** Hand in minutes, see what waits for review, and the imports that have been made. */
export function ImportsPage({ frame, limits, waiting, imports, outcomes, problem }: Props) {
  const { text } = frame.locale
  return (
    <ArchivePage frame={frame} title={text.imports.title} current="imports">
      <div class="split">
        <div>
          <h1>{text.imports.title}</h1>
          <p class="lead">{text.imports.lead}</p>
          {problem && (
            <p class="note import-problem" role="alert">
              <Icon name="circle-alert" />
              {problem}
            </p>
          )}
          <HandIn frame={frame} limits={limits} />
          <Outcomes frame={frame} outcomes={outcomes} />
        </div>
        <Waiting frame={frame} waiting={waiting} />
      </div>
      <Imports frame={frame} imports={imports} />
    </ArchivePage>
  )
}

function HandIn({ frame: { locale }, limits }: Pick<Props, 'frame' | 'limits'>) {
  const { imports, page } = locale.text
  const megabytes = Math.floor(limits.largestDocument / 1e6)
  return (
    <form
      class="card hand-in"
      method="post"
      action={locale.paths.imports}
      enctype="multipart/form-data"
    >
      <label class="vh" for="fil">
        {page.start.files}
      </label>
      <drop-zone
        data-largest={String(limits.largestDocument)}
        data-remove={page.start.remove('{name}')}
        data-too-large={page.start.tooLarge}
      >
        <div class="drop">
          <Icon name="upload" />
          <p class="drop-text" aria-hidden="true">
            {page.start.drop}
          </p>
          <input
            id="fil"
            type="file"
            name={fields.file}
            multiple
            required
            accept=".pdf,.docx,.txt,.md,.markdown,.text"
            aria-describedby="fil-hint"
          />
        </div>
        <ul class="chosen" aria-label={page.start.chosen} hidden></ul>
      </drop-zone>
      <p class="hint" id="fil-hint">
        {imports.hint(megabytes, limits.mostDocuments)}
      </p>
      <p>
        <button class="btn primary" type="submit">
          {imports.submit}
        </button>
      </p>
    </form>
  )
}

/** How it went with each file: written by the server, or filled file by file by the page. */
function Outcomes({ frame: { locale }, outcomes }: Pick<Props, 'frame' | 'outcomes'>) {
  const { imports } = locale.text
  const read = outcomes.filter(({ state }) => state === 'inReview').length
  return (
    <import-progress
      data-states={JSON.stringify(imports.states)}
      data-review={imports.review}
      data-broken={imports.brokenWhy}
      data-outcome={JSON.stringify({
        one: imports.outcome(1, 1),
        all: imports.outcome(98, 98),
        some: imports.outcome(97, 98),
      })}
    >
      <section class="outcomes" aria-labelledby="utfall" hidden={outcomes.length === 0}>
        <h2 id="utfall">{imports.progress}</h2>
        <p role="status">{outcomes.length > 0 && imports.outcome(read, outcomes.length)}</p>
        <ul class="listed">
          {outcomes.map(({ name, state, sentence, href }) => (
            <li>
              <p class="file-line">
                <span class="name">{name}</span>
                <span class={state === 'inReview' ? 'tag done' : 'tag warn'}>
                  {imports.states[state]}
                </span>
                {href && <a href={href}>{imports.review}</a>}
              </p>
              {sentence && <p class="meta">{sentence}</p>}
            </li>
          ))}
        </ul>
      </section>
    </import-progress>
  )
}

function Waiting({ frame: { locale }, waiting }: Pick<Props, 'frame' | 'waiting'>) {
  const { imports, calendar } = locale.text
  return (
    <section class="waiting" aria-labelledby="att-granska">
      <h2 id="att-granska">
        {imports.waiting} {waiting.length > 0 && <span class="count num">{waiting.length}</span>}
      </h2>
      {waiting.length === 0 ? (
        <p class="empty">{imports.nothingWaiting}</p>
      ) : (
        <ul class="listed">
          {waiting.map(({ id, name, bodyName, heldOn }) => (
            <li>
              <a href={locale.paths.review(id)} lang={bodyName ? 'sv' : undefined}>
                {bodyName ?? imports.noBody}
              </a>
              <p class="meta">
                {heldOn ? calendar.day(heldOn) : imports.noDay} · {name}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Imports({ frame, imports: all }: Pick<Props, 'frame' | 'imports'>) {
  const { text, paths } = frame.locale
  const { imports } = text
  return (
    <section class="imports" aria-labelledby="inlasningar">
      <h2 id="inlasningar">{imports.earlier}</h2>
      {all.length === 0 && <p class="empty">{imports.noneYet}</p>}
      <ul class="listed">
        {all.map((each) => {
          const when = momentInWords(each.startedAt, frame.locale)
          const count = each.inReview + each.confirmed + each.undone
          return (
            <li class="import">
              <p>
                <b>{each.onlyName ?? imports.documents(count)}</b>
                <span class="meta">
                  {when}
                  {each.startedBy && ` ${imports.by(each.startedBy)}`}
                </span>
              </p>
              <p class="tags">{stateOf(each, frame)}</p>
              {each.mayBeUndone && (
                <a
                  class="btn small"
                  href={paths.undoImport(each.id)}
                  aria-label={imports.undoNamed(when)}
                >
                  {imports.undo}
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function stateOf(each: ImportListed, { locale }: Frame) {
  const { imports } = locale.text
  if (each.undoneAt !== null) return <span class="tag">{imports.isUndone}</span>
  return (
    <>
      {each.confirmed > 0 && <span class="tag done">{imports.confirmed(each.confirmed)}</span>}
      {each.inReview > 0 && <span class="tag warn">{imports.inReview(each.inReview)}</span>}
      {each.undone > 0 && <span class="tag">{imports.undone(each.undone)}</span>}
    </>
  )
}
