import { addDays } from '../domain/day.ts'
import { type FoundDay, findDays, findTimes } from './dates/dates.ts'
import { firstLineOf, lastLineOf } from './lines/line.ts'
import type { OwnBody } from './own-body.ts'
import { wholeText } from './points/point.ts'
import { readTitle } from './points/title.ts'
import type { PlannedMeeting } from './read-minutes.ts'
import { fold } from './words/fold.ts'
import { memo } from './words/memo.ts'
import { splitSentences } from './words/sentences.ts'
import type { Placed } from './zones.ts'

const schedule =
  /(?:nasta|kommande|nastkommande|fler) (?:[A-Za-zÀ-ž]+ )?(?:mote|moten|motet|motestillfalle[A-Za-zÀ-ž]*|sammantrade[A-Za-zÀ-ž]*|traff|traffar|traffen|gang|rad|styrgrupp[A-Za-zÀ-ž]*|natverkstraff[A-Za-zÀ-ž]*|styrelsemote[A-Za-zÀ-ž]*)|motestid(?:er)?|motetider|motesdatum|motesplan|(?:varens|hostens|arets) (?:moten|traffar|sammantraden|motestider)|sammantrades?(?:tid(?:er)?|plan|dag(?:ar)?|dat[A-Za-zÀ-ž]*)|motesschema|motesdagar|datum for (?:nasta|kommande|moten|hosten|varen)|next meeting|tid for nasta|(?:moten|traffar) (?:under )?(?:varen|hosten)|nya tider|moten (?:framover|framat)|(?:framtida|planerade|inplanerade|inbokade|aterstaende) (?:moten|traffar|sammantraden)|kalendarium/u
const says =
  /^nasta:\s|(?<![A-Za-zÀ-ž])(?:mote|motet|sammantrade|traff|traffen|avstamning) (?:ar |halls |blir )?(?:inbokat|bokat|planerat|inplanerat|inbokad|bokad|planerad|bestamt|utsatt) (?:till|den|i|pa) |(?<![A-Za-zÀ-ž])nasta (?:ordinarie )?([A-Za-zÀ-ž]{2,40})(?:\s[A-Za-zÀ-ž]{1,14}){0,4}?\s(?:ar|blir|hålls|halls|ager rum|sker|planeras|infaller|bestams|bestamdes|faststalls|satts|den|:|i)(?![A-Za-zÀ-ž])|(?:traffas|ses|mots|sammantrader|hålls|samlas) (?:igen |nasta gang |harnast |vi )?(?:igen )?(?:[A-Za-zÀ-ž]{3,9}dag(?:en)? )?(?:den|i|kl|\d)|(?:vi|gruppen|radet|natverket|styrelsen) (?:ses|traffas|mots|sammantrader)|(?:vi )?ses (?:igen|nasta gang)/u
/** A quick look for what `says` may find. */
const maySay =
  /nasta[ :]|bokat|bokad|planerat|planerad|bestamt|utsatt|traffas|ses|mots|sammantrader|hålls|samlas/u
const meetingWord =
  /^(?:mote|motet|moten|sammantrade|sammantradet|traff|traffen|gang|gangen|motestillfalle|styrgruppsmote|styrelsemote|natverkstraff|natverksmote|rad|radsmote|arbetsmote|digitala|fysiska|ordinarie|avstamning|avstamningsmote|referensgruppsmote|gruppmote|arsmote|samrad|samradsmote|bu|au)$/u
const other =
  /deadline|anmal|inbjudan|utbildning|konferens|ansok|remiss|senast|forslag|semin|foretas|studiebesok|workshop|handlingar|stopp/u

const isSchedule = memo((title) => schedule.test(fold(title)))

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
  for (const [index, each] of placed.entries()) {
    const { line, point, sub, zone } = each
    if (line.blank || (zone !== 'item' && zone !== 'notes')) continue
    const isTitle = point?.at === index || point?.titleAt === index
    const scheduled = zone === 'item' && isSchedule(sub?.title ?? point?.title ?? '')
    if (isTitle || /^[^.]{0,60}:$/u.test(line.text))
      listing = schedule.test(fold(line.text).slice(0, 200))
    else if (line.bullet === null && !scheduled && line.label === null)
      listing = line.text.length < 120 && schedule.test(fold(line.text).slice(0, 60))
    const text = wholeText(line)
    let told = false
    for (const sentence of splitSentences(text)) {
      const folded = fold(sentence.text.slice(0, 600))
      const saying = maySay.test(folded) ? says.exec(folded) : null
      const otherBody =
        saying?.[1] !== undefined && !meetingWord.test(saying[1]) && !own.owns(saying[1])
      const announced: boolean =
        (saying !== null && !otherBody) || (told && /^(?:sen|sedan|darefter|darpa) /u.test(folded))
      told ||= announced
      if (
        otherBody ||
        (!scheduled && !announced && !listing) ||
        (!scheduled && other.test(folded) && !announced)
      )
        continue
      addMeetings(found, sentence.text, folded, each, meetingDay, times, scheduled && !isTitle)
    }
  }
  return withAgendas(placed, found).sort((one, two) =>
    (one.date ?? '').localeCompare(two.date ?? ''),
  )
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

function addMeetings(
  found: PlannedMeeting[],
  text: string,
  folded: string,
  { line }: Placed,
  meetingDay: string | null,
  times: { start: string | null; end: string | null },
  listed: boolean,
): void {
  const days = withSharedYear(text, findDays(text, { reference: meetingDay, towards: 'after' }))
  const masked = days.reduce(
    (rest, day) => rest.slice(0, day.at) + ' '.repeat(day.end - day.at) + rest.slice(day.end),
    text,
  )
  const clock = findTimes(masked, true)
  if (days.length === 0) {
    const [common] = clock
    if (common && listed && /mellan|klockan|kl\.?/u.test(folded))
      Object.assign(times, { start: common.start, end: common.end })
    return
  }
  if (
    /(?<![A-Za-zÀ-ž])(?:senast|anmalan|forslag till punkter|handlingar skickas)(?![A-Za-zÀ-ž])/u.test(
      folded,
    ) &&
    days.length === 1 &&
    !schedule.test(folded)
  )
    return
  for (const [index, day] of days.entries()) {
    if (
      day.day === null ||
      (meetingDay !== null && day.day <= meetingDay) ||
      (!day.yearWritten && meetingDay !== null && day.day > addDays(meetingDay, 320)) ||
      found.some((each) => each.date === day.day)
    )
      continue
    const until = days[index + 1]?.at ?? text.length
    const own =
      clock.find((time) => time.at >= day.end - 1 && time.at < until) ??
      (days.length === 1 ? clock[0] : undefined)
    const shared =
      own ??
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
