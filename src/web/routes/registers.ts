import type { Handler, Hono } from 'hono'
import { forSecretariat, forSignedIn, type SignedInEnv } from '../account.ts'
import type { Locale } from '../locale.ts'
import type { WebEnv } from '../web-env.ts'
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
import {
  cancelMeetingForm,
  cancelMeetingRoute,
  meetingFileRoute,
  meetingRoute,
} from './meeting.tsx'
import { meetingsRoute } from './meetings.tsx'
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
export function addRegisters(app: Hono<WebEnv>, { paths }: Locale): void {
  const id = idParam()
  const form = (path: string, show: Handler<SignedInEnv>, act: Handler<SignedInEnv>) => {
    app.get(path, forSignedIn, forSecretariat, show)
    app.post(path, forSignedIn, forSecretariat, act)
  }

  app.get(paths.body(id), forSignedIn, bodyRoute)
  form(paths.newBody, newBodyForm, newBodyRoute)
  form(paths.changeBody(id), changeBodyForm, changeBodyRoute)
  form(paths.newSeat(id), newSeatForm, newSeatRoute)
  form(paths.fillSeat(id), fillSeatForm, fillSeatRoute)
  form(paths.endSeat(id), endSeatForm, endSeatRoute)
  form(paths.leaveSeat(id, idParam('holder')), leaveSeatForm, leaveSeatRoute)
  form(paths.parties, partiesForm, joinRoute)
  form(paths.newOrganisation, partiesForm, newOrganisationRoute)

  form(paths.toAgenda(id), agendaForm, agendaRoute)
  app.post(
    paths.takeOffAgenda(id, idParam('arende')),
    forSignedIn,
    forSecretariat,
    takeOffAgendaRoute,
  )

  app.get(paths.meetings, forSignedIn, meetingsRoute)
  app.get(paths.meeting(id), forSignedIn, meetingRoute)
  app.get(paths.meetingFile(id), forSignedIn, meetingFileRoute)
  form(paths.planMeeting(id), planMeetingForm, planMeetingRoute)
  form(paths.cancelMeeting(id), cancelMeetingForm, cancelMeetingRoute)

  app.get(paths.assignments, forSignedIn, assignmentsRoute)
  app.get(paths.assignment(id), forSignedIn, assignmentRoute)
  for (const [path, act] of [
    [paths.reportAssignment(id), reportRoute],
    [paths.setDueOfAssignment(id), setDueRoute],
    [paths.postponeAssignment(id), postponeRoute],
    [paths.handOverAssignment(id), handOverRoute],
    [paths.finishAssignment(id), finishRoute],
  ] as const) {
    app.get(path, forSignedIn, backToAssignment)
    app.post(path, forSignedIn, act)
  }

  app.get(paths.decisions, forSignedIn, decisionsRoute)
  app.get(paths.decision(id), forSignedIn, decisionRoute)
  form(paths.sayWhoAdopted(id), adoptionForm, adoptionRoute)
  app.post(
    paths.takeBackAdoption(id, idParam('organisation')),
    forSignedIn,
    forSecretariat,
    takeBackAdoptionRoute,
  )
  app.get(paths.person(id), forSignedIn, personRoute)
}
