import { many } from './many.ts'

/** What the pages of meetings say, in Swedish. */
export const meetingsSv = {
  title: 'Möten',
  lead: 'Alla möten i länets organ: de som kommer och de som har varit.',
  empty: 'Inga möten än. De visas här när ett protokoll har lästs in eller ett möte har planerats.',
  noneFound: 'Inga möten här. Välj ett annat organ eller år.',
  coming: 'Kommande',
  past: 'Har varit',
  noneComing: 'Inget möte är planerat.',
  body: 'Organ',
  year: 'År',
  allBodies: 'Alla organ',
  allYears: 'Alla år',
  show: 'Visa',
  today: 'I dag',
  statuses: { planned: 'Planerat', held: 'Protokoll finns', cancelled: 'Inställt' },
  minutesMissing: 'Protokoll saknas',
  heading: (body: string, day: string) => `${body}, ${day}`,
  minutes: 'Protokoll',
  facts: {
    day: 'Dag',
    time: 'Tid',
    place: 'Plats',
    items: 'Punkter',
    decisions: 'Beslut',
    assignments: 'Uppdrag',
    attendance: 'Närvarande',
  },
  presentOf: (present: number, all: number) => `${present} av ${all} namngivna`,
  placeUnknown: 'Framgår inte',
  file: 'Hämta filen',
  contents: 'Punkter',
  record: 'Protokollet',
  recordHint:
    'Så här står det i dokumentet. Beslut och uppdrag är märkta i marginalen, och länkar dit de följs upp.',
  decisionHere: 'Beslut',
  assignmentHere: 'Uppdrag',
  quotedHere: 'Återgivet beslut',
  proposedHere: 'Förslag',
  expectedHere: 'Väntat beslut',
  quotedFrom: (body: string | null, day: string | null) =>
    body || day
      ? ['Andrahandskälla: taget', body && `av ${body}`, day && `den ${day}`]
          .filter(Boolean)
          .join(' ')
      : 'Andrahandskälla: det står inte när beslutet togs',
  matter: 'Ärende',
  attendance: 'Närvaro',
  noAttendance: 'Protokollet säger inte vilka som var med.',
  noOrganisation: 'Utan organisation',
  silent: {
    heading: 'Nämns inte',
    lead: 'Har plats i organet, men protokollet säger varken att de var med eller att de var frånvarande.',
    organisation: (name: string) => `${name} nämns inte alls.`,
    person: (name: string, organisation: string | null) =>
      organisation ? `${name}, ${organisation}` : name,
  },
  previous: 'Föregående möte',
  next: 'Nästa möte',
  noPrevious: 'Det här är det första mötet som är känt.',
  noNext: 'Inget senare möte är planerat.',
  dueHere: 'Ska vara klart till mötet',
  noneDue: 'Inget uppdrag ska vara klart till mötet.',
  expected: 'Nämnt inför mötet',
  expectedFrom: 'Ur protokollet som planerade mötet:',
  mattersDue: 'Ärenden som väntar på mötet',
  plannedIn: 'Planerat i',
  plannedByHand: 'Mötet är planerat för hand.',
  minutesMissingLong:
    'Mötet skulle ha hållits, men protokollet är inte inläst. Läs in det när det finns.',
  importMinutes: 'Läs in protokoll',
  cancelledLong: 'Mötet är inställt.',
  cancel: 'Ställ in mötet',
  cancelTitle: (body: string, day: string) => `Ställ in mötet i ${body} ${day}?`,
  cancelLead:
    'Mötet visas som inställt. Uppdrag som skulle vara klara till mötet måste skjutas upp.',
  keep: 'Behåll mötet',
  time: (written: string) => (/^\d/.test(written) ? `kl. ${written}` : written),
  handled: {
    information: 'information',
    preparation: 'beredning',
    consultation: 'samråd',
    request: 'begäran',
    decision: 'beslut',
    takeover: 'övertagande',
    report: 'rapport',
    end: 'avslut',
  },
  counts: {
    meetings: many('möte', 'möten'),
  },
}
