import { abbreviationsIn } from './abbreviations.ts'
import { isPlace } from './places.ts'
import { isEmpty } from './plain-words.ts'
import { fold, phrases, stem, wordsIn } from './words.ts'

/**
 * What a title says of its matter, as a noun phrase: without the lead-ins that tell what is done with it, numbers,
 * and what stands after it of presenters, time and kind.
 *
 * "§ 7 Uppföljning av Barnahus i länet – Anna Ek informerar" is about "Barnahus i länet".
 */
export function matterTitle(title: string, people: readonly string[] = []): string {
  let rest = withoutTails(withoutNumber(title.normalize('NFC').trim()), people)
  for (;;) {
    const shorter = withoutLeadIn(rest)
    if (shorter === rest) break
    rest = shorter
  }
  return inSentenceCase(rest) || title.trim()
}

const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9'

/** Without the number of the item: `§ 12`, `3.`, `4 b)`. A year and a number of a name stay, as in "1177 på webben". */
function withoutNumber(title: string): string {
  const [first = '', ...others] = title.split(' ')
  const digits = [...first].filter(isDigit).length
  if (first === '§') return others.slice(1).join(' ').trim() || title
  const ends = first.endsWith('.') || first.endsWith(')') || first.startsWith('§')
  if (others.length > 0 && digits <= 3 && ends && (digits > 0 || first.length === 2)) {
    return others.join(' ').trim()
  }
  return title
}

/** What is done with a matter, and says nothing of which it is. Each is followed by what joins it to the matter. */
const doings = phrases(
  `uppföljning, uppföljningen, återkoppling, återrapport, återrapportering, avrapportering,
    information, informationer, kort information, rapport, delrapport, slutrapport, lägesrapport,
    beslut, förslag, förslag till beslut, fråga, frågan, frågor, remiss, remissvar, svar på remiss,
    yttrande, ställningstagande, dialog, diskussion, presentation, genomgång, redovisning, godkännande,
    fastställande, antagande, nuläge, status, avstämning, fortsatt arbete, fortsatt dialog,
    fortsatt diskussion, fortsättning, arbetet, arbete, läget, lägesbild, beredning, beslutsärende,
    informationsärende, beslutspunkt, diskussionspunkt, ärende, ärendet, föredragning, nytt,
    senaste nytt, aktuellt, uppdrag, uppdraget, slutredovisning, delredovisning, överlämning, begäran,
    önskemål, initiativ, skrivelse, statusrapport, nulägesrapport, muntlig rapport`,
)
const joins = phrases('av, om, kring, angående, rörande, gällande, avseende, inför')
const lone = phrases(
  `arbetet med, arbete med, fortsatt arbete med, förslag till, förslag på, ställningstagande till,
    svar på, yttrande över, inför, angående, gällande, rörande, ang, ang., forts, forts., åter`,
)

function withoutLeadIn(title: string): string {
  const words = title.split(' ')
  const folded = words.map((word) => fold(word))
  for (let length = Math.min(3, words.length - 1); length > 0; length -= 1) {
    const phrase = folded.slice(0, length).join(' ')
    const bare = trimEnds(phrase)
    const after = words.slice(length).join(' ')
    const afterSource = restAfterSource(title)
    if (doings.includes(bare) && folded[length] === 'fran' && afterSource !== null)
      return afterSource
    if (doings.includes(bare)) {
      // "Remiss: Strategi för psykisk hälsa", "Information – familjecentraler"
      if (bare !== phrase) return after
      const next = folded[length] ?? ''
      if (isDash(next)) return words.slice(length + 1).join(' ')
      // "Lägesrapport HLT"
      if (abbreviationsIn(title).includes(words[length] ?? '')) return after
      if (joins.includes(next) && words.length > length + 1)
        return words.slice(length + 1).join(' ')
    }
    if (lone.includes(phrase)) return after
  }
  return title
}

/** "Uppdrag från LSVO: Barnahus", "Remiss från Socialstyrelsen – föreskrifter": what stands after whom it is from. */
function restAfterSource(title: string): string | null {
  const at = [': ', ' – ', ' - '].map((each) => [title.indexOf(each), each.length] as const)
  const [first] = at.filter(([place]) => place > 0).sort((a, b) => a[0] - b[0])
  return first ? title.slice(first[0] + first[1]) : null
}

const dashes = ['–', '-', '—', '/', '|']
const isDash = (word: string): boolean => dashes.includes(word)

/** Words that a tail is made of: how the item is treated, and by whom; and those that only join them. */
const tailWords = new Set(
  wordsIn(
    fold(`information informerar informerade beslut beslutar beslutspunkt dialog diskussion rapport rapporterar
      lägesrapport uppföljning återkoppling återrapportering berättar presenterar redovisar föredrar remiss status nuläge
      fortsättning forts fortsatt genomgång presentation bilaga bil handling muntlig min minuter kl skriftlig steg
      beslutsärende informationsärende kort avstämning läget förankring slutrapport delrapport dnr diarienummer`),
  ),
)
const tailJoins = new Set(wordsIn('och av fran med i d b ca nasta punkt'))

/** Without what stands after a dash, a comma, a slash or in brackets and tells only how, when or by whom. */
function withoutTails(title: string, people: readonly string[]): string {
  const names = new Set(people.flatMap((name) => wordsIn(fold(name))))
  const tells = (word: string) => tailWords.has(word) || names.has(word)
  const isTail = (text: string): boolean => {
    const words = wordsIn(fold(text))
    const isMade = words.every((word) => tells(word) || tailJoins.has(word) || isCount(word))
    // "HLT – vad tycker vi?"
    const isAsked = text.trim().endsWith('?') && words.every((word) => isEmpty(stem(word)))
    return (isMade && words.some(tells)) || isAsked
  }
  let rest = title
  for (;;) {
    const at = lastBreak(rest)
    if (at <= 0 || !isTail(rest.slice(at))) return trimEnds(rest)
    rest = trimEnds(rest.slice(0, at))
  }
}

/** A small number, as in "20 min" or "bilaga 2"; a year says something. */
const isCount = (word: string): boolean => word.length <= 2 && [...word].every(isDigit)

function lastBreak(title: string): number {
  return Math.max(
    ...[' – ', ' - ', ' — ', ' / ', ', ', ' ('].map((each) => title.lastIndexOf(each)),
  )
}

const edges = ' .,:;–—-/|'

function trimEnds(text: string): string {
  let end = text.length
  while (end > 0 && edges.includes(text[end - 1] ?? '')) end -= 1
  let start = 0
  while (start < end && edges.includes(text[start] ?? '')) start += 1
  return text.slice(start, end)
}

/** A title in capitals as a sentence is written; short words in capitals elsewhere are abbreviations and stay. */
function inSentenceCase(title: string): string {
  const trimmed = trimEnds(title)
  const words = wordsIn(trimmed)
  const longest = Math.max(0, ...words.map((word) => word.length))
  const isLoud = trimmed === trimmed.toUpperCase() && longest > (words.length > 1 ? 3 : 5)
  const calm = isLoud ? trimmed.split(' ').map(calmed).join(' ') : trimmed
  return calm.slice(0, 1).toUpperCase() + calm.slice(1)
}

/** A word in lower case, but for the names of places. */
function calmed(word: string): string {
  const low = word.toLowerCase()
  return isPlace(stem(low)) ? low.slice(0, 1).toUpperCase() + low.slice(1) : low
}
