import type { DemonstrationRole } from '../../store/demonstration-roles.ts'
import { ErrorSummary, FieldProblems, type Problem } from '../components/error-summary.tsx'
import { Icon } from '../components/icon.tsx'
import { Sample } from '../components/sample.tsx'
import { Foot, LanguageLink, Shell } from '../components/shell.tsx'
import type { Locale } from '../locale.ts'
import { fields } from '../reading-form.ts'
import type { WebSettings } from '../web-env.ts'

type Props = {
  locale: Locale
  settings: WebSettings
  problems?: readonly Problem[]
  /** What was pasted the last time, when it could not be read. */
  pasted?: string
  /** The people whom a visitor may be, where there is a demonstration. */
  roles?: readonly DemonstrationRole[]
  /** The page that asked for somebody to sign in. */
  goingTo?: string | null
}

/** Hand in minutes: by file, by pasting, or try an example. */
export function StartPage(props: Props) {
  const { locale, settings, problems = [], pasted = '', roles = [], goingTo = null } = props
  const { start, problems: problemText } = locale.text.page
  return (
    <Shell
      locale={locale}
      assets={settings.assets}
      title={problems.length > 0 ? problemText.heading : start.title}
      script="startScript"
      tools={
        <>
          {!settings.hasDemonstration && (
            <a class="btn" href={locale.paths.signIn}>
              {locale.text.signIn.link}
            </a>
          )}
          <LanguageLink locale={locale} href={locale.otherPaths.start} />
        </>
      }
    >
      <main id="innehall" class="wrap start" tabindex={-1}>
        <ErrorSummary text={locale.text} problems={problems} />
        {goingTo !== null && (
          <p class="note" role="status">
            <Icon name="circle-alert" />
            {locale.text.archive.signIn.needed}
          </p>
        )}
        {roles.length > 0 && <ChooseRole {...{ locale, roles, goingTo }} />}
        <div class="hero">
          <div class="intro">
            <h1>{start.heading}</h1>
            <p class="lead">{start.lead}</p>
            <p class="try">
              <a class="btn" href={locale.paths.example}>
                {start.example}
              </a>
              <span class="meta">{start.exampleHint}</span>
            </p>
            <p>
              <a href={locale.paths.published}>{locale.text.rights.published.link}</a>
            </p>
            <p class="kept">
              <Icon name="shield-check" />
              <span>
                <strong>{start.kept}</strong> {start.keptWhy}
              </span>
            </p>
          </div>
          <HandIn {...{ locale, settings, problems, pasted }} />
        </div>
        <Sample text={locale.text} />
      </main>
      <Foot locale={locale} />
    </Shell>
  )
}

function ChooseRole({
  locale,
  roles,
  goingTo,
}: Required<Pick<Props, 'locale' | 'roles' | 'goingTo'>>) {
  const { signIn } = locale.text.archive
  return (
    <section class="card roles" aria-labelledby="roller">
      <h2 id="roller">{signIn.heading}</h2>
      <p class="muted">{signIn.lead}</p>
      <form method="post" action={locale.paths.signIn}>
        {goingTo !== null && <input type="hidden" name="till" value={goingTo} />}
        <ul class="role-list">
          {roles.map(({ place, name, role }) => (
            <li>
              <button class="btn role" type="submit" name="place" value={String(place)}>
                <strong>{name}</strong>
                <span class="meta" lang="sv">
                  {role}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </section>
  )
}

function HandIn({ locale, settings, problems = [], pasted = '' }: Props) {
  const { start } = locale.text.page
  const megabytes = Math.floor(settings.largestDocument / 1e6)
  const isWrong = (field: Problem['field']) => problems.some((problem) => problem.field === field)
  return (
    <form
      class="card hand-in"
      method="post"
      action={locale.paths.reading}
      enctype="multipart/form-data"
      data-reading={start.reading}
    >
      <h2 class="vh">{start.form}</h2>
      <div class="field">
        <label class="vh" for="fil">
          {start.files}
        </label>
        <FieldProblems id="fil-problem" problems={problems} field="file" />
        <drop-zone
          data-largest={String(settings.largestDocument)}
          data-remove={start.remove('{name}')}
          data-too-large={start.tooLarge}
        >
          <div class="drop">
            <Icon name="upload" />
            <p class="drop-text" aria-hidden="true">
              {start.drop}
            </p>
            <input
              id="fil"
              type="file"
              name={fields.file}
              multiple
              accept=".pdf,.docx,.txt,.md,.markdown,.text"
              aria-describedby={isWrong('file') ? 'fil-problem fil-hint' : 'fil-hint'}
              aria-invalid={isWrong('file') ? 'true' : undefined}
            />
          </div>
          <ul class="chosen" aria-label={start.chosen} hidden></ul>
        </drop-zone>
        <p class="hint" id="fil-hint">
          {start.filesHint(megabytes)}
        </p>
      </div>
      <div class="field">
        <label for="text">{start.paste}</label>
        <p class="hint" id="text-hint">
          {start.pasteHint}
        </p>
        <FieldProblems id="text-problem" problems={problems} field="pasted" />
        <textarea
          id="text"
          name={fields.pasted}
          rows={5}
          lang="sv"
          spellcheck={false}
          aria-describedby={isWrong('pasted') ? 'text-problem text-hint' : 'text-hint'}
          aria-invalid={isWrong('pasted') ? 'true' : undefined}
        >
          {/* A browser drops a line feed that stands first. */}
          {`\n${pasted}`}
        </textarea>
      </div>
      <div class="row send">
        <button class="btn primary" type="submit">
          {start.submit}
        </button>
        <button class="btn quiet" type="submit" name={fields.answer} value="json">
          {start.submitJson}
        </button>
        <span class="meta" role="status"></span>
      </div>
    </form>
  )
}
