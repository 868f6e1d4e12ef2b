import type { Locale } from '../locale.ts'
import type { Routing } from '../routing.ts'
import { adoptionForm, adoptionRoute, takeBackAdoptionRoute } from './adoption.tsx'
import { agendaForm, agendaRoute, takeOffAgendaRoute } from './agenda.tsx'
import {
  assignmentRoute,
  backToAssignment,
  finishRoute,
  handOverRoute,
  postponeRoute,
  reportRoute,
  setDueRoute,
} from './assignment.tsx'
import { assignmentsRoute } from './assignments.tsx'
import { bodiesRoute } from './bodies.tsx'
import { bodyRoute } from './body.tsx'
import {
  changeBodyForm,
  changeBodyRoute,
  newBodyForm,
  newBodyRoute,
  newSeatForm,
  newSeatRoute,
  planMeetingForm,
  planMeetingRoute,
} from './body-forms.tsx'
import { decisionRoute, decisionsRoute } from './decisions.tsx'
import { markItemForm, markItemRoute, unmarkItemRoute } from './mark-item.tsx'
import {
  cancelMeetingForm,
  cancelMeetingRoute,
  meetingFileRoute,
  meetingRoute,
} from './meeting.tsx'
import { meetingsRoute } from './meetings.tsx'
import { minutesStateRoute, readersForm, readersRoute } from './minutes-state.tsx'
import {
  appointForm,
  appointRoute,
  endOfficeForm,
  endOfficeRoute,
  officesRoute,
} from './offices.tsx'
import { idParam } from './params.ts'
import { joinRoute, newOrganisationRoute, partiesForm } from './party-forms.tsx'
import { personRoute } from './person.tsx'
import {
  endSeatForm,
  endSeatRoute,
  fillSeatForm,
  fillSeatRoute,
  leaveSeatForm,
  leaveSeatRoute,
} from './seat-forms.tsx'

/** The pages of the registers: meetings, assignments, decisions, bodies and people. */
export function addRegisters({ get, post, form }: Routing, { paths }: Locale): void {
  const id = idParam()
  get(paths.bodies, 'archive.read', bodiesRoute)
  get(paths.body(id), 'archive.read', bodyRoute)
  form(paths.newBody, 'body.arrange', newBodyForm, newBodyRoute)
  form(paths.changeBody(id), 'body.arrange', changeBodyForm, changeBodyRoute)
  form(paths.bodyReaders(id), 'body.arrange', readersForm, readersRoute)
  form(paths.newSeat(id), 'body.arrange', newSeatForm, newSeatRoute)
  form(paths.fillSeat(id), 'body.arrange', fillSeatForm, fillSeatRoute)
  form(paths.endSeat(id), 'body.arrange', endSeatForm, endSeatRoute)
  form(paths.leaveSeat(id, idParam('holder')), 'body.arrange', leaveSeatForm, leaveSeatRoute)
  form(paths.parties, 'body.arrange', partiesForm, joinRoute)
  get(paths.offices, 'archive.read', officesRoute)
  form(paths.newOffice, 'office.arrange', appointForm, appointRoute)
  form(paths.endOffice(id), 'office.arrange', endOfficeForm, endOfficeRoute)
  form(paths.newOrganisation, 'body.arrange', partiesForm, newOrganisationRoute)

  form(paths.toAgenda(id), 'agenda.write', agendaForm, agendaRoute)
  post(paths.takeOffAgenda(id, idParam('arende')), 'agenda.write', takeOffAgendaRoute)

  get(paths.meetings, 'archive.read', meetingsRoute)
  get(paths.meeting(id), 'archive.read', meetingRoute)
  get(paths.meetingFile(id), 'archive.read', meetingFileRoute)
  post(paths.minutesState(id), 'minutes.change', minutesStateRoute)
  form(paths.markItem(id), 'item.mark', markItemForm, markItemRoute)
  post(paths.unmarkItem(id), 'item.mark', unmarkItemRoute)
  form(paths.planMeeting(id), 'meeting.plan', planMeetingForm, planMeetingRoute)
  form(paths.cancelMeeting(id), 'meeting.plan', cancelMeetingForm, cancelMeetingRoute)

  get(paths.assignments, 'archive.read', assignmentsRoute)
  get(paths.assignment(id), 'archive.read', assignmentRoute)
  for (const [path, act] of [
    [paths.reportAssignment(id), reportRoute],
    [paths.setDueOfAssignment(id), setDueRoute],
    [paths.postponeAssignment(id), postponeRoute],
    [paths.handOverAssignment(id), handOverRoute],
    [paths.finishAssignment(id), finishRoute],
  ] as const) {
    get(path, 'archive.read', backToAssignment)
    post(path, 'assignment.step', act)
  }

  get(paths.decisions, 'archive.read', decisionsRoute)
  get(paths.decision(id), 'archive.read', decisionRoute)
  form(paths.sayWhoAdopted(id), 'adoption.say', adoptionForm, adoptionRoute)
  post(paths.takeBackAdoption(id, idParam('organisation')), 'adoption.say', takeBackAdoptionRoute)
  get(paths.person(id), 'archive.read', personRoute)
}
