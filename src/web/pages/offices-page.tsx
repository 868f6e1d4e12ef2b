import { grouped } from '../../domain/grouped.ts'
import { isIn } from '../../gaps/missing-from-body.ts'
import type { Office } from '../../store/offices.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import { Icon } from '../components/icon.tsx'
import { termInWords } from '../components/members.tsx'
import type { Locale } from '../locale.ts'

/** The kinds of office, in the order in which they are told of. */
export const officeKinds = ['registrar', 'archivist', 'localAdministrator'] as const

type Props = {
  frame: Frame
  offices: readonly Office[]
  today: string
  hasParties: boolean
  mayArrange: boolean
}

/** Who has which office (befattning) at each of the parties; where nobody has, what offices are for. */
export function OfficesPage({ frame, offices, today, hasParties, mayArrange }: Props) {
  const { locale } = frame
  const { text, paths } = locale
  const words = text.offices
  const current = offices.filter((office) => isIn(office, today))
  const others = offices.filter((office) => !isIn(office, today))
  return (
    <ArchivePage
      frame={frame}
      title={words.title}
      current="bodies"
      trail={[{ href: paths.bodies, name: text.bodies.title }]}
    >
      <div class="head-row">
        <div>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        {mayArrange && hasParties && (
          <a class="btn" href={paths.newOffice}>
            <Icon name="plus" />
            {words.appoint}
          </a>
        )}
      </div>
      <div class="split">
        <div>
          {current.length === 0 && (
            <p class="empty">
              {words.none} {mayArrange && (hasParties ? words.noneSecretariat : words.noParties)}
              {mayArrange && !hasParties && (
                <>
                  {' '}
                  <a href={paths.parties}>{text.bodies.forms.joinHeading}</a>
                </>
              )}
            </p>
          )}
          {[...grouped(current, ({ organisation }) => organisation)].map(([organisation, own]) => (
            <section class="organisation">
              <h2 lang="sv">{organisation}</h2>
              <OfficeList {...{ locale, mayArrange }} offices={own} />
            </section>
          ))}
          {others.length > 0 && (
            <details class="more">
              <summary>
                {words.former} ({others.length})
              </summary>
              <OfficeList {...{ locale, mayArrange }} offices={others} isElsewhere />
            </details>
          )}
        </div>
        <aside class="side">
          <OfficeKinds locale={locale} />
        </aside>
      </div>
    </ArchivePage>
  )
}

type ListProps = {
  locale: Locale
  offices: readonly Office[]
  mayArrange: boolean
  /** Whether the list is not under the organisation's own heading. */
  isElsewhere?: boolean
}

function OfficeList({ locale: { text, paths }, offices, mayArrange, isElsewhere }: ListProps) {
  const words = text.offices
  return (
    <ul class="own-list">
      {offices.map((office) => {
        const kind = words.kinds[office.kind]
        return (
          <li>
            <span>
              <a href={paths.person(office.personId)}>{office.name}</a>
              <span class="meta">
                {[kind, isElsewhere && office.organisation, termInWords(office, text)]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </span>
            {mayArrange && (
              <a
                class="btn quiet"
                href={paths.endOffice(office.id)}
                aria-label={words.endTitle(office.name, kind.toLowerCase())}
              >
                {words.change}
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** What each office is, and what it lets somebody read. */
export function OfficeKinds({ locale: { text } }: { locale: Locale }) {
  const words = text.offices
  return (
    <section class="later" aria-labelledby="vad-befattningar-ger">
      <h2 id="vad-befattningar-ger">{words.givesHeading}</h2>
      <dl class="office-kinds">
        {officeKinds.map((kind) => (
          <>
            <dt>{words.kinds[kind]}</dt>
            <dd>{words.gives[kind]}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}
