import type { Frame } from '../components/archive-page.tsx'

/** In a new installation: the three steps to the first thread, for whoever can take them. */
export function FirstThread({ frame, hasBodies }: { frame: Frame; hasBodies: boolean }) {
  const { locale, account } = frame
  const { paths, text } = locale
  const words = text.myThread.begin
  if (!account.viewer.isSecretariat) return <p class="lead">{words.ask}</p>
  return (
    <section aria-labelledby="borja">
      <h2 id="borja">{words.heading}</h2>
      <ol class="steps">
        <li>
          <p class="row">
            <a class={hasBodies ? 'btn' : 'btn primary'} href={paths.bodies}>
              {words.bodies}
            </a>
            <a class={hasBodies ? 'btn primary' : 'btn'} href={paths.imports}>
              {words.documents}
            </a>
          </p>
          <p class="muted">
            {words.bodiesHint} {words.documentsHint}
          </p>
        </li>
        <li>
          <h3>{words.answer}</h3>
          <p class="muted">{words.answerHint}</p>
        </li>
        <li>
          <h3>{words.thread}</h3>
          <p class="muted">{words.threadHint}</p>
        </li>
      </ol>
    </section>
  )
}
