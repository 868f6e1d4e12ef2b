import { z } from 'zod'
import type { Gap } from '../../gaps/gap.ts'
import type { Text } from '../../text/sv.ts'
import { type BrokenThreads, readMyThread } from '../../views/my-thread.ts'
import { reading } from '../operation.ts'
import {
  BodyRef,
  Clock,
  Count,
  Day,
  handlingRoles,
  Id,
  levels,
  listOf,
  MatterRef,
  Moment,
  name,
} from '../schemas.ts'
import { GapFound, gapShown } from './gaps.ts'

const MyThread = name(
  'MyThread',
  'What concerns one person today: everything that Min tråd shows.',
  z.object({
    today: Day,
    bodies: listOf(
      z.object({ id: Id, name: z.string(), level: z.enum(levels), isLed: z.boolean() }),
    ),
    inReview: listOf(z.object({ id: Id, name: z.string(), importedAt: Moment })),
    assignments: listOf(
      z.object({
        id: Id,
        text: z.string(),
        body: z.string(),
        saidOn: Day,
        dueOn: Day.nullable(),
        dueWritten: z.string().nullable(),
        matter: MatterRef.nullable(),
      }),
    ),
    items: listOf(
      z.object({ id: Id, title: z.string(), meetingId: Id, body: z.string(), heldOn: Day }),
    ).describe('What one presents at meetings to come.'),
    meetings: listOf(
      z.object({
        id: Id,
        body: BodyRef,
        heldOn: Day,
        start: Clock.nullable(),
        end: Clock.nullable(),
        place: z.string().nullable(),
        due: listOf(z.object({ id: Id, text: z.string(), owners: z.string() })),
      }),
    ),
    followed: listOf(
      z.object({
        id: Id,
        title: z.string(),
        isOpen: z.boolean(),
        last: z.object({ body: z.string(), day: Day, role: z.enum(handlingRoles) }).nullable(),
      }),
    ),
    broken: listOf(z.object({ gap: GapFound, matter: MatterRef.nullable(), more: Count }))
      .nullable()
      .describe(
        'The worst gap of each thread that is one’s own to mend; null for who leads no body.',
      ),
  }),
)

/** What concerns whoever asks. */
export const getMyThread = reading({
  id: 'getMyThread',
  path: '/my-thread',
  answer: MyThread,
  async find({ db, viewer, today, text }) {
    const thread = await readMyThread(db, viewer, today)
    const { broken } = thread
    return {
      ...thread,
      inReview: thread.inReview.map(({ at, ...each }) => ({ ...each, importedAt: at })),
      meetings: thread.meetings.map(({ bodyId, body, ...meeting }) => ({
        ...meeting,
        body: { id: bodyId, name: body },
      })),
      broken: broken === null ? null : broken.gaps.map((gap) => brokenShown(gap, broken, text)),
    }
  },
})

function brokenShown(gap: Gap, { titles, more }: BrokenThreads, text: Text) {
  const { matterId } = gap
  return {
    gap: gapShown(gap, text),
    matter: matterId === null ? null : { id: matterId, title: titles.get(matterId) ?? '' },
    more: more.get(gap) ?? 0,
  }
}
