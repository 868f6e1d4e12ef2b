import type { OutsideFrame } from '../components/outside-page.tsx'
import { Foot, LanguageLink, Shell } from '../components/shell.tsx'
import { inOtherLanguage } from '../paths.ts'
import type { ApiShown } from '../web-env.ts'

type Props = {
  frame: OutsideFrame
  api: ApiShown
  /** Where people reach the server. */
  address: string
}

/** What the API is, for the person who is to write a program: how to begin, what there is, and what can go wrong. */
export function ApiPage({ frame, api, address }: Props) {
  const { locale, assets } = frame
  const { text, paths } = locale
  const words = text.api
  return (
    <Shell
      locale={locale}
      assets={assets}
      title={words.title}
      tools={<LanguageLink locale={locale} href={inOtherLanguage(frame.address)} />}
    >
      <main id="innehall" class="wrap api" tabindex={-1}>
        <header>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </header>
        <section aria-labelledby="borja">
          <h2 id="borja">{words.start.heading}</h2>
          <ol class="begin">
            <li>
              <p>
                {words.start.token} <a href={paths.account}>{words.start.tokenLink}</a>
              </p>
              <p>{words.start.keep}</p>
              <Command>read -rs RODATRADEN_TOKEN; export RODATRADEN_TOKEN</Command>
            </li>
            <li>
              <p>{words.start.ask}</p>
              <Command>
                {`curl -H "Authorization: Bearer $RODATRADEN_TOKEN" \\\n  '${address}${api.path}/matters?limit=5'`}
              </Command>
            </li>
            <li>
              <p>{words.start.again}</p>
              <Command>
                {`curl -i -H "Authorization: Bearer $RODATRADEN_TOKEN" \\\n  -H 'If-None-Match: W/"…"' '${address}${api.path}/matters?limit=5'`}
              </Command>
            </li>
          </ol>
        </section>
        <Operations words={words} api={api} />
        <Problems words={words} api={api} />
        <section aria-labelledby="versioner">
          <h2 id="versioner">{words.versions.heading}</h2>
          <p>{words.versions.text}</p>
          <p>{words.limits}</p>
        </section>
      </main>
      <Foot locale={locale} />
    </Shell>
  )
}

const Command = ({ children }: { children: string }) => (
  <pre class="command">
    <code>{children}</code>
  </pre>
)

type Words = OutsideFrame['locale']['text']['api']

function Operations({ words, api }: { words: Words; api: ApiShown }) {
  const { resources } = words
  return (
    <section aria-labelledby="resurser">
      <h2 id="resurser">{resources.heading}</h2>
      <p>
        {resources.lead} <code>{api.path}</code>.{' '}
        <a href={`${api.path}/openapi.json`}>{resources.document}</a>
      </p>
      <dl class="operations">
        {api.operations.map(({ id, method, path, rule, choices }) => {
          const { summary, description } = words.operations[id]
          return (
            <div>
              <dt>
                <code>
                  {method.toUpperCase()} {path}
                </code>
                {rule !== 'reader' && <span class="tag">{resources[rule]}</span>}
              </dt>
              <dd>
                <p>
                  <strong>{summary}.</strong> {description}
                </p>
                {choices.length > 0 && (
                  <p class="meta">
                    {resources.choices}: <code>{choices.join(', ')}</code>
                  </p>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

function Problems({ words, api }: { words: Words; api: ApiShown }) {
  const { problems, titles } = words
  return (
    <section aria-labelledby="fel">
      <h2 id="fel">{problems.heading}</h2>
      <p>{problems.lead}</p>
      <div class="table-wrap">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{problems.status}</th>
              <th scope="col">{problems.code}</th>
              <th scope="col">{problems.title}</th>
            </tr>
          </thead>
          <tbody>
            {api.problems.map(({ code, status }) => (
              <tr id={code}>
                <td class="num">{status}</td>
                <td>
                  <code>{code}</code>
                </td>
                <td>{titles[status]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
