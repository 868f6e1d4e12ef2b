import { grouped } from '../../domain/grouped.ts'
import type { AssignmentListed, AssignmentState } from '../../store/assignments.ts'
import type { BodyListed } from '../../store/bodies.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import {
  AssignmentTable,
  Due,
  isOpen,
  isOverdue,
  Owners,
  AssignmentState as State,
} from '../components/assignment-parts.tsx'
import { addressWith, FilterBox, FilterChoice, Filters } from '../components/filters.tsx'
import { Icon } from '../components/icon.tsx'
import { ItemSource } from '../components/item-source.tsx'

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
  assignments: readonly AssignmentListed[]
  bodies: readonly BodyListed[]
  /** Who has open assignments, and how many. */
  loads: readonly Load[]
  chosen: AssignmentChoice
  today: string
}

/** The assignments of the county, as a list or as a board. */
export function AssignmentsPage(props: Props) {
  const { frame, assignments, bodies, loads, chosen, today } = props
  const { locale, address, account } = frame
  const { text, paths } = locale
  const words = text.assignments
  const { filters } = words
  const isEmpty = assignments.length === 0
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
          href={addressWith(address, { visa: null })}
          aria-current={chosen.view === 'list' ? 'page' : undefined}
        >
          {words.views.list}
        </a>
        <a
          href={addressWith(address, { visa: 'tavla' })}
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
      {!isEmpty && chosen.view === 'list' && <AssignmentGroups {...props} />}
      {!isEmpty && chosen.view === 'board' && (
        <Board frame={frame} assignments={assignments} today={today} />
      )}
    </ArchivePage>
  )
}

/** So many open assignments with one person are worth a group of their own. */
const waitingForOne = 3

type Group = { readonly heading: string; readonly assignments: readonly AssignmentListed[] }

/** The assignments in groups: what nobody has, what waits for the same person, and the rest. Each stands in one. */
function AssignmentGroups({ frame, assignments, today }: Props) {
  const { locale } = frame
  const words = locale.text.assignments
  const groups = groupsOf(assignments, words.groups)
  return (
    <>
      <Summary frame={frame} assignments={assignments} today={today} />
      {groups.map(({ heading, assignments: those }, at) => (
        <section class="group">
          {groups.length > 1 && (
            <h2 id={`grupp-${at}`}>
              {heading} <span class="count">{those.length}</span>
            </h2>
          )}
          <AssignmentTable
            locale={locale}
            assignments={those}
            today={today}
            label={groups.length > 1 ? heading : words.title}
          />
        </section>
      ))}
    </>
  )
}

function groupsOf(
  assignments: readonly AssignmentListed[],
  words: {
    readonly noOwner: string
    readonly samePerson: (name: string) => string
    readonly rest: string
  },
): readonly Group[] {
  const ownerless = assignments.filter((each) => isOpen(each) && each.owners.length === 0)
  const owned = assignments.filter((each) => !ownerless.includes(each))
  const alone = ({ owners }: AssignmentListed) =>
    owners.length === 1 ? (owners[0]?.personId ?? null) : null
  const waiting = [...grouped(owned.filter(isOpen), alone)]
    .filter(([personId, those]) => personId !== null && those.length >= waitingForOne)
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([, those]) => ({
      heading: words.samePerson(those[0]?.owners[0]?.name ?? ''),
      assignments: those,
    }))
  const grouping = new Set(waiting.flatMap(({ assignments: those }) => those))
  return [
    { heading: words.noOwner, assignments: ownerless },
    ...waiting,
    { heading: words.rest, assignments: owned.filter((each) => !grouping.has(each)) },
  ].filter(({ assignments: those }) => those.length > 0)
}

/** What to look out for, in sentences that lead to it. */
function Summary({ frame, assignments, today }: Pick<Props, 'frame' | 'assignments' | 'today'>) {
  const { locale, address } = frame
  const { summary } = locale.text.assignments
  const overdue = assignments.filter((each) => isOverdue(each, today)).length
  const ownerless = assignments.filter((each) => isOpen(each) && each.owners.length === 0).length
  if (overdue + ownerless === 0) return null
  return (
    <section class="note" aria-label={summary.heading}>
      <Icon name="triangle-alert" />
      {overdue > 0 && (
        <p>
          <a href={addressWith(address, { forsenade: 'ja' })}>{summary.overdue(overdue)}</a>
        </p>
      )}
      {ownerless > 0 && (
        <p>
          <a href="#grupp-0">{summary.noOwner(ownerless)}</a>
        </p>
      )}
    </section>
  )
}

const columns: readonly AssignmentState[] = ['given', 'postponed', 'handedOver', 'reported', 'done']

/** So many cards a column shows; the list has them all. */
const cardsAtOnce = 25

/** The column of an assignment: what was put off stays there until somebody has it done. */
const columnOf = (assignment: AssignmentListed): AssignmentState =>
  isOpen(assignment) && assignment.postponements > 0 ? 'postponed' : assignment.state

/** The assignments as cards in columns by state. A card is moved by a link to the step that moves it. */
function Board({
  frame,
  assignments,
  today,
}: {
  frame: Frame
  assignments: readonly AssignmentListed[]
  today: string
}) {
  const { states, card } = frame.locale.text.assignments
  const byColumn = grouped(assignments, columnOf)
  return (
    <div class="board">
      {columns.map((column) => (
        <section aria-labelledby={`kolumn-${column}`}>
          <h2 id={`kolumn-${column}`}>
            {states[column]} <span class="count">{byColumn.get(column)?.length ?? 0}</span>
          </h2>
          <ul class="cards-of-column">
            {(byColumn.get(column) ?? []).slice(0, cardsAtOnce).map((assignment) => (
              <AssignmentCard frame={frame} assignment={assignment} today={today} />
            ))}
          </ul>
          {(byColumn.get(column)?.length ?? 0) > cardsAtOnce && (
            <p class="later">
              <a href={addressWith(frame.address, { visa: null, lage: column })}>
                {card.all(byColumn.get(column)?.length ?? 0)}
              </a>
            </p>
          )}
        </section>
      ))}
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
            <a href={`${href}#skjut-upp`}>{actions.postpone}</a>
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
