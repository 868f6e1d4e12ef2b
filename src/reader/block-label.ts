import type { Line } from './lines/line.ts'
import { nameStrength } from './people/person-name.ts'
import { fold } from './words/fold.ts'
import { memo } from './words/memo.ts'

/** What a label at the start of a line (`Närvarande:`, `Tid och plats`, `Justeras`) says that follows it. */
export type LabelKind =
  | 'date'
  | 'time'
  | 'place'
  | 'timeAndPlace'
  | 'body'
  | 'reference'
  | 'present'
  | 'absent'
  | 'guest'
  | 'called'
  | 'others'
  | 'substitutes'
  | 'partly'
  | 'chair'
  | 'viceChair'
  | 'secretary'
  | 'chairAndSecretary'
  | 'adjuster'
  | 'sections'
  | 'signatures'
  | 'contents'
  | 'distribution'
  | 'attachments'

export type BlockLabel = {
  readonly kind: LabelKind
  /** The label as written. */
  readonly written: string
  /** What stands after it on the line. */
  readonly rest: string
  /** Whether a colon, a column or the line's end shows that it is a label. */
  readonly marked: boolean
}

// All on folded text: `narvarande` is `närvarande`.
const patterns: readonly (readonly [LabelKind, RegExp])[] = [
  ['absent', /^(?:ej|inte|icke) (?:narvarande|deltagande|deltog|har)\b.{0,30}$/u],
  [
    'partly',
    /^(?:(?:narvarande |deltog |med )?(?:under )?(?:en )?del(?:ar)? av (?:motet|sammantradet|dagen|tiden)|delvis(?: narvarande)?)$/u,
  ],
  ['absent', /^(?:franvarande|franvaro)\b.{0,30}$/u],
  [
    'absent',
    /^(?:har )?(?:anmal[dt]a? |meddelat |lamnat )?(?:forhinder|forhindrade?|franvaro|aterbud)\b.{0,25}$/u,
  ],
  ['absent', /^deltog (?:ej|inte)\b.{0,20}$/u],
  [
    'absent',
    /^(?:saknades|saknas|absent|apologies|regrets|kunde (?:ej|inte) (?:narvara|delta|komma))$/u,
  ],
  // `Avböjde`, `Tackade nej`, `Accepterade men anslöt inte`
  [
    'absent',
    /^(?:(?:har )?(?:avbojde|avbojt|tacka[td]e? nej)|(?:accepterade|anmalda|kallade),?(?: men)?(?: som)? (?:anslot|kom|deltog|narvarade) (?:inte|ej))$/u,
  ],
  [
    'absent',
    /^(?:kom(?:mer)? (?:inte|ej)|(?:ej|inte|hade (?:inte|ej)|utan) mojlighet att (?:delta|komma|narvara|medverka|vara med)|inte med|ej med|med forhinder|hade forhinder|.{0,30}(?:med forhinder|som (?:inte|ej) (?:kunde(?: komma| narvara| delta)?|deltog)|.{0,20}att (?:de|hon|han|hen) (?:inte|ej) kunde(?: komma| vara med| narvara| delta)?))$/u,
  ],
  [
    'substitutes',
    /^(?:(?:ej|icke) (?:tjanstgorande|beslutande) )?(?:narvarande )?(?:ersattare|suppleant(?:er)?)(?: \(.{0,30}\)| som inte tjanstgor)?$/u,
  ],
  ['substitutes', /^(?:ej|icke) (?:tjanstgorande|beslutande)$/u],
  [
    'others',
    /^(?:ovriga(?: (?:narvarande|deltag(?:are|ande)|medverkande|tjanste(?:man|personer)))?|ovrig narvaro|tjanste(?:man|personer)|narvarande tjanste(?:man|personer)|fran (?:forvaltningen|kansliet|sekretariatet)|dessutom(?: (?:narvarande|deltog))?)\b.{0,20}$/u,
  ],
  [
    'guest',
    /^(?:sarskilt |ovriga |tillfalligt )?(?:inbjud(?:na|en|en gast|na gaster)|adjungerad(?:e|a)?|adjungerande|gast(?:er)?|gastforelasare|foredragande|foredragshallare|inbjudna foredragande)\b(?:.{0,25}| (?:till|vid|under|pa) .{0,40})$/u,
  ],
  [
    'called',
    /^(?:kallad(?:e|a)?|ledamoter kallas|kallas|ersattare (?:kallas|underrattas)|inbjudna till motet)\b.{0,20}$/u,
  ],
  ['present', /^(?:samtliga |foljande )?narvar(?:ande|ade|o|olista|oforteckning)\b.{0,40}$/u],
  ['present', /^(?:motes)?deltag(?:are|ande|arlista|arforteckning|it)\b.{0,30}$/u],
  [
    'present',
    /^(?:deltog|medverkande|medverkade|i motet deltog|med var|med pa motet|vilka|pa plats|(?:pa|via|per) (?:lank|telefon|teams|zoom|skype|skarm|video)|digitalt|pa distans|present|participants|attendees|attended|tjanstgorande|beslutande)\b.{0,30}$/u,
  ],
  [
    'present',
    /^(?:ordinarie )?(?:ledamoter|medlemmar|representanter|styrelsemedlemmar)(?: (?:och ersattare|som deltog|i gruppen|(?:pa|via|per) (?:plats|lank|teams|zoom|distans|telefon|skarm)))?$/u,
  ],
  ['present', /^ordinarie$/u],
  // `Vilka vi var`, `Vi som var med`, `Runt bordet`
  [
    'present',
    /^(?:(?:vilka )?(?:vi|de) (?:som )?var(?: (?:med|dar))?|(?:runt|kring|vid) bordet|i rummet)$/u,
  ],
  [
    'present',
    /^(?:kom|med|(?:ledamoter|personer|ovriga|de|vi|parter|organisationer|kommuner|verksamheter|aktorer|medlemmar|representanter|huvudman|foreningar|deltagare|tjanstepersoner) som (?:beslutar|beslutade|deltog|deltar|var (?:med|dar)|medverkade|narvarade)|(?:vilka|vem) (?:som )?(?:var (?:dar|med|pa plats)|kom|deltog|medverkade)|(?:medverkande|narvarande|deltagare) fran .{3,40})$/u,
  ],
  [
    'chairAndSecretary',
    /^(?:motes)?ordf(?:orande|\.)? (?:och|&|samt) (?:vid pennan|sekr(?:eterare|\.)?)$/u,
  ],
  ['viceChair', /^(?:vice|v\.?) ?ordf(?:orande|\.)?$|^viceordforande$/u],
  [
    'chair',
    /^(?:motes|stamme|sittande )?(?:ordf(?:orande|\.)?|motesledare|motesordforande|sammankallande|ledning av (?:motet|sammantradet)|motet leds av|leder motet|ledde motet|(?:motet )?led(?:de)?s av|samtalsledare|moderator|chair(?:man|person)?)$/u,
  ],
  [
    'secretary',
    /^(?:motes|namnd|bitradande )?(?:sekr(?:eterare|\.)?|protokollforare|antecknare|referent|sekreterare for motet|secretary)$/u,
  ],
  [
    'secretary',
    /^(?:vid|for) ?(?:protokollet|pennan|tangenterna|tangentbordet|anteckningarna|anteckningar|protokoll)$|^(?:antecknar|antecknade?|antecknat|noterar|noterade|skrev|skriver|protokollfor|protokollfort|nedtecknat|upprattat|sammanstallt)(?: av)?$|^(?:anteckningar|protokoll)(?:na|et)? (?:fordes |forda )?av$|^dagens sekreterare$/u,
  ],
  [
    'adjuster',
    /^(?:utses att |till )?(?:protokolls?)?juster(?:are|ande|ing|ingspersoner|ingsperson|ingsman|as|ar|at|ad)\b.{0,40}$/u,
  ],
  [
    'adjuster',
    /^(?:laser och )?(?:godkanner|granskar)$|^(?:protokollet )?(?:granskas|godkanns) av$/u,
  ],
  ['adjuster', /^protokollet justeras(?: av)?$|^(?:utses )?att justera(?: protokollet)?$/u],
  [
    'timeAndPlace',
    /^(?:tid|datum|dag|plats|lokal|dag och tid|datum och tid|datum, tid)(?: ?(?:och|&|,|\/|samt) ?(?:tid|plats|datum|lokal))(?: ?(?:och|&|,) ?(?:tid|plats))?$/u,
  ],
  [
    'date',
    /^(?:sammantrades|motes)?(?:datum|dag|da[gt]?en)(?: for (?:motet|sammantradet))?$|^(?:meeting )?date$|^nar$|^sammantrade$/u,
  ],
  [
    'time',
    /^(?:motes|sammantrades)?tid(?:er|punkt)?$|^(?:start|slut)tid$|^klock(?:an|slag(?:et)?)$|^kl\.?$|^time$/u,
  ],
  ['place', /^(?:motes|sammantrades)?(?:plats|lokal|rum|sal|stalle)$|^var$|^place$|^location$/u],
  [
    'body',
    /^(?:typ av mote|grupp|organ|namnd|forum|motesforum|mote|gruppens namn|namn pa gruppen|avser|forening|styrelse|natverk|kommitte|rad)$/u,
  ],
  ['reference', /^justeringens? (?:plats|tid|dag)(?:,? (?:och|&) (?:plats|tid|dag))?$/u],
  [
    'reference',
    /^(?:dnr|diarienr|diarienummer|beteckning|arendenummer|protokoll ?(?:nr|nummer)|protokollsnummer|version|upprattad(?: av)?|handlaggare|kontakt|författare|dokumenttyp|sida)\b.{0,12}$/u,
  ],
  ['sections', /^(?:paragraf(?:er)?|§+)$/u],
  [
    'signatures',
    /^(?:underskrift(?:er)?|signatur(?:er)?|anslag\/bevis|anslag|bevis|protokollet ar justerat|digitalt signerat|digitalt justerat)\b.{0,20}$/u,
  ],
  [
    'contents',
    /^(?:innehall(?:sforteckning)?|arende(?:n|forteckning|lista)|register|dagens program|program(?:met)?|dagordning(?:en)?|foredragningslista(?:n)?|agenda|dagens agenda|motets dagordning|forslag till dagordning)$/u,
  ],
  [
    'distribution',
    /^(?:sandlista|distribution(?:slista)?|expedier(?:as|ing)(?: till)?|kopia(?: till)?|delges|delgivning|for kannedom(?: till)?|utsandes till|utskick till|skickas till|sands till|protokollsutdrag(?: till)?|till)$/u,
  ],
  [
    'distribution',
    /^(?:beslutet|(?:protokolls)?utdrag(?:et)?)(?: ska| skall)? (?:skickas|sands|expedieras|delges|meddelas|lamnas)(?: till)?$/u,
  ],
  [
    'distribution',
    /^(?:protokoll|anteckning|minnesanteckning|motesanteckning|noteringar)(?:et|arna|na)?(?: ska| skall| har)? ?(?:skicka(?:s|ts|d)?|sand(?:s|es|a|as|ts)|delges|distribueras|mejlas|maila?s|utsandes|gar)(?: ut)?(?: till| for kannedom till)?$/u,
  ],
  ['attachments', /^bilag(?:a|or)(?: \d{1,2})?$/u],
]

const prefixes =
  /^(?:ej narvarande|ej tjanstgorande ersattare|narvarande ledamoter|narvarande|franvarande|anmalt forhinder|meddelat forhinder|forhinder|deltagare|beslutande|ovriga deltagande|ovriga narvarande|inbjudna|inbjuden|adjungerade|adjungerad|sammantradesdatum|sammantradesdag|motesdatum|datum|tid och plats|plats och tid|tid, plats|vid protokollet|vidprotokollet|vid pennan|vid anteckningarna|justeras|justerat|utses att justera|justerare|sekreterare|plats|tid|paragrafer|dag|expedieras till|kopia till|protokollet skickas till)(?= \S)/u

/** `Frånvaro i grundskolan`, `Övriga frågor`, `Justering av avgifter`: titles that begin as a label does. */
const titleLike =
  /^ovriga? (?:fragor|arenden|punkter|rapport|information|paverkan)|^(?:fran|nar)varon? (?:i|pa|bland|hos|inom|av) (?!mote|sammantrade|dagens|distans|plats|lank)|^(?:digitalt|vilka) (?!vi var|vi som|narvar|delt|delo|pa |via |var |med|som |kom|fran )|^juster(?:ing|ad|at) av (?!protokoll|dagens|dagordning|motet|anteckning|foregaende)/u

// `Vilka var där?`, `Vem kom?`: a label that asks
const asked = /^(?:vilka|vem) .{2,25}\?$/iu

const kindOf = memo((folded): LabelKind | null => {
  const bare = folded.replace(/^[^A-Za-zÀ-ž§]+|[\s.:;,*–-]+$/gu, '')
  if (bare.length === 0 || bare.length > 60 || titleLike.test(bare)) return null
  return patterns.find(([, pattern]) => pattern.test(bare))?.[0] ?? null
})

/**
 * The label that a line begins with, or null.
 *
 * `Närvarande: Anna Ek`, a label in a column of its own, a label alone on its line, and, for labels that are
 * seldom a sentence's beginning, `Närvarande Anna Ek`.
 */
export function readBlockLabel(line: Line): BlockLabel | null {
  if (line.blank || line.label !== null) return null
  const text = line.text
  const first = line.cells[0]
  if (line.cells.length > 1 && first && (!line.piped || line.cells.length === 2)) {
    const bare = first.text.replace(/[*_#]/gu, '').replace(/^[-–•]\s/u, '')
    const kind = kindOf(fold(bare)) ?? writerOf(bare, restAfter(text, bare))
    if (kind && !(kind === 'time' && !/^\D{0,4}\d/u.test(restAfter(text, bare)))) {
      return { kind, written: bare, rest: restAfter(text, bare), marked: true }
    }
  }
  const colon = text.slice(0, 62).indexOf(':')
  if (colon > 0) {
    const rest = text.slice(colon + 1).trim()
    const kind = kindOf(fold(text.slice(0, colon))) ?? writerOf(text.slice(0, colon), rest)
    if (kind)
      return {
        kind,
        written: text.slice(0, colon),
        rest,
        marked: true,
      }
  }
  if (text.length <= 60) {
    const bare = asked.test(text) ? text.slice(0, -1) : text
    const kind = kindOf(fold(bare))
    if (kind && !/[.!?]$/u.test(bare)) return { kind, written: text, rest: '', marked: true }
  }
  const prefix = prefixes.exec(fold(text))?.[0]
  if (!prefix) return null
  const rest = text.slice(prefix.length).trim()
  const kind = kindOf(prefix)
  if (!kind || !/^[A-ZÀ-ÞĀ-Ž\d(]/u.test(rest)) return null
  const isDay = /\d|^[A-Za-zÀ-ž]{3,4}dag/u.test(rest.slice(0, 40))
  if ((kind === 'date' || kind === 'time') && (!isDay || /,/u.test(rest.slice(0, 25)))) return null
  return { kind, written: text.slice(0, prefix.length), rest, marked: false }
}

/** `Protokoll  Anna Ek`, `Anteckningar: Bo Al`: who writes, when a person's name is all that follows. */
const writerOf = (label: string, rest: string): LabelKind | null =>
  /^(?:protokoll|minnesanteckningar|anteckningar|noteringar)$/iu.test(label.trim()) &&
  nameStrength((rest.split(/[,(]/u)[0] ?? '').trim()) >= 2
    ? 'secretary'
    : null

const restAfter = (text: string, label: string): string => {
  const at = text.indexOf(label)
  return at < 0 ? text : text.slice(at + label.length).replace(/^[\s:|]+/u, '')
}

export const isAttendance = (kind: LabelKind): boolean =>
  ['present', 'absent', 'guest', 'called', 'others', 'substitutes', 'partly'].includes(kind)

export const isRole = (kind: LabelKind): boolean =>
  ['chair', 'viceChair', 'secretary', 'chairAndSecretary', 'adjuster'].includes(kind)

export const isMeta = (kind: LabelKind): boolean =>
  ['date', 'time', 'place', 'timeAndPlace', 'body', 'reference', 'sections'].includes(kind)
