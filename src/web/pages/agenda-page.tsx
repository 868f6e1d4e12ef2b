import type { MatterThread, ThreadBody } from '../../store/matter-thread.ts'
import type { MeetingListed } from '../../store/meetings.ts'
import { ArchivePage, type Frame } from '../components/archive-page.tsx'
import { PlainForm, type Returned } from '../components/plain-form.tsx'

type Props = {
  frame: Frame
  thread: MatterThread
  /** The body that holds the matter. */
  holder: ThreadBody | null
  /** The planned meetings it can come up at, those of the holder first. */
  meetings: readonly MeetingListed[]
  /** The meeting that is chosen already. */
  chosen: string | null
  returned: Returned | null
}

/** Asks which meeting a matter is to come up at, with the other way out: to end it. */
export function AgendaPage({ frame, thread, holder, meetings, chosen, returned }: Props) {
  const { text, paths } = frame.locale
  const { agenda } = text.mending
  const back = paths.matter(thread.id)
  return (
    <ArchivePage
      frame={frame}
      title={agenda.title(thread.title)}
      current="matters"
      trail={[
        { href: paths.matters, name: text.matters.title },
        { href: back, name: thread.title },
      ]}
    >
      <div class="form-page">
        <h1>{agenda.title(thread.title)}</h1>
        <p class="muted">{agenda.lead}</p>
        {meetings.length === 0 ? (
          <>
            {returned && (
              <p class="problem" role="alert">
                {returned.sentence}
              </p>
            )}
            <p class="empty">{agenda.noMeetings}</p>
          </>
        ) : (
          <PlainForm
            action={paths.toAgenda(thread.id)}
            fields={[
              {
                name: 'mote',
                label: agenda.meeting,
                kind: 'choice',
                value: chosen ?? meetings[0]?.id ?? null,
                choices: meetings.map(({ id, body, heldOn }) => ({
                  value: id,
                  label: agenda.meetingOf(body, text.calendar.day(heldOn)),
                })),
              },
            ]}
            submit={agenda.submit}
            cancel={{ href: back, name: text.bodies.forms.cancel }}
            heading={text.bodies.forms.problem}
            returned={returned}
          />
        )}
        <ul class="links later">
          {holder && (
            <li>
              <a href={paths.planMeeting(holder.id)}>{agenda.plan(holder.name)}</a>
            </li>
          )}
          <li>
            {agenda.orEnd} <a href={`${paths.changeMatter(thread.id)}#end`}>{agenda.end}</a>
          </li>
        </ul>
      </div>
    </ArchivePage>
  )
}
