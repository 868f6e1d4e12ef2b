import type { AssignmentListed, Owner } from '../../store/assignments.ts'
import { openStates } from '../../store/assignments.ts'
import type { Locale } from '../locale.ts'
import { Icon } from './icon.tsx'
import { ItemSource } from './item-source.tsx'

type OfAssignment = { locale: Locale; assignment: AssignmentListed; today: string }

/** Whether somebody still has something to do. */
export const isOpen = ({ state }: Pick<AssignmentListed, 'state'>): boolean =>
  openStates.some((each) => each === state)

export const isOverdue = (assignment: AssignmentListed, today: string): boolean =>
  isOpen(assignment) && assignment.dueOn !== null && assignment.dueOn < today

/** How an assignment stands, in words: that it was put off is never hidden by what came after, while it is open. */
export function AssignmentState({ locale, assignment, today }: OfAssignment) {
  const { states, postponedTimes, overdue } = locale.text.assignments
  const { state, postponements } = assignment
  const tones = {
    given: 'tag',
    postponed: 'tag warn',
    handedOver: 'tag act',
    reported: 'tag done',
    done: 'tag done',
    quoted: 'tag outlined',
  }
  const isPutOff = isOpen(assignment) && postponements > 0
  return (
    <span class="tags">
      {isOverdue(assignment, today) && (
        <span class="tag warn">
          <Icon name="triangle-alert" />
          {overdue}
        </span>
      )}
      <span class={isPutOff ? tones.postponed : tones[state]}>
        {isPutOff && <Icon name="clock" />}
        {state === 'done' && <Icon name="check" />}
        {isPutOff ? postponedTimes(postponements) : states[state]}
      </span>
    </span>
  )
}

/** Who is to do it; that nobody is, is said. */
export function Owners({ locale, owners }: { locale: Locale; owners: readonly Owner[] }) {
  const { noOwner, everyone } = locale.text.assignments
  if (owners.length === 0) {
    return (
      <span class="is-missing">
        <Icon name="triangle-alert" />
        {noOwner}
      </span>
    )
  }
  return owners.map(({ kind, written, personId, name }, at) => (
    <>
      {at > 0 && ', '}
      {personId ? (
        <a href={locale.paths.person(personId)}>{name ?? written}</a>
      ) : (
        <span lang={kind === 'everyone' ? undefined : 'sv'}>
          {kind === 'everyone' ? everyone : written}
        </span>
      )}
    </>
  ))
}

/** When it is due: the meeting or the day, else the words of the minutes. */
export function Due({ locale, assignment }: Omit<OfAssignment, 'today'>) {
  const { text, paths } = locale
  const { dueOn, dueMeetingId, dueWritten, dueCondition } = assignment
  if (dueOn && dueMeetingId) {
    return (
      <a href={paths.meeting(dueMeetingId)}>{text.assignments.dueAt(text.calendar.day(dueOn))}</a>
    )
  }
  if (dueOn) return <time datetime={dueOn}>{text.calendar.day(dueOn)}</time>
  const written = dueWritten ?? dueCondition
  return written ? (
    <span lang="sv">{written}</span>
  ) : (
    <span class="muted">{text.assignments.noDue}</span>
  )
}

type TableProps = {
  locale: Locale
  assignments: readonly AssignmentListed[]
  today: string
  label: string
  withoutBody?: boolean
}

/** Assignments as rows, and as cards where it is narrow. */
export function AssignmentTable({ locale, assignments, today, label, withoutBody }: TableProps) {
  const { columns } = locale.text.assignments
  return (
    <section class="table-wrap" aria-label={label} tabindex={0}>
      {/* biome-ignore-start lint/a11y/noRedundantRoles: display: block takes the roles of a table away. */}
      <table class="table cards assignments" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {columns.source}
            </th>
            <th scope="col" role="columnheader">
              {columns.what}
            </th>
            <th scope="col" role="columnheader">
              {columns.owner}
            </th>
            <th scope="col" role="columnheader">
              {columns.due}
            </th>
            <th scope="col" role="columnheader">
              {columns.state}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {assignments.map((assignment) => (
            <tr role="row">
              <td role="cell" class="c-source" data-label={columns.source}>
                <ItemSource
                  locale={locale}
                  source={assignment}
                  withoutBody={withoutBody ?? false}
                />
              </td>
              <th scope="row" role="rowheader">
                <a href={locale.paths.assignment(assignment.id)} lang="sv">
                  {assignment.text}
                </a>
              </th>
              <td role="cell" data-label={columns.owner}>
                <Owners locale={locale} owners={assignment.owners} />
              </td>
              <td role="cell" data-label={columns.due}>
                <Due locale={locale} assignment={assignment} />
              </td>
              <td role="cell" class="c-state">
                <AssignmentState locale={locale} assignment={assignment} today={today} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: display: block takes the roles of a table away. */}
    </section>
  )
}
