import type { BodyListed } from '../../store/bodies.ts'
import { type MatterFilter, type MatterListed, mattersOnPage } from '../../store/matter-register.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import { FilterBox, FilterChoice, Filters } from '../components/filters.tsx'
import { PageLinks } from '../components/page-links.tsx'

type Props = {
  frame: Frame
  filter: MatterFilter
  page: number
  found: { readonly matters: readonly MatterListed[]; readonly count: number }
  bodies: readonly BodyListed[]
  years: readonly number[]
}

/** The register of matters (ärenden): where each is now, what is not done, those handled last first. */
export function MattersPage({ frame, filter, page, found, bodies, years }: Props) {
  const { text, paths } = frame.locale
  const { matters } = text
  const isFiltered = Object.values(filter).some((value) => value !== null && value !== false)
  const isEmpty = found.count === 0 && !isFiltered
  return (
    <ArchivePage frame={frame} title={matters.title} current="matters">
      <div class="row register-head">
        <h1>{matters.title}</h1>
        {frame.account.viewer.isSecretariat && (
          <a class="btn" href={paths.newMatter}>
            {matters.changing.start.heading}
          </a>
        )}
      </div>
      <p class="lead">{matters.lead}</p>
      {isEmpty ? (
        <div class="empty">
          <p>{matters.empty}</p>
          {frame.account.viewer.isSecretariat && (
            <a class="btn primary" href={paths.imports}>
              {matters.emptyAction}
            </a>
          )}
        </div>
      ) : (
        <>
          <Choices frame={frame} filter={filter} bodies={bodies} years={years} />
          <p class="meta" role="status">
            {matters.found(found.count)}
          </p>
          {found.count === 0 ? (
            <div class="empty">
              <p>{matters.noneFound}</p>
              <a class="btn" href={paths.matters}>
                {matters.clear}
              </a>
            </div>
          ) : (
            <Table frame={frame} matters={found.matters} />
          )}
          <PageLinks frame={frame} page={page} of={Math.ceil(found.count / mattersOnPage)} />
        </>
      )}
    </ArchivePage>
  )
}

function Choices({ frame, filter, bodies, years }: Omit<Props, 'page' | 'found'>) {
  const { text, paths } = frame.locale
  const { filter: words } = text.matters
  return (
    <Filters action={paths.matters} submit={words.show}>
      <div class="field">
        <label for="val-text">{words.text}</label>
        <input id="val-text" name="text" type="search" value={filter.text ?? ''} />
      </div>
      <FilterChoice
        name="organ"
        label={words.body}
        value={filter.bodyId}
        all={words.anyBody}
        choices={bodies.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FilterChoice
        name="lage"
        label={words.state}
        value={filter.state}
        all={words.states.all}
        choices={(['open', 'ended'] as const).map((state) => {
          return { value: state, label: words.states[state] }
        })}
      />
      <FilterChoice
        name="ar"
        label={words.year}
        value={filter.year === null ? null : String(filter.year)}
        all={words.anyYear}
        choices={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <FilterBox name="foljda" label={words.followed} on={filter.isFollowed} />
    </Filters>
  )
}

function Table({ frame, matters }: { frame: Frame; matters: readonly MatterListed[] }) {
  const { text, paths } = frame.locale
  const { columns, state } = text.matters
  return (
    <div class="table-wrap">
      {/* biome-ignore-start lint/a11y/noRedundantRoles: a table that is laid out otherwise loses its roles. */}
      <table class="table cards" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {columns.matter}
            </th>
            <th scope="col" role="columnheader">
              {columns.where}
            </th>
            <th scope="col" role="columnheader">
              {columns.last}
            </th>
            <th scope="col" role="columnheader">
              {columns.open}
            </th>
            <th scope="col" role="columnheader">
              {columns.state}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {matters.map((matter) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                <a href={paths.matter(matter.id)} lang="sv">
                  {matter.title}
                </a>
              </th>
              <td role="cell" lang="sv">
                {matter.bodyName}
              </td>
              <td role="cell" class="num">
                {matter.lastOn && matter.meetingId ? (
                  <a href={paths.meeting(matter.meetingId)}>
                    <time datetime={matter.lastOn}>{text.calendar.day(matter.lastOn)}</time>
                  </a>
                ) : (
                  <span class="muted">{text.matters.neverHandled}</span>
                )}
              </td>
              <td role="cell" class="num" data-label={columns.open}>
                {matter.openAssignments}
              </td>
              <td role="cell" class="c-state">
                <span class={matter.status === 'open' ? 'tag act' : 'tag'}>
                  {state[matter.status]}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: as above. */}
    </div>
  )
}
