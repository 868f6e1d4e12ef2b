import { ArchivePage, type Frame } from '../components/archive-page.tsx'

/** A token that was made now, to be copied: no page shows it again. */
export function MadeTokenPage({ frame, secret }: { frame: Frame; secret: string }) {
  const { text, paths } = frame.locale
  const { made } = text.api.tokens
  return (
    <ArchivePage
      frame={frame}
      title={made.title}
      trail={[{ href: paths.account, name: text.signIn.account.title }]}
    >
      <div class="form-page">
        <h1>{made.title}</h1>
        <p class="lead">{made.lead}</p>
        <div class="field">
          <label for="nyckel">{made.label}</label>
          <input
            class="num"
            id="nyckel"
            value={secret}
            readonly
            autocomplete="off"
            spellcheck={false}
          />
        </div>
        <p class="muted">{made.keep}</p>
        <p>
          <a class="btn primary" href={`${paths.account}#nycklar`}>
            {made.back}
          </a>
        </p>
      </div>
    </ArchivePage>
  )
}
