import { many } from './many.ts'
import type { Text } from './sv.ts'

/** What the pages of people say, in English. */
export const peopleEn: Text['people'] = {
  load: {
    bodies: many('body', 'bodies'),
  },
  facts: {
    bodies: 'Sits in',
    open: 'Open assignments',
    overdue: 'Overdue',
    variants: 'Also written',
  },
  seats: {
    heading: 'Seats',
    none: 'Has no seat in any body.',
    former: 'Former and coming',
  },
  attendance: {
    heading: 'Attendance',
    none: 'Is not named in the attendance of any minutes that have been imported.',
    sentence: (present, all) => `Present at ${present} of ${all} meetings`,
    last: (day) => `last named ${day}`,
  },
  assignments: {
    heading: 'Assignments',
    none: 'Has no assignments in the minutes that have been imported.',
    closed: 'Reported back and done',
  },
}
