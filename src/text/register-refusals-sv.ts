import { calendarSv } from './calendar-sv.ts'

type Values = Readonly<Record<string, string | number>>

/** Why something in the registers cannot be done, and what to do instead, in Swedish. */
export const registerRefusalsSv = {
  'secretariat.only': () => 'Bara sekretariatet kan ändra här. Be en processledare göra det.',
  'secretariat.isThere': () =>
    'Någon i sekretariatet kan redan logga in. Be den personen bjuda in fler.',
  'minutes.none': () => 'Mötet har inget protokoll. Läs in det först.',
  'minutes.otherState': () =>
    'Protokollet har redan kommit till ett annat läge. Ladda om sidan och se vad som går att göra.',
  'field.tooLong': (v: Values) =>
    `Det du skrev är ${v.length} tecken, men fältet rymmer ${v.most}. Gå tillbaka och korta texten.`,
  'field.noText': () =>
    'Det du skrev innehåller tecken som inte går att spara. Gå tillbaka och skriv om texten.',
  'body.unknown': () => 'Organet finns inte. Välj ett av dem som visas.',
  'body.underItself': () =>
    'Organet kan inte stå under sig självt. Välj ett annat överordnat organ.',
  'body.succeedsItself': () =>
    'Organet kan inte efterträda sig självt. Välj ett annat organ som efterträdare.',
  'body.dissolvedBeforeFounded': () =>
    'Organet kan inte upplösas innan det har bildats. Ändra någon av dagarna.',
  'seat.forNobody': () => 'Skriv vilken organisation eller funktion platsen är till för.',
  'seat.unknown': () => 'Platsen finns inte längre. Ladda om sidan och välj en annan.',
  'office.unknown': () => 'Befattningen finns inte längre. Gå tillbaka och välj en annan.',
  'office.noParty': () =>
    'Välj vilken organisation befattningen gäller. Den måste vara en av länets parter.',
  'office.known': () =>
    'Personen har redan den befattningen då. Avsluta den först, eller välj andra dagar.',
  'term.endsBeforeItBegins': () => 'Tiden slutar innan den börjar. Ändra någon av dagarna.',
  'person.unnamed': () => 'Namnet saknas. Skriv för- och efternamn.',
  'organisation.unnamed': () => 'Organisationen behöver ett namn. Skriv det och försök igen.',
  'organisation.known': (v: Values) =>
    `Organisationen ${v.name} finns redan. Lägg till den som part i stället, under ”Lägg till en region eller kommun”.`,
  'organisation.unknown': (v: Values) =>
    `Det finns ingen organisation som heter ”${v.name}”. Skriv namnet som ”Hofors kommun”, eller lägg till en ny organisation.`,
  'meeting.planned': (v: Values) =>
    `Organet har redan ett möte ${calendarSv.day(v.day)}. Välj en annan dag, eller ställ in det mötet först.`,
  'meeting.notPlanned': () =>
    'Mötet är inte längre planerat: det har hållits eller ställts in. Välj ett kommande möte.',
  'meeting.endsBeforeItBegins': () => 'Mötet slutar innan det börjar. Ändra någon av tiderna.',
  'agenda.already': (v: Values) =>
    `Ärendet står redan på dagordningen ${calendarSv.day(v.day)}. Välj ett annat möte.`,
  'agenda.notThere': () => 'Ärendet står inte längre på dagordningen. Ladda om sidan.',
  'agenda.noMeeting': () => 'Välj vilket möte ärendet ska tas upp på.',
  'decision.unknown': () => 'Beslutet finns inte längre. Öppna det från registret över beslut.',
  'adoption.byNobody': () => 'Kryssa för minst en av dem som har antagit beslutet.',
  'adoption.byStranger': () =>
    'Någon av dem har ingen plats i organet. Ladda om sidan och välj bland dem som visas.',
  'adoption.beforeDecision': (v: Values) =>
    `Beslutet togs ${calendarSv.day(v.day)}. Det kan inte ha antagits innan dess.`,
  'adoption.ahead': () => 'Dagen har inte varit än. Skriv dagen då beslutet antogs.',
  'adoption.unsaid': () => 'Det står inte längre att de har antagit beslutet. Ladda om sidan.',
  'assignment.unknown': () => 'Uppdraget finns inte. Öppna det från listan över uppdrag.',
  'assignment.notYours': () =>
    'Bara sekretariatet och den som är ansvarig kan ändra uppdraget. Be någon av dem göra det.',
  'assignment.nothingReported': () => 'Skriv vad uppdraget har lett till innan du återrapporterar.',
  'assignment.noTimeChosen': () => 'Välj ett möte eller skriv en dag.',
  'assignment.nothingToPostpone': () =>
    'Uppdraget har ingen tid att skjuta upp. Ladda om sidan och bestäm när det ska vara klart.',
  'assignment.hasTime': () =>
    'Uppdraget har redan en tid. Ladda om sidan och skjut upp det om den ska ändras.',
  'assignment.timePassed': () => 'Dagen har redan varit. Välj en senare dag.',
  'assignment.ownerUnnamed': () => 'Skriv vem som ska ha uppdraget.',
  'assignment.ownerSame': (v: Values) => `Uppdraget ligger redan hos ${v.name}. Skriv någon annan.`,
  'mark.noItem': () => 'Välj vilken punkt som ska sekretessmarkeras.',
  'mark.noProvision': () => 'Skriv vilken bestämmelse markeringen gäller, som 25 kap. 1 § OSL.',
  'mark.noAuthority': () => 'Skriv vilken myndighet som gör markeringen.',
  'mark.already': () => 'Punkten är redan sekretessmarkerad. Ladda om sidan.',
  'mark.none': () => 'Punkten är inte längre sekretessmarkerad. Ladda om sidan.',
  'mark.askedAlready': () =>
    'Någon har redan begärt att markeringen tas bort. Ladda om sidan och se vem som kan göra det.',
  'mark.notAsked': () =>
    'Ingen har begärt att markeringen tas bort. Ladda om sidan och begär det först.',
  'mark.byOneAlone': () =>
    'Du har själv begärt att markeringen tas bort. Be en annan i sekretariatet att göra det.',
  'mark.byNobody': () => 'Bara den som är inloggad kan ta bort en sekretessmarkering.',
  'import.marked': () =>
    'Något av protokollen har en sekretessmarkerad punkt. Ta bort markeringen innan inläsningen ångras.',
  'field.dayUnclear': (v: Values) =>
    `Dagen ”${v.written}” går inte att förstå. Skriv till exempel 2026-05-30 eller 30 maj.`,
  'field.dayMissing': () => 'Dagen saknas. Skriv till exempel 2026-05-30 eller 30 maj.',
  'field.timeUnclear': (v: Values) =>
    `Tiden ”${v.written}” går inte att förstå. Skriv till exempel 13.00.`,
}
