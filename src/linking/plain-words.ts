import { stemsIn } from './words.ts'

/** Words that carry nothing at all: they stand in any title. */
const empty = new Set(
  stemsIn(`och i på av för med om till från kring inom mellan samt eller den det de en ett som vid ur under efter
    hos mot utan genom sin sitt sina är var har hade ska skall kan vill gör blir får når saknas vem varför när hur
    egentligen tycker tänker vet oss er de dem deras efter inför att ny nya nytt nu så vår våra hur vad vi man inte även också`),
)

/** Words that many matters have in common, as heads of compounds too: they help a little and decide nothing. */
const plain = new Set(
  stemsIn(`avtal överenskommelse överenskommelser plan handlingsplan verksamhetsplan samverkansplan program projekt
    arbete arbetsgrupp arbetet grupp styrgrupp nätverk modell rutin rutiner riktlinje riktlinjer fråga frågor ärende
    samverkan samarbete samordning utveckling utvecklingsarbete stöd insats insatser strategi uppdrag rapport
    rapportering uppföljning utvärdering förlängning förlängs revidering revidera reviderad införande implementering
    start uppstart starta fortsättning fortsatt fortsatta tidplan tidsplan budget ekonomi finansiering utbildning
    utbildningar konferens information kommunikation organisation region regionen kommun kommuner kommunerna län länet
    länets länsgemensam gemensam gemensamma regional regionala lokal lokala nationell nationella första dialog enkät
    kartläggning analys förslag beslut remiss remissvar yttrande möte dag dagar arbetssätt verksamhet resultat läge
    läget lägesbild nuläge status svar barn unga ungdom ungdomar ungas år del delar steg steget tid åtgärder behov
    mål målbild underlag material presentation diskussion redovisning återkoppling återrapport statistik uppgift
    framtid ansökan medel statsbidrag bidrag huvudmän parter ansvar ansvarsfördelning process teman tema
    ställningstagande ta fram sammanträde sammanträdet sammanträdets måndag tisdag onsdag torsdag fredag januari februari mars april maj juni juli augusti
    september oktober november december våren hösten sommaren vintern vårens höstens sommarens vår höst sommar vinter`),
)

/** Whether a stem says nothing of what a title is about. */
export const isEmpty = (stem: string): boolean => empty.has(stem)

/** Whether a stem says so little that it decides nothing: `avtal`, `plan`, `samverkan`. */
export const isPlain = (stem: string): boolean => plain.has(stem) || empty.has(stem)

const months = new Set(
  stemsIn('januari februari mars april maj juni juli augusti september oktober november december'),
)

export const isMonth = (stem: string): boolean => months.has(stem)
