import type { Child } from 'hono/jsx'
import type { MatterThread } from '../../store/matter-thread.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import { Icon } from '../components/icon.tsx'

/** What a person wrote or chose when something was refused, and why. */
export type Refused = { readonly act: string; readonly sentence: string }

type Props = {
  frame: Frame
  thread: MatterThread
  others: readonly { readonly id: string; readonly title: string }[]
  refused?: Refused
}

/** Everything that the secretariat may change of a matter: its name, what belongs to it, and whether it goes on. */
export function ChangeMatterPage({ frame, thread, others, refused }: Props) {
  const { text, paths } = frame.locale
  const { changing, title } = text.matters
  const here = paths.matter(thread.id)
  return (
    <ArchivePage
      frame={frame}
      title={changing.title(thread.title)}
      current="matters"
      trail={[
        { href: paths.matters, name: title },
        { href: here, name: thread.title },
      ]}
    >
      <h1>{changing.title(thread.title)}</h1>
      <div class="changes">
        <Change frame={frame} thread={thread} act="rename" refused={refused}>
          <p class="field">
            <label for="namn">{changing.rename.label}</label>
            <input id="namn" name="namn" value={thread.title} maxlength={200} lang="sv" />
          </p>
          <button class="btn" type="submit" name="gor" value="rename">
            {changing.rename.button}
          </button>
        </Change>
        <Change frame={frame} thread={thread} act="handlings" refused={refused}>
          <MoveHandlings frame={frame} thread={thread} others={others} />
        </Change>
        <Change frame={frame} thread={thread} act="merge" refused={refused} isAsked>
          <p class="field">
            <label for="med">{changing.merge.label}</label>
            <ChooseMatter frame={frame} id="med" others={others} />
          </p>
          <button class="btn" type="submit">
            {changing.merge.button}
          </button>
        </Change>
        {thread.status === 'open' ? (
          <Change frame={frame} thread={thread} act="end" refused={refused}>
            <p class="field">
              <label for="varfor">{changing.end.label}</label>
              <input id="varfor" name="varfor" maxlength={500} />
            </p>
            <button class="btn" type="submit" name="gor" value="end">
              {changing.end.button}
            </button>
          </Change>
        ) : (
          <Change frame={frame} thread={thread} act="reopen" refused={refused}>
            <button class="btn" type="submit" name="gor" value="reopen">
              {changing.reopen.button}
            </button>
          </Change>
        )}
      </div>
      <p>
        <a class="btn quiet" href={here}>
          <Icon name="chevron-left" />
          {changing.back}
        </a>
      </p>
    </ArchivePage>
  )
}

type ChangeProps = {
  frame: Frame
  thread: MatterThread
  act: 'rename' | 'merge' | 'handlings' | 'end' | 'reopen'
  refused: Refused | undefined
  /** What happens is shown on a page of its own, before it does. */
  isAsked?: boolean
  children: Child
}

/** One thing that may be changed: what it is, what follows from it, and why it was refused. */
function Change({ frame, thread, act, refused, isAsked, children }: ChangeProps) {
  const { text, paths } = frame.locale
  const { heading, why } = text.matters.changing[act]
  const isRefused = refused !== undefined && sectionOf(refused.act) === act
  return (
    <section class="card" id={act} aria-labelledby={`${act}-rubrik`}>
      <h2 id={`${act}-rubrik`}>{heading}</h2>
      <p class="hint">{why}</p>
      {isRefused && (
        <p class="problem" role="alert">
          {refused.sentence}
        </p>
      )}
      <form
        method={isAsked ? 'get' : 'post'}
        action={isAsked ? paths.mergeMatter(thread.id) : paths.matter(thread.id)}
        class="change"
      >
        {children}
      </form>
    </section>
  )
}

/** Moving, splitting and taking away stand in one section. */
const sectionOf = (act: string): string =>
  ['split', 'relink', 'unlink'].includes(act) ? 'handlings' : act

function MoveHandlings({ frame, thread, others }: Omit<Props, 'refused'>) {
  const { text } = frame.locale
  const { handlings: words } = text.matters.changing
  if (thread.handlings.length === 0) return <p>{words.none}</p>
  return (
    <>
      <fieldset class="choose">
        <legend class="vh">{words.heading}</legend>
        {thread.handlings.map(({ id, heldOn, body, title }) => (
          <p class="check">
            <input type="checkbox" id={`v-${id}`} name="handelse" value={id} />
            <label for={`v-${id}`}>
              <time datetime={heldOn}>{text.calendar.day(heldOn)}</time>,{' '}
              <span lang="sv">
                {body.name}: {title}
              </span>
            </label>
          </p>
        ))}
      </fieldset>
      <div class="row ways">
        <p class="field">
          <label for="nytt">{words.newTitle}</label>
          <input id="nytt" name="nytt" maxlength={200} lang="sv" />
        </p>
        <button class="btn" type="submit" name="gor" value="split">
          {words.split}
        </button>
      </div>
      <div class="row ways">
        <p class="field">
          <label for="till">{words.other}</label>
          <ChooseMatter frame={frame} id="till" others={others} />
        </p>
        <button class="btn" type="submit" name="gor" value="relink">
          {words.relink}
        </button>
      </div>
      <button class="btn" type="submit" name="gor" value="unlink">
        {words.unlink}
      </button>
    </>
  )
}

function ChooseMatter({
  frame,
  id,
  others,
}: {
  frame: Frame
  id: string
  others: Props['others']
}) {
  return (
    <select id={id} name={id}>
      <option value="">{frame.locale.text.matters.changing.merge.choose}</option>
      {others.map((other) => (
        <option value={other.id} lang="sv">
          {other.title}
        </option>
      ))}
    </select>
  )
}

/** A matter is started by hand. */
export function NewMatterPage({
  frame,
  problem,
  written = '',
}: {
  frame: Frame
  problem?: string
  written?: string
}) {
  const { text, paths } = frame.locale
  const { start } = text.matters.changing
  return (
    <ArchivePage
      frame={frame}
      title={start.heading}
      current="matters"
      trail={[{ href: paths.matters, name: text.matters.title }]}
    >
      <h1>{start.heading}</h1>
      <p class="lead">{start.why}</p>
      <form method="post" action={paths.matters} class="change new-matter">
        <p class="field">
          <label for="namn">{start.label}</label>
          <input
            id="namn"
            name="namn"
            value={written}
            maxlength={200}
            aria-invalid={problem ? 'true' : undefined}
            aria-describedby={problem ? 'namn-problem' : undefined}
          />
        </p>
        {problem && (
          <p class="problem" id="namn-problem" role="alert">
            {problem}
          </p>
        )}
        <button class="btn primary" type="submit">
          {start.button}
        </button>
      </form>
    </ArchivePage>
  )
}
