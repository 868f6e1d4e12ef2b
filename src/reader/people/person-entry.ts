import { isFirstName } from '../lexicon/first-names.ts'
import { authorityOf, isOrganisation } from '../lexicon/organisation-words.ts'
import { isTitleWord, rolesIn } from '../lexicon/role-words.ts'
import type { Line } from '../lines/line.ts'
import type { Attendance } from '../read-minutes.ts'
import { countOf } from '../words/count-of.ts'
import { fold } from '../words/fold.ts'
import { beforeName, withCommas } from './before-name.ts'
import { leadingName, nameStrength } from './person-name.ts'

/** A person in a list of attendance: the name and what stands beside it. */
export type PersonEntry = {
  name: string
  titles: string[]
  organisations: string[]
  /** The organisation that a title tells (`rektor Jörns skola`): theirs, where nothing else says. */
  within: string | null
  state: Attendance['state'] | null
  extent: string | null
  roles: Attendance['roles']
  substituteFor: string | null
}

const party = /^(?:S|M|C|L|V|KD|MP|SD|FP|NYD|OPOL|OBR|FI|BP|HEL|SJVP|-|–)$/iu
const limit =
  /§|(?<![A-Za-zÀ-ž])(?:punkt(?:en|erna)?|p|ärende|arende)\.? ?\d|^(?:punkt(?:en|erna)?|ärende(?:na)?) [A-Z](?![A-Za-zÀ-ž])|delvis|(?<![A-Za-zÀ-ž])(?:t\.? ?o\.? ?m|fr\.? ?o\.? ?m|from|tom)(?![A-Za-zÀ-ž])|^(?:från|fran|till|efter|före|fore|t|fr)(?: och med)? (?:kl|\d|kaffe|fika|lunch|punkt|paus|mötets|§)|till och med|(?<![A-Za-zÀ-ž])kl\.? ?\d|^\d{1,2}[.:]\d\d|anslöt|anslot|anländ|lämna(?:de|r)|^gick|avvek|^kom |^(?:loggade|kopplade)(?: upp)?(?: sig)?(?: in| ut)? |halva|del av|endast|^bara |^(?:på )?(?:för|efter)middagen$|(?:första|sista) (?:timmen|delen|halvan|stunden)|under punkt|vid punkt/iu
/** Whether words beside a name limit how long somebody was there: `t.o.m. p. 6`, `§§ 3–7`, `gick kl. 15`. */
export const isLimit = (text: string): boolean => limit.test(text.slice(0, 80))
const absent =
  /^(?:frånvarande|franvarande|ej närvarande|inte närvarande|anmält förhinder|förhinder|förhindrad|sjuk|ledig|deltog ej|deltog inte|återbud|nej|frv|frånv\.?|föräldraledig|vab)$/iu
const remark =
  /^(?:x|ja|närvarande|närv\.?|deltog|digitalt|distans|på distans|på länk|via länk|länk|teams|via teams|via zoom|zoom|på plats|telefon|via telefon|skype|ny|vakant)$/iu
// `(leder mötet och skriver)`: whoever does so is there, whatever the list above is called
const actsAtMeeting =
  /^(?:leder|ledde|håller i|höll i) mötet|(?:^|och )(?:antecknar|antecknade|noterar|noterade|skriver|skrev)$/iu
const stands =
  /^(?:(?:tjg\.?|tjänstgörande|tjänstgör|tjänstgjorde) ?)?(?:ers(?:ätter|ättare|\.)?|för|i stället för|istället för|vikarierar för)(?: §+ ?[\d\s,–-]+)?(?: för| i stället för)? ([A-ZÀ-ÞĀ-Ž].{2,50})$/u

export const emptyEntry = (name: string): PersonEntry => ({
  name,
  titles: [],
  organisations: [],
  within: null,
  state: null,
  extent: null,
  roles: [],
  substituteFor: null,
})

/** Adds to a person what another mention of the same person says. */
export function mergeInto(person: PersonEntry, more: PersonEntry): void {
  for (const role of more.roles) if (!person.roles.includes(role)) person.roles.push(role)
  if (person.organisations.length === 0) person.organisations.push(...more.organisations)
  if (person.titles.length === 0) person.titles.push(...more.titles)
  person.within ??= more.within
  person.state ??= more.state
  person.extent ??= more.extent
  person.substituteFor ??= more.substituteFor
}

/** Adds what stands beside a name: title, organisation, role, party, limit of presence. */
export function addAttribute(entry: PersonEntry, phrase: string): void {
  const part = phrase
    .replace(/^[\s–:-]+|[\s.;:–-]+$/gu, '')
    .replace(
      /^(?:från|for|för|representerar)\s(?=[A-Za-zÀ-ž]{4}|[A-ZÀ-ÞĀ-Ž]{2,3}$)(?![A-ZÀ-ÞĀ-Ž][a-zß-ž]+ [A-ZÀ-ÞĀ-Ž])/u,
      '',
    )
    .trim()
  if (/^som\s/u.test(part)) {
    entry.titles.push(part)
    return
  }
  const short = entry.name
    .split(/[\s-]/u)
    .map((word) => word[0])
    .join('')
  if (/^[A-ZÀ-ÞĀ-Ž]{2,3}$/u.test(part) && (part === short || part === `${short[0]}${short.at(-1)}`))
    return
  if (part === '' || party.test(part) || remark.test(part) || /@|^\+?\d[\d\s-]{5,}$/u.test(part))
    return
  const substitute = stands.exec(part.slice(0, 90))
  if (substitute) {
    entry.substituteFor = (substitute[1] ?? '').replace(/\s?\(.*$/u, '')
    if (/ers/iu.test(part)) entry.roles.push('substitute')
    if (limit.test(part)) setLimit(entry, part)
    return
  }
  if (absent.test(part)) entry.state = 'absent'
  else if (limit.test(part.slice(0, 80)) && part.length < 60) {
    setLimit(entry, part)
    for (const role of rolesIn(part)) if (!entry.roles.includes(role)) entry.roles.push(role)
  } else {
    const roles = rolesIn(part.slice(0, 80))
    if (actsAtMeeting.test(part)) entry.state ??= 'present'
    for (const role of roles) if (!entry.roles.includes(role)) entry.roles.push(role)
    const office = officeOf(part)
    const isRoleOnly = roles.length > 0 && part.split(' ').length <= 4
    if (office) {
      if (office.title) entry.titles.push(office.title)
      if (entry.organisations.length === 0) entry.organisations.push(office.organisation)
      else entry.titles.push(office.organisation)
    } else if (isRoleOnly || (isTitleWord(part) && !/^(?:region|landstinget)\b/iu.test(part))) {
      entry.titles.push(part)
      entry.within ??= organisationIn(part)
    } else if (
      isOrganisation(part) ||
      (/^[A-ZÀ-ÞĀ-Ž]/u.test(part) && entry.organisations.length === 0)
    )
      entry.organisations.push(part)
    else entry.titles.push(part)
  }
}

/** `socialchef Mora`, `rektor resursskolan Strömsunds kommun`, `soc Orsa`: a title or a trade, and of which authority. */
function officeOf(part: string): { title: string; organisation: string } | null {
  const match =
    /^([A-Za-zÀ-ž][a-zß-ž-]*(?:\s[a-zß-ž][a-zß-ž-]*){0,3}|[A-ZÀ-ÞĀ-Ž]{2,4}-[a-zß-ž]+)\s(?:i\s|på\s|vid\s)?([A-ZÀ-ÞĀ-Ž].{1,50})$/u.exec(
      part,
    )
  const [title = '', organisation = ''] = [match?.[1], match?.[2]]
  if (title === '' || /\d/u.test(organisation)) return null
  const authority = authorityOf(organisation) !== null
  if (isTitleWord(title) && rolesIn(title).length === 0)
    return authority || /förbundet$/iu.test(organisation) ? { title, organisation } : null
  return authority && title.length <= 4 ? { title: '', organisation: part } : null
}

// `skolan`, `hälsocentralen Byske`, `öppna förskolan`: in the definite form, so that it is a certain one
const definite =
  /^(?:[a-zß-ž-]{3,20} )?[a-zß-ž-]{3,30}(?:an|en|et|na)(?: [A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž-]{1,20}){0,2}$/u

// "ordförande i Länsstyrgruppen", "ledamot i Barnrådet": to sit in a body is not to come from it
const isBody = /(?:grupp|gruppen|råd|rådet|nätverk|nätverket|forum)$/iu

/** `rektor Jörns skola`, `verksamhetschef BUP`, `psykolog hälsocentralen Byske`: the organisation within a title. */
function organisationIn(title: string): string | null {
  const words = title.split(' ')
  const office = words.findIndex((word) => isTitleWord(word))
  const lead = /^(?:i|på|vid|för|hos)$/u.test(words[office + 1] ?? '') ? 2 : 1
  const rest = words.slice(office + lead).join(' ')
  if (office < 0 || rest.length < 2 || isTitleWord(rest) || !isOrganisation(rest)) return null
  if (isBody.test(rest)) return null
  return /^[A-ZÀ-ÞĀ-Ž]/u.test(rest) || definite.test(rest) ? rest : null
}

function setLimit(entry: PersonEntry, part: string): void {
  entry.extent = entry.extent ? `${entry.extent}, ${part}` : part
  entry.state = 'partial'
}

/**
 * Parts of a text at commas and semicolons that stand in no parentheses; the parentheses' content is parts too. No
 * further parts are looked for than are asked for.
 */
export function partsOf(
  text: string,
  most = Number.POSITIVE_INFINITY,
): { readonly text: string; readonly inside: boolean }[] {
  const parts: { text: string; inside: boolean }[] = []
  let depth = 0
  let from = 0
  const push = (to: number, inside: boolean) => {
    const part = text.slice(from, to).trim()
    if (part) parts.push({ text: part, inside })
    from = to + 1
  }
  for (let at = 0; at < text.length && parts.length < most; at += 1) {
    const sign = text[at]
    if (sign === '(' || sign === '[') {
      if (depth === 0) push(at, false)
      else from = Math.max(from, at + 1)
      depth += 1
      from = at + 1
    } else if ((sign === ')' || sign === ']') && depth > 0) {
      push(at, true)
      depth -= 1
    } else if (sign === ',' || sign === ';') push(at, depth > 0)
    else if (
      depth === 0 &&
      (sign === '–' || sign === '-') &&
      text[at - 1] === ' ' &&
      text[at + 1] === ' '
    )
      push(at, false)
  }
  push(text.length, depth > 0)
  return parts
}

const titleFirst =
  /^(?:(?:mötes|vice |v\.? ?)?ordf(?:örande|\.)?|(?:mötes|nämnd)?sekr(?:eterare|\.)?|rektor|professor|doktor|dr|docent|kommunalråd|regionråd|adjungerad|justerare|ledamot|ersättare|gäst|samordnare|processledare)[:\s]+(?=[A-ZÀ-ÞĀ-Ž])/iu

/** `x Anna Ek`, `Bo Alm ✓`: without what was ticked. */
const withoutTicks = (text: string): string =>
  /^[x✓]\s|\s[x✓]$/iu.test(text)
    ? text.replace(/^[x✓]\s+(?=[A-ZÀ-ÞĀ-Ž])/iu, '').replace(/\s+[x✓]$/iu, '')
    : text

const withoutStop = (text: string): string =>
  text.endsWith('.') || text.endsWith(':') ? text.slice(0, -1) : text

/** What a part begins: a person (with the rest of the part as an attribute), or nothing. In a list of offices with names, a name's shape is enough after an office. */
function personIn(
  part: string,
  most: 1 | 2 | 3,
  isTitled = false,
): { name: string; before: string; rest: string } | null {
  const lead = titleFirst.exec(part)?.[0] ?? beforeName(part) ?? ''
  const text = part.slice(lead.length)
  const before = lead.trim()
  const least = isTitled && isTitleWord(before) && text.includes(' ') ? 1 : most
  const bare = withoutStop(withoutTicks(text)).trim()
  if (nameStrength(bare) >= least) {
    const inner = nameStrength(bare) === 3 ? leadingName(bare) : null
    if (inner?.rest && isOrganisation(inner.rest))
      return { name: inner.name, before, rest: inner.rest }
    return { name: bare, before, rest: '' }
  }
  const lead2 = leadingName(bare)
  if (lead2?.rest && (/^[a-zß-ž§\d]/u.test(lead2.rest) || isOrganisation(lead2.rest))) {
    // `Karin Ström ersätter Per Hed` names two people; `Karin Ström hälsar` is a sentence.
    const verb =
      /^[a-zß-ž]+(?:ar|er|ade|de|te)\b/u.test(lead2.rest) &&
      !/^ersätter /u.test(lead2.rest) &&
      !isTitleWord(lead2.rest.split(' ')[0] ?? '')
    return verb ? null : { name: lead2.name, before, rest: lead2.rest }
  }
  return null
}

/** How a list of people is written. */
export type ListStyle = {
  /** Every part is a person's name (after `Alvesta:`), so shape is enough. */
  readonly onlyNames?: boolean
  /** A converter put the list on one line, so that a name may follow its predecessor's title without a comma. */
  readonly flattened?: boolean
  /** It goes on with the person of the line above, which ends without a comma. */
  readonly goesOn?: boolean
  /** People are called by their given names alone, so that any one capitalised word can be one. */
  readonly casual?: boolean
}

type Part = { readonly text: string; readonly inside: boolean; readonly joined: boolean }

const casual = /^[A-ZÀ-ÞĀ-Ž][a-zß-žé-]+(?:-[A-ZÀ-ÞĀ-Ž][a-zß-ž]+)?(?: [A-ZÀ-ÞĀ-Ž]\.?)?$/u

/** The people of one text: `Anna Ek, rektor, Bo Al, Cia Öst (S)`, `Anna Ek och Bo Al (Region Skåne)`, `Jossan, Kalle, Bo`. */
export function readPeople(
  text: string,
  style: ListStyle = {},
): { people: PersonEntry[]; rest: string[] } {
  const people: PersonEntry[] = []
  const rest: string[] = []
  const unstopped = /\.\s/u.test(text)
    ? text.replace(/(?<=[A-Za-zÀ-ž]{3})\.\s(?=[A-ZÀ-ÞĀ-Ž])/gu, ', ')
    : text
  const flat = withCommas(unstopped).replace(/\sgenom\s(?=[A-ZÀ-ÞĀ-Ž])/gu, ', ')
  const parts = partsOf(flat).flatMap((part) => smallerParts(part, style))
  const outside = parts.filter((part) => !part.inside)
  const sure = outside.filter((part) => nameStrength(part.text) >= 2).length
  const shaped = outside.filter((part) => nameStrength(part.text) === 1).length
  const listed = style.onlyNames === true || (sure >= 3 && sure >= shaped * 2)
  const names = outside.filter((part) => isCasual(part.text) || nameStrength(part.text) >= 2).length
  const casually = style.casual === true || (outside.length >= 3 && names >= outside.length * 0.6)
  let together: PersonEntry[] = []
  let isTitled = false
  for (const { text: part, inside, joined } of parts) {
    const current = people.at(-1)
    const complete =
      current !== undefined &&
      current.organisations.length > 0 &&
      !isOrganisation(part) &&
      !isTitleWord(part)
    const least = inside ? 3 : listed || !current || complete ? 1 : 2
    const person: ReturnType<typeof personIn> = inside
      ? null
      : (personIn(part, least, isTitled) ??
        (casually && isCasual(part) ? { name: part, before: '', rest: '' } : null))
    const single =
      person !== null &&
      !person.name.includes(' ') &&
      current !== undefined &&
      !listed &&
      !casually &&
      people.some((each) => each.name.includes(' '))
    if (person && !single && !/^vakant/iu.test(person.name)) {
      const entry = emptyEntry(person.name)
      const isLed = rest.length > 0 && people.length === 0 && style.goesOn !== true
      const org = isLed ? rest.filter(isOrganisation) : []
      isTitled ||= people.length === 0 && isTitleWord(person.before)
      people.push(entry)
      together = joined ? [...together, entry] : [entry]
      for (const each of [person.before, person.rest, ...org]) if (each) addAttribute(entry, each)
      if (org.length) rest.length = 0
    } else if (current) {
      for (const each of inside && together.includes(current) ? together : [current])
        addAttribute(each, part)
    } else rest.push(part)
  }
  return { people, rest }
}

const isCasual = (text: string): boolean =>
  casual.test(text) && !isOrganisation(text) && !isTitleWord(text)

function smallerParts(part: { text: string; inside: boolean }, style: ListStyle): Part[] {
  if (part.inside) return [{ ...part, joined: false }]
  return splitAnd(part.text).flatMap((text, index) =>
    (style.flattened ? splitEmbedded(text) : [text]).map((each, place) => ({
      text: each,
      inside: false,
      joined: index > 0 && place === 0,
    })),
  )
}

/** `ordförande Tord Ekelöf`, `Närhälsan Kinna Joakim Ström`: what belongs to the person before, and the next name. */
function splitEmbedded(part: string): string[] {
  const words = part.split(' ')
  for (let at = 1; at < words.length - 1; at += 1) {
    const name = words.slice(at).join(' ')
    const lead = leadingName(name)
    if (lead?.name.includes(' ') && isFirstName(words[at] ?? '') && nameStrength(part) < 3) {
      return [
        words.slice(0, at).join(' '),
        lead.name,
        ...(lead.rest ? splitEmbedded(lead.rest) : []),
      ]
    }
  }
  const lead = leadingName(part)
  return lead?.rest && lead.name.includes(' ') ? [lead.name, ...splitEmbedded(lead.rest)] : [part]
}

/** Names joined by `och`, `samt`, `&` or `/`; an office with `och` in it (`barn och unga`) is left whole. */
function splitAnd(part: string): string[] {
  const pieces = part.split(/\s(?:och|samt|&|\+)\s|(?<=[a-zß-ž])\/(?=[A-ZÀ-ÞĀ-Ž])/u)
  if (pieces.length < 2) return [part]
  const named = pieces.every(
    (piece) =>
      nameStrength(piece.trim()) >= 1 ||
      isCasual(piece.trim()) ||
      leadingName(piece.trim()) !== null,
  )
  return named && pieces.some((piece) => nameStrength(piece.trim()) >= 2)
    ? pieces.map((piece) => piece.trim())
    : [part]
}

/** Whether a line can be an entry of a list of people. */
export function isPersonLike(line: Line): boolean {
  const text = line.text.length > 160 ? line.text.slice(0, 160) : line.text
  if (line.blank || !/^["”(A-ZÀ-ÞĀ-Žx✓-]/u.test(text)) return false
  if (text.length > 70 && /[.!?]$/u.test(text) && !text.includes(',')) return false
  const first = partsOf(text, 1)[0]?.text ?? ''
  const [left, right] = line.cells
  const code = left && right && /^(?:[A-ZÀ-ÞĀ-Ž]{2,3}|[-–x✓])$/u.test(left.text)
  const cell = code ? right.text : right ? (left?.text ?? '') : first
  const named = cell.includes(',') ? cell.slice(0, cell.indexOf(',')) : cell
  const strength = Math.max(nameStrength(first), named === first ? 0 : nameStrength(named))
  if (strength >= 2) return true
  const words = countOf(' ', text) + 1
  return strength === 1 ? words <= 8 : words <= 14 && personIn(first, 2) !== null
}

/** `Alvesta: Anna Ek, Bo Al`: the organisation before the colon, when people follow. */
export function organisationBefore(text: string): { organisation: string; rest: string } | null {
  const at = text.slice(0, 80).indexOf(':')
  if (at < 2) return null
  const organisation = text.slice(0, at).trim()
  if (nameStrength(organisation) >= 2 || rolesIn(organisation).length > 0) return null
  const rest = text.slice(at + 1).trim()
  return /^[A-Za-zÀ-ž\d\s&/.,()–-]+$/u.test(organisation) && fold(organisation).length > 1
    ? { organisation, rest }
    : null
}
