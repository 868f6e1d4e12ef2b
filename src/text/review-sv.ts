import { archiveSv } from './archive-sv.ts'
import { calendarSv } from './calendar-sv.ts'

type Values = Readonly<Record<string, string | number>>

const { day } = calendarSv
const weekdays = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag']
const weekday = (written: string | number | undefined) =>
  weekdays[(new Date(`${written}T00:00:00Z`).getUTCDay() + 6) % 7] ?? ''
const level = (value: string | number | undefined) => {
  const levels: Readonly<Record<string, string>> = archiveSv.levels
  return (levels[String(value)] ?? '').toLowerCase()
}

const organisationKinds = {
  municipalAssociation: 'Kommunalförbund',
  stateAuthority: 'Statlig myndighet',
  church: 'Kyrka eller samfund',
  userOrganisation: 'Brukar- eller anhörigorganisation',
  other: 'Annan organisation',
}

/** What the review of a document says, in Swedish. */
export const reviewSv = {
  title: 'Granska inläst protokoll',
  close: 'Till inläsningarna',
  left: (open: number, of: number) => `${open} av ${of} frågor kvar`,
  allAnswered: 'Inga frågor kvar',
  enter: 'Läs in i tråden',
  notYet: (count: number) =>
    count === 1 ? 'En fråga måste besvaras först.' : `${count} frågor måste besvaras först.`,
  place: (at: number, of: number) => `${at} av ${of}`,
  showSource: 'Visa i källan',
  proposal: 'Förslag',
  stored: 'Så skrivs det in',
  approve: 'Godkänn och nästa',
  skipQuestion: 'Hoppa över',
  next: 'Sedan',
  optional: 'Kan besvaras om du vill',
  answered: 'Besvarat',
  change: 'Ändra',
  by: (name: string) => `svar av ${name}`,
  looks: 'Att titta på',
  looksLead: 'Det här behöver inget svar. Det står kvar som det står i protokollet.',
  group: (count: number) => (count === 1 ? '1 ställe' : `${count} ställen`),
  ready: {
    heading: 'Allt som måste besvaras är klart',
    none: 'Inget behöver besvaras',
    body: (name: string, on: string) => `${name}, ${day(on)}.`,
    founded: (name: string) => `${name} grundas som nytt organ.`,
    optional: (count: number) =>
      count === 1
        ? 'En fråga till går att besvara innan du läser in.'
        : `${count} frågor till går att besvara innan du läser in.`,
    links: (linked: number, fresh: number) =>
      [
        linked > 0 &&
          `${linked} ${linked === 1 ? 'punkt' : 'punkter'} kopplas till ärenden som finns`,
        fresh > 0 && `${fresh} ${fresh === 1 ? 'nytt ärende' : 'nya ärenden'} börjar`,
      ]
        .filter(Boolean)
        .join(', '),
  },
  discard: 'Ta bort ur granskningen',
  discardWhy: 'Inget läses in. Filen kan lämnas på nytt senare.',
  keys: {
    heading: 'Snabbtangenter',
    list: [
      ['Enter', 'godkänn svaret och gå vidare'],
      ['1–9', 'välj ett svar'],
      ['S', 'hoppa över'],
    ],
    on: 'Använd snabbtangenter',
  },
  fields: {
    choose: 'Välj i listan',
    otherBody: 'Ett annat organ som finns',
    newBody: 'Grunda ett nytt organ',
    otherDay: 'En annan dag',
    otherName: 'Någon annan',
    otherAttending: 'Någon annan på mötet',
    fullName: 'För- och efternamn',
    otherMatter: 'Ett annat ärende',
    otherOrganisation: 'En annan organisation som finns',
    newOrganisation: 'Lägg till en organisation',
    name: 'Namn',
    level: 'Nivå',
    kind: 'Slag',
    day: 'Dag',
    dayHint: 'Till exempel 2024-03-14 eller 14 mars 2024.',
  },
  kinds: {
    body: 'Organ',
    day: 'Mötets dag',
    document: 'Dokumentet',
    person: 'Person',
    owner: 'Ansvarig för uppdrag',
    organisation: 'Organisation',
    planned: 'Planerat möte',
    matter: 'Ärende',
  },
  organisationKinds,
  asks: {
    bodyUnread: () => 'Vilket organ möttes?',
    bodyUnknown: (v: Values) => `Är ${v.name} ett nytt organ?`,
    bodyAlike: (v: Values) => `Vilket organ är ${v.name}?`,
    dayMissing: () => 'Vilken dag var mötet?',
    dayContradicted: () => 'Vilken dag var mötet?',
    dayTaken: (v: Values) => `Var mötet verkligen den ${day(v.day)}?`,
    notMinutes: () => 'Ska dokumentet läsas in?',
    personAlike: (v: Values) => `Är ${v.name} samma person som ${v.other}?`,
    personVariant: (v: Values) => `Är ${v.name} samma person som ${v.other}?`,
    firstNameShared: (v: Values) => `Vem är ${v.name}?`,
    firstNameElsewhere: (v: Values) => `Är ${v.name} ${v.other}?`,
    firstNameUnknown: (v: Values) => `Vem är ${v.name}?`,
    ownerShared: (v: Values) => `Vem är ${v.name}?`,
    ownerMissing: () => 'Vem är ansvarig?',
    organisationUnknown: (v: Values) => `Vad är ${v.written}?`,
    organisationMissing: (v: Values) => `Varifrån kommer ${v.name}?`,
    plannedNear: (v: Values) => `Är det mötet som var planerat den ${day(v.planned)}?`,
    matterLike: (v: Values) => `Hör ${v.subject} ihop med ${v.other}?`,
  },
  matters: {
    ask: (count: number) => `Vilka ärenden hör ${count} punkter till?`,
    reason: 'De liknar ärenden som finns, men det är inte säkert. Det troligaste är valt.',
  },
  reasons: {
    bodyUnread: () => 'Protokollet säger inte vilket organ som möttes, eller bara samverkans namn.',
    bodyUnknown: () => 'Inget organ i länet heter så. Grunda det, eller välj ett som finns.',
    bodyAlike: () =>
      'Namnet liknar ett organ som finns. Svaret blir ihågkommet till nästa protokoll.',
    dayMissing: () => 'Det står inte i protokollet. Utan dag kan mötet inte läsas in.',
    dayContradicted: (v: Values) =>
      `Protokollet säger ${v.written}, men ${day(v.day)} är en ${v.weekday}.`,
    dayTaken: (v: Values) =>
      `Organets möte den ${day(v.day)} har redan ett protokoll. Ange en annan dag, eller ta bort dokumentet ur granskningen.`,
    notMinutes: (v: Values) =>
      v.kind
        ? `Det ser ut att vara en ${v.kind}, inte ett protokoll.`
        : 'Det ser inte ut att vara ett protokoll.',
    personAlike: () =>
      'Namnen är lika, men inte samma. Två personer slås aldrig ihop utan ditt svar.',
    personVariant: () => 'Namnet är skrivet på två sätt i protokollet.',
    firstNameShared: (v: Values) => `${v.count} personer kan vara ${v.name}.`,
    firstNameElsewhere: () =>
      'Bara förnamnet står i protokollet, och personen har inte mötts i organet förut.',
    firstNameUnknown: () =>
      'Ingen i länet har det förnamnet. Det kan också vara något annat än ett namn.',
    ownerShared: (v: Values) =>
      `Protokollet nämner ${v.count} personer som heter ${v.name}. Uppdraget behöver en ansvarig.`,
    ownerMissing: () =>
      'Protokollet nämner ingen. Uppdraget kan läsas in utan ansvarig och visas då som en lucka.',
    organisationUnknown: (v: Values) =>
      `${v.name} kommer därifrån, men organisationen är inte känd.`,
    organisationMissing: () => 'Det står inte i protokollet, fast det gör det för andra.',
    plannedNear: (v: Values) =>
      `Mötet hölls den ${day(v.day)}, och inget möte var planerat den dagen.`,
    matterLike: () => 'Punkten liknar ett ärende, men det är inte säkert.',
  },
  labels: {
    name: (v: Values) => String(v.name),
    day: (v: Values) => day(v.day),
    foundBody: (v: Values) => `Grunda ${v.name}`,
    someoneElse: (v: Values) => `Nej, ${v.name} är en annan person`,
    nobody: () => 'Ingen ansvarig',
    notAPerson: () => 'Det är inte en person',
    asWritten: (v: Values) => `Låt ${v.name} stå som det är skrivet`,
    notAnAssignment: () => 'Det är inget uppdrag',
    addOrganisation: (v: Values) => `Lägg till ${v.name}`,
    noOrganisation: () => 'Ingen organisation',
    takeAnyway: () => 'Ja, läs in det ändå',
    thatMeeting: (v: Values) => `Ja, mötet flyttades från ${day(v.day)}`,
    ownMeeting: () => 'Nej, det är ett annat möte',
    newMatter: () => 'Nej, det är ett nytt ärende',
    noMatter: () => 'Nej, och det är inget ärende',
  },
  evidence: {
    role: (v: Values) => String(v.role),
    presentHere: () => 'med på mötet',
    mentionedBefore: (v: Values) => `nämns på rad ${v.line}`,
    meetsHere: () => 'brukar mötas i organet',
    meetsElsewhere: () => 'finns i ett annat organ',
    standsInHead: (v: Values) => `står överst, rad ${v.line}`,
    planned: () => 'planerat möte',
    asRead: () => 'som det står',
    weekday: (v: Values) => weekday(v.day),
    lastHandled: (v: Values) => `senast ${day(v.day)}`,
    likeTitle: () => 'liknande rubrik',
    sameAbbreviation: () => 'samma förkortning',
    sameAgreement: () => 'samma överenskommelse',
    sameProject: () => 'samma projekt',
    samePeople: () => 'samma personer',
    sameWords: () => 'samma ord',
    sameBody: () => 'organet har ärendet i sitt namn',
    answeredBefore: () => 'ditt svar nyss',
  },
  storedAs: {
    record: (v: Values) => String(v.text),
    left: () => 'Uppdraget läses inte in.',
    meetingOf: (v: Values) => `Mötet hölls av ${v.name}.`,
    founded: (v: Values) => `${v.name} grundas, ${level(v.level)}.`,
    heldOn: (v: Values) => `Mötet hölls ${day(v.day)}.`,
    samePerson: (v: Values) => `${v.written} är ${v.name}.`,
    newPerson: (v: Values) => `${v.name} är en ny person.`,
    leftPerson: (v: Values) => `${v.name} läses inte in som en person.`,
    keptAsWritten: (v: Values) => `${v.name} står som det är skrivet.`,
    organisationIs: (v: Values) => `${v.written} är ${v.name}.`,
    organisationAdded: (v: Values) => `${v.name} läggs till bland länets organisationer.`,
    organisationLeft: (v: Values) => `${v.written} läses in utan organisation.`,
    matterIs: (v: Values) => `${v.title} behandlar ärendet ${v.matter}.`,
    matterNew: (v: Values) => `${v.title} börjar ett nytt ärende.`,
    matterNone: (v: Values) => `${v.title} kopplas inte till något ärende.`,
    plannedIs: (v: Values) => `Mötet som var planerat ${day(v.day)} hölls ${day(v.held)}.`,
    plannedNot: (v: Values) => `Mötet ${day(v.day)} är fortfarande planerat.`,
    taken: () => 'Dokumentet läses in som ett protokoll.',
  },
  answers: {
    new: (name: string) => `ny: ${name}`,
    none: 'inget av det',
    take: 'låt stå',
  },
  receipt: {
    title: 'Inläst i tråden',
    lead: (name: string, on: string) => `${name}, ${day(on)}.`,
    toMeeting: 'Till mötet',
    nextDocument: 'Granska nästa',
    noMore: 'Inget mer väntar på granskning.',
    recorded: 'Det här lästes in',
    attendance: 'Personer',
    items: 'Punkter',
    decisions: 'Beslut',
    assignments: 'Uppdrag',
    planned: 'Nya planerade möten',
    newMatters: 'Nya ärenden',
    linkedMatters: 'Kopplat till ärenden som fanns',
    noMatters: 'Inga punkter hör till något ärende.',
    quotations: (found: number, missing: number) =>
      [
        found > 0 &&
          (found === 1
            ? 'Ett återgivet beslut hittades i protokollet där det togs.'
            : `${found} återgivna beslut hittades i protokollen där de togs.`),
        missing > 0 &&
          (missing === 1
            ? 'Ett återgivet beslut finns inte i något inläst protokoll än.'
            : `${missing} återgivna beslut finns inte i något inläst protokoll än.`),
      ]
        .filter(Boolean)
        .join(' '),
    undo: 'Ångra inläsningen',
    undoUntil: (on: string) => `Inläsningen kan ångras till och med ${day(on)}.`,
    answers: 'Så besvarades frågorna',
  },
  undone: {
    title: 'Inte inläst',
    lead: 'Dokumentet är borttaget ur granskningen, eller så är inläsningen ångrad. Filen kan lämnas på nytt.',
  },
}
