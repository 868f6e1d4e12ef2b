import { addDays } from '../domain/day.ts'
import { type FoundDay, findDays, findTimes } from './dates/dates.ts'
import { months } from './lexicon/calendar.ts'
import { firstLineOf, lastLineOf } from './lines/line.ts'
import type { OwnBody } from './own-body.ts'
import { wholeText } from './points/point.ts'
import { readTitle } from './points/title.ts'
import type { PlannedMeeting } from './read-minutes.ts'
import { fold } from './words/fold.ts'
import { memo } from './words/memo.ts'
import { splitSentences } from './words/sentences.ts'
import { quickLook } from './words/words.ts'
import type { Placed } from './zones.ts'

const schedule =
  /(?:nasta|kommande|nastkommande|fler) (?:[A-Za-zÀ-ž]+ )?(?:mote|moten|motet|motestillfalle[A-Za-zÀ-ž]*|sammantrade[A-Za-zÀ-ž]*|traff|traffar|traffen|gang|rad|samrad|forum|dialogmote[A-Za-zÀ-ž]*|styrgrupp[A-Za-zÀ-ž]*|natverkstraff[A-Za-zÀ-ž]*|styrelsemote[A-Za-zÀ-ž]*)|motestid(?:er)?|motetider|motesdatum|motesplan|(?:varens|hostens|arets) (?:moten|traffar|sammantraden|motestider)|sammantrades?(?:tid(?:er)?|plan|dag(?:ar)?|dat[A-Za-zÀ-ž]*)|motesschema|motesdagar|datum for (?:nasta|kommande|moten|hosten|varen)|next meeting|tid for nasta|(?:moten|traffar) (?:under )?(?:varen|hosten)|nya tider|moten (?:framover|framat)|(?:framtida|planerade|inplanerade|inbokade|aterstaende) (?:moten|traffar|sammantraden)|kalendarium/u
const says =
  /^nasta:\s|(?<![A-Za-zÀ-ž])(?:mote|motet|sammantrade|traff|traffen|avstamning) (?:ar |halls |blir )?(?:inbokat|bokat|planerat|inplanerat|inbokad|bokad|planerad|bestamt|utsatt) (?:till|den|i|pa) |(?<![A-Za-zÀ-ž])nasta (?:ordinarie )?([A-Za-zÀ-ž]{2,40})(?:\s[A-Za-zÀ-ž]{1,14}){0,4}?\s(?:ar|blir|hålls|halls|ager rum|sker|planeras|infaller|bestams|bestamdes|faststalls|satts|den|:|i)(?![A-Za-zÀ-ž])|(?:traffas|ses|mots|sammantrader|hålls|samlas) (?:igen |nasta gang |harnast |vi )?(?:igen )?(?:[A-Za-zÀ-ž]{3,9}dag(?:en)? )?(?:den|i|kl|\d)|(?:vi|gruppen|radet|natverket|styrelsen) (?:ses|traffas|mots|sammantrader)|(?:vi )?ses (?:igen|nasta gang)/u
// `Årets sista möte är 1 december`, `Höstens första träff hålls den 3 september`
const lastOfYear =
  /^(?:arets|hostens|varens|terminens|nasta ars|ovriga) (?:(?:sista|forsta|avslutande) (?:mote|sammantrade|traff)|moten|sammantraden|traffar|samrad) (?:ar|blir|halls|hålls|ager rum|infaller|planeras) /u
// `Vi hörs 9 april`, `Vi hörs igen den 3 maj`
const hears =
  /(?<![A-Za-zÀ-ž])vi hors (?:igen |nasta gang |harnast )?(?:[a-z]{3,9}dag(?:en)? )?(?:den )?\d/u
// `Nästa tillfälle`, `Träffar under 2025`, `Tider för 2025`
const moreSchedules =
  /(?<![A-Za-zÀ-ž])(?:(?:nasta|kommande) tillfallen?|(?:moten|traffar|tider|datum) (?:framover|framat|(?:for |under )?20\d\d))(?![A-Za-zÀ-ž])/u
const isPlan = (folded: string): boolean => schedule.test(folded) || moreSchedules.test(folded)
/** A quick look for what `says`, `hears` and `lastOfYear` may find. */
const maySay = quickLook((word) =>
  /nasta|^sista$|^forsta$|^avslutande$|^moten$|^sammantraden$|^traffar$|samrad|bokat|bokad|planerat|planerad|bestamt|utsatt|traffas|ses|hors|mots|sammantrader|hålls|samlas/u.test(
    word,
  ),
)
const meetingWord =
  /^(?:mote|motet|moten|sammantrade|sammantradet|traff|traffen|gang|gangen|tillfalle|tillfallet|motestillfalle|styrgruppsmote|styrelsemote|natverkstraff|natverksmote|rad|radsmote|arbetsmote|digitala|fysiska|ordinarie|avstamning|avstamningsmote|referensgruppsmote|gruppmote|arsmote|samrad|samradsmote|bu|au)$/u
const other =
  /deadline|formote|anmal|inbjudan|utbildning|konferens|ansok|remiss|senast|forslag|semin|foretas|studiebesok|workshop|handlingar|stopp/u

/** What is dated at the end of minutes without being a meeting: who wrote and checked them, and when. */
const signed =
  /^(?:antecknat|antecknade|justera[ts]|upprattad|utskrivet|vid protokollet|signerat|publicera[ts])(?![A-Za-zÀ-ž])/u
// `Decembermötet den 11 december ställs in`, `Träffen i maj är inställd`
const cancels =
  /(?<![A-Za-zÀ-ž])(?:stalls in|stalldes in|ar installt?d?|utgar|blir inte av)(?![A-Za-zÀ-ž])/u
// `Mötet i november flyttas till den 12:e`, `Majmötet tidigareläggs till torsdag den 9`
const moves =
  /^(?:nasta )?(?:(?:motet|sammantradet|traffen) (?:i |den )?|[a-z]{3,9}(?:motet|sammantradet|traffen) )[^.]{0,50}?(?:flyttas|flyttades|ar flyttat|tidigarelaggs|senarelaggs|andras)(?: fram)? till /u

// `Därefter 8/5.`, `Sedan 29 april`: the meeting after the one that has just been told
const afterwards = /^(?:och )?(?:sen|sedan|darefter|darpa|efter det|ovriga moten:?) /u

/** A quick look for what `moves` may find. */
const mayMove = quickLook((word) => /flytta|^(?:tidigare|senare)laggs$|^andras$/u.test(word))

const isSchedule = memo((title) => isPlan(fold(title)) || isAhead(title))

// `Framåt`, `Härnäst`, `Nästa`, `Kalender`: above days to come it is a plan of meetings
const ahead =
  /^(?:framat|framover|harnast|nasta|kommande|kalender|datum|tider|(?:viktiga|kommande|nya) (?:datum|tider)|nar ses vi(?: igen| nasta gang)?\??)$/u
const isAhead = (title: string): boolean =>
  title.length < 40 && ahead.test(fold(title).replace(/[\s.:]+$/u, ''))

// `Torsdag 8 maj`, `Den 3 juni`, `2024-09-12`: a line of a plan that begins with its day
const beginsWithDay =
  /^(?:(?:[A-ZÀ-Þa-zß-ž]{2,4}dag(?:en)? )?(?:den )?\d{1,2}(?::e|\/\d| [a-zß-ž]{3})|20\d\d-\d\d-\d\d)/u

type Context = { readonly own: OwnBody; readonly meetingDay: string | null }

/**
 * Meetings of this body to come: in a point about them, or in a sentence that says when the next one is.
 *
 * Another body's next meeting (`Nästa SAMBUHS är den 28 februari`) and days before the meeting are none.
 */
export function findPlannedMeetings(
  placed: readonly Placed[],
  { own, meetingDay }: Context,
): PlannedMeeting[] {
  const found: PlannedMeeting[] = []
  const times = { start: null as string | null, end: null as string | null }
  let listing = false
  let toldAbove = false
  for (const [index, each] of placed.entries()) {
    const { line, point, sub, zone } = each
    if (line.blank || (zone !== 'item' && zone !== 'notes')) continue
    const isTitle = point?.at === index || point?.titleAt === index
    const scheduled = zone === 'item' && isSchedule(sub?.title ?? point?.title ?? '')
    if (isTitle || (line.text.endsWith(':') && /^[^.]{0,60}:$/u.test(line.text)))
      listing = isPlan(fold(line.text).slice(0, 200))
    else if (listing && beginsWithDay.test(line.text)) listing = true
    else if (line.bullet === null && !scheduled && line.label === null)
      listing = line.text.length < 120 && isPlan(fold(line.text).slice(0, 60))
    const text = wholeText(line)
    let told: boolean = toldAbove && afterwards.test(fold(text.slice(0, 30)))
    const before = found.length
    for (const sentence of splitSentences(text)) {
      const isSaid = maySay(sentence.text)
      const isMoved = mayMove(sentence.text)
      if (!scheduled && !listing && !told && !isSaid && !isMoved) continue
      const folded = fold(sentence.text.slice(0, 600))
      const saying = isSaid
        ? (says.exec(folded) ?? hears.exec(folded) ?? lastOfYear.exec(folded))
        : null
      const otherBody =
        saying?.[1] !== undefined && !meetingWord.test(saying[1]) && !isOfOwn(saying[1], own)
      const moved = isMoved ? moves.exec(folded) : null
      const left = moved
        ? dropMoved(found, sentence.text.slice(0, moved[0].length), meetingDay)
        : undefined
      const announced: boolean =
        moved !== null || (saying !== null && !otherBody) || (told && afterwards.test(folded))
      told ||= announced
      if (
        otherBody ||
        signed.test(folded) ||
        (!scheduled && !announced && !listing) ||
        (!scheduled && other.test(folded) && !announced)
      )
        continue
      const said = moved ? dayOfMonth(sentence.text, folded) : sentence.text
      const year = yearOf(scheduled && !announced ? (sub?.title ?? point?.title ?? '') : '')
      addMeetings(found, said, fold(said.slice(0, 600)), each, {
        meetingDay,
        times: left ?? times,
        year,
        from: moved?.[0].length ?? 0,
        listed: scheduled && !isTitle,
      })
    }
    toldAbove = found.length > before
  }
  return withAgendas(placed, found).sort((one, two) =>
    (one.date ?? '').localeCompare(two.date ?? ''),
  )
}

/** `Nästa partnerskapsmöte`, `nästa styrgruppsmöte`: the body itself, or a meeting of it in one word. */
function isOfOwn(word: string, own: OwnBody): boolean {
  const body = /^(.{4,40}?)s?(?:mote|motet|sammantrade|sammantradet|traff|traffen)$/u.exec(
    word,
  )?.[1]
  return own.owns(word) || (body !== undefined && own.owns(body))
}

/** The year in `Mötestider 2025`, `följande dagar 2025`: it holds for the days below or after it. */
const yearOf = (text: string): string | null => /(?<!\d)(20\d\d)(?![\d-])/u.exec(text)?.[1] ?? null

const monthNamed =
  /(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)/u

/** `Mötet i november flyttas till den 12:e` with the month that it leaves unsaid. */
function dayOfMonth(text: string, folded: string): string {
  const bare =
    /\btill (?:[A-Za-zÀ-ž]{3,9}dag(?:en)? )?(?:den )?(\d{1,2})(?::?[ea])?(?=[.,\s]|$)(?! ?[A-Za-zÀ-ž]{3,9}(?:ari|s|il|j|i|ber)\b)/u
  const day = bare.exec(text)
  const month = monthNamed.exec(folded)?.[1]
  if (!day || !month) return text
  const end = day.index + day[0].length
  return `${text.slice(0, end).replace(/:?[ea]$/u, '')} ${month}${text.slice(end)}`
}

/** A meeting that is moved stands no longer on the day that was planned for it: the one that was planned. */
function dropMoved(
  found: PlannedMeeting[],
  text: string,
  meetingDay: string | null,
): PlannedMeeting | undefined {
  const [day] = findDays(text, { reference: meetingDay, towards: 'after' })
  const month = months.get(monthNamed.exec(fold(text))?.[1] ?? '')
  const at = found.findIndex(({ date }) =>
    day ? date === day.day : month !== undefined && Number(date?.slice(5, 7)) === month,
  )
  return at >= 0 ? found.splice(at, 1)[0] : undefined
}

/** `den 9 mars, 5 oktober och 7 december 2023`: the year at the end of a list holds for the days before it. */
function withSharedYear(text: string, days: readonly FoundDay[]): FoundDay[] {
  const shared = [...days]
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const [day, next] = [shared[index], shared[index + 1]]
    if (!day?.day || !next?.day || day.yearWritten || !next.yearWritten) continue
    const joined = /^,? ?(?:och |samt )?(?:den )?$/u.test(text.slice(day.end, next.at))
    const same = `${next.day.slice(0, 4)}${day.day.slice(4)}`
    if (joined && same <= next.day) shared[index] = { ...day, day: same, yearWritten: true }
  }
  return shared
}

type Times = { start: string | null; end: string | null }
type Said = {
  readonly meetingDay: string | null
  /** The times that hold for all days below them. */
  readonly times: Times
  readonly year: string | null
  /** Where the days of meetings begin: behind those that a meeting is moved from. */
  readonly from: number
  readonly listed: boolean
}

function addMeetings(
  found: PlannedMeeting[],
  text: string,
  folded: string,
  { line }: Placed,
  { meetingDay, times, year, from, listed }: Said,
): void {
  const all = findDays(text, { reference: meetingDay, towards: 'after' })
  const first = all[0]?.at ?? 0
  const days = withSharedYear(text, all)
    .map((day) => inYear(day, yearOf(text.slice(0, first)) ?? year, meetingDay))
    .filter((day) => day.at >= from)
  const masked = all.reduce(
    (rest, day) => rest.slice(0, day.at) + ' '.repeat(day.end - day.at) + rest.slice(day.end),
    text,
  )
  const clock = findTimes(masked, true)
  if (days.length === 0) {
    const [common] = clock
    if (common && listed && /mellan|klockan|kl\.?/u.test(folded))
      holdFor(found, line, folded, common, times)
    return
  }
  if (
    /(?<![A-Za-zÀ-ž])(?:senast|anmalan|forslag till punkter|handlingar skickas)(?![A-Za-zÀ-ž])/u.test(
      folded,
    ) &&
    days.length === 1 &&
    !isPlan(folded)
  )
    return
  const off = cancels.exec(folded)?.index ?? -1
  for (const [index, day] of days.entries()) {
    const planned = found.findIndex((each) => each.date === day.day)
    if (day.at < off) {
      if (planned >= 0) found.splice(planned, 1)
      continue
    }
    if (
      day.day === null ||
      (meetingDay !== null && day.day <= meetingDay) ||
      (!day.yearWritten && meetingDay !== null && day.day > addDays(meetingDay, 320)) ||
      planned >= 0
    )
      continue
    const until = days[index + 1]?.at ?? text.length
    const own =
      clock.find((time) => time.at >= day.end - 1 && time.at < until) ??
      (days.length === 1 ? clock[0] : undefined)
    const leading = clock.length === 1 ? clock.find((time) => time.at < first) : undefined
    const before = /samma tid/u.test(folded.slice(day.end, until)) ? found.at(-1) : undefined
    const shared =
      own ??
      before ??
      leading ??
      (/(?<![A-Za-zÀ-ž])(?:bada|alla|samtliga) (?:dagar(?:na)?|tider|moten)?|kl/u.test(
        folded.slice(days.at(-1)?.end ?? 0),
      )
        ? clock.at(-1)
        : undefined)
    found.push({
      date: day.day,
      start: shared?.start ?? times.start,
      end: shared ? shared.end : times.end,
      place: placeAfter(masked.slice(day.end)),
      items: [],
      lines: [firstLineOf(line), lastLineOf(line)],
      rule: listed ? 'meeting-plan' : 'next-meeting',
    })
  }
}

/** A day without a year, in the year that stands above the list or before it. */
function inYear(day: FoundDay, year: string | null, meetingDay: string | null): FoundDay {
  if (year === null || day.day === null || day.yearWritten) return day
  const moved = `${year}${day.day.slice(4)}`
  return meetingDay === null || moved > meetingDay ? { ...day, day: moved, yearWritten: true } : day
}

/** A line with nothing but a time: of the meeting on the line above, or of all in the list. */
function holdFor(
  found: PlannedMeeting[],
  line: Placed['line'],
  folded: string,
  { start, end }: Times,
  times: Times,
): void {
  const last = found.at(-1)
  const ofAll = /(?<![A-Za-zÀ-ž])(?:alla|samtliga|motena|traffarna)(?![A-Za-zÀ-ž])/u.test(folded)
  if (last && !ofAll && last.start === null && last.lines[1] === firstLineOf(line) - 1) {
    Object.assign(last, { start, end })
    return
  }
  if (ofAll) for (const each of found) if (each.start === null) Object.assign(each, { start, end })
  Object.assign(times, { start, end })
}

const placeAfter = (text: string): string | null => {
  const bare = text
    .replace(/\(.*?\)/gu, ' ')
    .replace(
      /(?:kl(?:ockan|\.)?\s?)?\d{1,2}(?:[.:]\d\d)?(?:\s?[-–]\s?\d{1,2}(?:[.:]\d\d)?)?/giu,
      ' ',
    )
  const match =
    /(?:^|[\s,])(?:i|på|via|plats:?|lokal:?)\s([A-ZÀ-ÞĀ-Ž][^.,;]{2,50})|,\s([A-ZÀ-ÞĀ-Ž][^.,;]{2,50})/u.exec(
      bare.slice(0, 160),
    )
  return (match?.[1] ?? match?.[2] ?? '').trim() || null
}

/** Entries below a planned meeting, and under `Möjliga punkter`, are what is to be taken up at it. */
function withAgendas(
  placed: readonly Placed[],
  meetings: readonly PlannedMeeting[],
): PlannedMeeting[] {
  const starts = new Map<number, number>()
  for (const [at, { line }] of placed.entries())
    if (!line.blank && !starts.has(firstLineOf(line))) starts.set(firstLineOf(line), at)
  return meetings.map((meeting, index) => {
    const at = starts.get(meeting.lines[0]) ?? -1
    const start = placed[at]
    if (!start) return meeting
    const next = meetings[index + 1]?.lines[0] ?? Number.POSITIVE_INFINITY
    const items: PlannedMeeting['items'] = []
    let announced = false
    for (let below = at + 1; below < placed.length; below += 1) {
      const { line, point } = placed[below] ?? start
      if (line.blank) continue
      if (
        firstLineOf(line) >= next ||
        (point !== start.point && point !== null && point.depth === 0)
      )
        break
      if (
        /(?:möjliga|förslag på|kommande) punkter|punkter till nästa möte|att ta upp/iu.test(
          line.text.slice(0, 100),
        )
      )
        announced = true
      else if (
        line.label?.style === 'roman' ||
        (announced && line.bullet !== null) ||
        (line.indent > start.line.indent && line.bullet !== null && start.line.bullet !== null)
      ) {
        const { title, presenters, minutes } = readTitle(line.text)
        items.push({ title, presenters: [...presenters], minutes })
      } else if (items.length > 0) break
    }
    return { ...meeting, items }
  })
}
