import {
  type AssignmentColumn,
  type AssignmentGroup,
  type AssignmentPage,
  assignmentsOnPage,
} from '../../store/assignment-register.ts'
import type { AssignmentListed, AssignmentState } from '../../store/assignments.ts'
import type { BodyListed } from '../../store/bodies.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import {
  AssignmentTable,
  Due,
  Owners,
  AssignmentState as State,
} from '../components/assignment-parts.tsx'
import { addressWith, FilterBox, FilterChoice, Filters } from '../components/filters.tsx'
import { Icon } from '../components/icon.tsx'
import { ItemSource } from '../components/item-source.tsx'
import { PageLinks } from '../components/page-links.tsx'

/** The states that may be asked for, in their order. */
export const stateChoices = [
  'open',
  'given',
  'postponed',
  'handedOver',
  'reported',
  'done',
  'quoted',
  'all',
] as const

/** What the address of the register asks for. */
export type AssignmentChoice = {
  readonly view: 'list' | 'board'
  readonly bodyId: string | null
  readonly ownerId: string | null
  readonly state: (typeof stateChoices)[number]
  readonly isOverdue: boolean
  /** Whether something may have been left out by choice. */
  readonly isNarrowed: boolean
}

type Load = { readonly personId: string; readonly name: string; readonly open: number }

type Props = {
  frame: Frame
  found:
    | { readonly list: AssignmentPage }
    | { readonly columns: ReadonlyMap<AssignmentState, AssignmentColumn> }
  bodies: readonly BodyListed[]
  /** Who has open assignments, and how many. */
  loads: readonly Load[]
  chosen: AssignmentChoice
  today: string
}

/** The assignments of the county, as a list or as a board. */
export function AssignmentsPage(props: Props) {
  const { frame, found, bodies, loads, chosen, today } = props
  const { locale, address, account } = frame
  const { text, paths } = locale
  const words = text.assignments
  const { filters } = words
  const isEmpty =
    'list' in found ? found.list.count === 0 : !columns.some((each) => found.columns.has(each))
  return (
    <ArchivePage frame={frame} title={words.title} current="assignments">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Filters action={paths.assignments} submit={filters.show}>
        {chosen.view === 'board' && <input type="hidden" name="visa" value="tavla" />}
        <FilterChoice
          name="organ"
          label={filters.body}
          value={chosen.bodyId}
          all={filters.anyBody}
          choices={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FilterChoice
          name="ansvarig"
          label={filters.owner}
          value={chosen.ownerId}
          all={filters.anyOwner}
          choices={loads.map(({ personId, name, open }) => ({
            value: personId,
            label: `${name} (${open})`,
          }))}
        />
        <FilterChoice
          name="lage"
          label={filters.state}
          value={chosen.state}
          choices={stateChoices.map((state) => ({
            value: state,
            label: words.stateFilters[state],
          }))}
        />
        <FilterBox name="forsenade" label={filters.overdue} on={chosen.isOverdue} />
        <FilterBox
          name="mina"
          label={filters.mine}
          on={chosen.ownerId === account.viewer.personId}
        />
      </Filters>
      <nav class="views" aria-label={words.views.label}>
        <a
          href={addressWith(address, { visa: null, sida: null })}
          aria-current={chosen.view === 'list' ? 'page' : undefined}
        >
          {words.views.list}
        </a>
        <a
          href={addressWith(address, { visa: 'tavla', sida: null })}
          aria-current={chosen.view === 'board' ? 'page' : undefined}
        >
          {words.views.board}
        </a>
      </nav>
      {isEmpty && (
        <p class="empty">
          {chosen.isNarrowed ? words.noneFound : words.empty}
          {chosen.isNarrowed && <a href={`${paths.assignments}?lage=all`}>{words.showAll}</a>}
        </p>
      )}
      {!isEmpty && 'list' in found && (
        <AssignmentGroups frame={frame} list={found.list} today={today} />
      )}
      {!isEmpty && 'columns' in found && (
        <Board frame={frame} columns={found.columns} today={today} />
      )}
    </ArchivePage>
  )
}

/** A page of the assignments in their groups. */
function AssignmentGroups({
  frame,
  list,
  today,
}: {
  frame: Frame
  list: AssignmentPage
  today: string
}) {
  const { locale } = frame
  const words = locale.text.assignments
  const { groups, page, count } = list
  const pages = Math.ceil(count / assignmentsOnPage)
  const isDivided = groups.some((group) => group.count < count)
  const from = (page - 1) * assignmentsOnPage
  return (
    <>
      <Summary frame={frame} list={list} />
      <p class="meta" role="status">
        {pages > 1
          ? words.more(from + 1, Math.min(from + assignmentsOnPage, count), count)
          : words.count(count)}
      </p>
      {groups.map((group, at) => {
        const heading = headingOf(group, words.groups)
        return (
          <section class="group">
            {isDivided && (
              <h2 id={`grupp-${at}`}>
                {heading} <span class="count">{group.count}</span>
              </h2>
            )}
            <AssignmentTable
              locale={locale}
              assignments={group.assignments}
              today={today}
              label={isDivided ? heading : words.title}
            />
          </section>
        )
      })}
      <PageLinks frame={frame} page={page} of={pages} />
    </>
  )
}

const headingOf = (
  { kind, person }: AssignmentGroup,
  words: {
    readonly noOwner: string
    readonly samePerson: (name: string) => string
    readonly rest: string
  },
): string => (kind === 'samePerson' ? words.samePerson(person ?? '') : words[kind])

/** What to look out for, in sentences that lead to it. */
function Summary({ frame, list }: { frame: Frame; list: AssignmentPage }) {
  const { locale, address } = frame
  const { summary } = locale.text.assignments
  const { overdue, ownerless } = list
  if (overdue + ownerless === 0) return null
  return (
    <section class="note" aria-label={summary.heading}>
      <Icon name="triangle-alert" />
      {overdue > 0 && (
        <p>
          <a href={addressWith(address, { forsenade: 'ja', sida: null })}>
            {summary.overdue(overdue)}
          </a>
        </p>
      )}
      {ownerless > 0 && (
        <p>
          <a href={`${addressWith(address, { sida: null })}#grupp-0`}>
            {summary.noOwner(ownerless)}
          </a>
        </p>
      )}
    </section>
  )
}

const columns: readonly AssignmentState[] = ['given', 'postponed', 'handedOver', 'reported', 'done']

/** The assignments as cards in columns by state. A card is moved by a link to the step that moves it. */
function Board({
  frame,
  columns: found,
  today,
}: {
  frame: Frame
  columns: ReadonlyMap<AssignmentState, AssignmentColumn>
  today: string
}) {
  const { states, card } = frame.locale.text.assignments
  return (
    <div class="board">
      {columns.map((column) => {
        const { count, assignments } = found.get(column) ?? { count: 0, assignments: [] }
        return (
          <section aria-labelledby={`kolumn-${column}`}>
            <h2 id={`kolumn-${column}`}>
              {states[column]} <span class="count">{count}</span>
            </h2>
            <ul class="cards-of-column">
              {assignments.map((assignment) => (
                <AssignmentCard frame={frame} assignment={assignment} today={today} />
              ))}
            </ul>
            {count > assignments.length && (
              <p class="later">
                <a href={addressWith(frame.address, { visa: null, lage: column })}>
                  {card.all(count)}
                </a>
              </p>
            )}
          </section>
        )
      })}
    </div>
  )
}

function AssignmentCard({
  frame: { locale },
  assignment,
  today,
}: {
  frame: Frame
  assignment: AssignmentListed
  today: string
}) {
  const { text, paths } = locale
  const { card, actions } = text.assignments
  const href = paths.assignment(assignment.id)
  return (
    <li class="task">
      <a class="task-name" href={href} lang="sv">
        {assignment.text}
      </a>
      <p>
        <Owners locale={locale} owners={assignment.owners} />
      </p>
      <p class="meta">
        <Due locale={locale} assignment={assignment} />
      </p>
      <p class="meta">
        <ItemSource locale={locale} source={assignment} />
      </p>
      <State locale={locale} assignment={assignment} today={today} />
      <details class="move">
        <summary>
          {card.moveTo}
          <span class="vh"> {assignment.text}</span>
        </summary>
        <ul class="links">
          <li>
            <a href={`${href}#aterrapportera`}>{actions.report}</a>
          </li>
          <li>
            <a href={`${href}#tid`}>
              {assignment.dueOn === null ? actions.setDue : actions.postpone}
            </a>
          </li>
          <li>
            <a href={`${href}#lamna-over`}>{actions.handOver}</a>
          </li>
          <li>
            <a href={`${href}#klart`}>{actions.finish}</a>
          </li>
        </ul>
      </details>
    </li>
  )
}
