import type { ReadMinutes } from '../../reader/read-minutes.ts'
import type { Text } from '../../text/sv.ts'
import { refusalSentence } from '../../views/refusal-sentence.ts'
import type { Assets } from '../assets.ts'
import { packOutcomes } from '../carried-readings.ts'
import { Icon } from '../components/icon.tsx'
import { Reading } from '../components/reading.tsx'
import { Shell } from '../components/shell.tsx'
import type { Locale } from '../locale.ts'
import type { Outcome, Refused } from '../outcome.ts'
import { fields } from '../reading-form.ts'
import { viewOf } from '../reading-view.ts'

type Props = { locale: Locale; assets: Assets; outcomes: readonly Outcome[] }

/** What was read: one document beside its source, or a list of several, each with its own. */
export function ReadingsPage({ locale, assets, outcomes }: Props) {
  const { text } = locale
  const [first, ...others] = outcomes
  const only = others.length === 0 && first?.kind === 'read' ? first.reading : null
  const title = only ? titleOf(only, text) : text.page.several.title(outcomes.length)
  return (
    <Shell
      locale={locale}
      assets={assets}
      title={only ? text.page.reading.title(title) : title}
      script="readingScript"
      isWork
      where={
        <div class="where">
          <h1>{title}</h1>
          {only && <p class="meta">{whereAndWhen(only, text)}</p>}
        </div>
      }
      tools={<Tools locale={locale} outcomes={outcomes} />}
    >
      <main id="innehall" class={only ? 'one' : 'several'} tabindex={-1}>
        {only ? (
          <Reading view={viewOf(only, text, '')} id="lasning" />
        ) : (
          <Several text={text} outcomes={outcomes} />
        )}
      </main>
    </Shell>
  )
}

/** Download, print, read another, and the other language: the page hands in its own readings again. */
function Tools({ locale, outcomes }: { locale: Locale; outcomes: readonly Outcome[] }) {
  const { text, paths, otherPaths } = locale
  const { reading, shell } = text.page
  return (
    <>
      <form method="post" action={paths.reading} enctype="multipart/form-data" class="row">
        <input type="hidden" name={fields.carried} value={packOutcomes(outcomes)} />
        <button class="btn" type="submit" name={fields.answer} value="json">
          <Icon name="download" />
          <span>{reading.json}</span>
        </button>
        <print-button hidden>
          <button class="btn" type="button">
            <Icon name="printer" />
            <span>{reading.print}</span>
          </button>
        </print-button>
        <button
          class="btn quiet"
          type="submit"
          formaction={otherPaths.reading}
          lang={shell.languageOfLink}
        >
          {shell.language}
        </button>
      </form>
      <a class="btn primary" href={paths.start}>
        {reading.another}
      </a>
    </>
  )
}

function Several({ text, outcomes }: { text: Text; outcomes: readonly Outcome[] }) {
  const { several } = text.page
  const read = outcomes.filter(({ kind }) => kind === 'read').length
  return (
    <>
      <section class="overview wrap" id="dokument" aria-labelledby="dokument-rubrik">
        <h2 id="dokument-rubrik">{several.heading(read, outcomes.length)}</h2>
        <p class="muted">{several.lead}</p>
        <ol class="documents">
          {outcomes.map((outcome, index) => (
            <li>
              {outcome.kind === 'read' ? (
                <ReadRow text={text} reading={outcome.reading} href={`#lasning-${index + 1}`} />
              ) : (
                <RefusedRow text={text} refused={outcome} />
              )}
            </li>
          ))}
        </ol>
      </section>
      {outcomes.map(
        (outcome, index) =>
          outcome.kind === 'read' && (
            <section class="one-of-several" id={`lasning-${index + 1}`}>
              <p class="back-to-all">
                <a href="#dokument">
                  <Icon name="chevron-left" />
                  {several.all}
                </a>
                <span class="meta">{outcome.reading.source.name}</span>
              </p>
              <Reading
                view={viewOf(outcome.reading, text, `d${index + 1}-`)}
                id={`d${index + 1}-lasning`}
                heading={titleOf(outcome.reading, text)}
              />
            </section>
          ),
      )}
    </>
  )
}

type ReadRowProps = { text: Text; reading: ReadMinutes; href: string }

function ReadRow({ text, reading, href }: ReadRowProps) {
  const { counts } = text.facts
  const { doubts } = reading
  return (
    <article class="document">
      <h3>
        <a href={href}>{titleOf(reading, text)}</a>
      </h3>
      <p class="meta">
        {[reading.source.name, whereAndWhen(reading, text)]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      <ul class="tags">
        <li class="tag">{counts.decisions(reading.decisions.length)}</li>
        <li class="tag">{counts.assignments(reading.assignments.length)}</li>
        <li class="tag">{counts.attendance(reading.attendance.length)}</li>
        {doubts.length > 0 && <li class="tag warn">{counts.doubts(doubts.length)}</li>}
      </ul>
    </article>
  )
}

function RefusedRow({ text, refused }: { text: Text; refused: Refused }) {
  return (
    <article class="document refused">
      <h3>{refused.name}</h3>
      <p>
        <span class="tag warn">{text.page.several.refused}</span> {refusalSentence(text, refused)}
      </p>
    </article>
  )
}

/** What the document calls itself, if that says more than that it is minutes; else whose it is. */
function titleOf({ title, body, kind, source }: ReadMinutes, text: Text): string {
  const says = title !== null && title.toLowerCase() !== kind?.toLowerCase() ? title : null
  return says ?? body?.name ?? title ?? (source.name || text.page.reading.untitled)
}

function whereAndWhen(reading: ReadMinutes, text: Text): string {
  const { body, meeting } = reading
  const { calendar } = text
  const parts = [
    body && body.name !== titleOf(reading, text) ? body.name : null,
    meeting.date && calendar.days(meeting.date, meeting.dateEnd),
    calendar.period(meeting.start, meeting.end),
  ]
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}
