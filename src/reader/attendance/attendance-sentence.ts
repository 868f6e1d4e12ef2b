import type { Attendance } from '../read-minutes.ts'

/** What a sentence tells of who was there: the names as written, and as what they were there or were not. */
export type SaidAttendance = {
  readonly names: string
  readonly state: 'present' | 'absent' | 'guest'
  readonly role: Attendance['roles'][number] | null
  readonly organisation: string | null
  /** The part of the meeting: `halva mötet`, `vid punkt 3`. */
  readonly extent: string | null
}

type Rule = readonly [state: SaidAttendance['state'], role: SaidAttendance['role'], pattern: RegExp]

// Each has the groups `names` and, where it can tell one, `organisation` and `extent`.
const rules: readonly Rule[] = [
  // `Anmält förhinder hade Anna Ek och Bo Al`, `Återbud har lämnats av Cia Öst`
  [
    'absent',
    null,
    /^(?:(?:anmält|meddelat|lämnat)\s)?(?:förhinder|återbud|frånvaro|frånvarande|förhindrade?)\s(?:(?:har\s)?(?:lämnats|anmälts|lämnades|meddelats) av|kom från|anmäldes av|hade|har|är|var)\s(?<names>[A-ZÀ-ÞĀ-Ž].+)$/iu,
  ],
  // `Inbjuden gäst var Cia Öst från Länsstyrelsen`
  [
    'guest',
    null,
    /^(?:särskilt\s)?(?:inbju(?:den|dna)(?:\sgäst(?:er)?)?|gäst(?:er)?|adjungerade?)\s(?:var|är|för dagen var|till mötet var)\s(?<names>[A-ZÀ-ÞĀ-Ž].+)$/iu,
  ],
  // `Anteckningarna fördes av Eva Lind, kansliet`
  [
    'present',
    'secretary',
    /^(?:dagens\s)?(?:mötes|minnes)?(?:anteckningar(?:na)?|protokoll(?:et)?|noteringar(?:na)?|sekreterare)\s(?:fördes|förs|förda|skrevs|skrivs|togs|sköttes|var|är)\s(?:av\s)?(?<names>[A-ZÀ-ÞĀ-Ž].+)$/iu,
  ],
  // `Mötet leddes av Rut Alm`, `Ordförande var Rut Alm`
  [
    'present',
    'chair',
    /^(?:(?:mötet|sammanträdet|träffen|samtalet)\s(?:leddes|leds)\sav|(?:mötes)?ordförande\s(?:för mötet\s|för dagen\s)?(?:var|är))\s(?<names>[A-ZÀ-ÞĀ-Ž].+)$/iu,
  ],
  // `Cia Öst, Försäkringskassan, var inbjuden till punkten om remissen`
  [
    'guest',
    null,
    /^(?<names>[A-ZÀ-ÞĀ-Ž][^.;]{2,100}?),?\s(?:var|är)\s(?:särskilt\s)?(?:inbju(?:den|dna)|adjungerade?|gäst(?:er)?)(?:\s.{0,60})?$/u,
  ],
  // `Från Lekebergs kommun deltog Anna Ek och Bo Al`
  [
    'present',
    null,
    /^Från\s(?<organisation>[A-ZÀ-ÞĀ-Ža-zß-ž][^,.:;]{2,60}?)\s(?:deltog|deltar|närvarade|medverkade|kom|var)\s(?<names>[A-ZÀ-ÞĀ-Ž].+)$/u,
  ],
  // `Region Örebro representerades av Anna Ek`
  [
    'present',
    null,
    /^(?<organisation>[A-ZÀ-ÞĀ-Ž][^,.:;]{2,60}?)\s(?:representerades|representeras|företräddes|företräds)\sav\s(?<names>[A-ZÀ-ÞĀ-Ž].+)$/u,
  ],
  // `Med på telefon var Anna Ek (Karlskoga)`, `I mötet deltog …`, `Närvarande var …`
  [
    'present',
    null,
    /^(?:med|närvarande|på plats|deltagare|deltog|i mötet|vid mötet|på mötet|vid bordet|runt bordet|på länk|på skärm)(?:\s(?:på|i|via|vid|från|per|detta|dagens|dagen)\s?[A-Za-zÀ-ž]{0,30}){0,2}\s(?:var|är|deltog|deltar|fanns|satt|närvarade|medverkade)\s(?<names>[A-ZÀ-ÞĀ-Ž].+)$/iu,
  ],
  // `Samtliga kallade utom Bo Al och Cia Öst kunde delta`
  [
    'absent',
    null,
    /^(?:alla|samtliga)(?:\s[A-Za-zÀ-ž]{3,20})?\s(?:utom|förutom)\s(?<names>[A-ZÀ-ÞĀ-Ž].{2,160}?)\s(?:kunde|deltog|var|kom|närvarade|medverkade|är|deltar|fanns)(?:\s.{0,40})?$/iu,
  ],
  // `Dessutom deltog rådets sekreterare Eva Lind`, `Därutöver var Bo Al med`
  [
    'present',
    'secretary',
    /^(?:dessutom|därutöver|även|också)\s(?:deltog|deltar|medverkade|närvarade)\s(?:[A-Za-zÀ-ž]{3,30}s\s)?(?:mötes)?sekreteraren?\s(?<names>[A-ZÀ-ÞĀ-Ž][^,.;:]{2,60}?)(?=\s(?:samt|och)\s[a-zß-ž]|$).{0,80}$/iu,
  ],
  // `Piteå kommun genom Bo Al hade inte möjlighet att vara med`
  [
    'absent',
    null,
    /^(?:(?<organisation>[A-ZÀ-ÞĀ-Ž][^,.:;]{2,50}?)\sgenom\s)?(?<names>[A-ZÀ-ÞĀ-Ž].{2,160}?)\s(?:(?:hade|har)\s(?:(?:inte|ej)\s(?:möjlighet|tillfälle|kunnat)|(?:anmält|meddelat|lämnat|fått)?\s?(?:förhinder|återbud|frånvaro))|(?:kunde|kan)\s(?:inte|ej|tyvärr inte)\s(?:delta|komma|närvara|medverka|vara)|(?:deltog|närvarade|medverkade|kom)\s(?:inte|ej)|saknades|saknas|uteblev|(?:var|är)\s(?:inte med|ej med|frånvarande|förhindrade?|sjuka?|ledig(?:a)?|bortrest(?:a)?))(?:\s.{0,60})?$/u,
  ],
  // `Samordnare Eva Lind förde noteringarna`
  [
    'present',
    'secretary',
    /^(?<names>[A-ZÀ-ÞĀ-Ž].{2,120}?)\s(?:(?:föredrog|deltog|ledde mötet)\soch\s)?(?:förde|för|skrev|skriver|tog|höll i)\s(?:dagens\s)?(?:minnes|mötes)?(?:anteckningar(?:na)?|protokoll(?:et)?|noteringar(?:na)?|pennan)$/u,
  ],
  [
    'present',
    'chair',
    /^(?<names>[A-ZÀ-ÞĀ-Ž].{2,80}?)\s(?:ledde\s(?:mötet|sammanträdet|samtalet)|(?:var|är|satt som|tjänstgjorde som)\s(?:mötes)?ordförande)(?:\s.{0,40})?$/u,
  ],
  // `Frida från ungdomsmottagningen kom in vid punkt 3`
  [
    'present',
    null,
    /^(?<names>[A-ZÀ-ÞĀ-Ž].{2,120}?)\s(?:kom (?:in\s)?|(?:anslöt|deltog|deltar|medverkade|var med|närvarade)\s(?:(?:på|via|över|per) (?:länk|distans|telefon|skärm|teams|zoom) )?)(?<extent>(?:vid|under|från|till|fram till|de|den|i|halva|efter|före|första|sista)\s.{2,60})$/u,
  ],
]

// `Med på mötet var socialcheferna Anna Ek och Bo Alm`, `Utvecklingsledarna Cia Öst och Dan Ed förde anteckningar`
const offices = /^[A-Za-zÀ-ž-]{3,30}(?:erna|arna|orna)\s(?=[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž-]+\s[A-ZÀ-ÞĀ-Ž])/u

/** Reads a sentence about who was there, or gives null where it is about something else. */
export function readAttendanceSentence(sentence: string): SaidAttendance | null {
  const text = sentence.slice(0, 700).replace(/[.!]$/u, '').trim()
  if (!/^[A-ZÀ-ÞĀ-Ž]/u.test(text)) return null
  for (const [state, role, pattern] of rules) {
    const groups = pattern.exec(text)?.groups
    const names = (groups?.names ?? '').replace(offices, '')
    if (!groups || !/^[A-ZÀ-ÞĀ-Ž]/u.test(names)) continue
    return {
      names,
      state,
      role,
      organisation: groups.organisation ?? null,
      extent: groups.extent ?? null,
    }
  }
  return null
}

/** Whether a sentence names those present in running text, so that a list of attendance begins with it. */
export const opensRunningAttendance = (sentence: string): boolean => {
  const said = readAttendanceSentence(sentence)
  return said !== null && said.state === 'present' && said.role === null && said.extent === null
}
