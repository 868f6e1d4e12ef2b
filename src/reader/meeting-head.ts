import type { BlockLabel } from './block-label.ts'
import { type FoundDay, findDays, findTimes } from './dates/dates.ts'
import { bodyWord, hasBodyWord, kinds } from './lexicon/document-words.ts'
import { firstLineOf, type Line, lastLineOf } from './lines/line.ts'
import { wholeText } from './points/point.ts'
import type { ReadMinutes } from './read-minutes.ts'
import { fold } from './words/fold.ts'
import { matchesOf } from './words/matches.ts'
import { splitSentences } from './words/sentences.ts'
import type { Placed } from './zones.ts'

type Meeting = ReadMinutes['meeting']

const serialYear =
  /(?:nr|protokoll|anteckningar|möte)\s?:?\s?\d{1,3}\s?[/–-]\s?((?:19|20)\d\d)|\b\d{1,2}\/((?:19|20)\d\d)\b|(?:vår|höst|våren|hösten|ht|vt)\s?((?:19|20)?\d\d)\b|((?:19|20)\d\d)/giu

/** The meeting that a head tells of: day, times, place and way; the most probable of those mentioned. */
export function meetingOf(placed: readonly Placed[], head: readonly Placed[]): Meeting {
  const hint = yearHint(placed, head)
  const rule = { reference: hint, towards: 'nearest' } as const
  const dates = head.flatMap((each) => dayOptions(each, rule))
  const chosen = dates.reduce<(typeof dates)[number] | null>(
    (best, each) => (each.score > (best?.score ?? Number.NEGATIVE_INFINITY) ? each : best),
    null,
  )
  const times = head.flatMap((each) => timeOptions(each))
  const time = times.reduce<(typeof times)[number] | null>(
    (best, each) => (each.score > (best?.score ?? 0) ? each : best),
    null,
  )
  const place = placeOf(head)
  const closing = time?.end == null ? closingTime(placed) : null
  const opening = time === null ? openingTime(placed) : null
  const wide = chosen ?? time ?? null
  const from = wide ? firstLineOf(wide.line) : 1
  return {
    date: chosen?.found.day ?? null,
    dateEnd: chosen?.found.dayEnd ?? null,
    start: time?.start ?? opening,
    end: time?.end ?? closing,
    place: place?.text ?? null,
    mode: modeOf(head, place?.text ?? ''),
    lines: [from, wide ? lastLineOf(wide.line) : from],
    rule: chosen ? chosen.rule : 'no-date',
  }
}

/** A year for days without one: a full date, a serial number or a year in the head, else anywhere in the text. */
function yearHint(placed: readonly Placed[], head: readonly Placed[]): string | null {
  for (const each of head) {
    const match = matchesOf(serialYear, each.line.text.slice(0, 300))[0]
    const digits = match?.slice(1).find(Boolean)
    if (digits) return `${digits.length === 2 ? `20${digits}` : digits}-07-01`
  }
  const counts = new Map<string, number>()
  for (const { line } of placed) {
    for (const match of matchesOf(
      /(?<![\d-])((?:19[89]|20[0-4])\d)(?![\d])/gu,
      line.text.slice(0, 2000),
    )) {
      const year = match[1] ?? ''
      counts.set(year, (counts.get(year) ?? 0) + 1)
    }
  }
  const most = [...counts].reduce<[string, number] | null>(
    (best, each) => (each[1] > (best?.[1] ?? 0) ? each : best),
    null,
  )
  return most ? `${most[0]}-07-01` : null
}

type DayOption = {
  readonly found: FoundDay
  readonly score: number
  readonly line: Line
  readonly rule: string
}

function dayOptions(
  { line, label, zone }: Placed,
  rule: { reference: string | null; towards: 'nearest' },
): DayOption[] {
  if (zone === 'contents') return []
  const text = wholeText(line).slice(0, 600)
  return findDays(text, rule, true)
    .filter((found) => found.day !== null)
    .map((found) => ({
      found,
      line,
      score: dayScore(found, text, label, zone),
      rule: label ? 'labelled-date' : 'head-date',
    }))
}

function dayScore(found: FoundDay, text: string, label: BlockLabel | null, zone: string): number {
  let score = 1
  if (label?.kind === 'date' || label?.kind === 'timeAndPlace') score += 3
  else if (label?.kind === 'time' || label?.kind === 'place') score += 2
  else if (kinds.test(text.slice(0, 160))) score += 1.6
  else if (label && label.kind !== 'body') score -= 2
  if (found.weekday !== null) score += 0.6
  if (found.yearWritten) score += 0.3
  if (zone === 'attendance' || zone === 'signatures') score -= 1.5
  if (
    /(?:justera|utskriven|upprättad|uppdaterad|publicerad|senast ändrad|version|anslag|mall|fastställd|reviderad|utskrift|skickad|kallelse skickad|faxad|fax)/iu.test(
      text,
    )
  )
    score -= 2.2
  if (/kl\.?\s?\d|\d{1,2}[.:]\d\d\s?[-–]/iu.test(text)) score += 0.8
  if (/sammanträd|möte/iu.test(text) && text.length < 120) score += 0.3
  return score
}

type TimeOption = {
  readonly start: string
  readonly end: string | null
  readonly score: number
  readonly line: Line
}

// `08:30`, `13.00–15.30` alone on a line
const onlyTime = /^\d{1,2}[.:]\d\d(?:\s?[-–]\s?\d{1,2}[.:]\d\d)?$/u
// `Start måndag 10.30, avslut tisdag 14.00`
const startsAt = /(?:^|[.,;]\s)(?:start|början|börjar)[A-Za-zÀ-ž ]{0,20}\s\d{1,2}[.:]\d\d/iu

function timeOptions({ line, label, zone }: Placed): TimeOption[] {
  if (zone === 'contents' || (zone === 'attendance' && label?.kind !== 'time')) return []
  const labelled = label !== null && ['time', 'timeAndPlace', 'date', 'place'].includes(label.kind)
  const text = labelled ? (label?.rest ?? '') : line.text
  if (text.length > 300) return []
  const days = findDays(text, { reference: '2000-01-01', towards: 'nearest' })
  const masked = days.reduce(
    (rest, day) => rest.slice(0, day.at) + ' '.repeat(day.end - day.at) + rest.slice(day.end),
    text,
  )
  const bare = labelled || days.length > 0 || onlyTime.test(text) || startsAt.test(text)
  const times = findTimes(masked, bare)
  const [first, second] = times
  if (!first) return []
  const end =
    first.end ??
    (second && second.end === null && /[-–]|till|slut/u.test(masked.slice(first.until, second.at))
      ? second.start
      : null)
  const score =
    1 +
    (labelled ? 2 : 0) +
    (first.end ? 0.5 : 0) +
    (days.length > 0 ? 0.7 : 0) -
    (/justera|gruppmöte|förmöte|ajourner|lunch|fika/iu.test(text) ? 1.2 : 0) -
    (/^[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž]+\s[A-ZÀ-ÞĀ-Ž]/u.test(text) && !labelled && days.length === 0
      ? 0.8
      : 0)
  return [{ start: first.start, end, score, line }]
}

const closes =
  /(?:mötet|sammanträdet|ordförande[n]?)\s.{0,60}?(?:avsluta[dts]*|förklara[A-Za-zÀ-ž]*).{0,40}?kl(?:ockan|\.)?\s?(\d{1,2})[.:](\d\d)/iu
// `Slut 9.40`, `Mötet slutade 15.30.`
const endsAt =
  /^(?:mötet\s)?(?:slut|slutade|slutar|sluttid|avslut)\s?:?\s(?:kl\.?\s)?(\d{1,2})[.:](\d\d)\.?$/iu
const opens = /(?:öppna[rdts]*|börja[rdt]*).{0,40}?kl(?:ockan|\.)?\s?(\d{1,2})[.:](\d\d)/iu

function timeIn(placed: readonly Placed[], pattern: RegExp): string | null {
  for (const { line, zone } of placed) {
    if (zone !== 'item' && zone !== 'notes') continue
    const match = /kl|slut/iu.test(line.text) ? pattern.exec(line.text.slice(0, 400)) : null
    if (match) return `${(match[1] ?? '').padStart(2, '0')}:${match[2]}`
  }
  return null
}
const closingTime = (placed: readonly Placed[]): string | null =>
  timeIn(placed, closes) ?? timeIn(placed, endsAt)
const openingTime = (placed: readonly Placed[]): string | null => timeIn(placed, opens)

// `Anteckningar från träffen på Orrefors värdshus, 3 maj`
const metAt =
  /(?:mötet|träffen|sammanträdet|konferensen)\s(?:på|i|vid)\s([A-ZÀ-ÞĀ-Ž][^,.;:\d]{3,60}),\s/u

/** What is left of a line about the time; of several sentences (`Kl 10–14 med lunch. Stora salen, Umeå`) the one with a name. */
function placeIn(text: string): string {
  const sentences = splitSentences(text)
  if (sentences.length < 2) return withoutTime(text)
  const named = sentences
    .map((sentence) => withoutTime(sentence.text).replace(/\.$/u, ''))
    .find((each) => /^[A-ZÀ-ÞĀ-Ž]/u.test(each) && each.split(' ').length < 9)
  return named ?? withoutTime(text)
}

// `Skypemöte`, `Teams-möte`
const linkMeeting = /^(skype|teams|zoom|telefon|video)-?möte$/iu

// `Skickat: den 8 februari 2021 16:42` above minutes in a mail
const isSentAt = /^(?:skickat|sent|datum|date):\s/iu

function placeOf(head: readonly Placed[]): { text: string } | null {
  for (const kind of ['place', 'timeAndPlace'] as const) {
    for (const { label } of head) {
      if (label?.kind !== kind || label.rest === '') continue
      const text = withoutTime(label.rest)
      if (text) return { text }
    }
  }
  for (const [at, { line, label, zone }] of head.entries()) {
    if (
      zone === 'attendance' ||
      zone === 'contents' ||
      (zone === 'setAside' && isSentAt.test(line.text)) ||
      (at === 0 && head.length > 2 && !label && !kinds.test(line.text)) ||
      (label && label.kind !== 'date' && label.kind !== 'time')
    )
      continue
    const base = label ? label.rest : line.text
    const days = findDays(base, { reference: '2000-01-01', towards: 'nearest' }, true)
    if (days.length === 0 && findTimes(base, false).length === 0) continue
    const named = metAt.exec(base.slice(0, 160))?.[1]
    if (named) return { text: named }
    const beside = placeBeside(base)
    if (beside) return { text: beside }
    const text = placeIn(kinds.test(base) ? base.slice(days[0]?.end ?? 0) : base)
    if (
      text.length > 2 &&
      text.length < 80 &&
      !bodyWord.test(text) &&
      !/^(?:och|samt)\s/u.test(text)
    )
      return { text: text.replace(/^(?:i|på|via|per)\s/iu, '').replace(linkMeeting, '$1') }
  }
  const next = head.find(
    ({ line, label, zone }) =>
      !label &&
      zone === 'head' &&
      /^(?:(?:anteckningar|minnesanteckningar|protokoll|noteringar),\s)?(?:teams|zoom|skype|digitalt\b.{0,20}|via teams)$/iu.test(
        line.text,
      ),
  )
  if (next) return { text: next.line.text.replace(/^[A-Za-zÀ-ž]+,\s/u, '') }
  const dated = [...head.entries()].filter(
    ([, { line }]) =>
      findDays(line.text, { reference: '2000-01-01', towards: 'nearest' }, true).length > 0,
  )
  const timed = dated.filter(([, { line }]) => findTimes(line.text, false).length > 0)
  for (const [at] of [...timed, ...dated.slice(0, 1)]) {
    const text = placeBelow(head[at + 1])
    if (text) return { text }
  }
  return null
}

// `Minnesanteckning · Teams · tisdag 28 januari kl. 10–12`: the piece that is no word for the document, day or time
function placeBeside(text: string): string | null {
  if (!/ [·|•] /u.test(text)) return null
  const pieces = text.split(/ [·|•] /u).map((piece) => piece.trim())
  const places = pieces.filter(
    (piece) =>
      /^[A-ZÀ-ÞĀ-Ž]/u.test(piece) &&
      piece.length > 2 &&
      piece.length < 60 &&
      !kinds.test(piece) &&
      (!hasBodyWord(piece) || /^(?:teams|zoom|skype)(?![A-Za-zÀ-ž])/iu.test(piece)) &&
      !/\d{4}-|^(?:mån|tis|ons|tors|fre|lör|sön)dag|^(?:kl|nr|dnr|möte)(?![A-Za-zÀ-ž])/iu.test(
        piece,
      ) &&
      findTimes(piece, false).length === 0 &&
      findDays(piece, { reference: '2000-01-01', towards: 'nearest' }, true).length === 0,
  )
  return places.length === 1 ? (places[0] ?? null) : null
}

/** The place on a line of its own below the day; its first sentence where times follow. */
function placeBelow(below: Placed | undefined): string | null {
  if (!below || below.label || below.zone !== 'head') return null
  const { text } = below.line
  const timed = startsAt.test(text)
  const bare = timed ? (text.split('. ')[0] ?? '') : text
  const ok =
    bare.length < 70 &&
    /^[A-ZÀ-ÞĀ-Ž]/u.test(bare) &&
    !/[.:]$/u.test(bare) &&
    !onlyTime.test(bare) &&
    !hasBodyWord(bare)
  return ok ? bare : null
}

/** A line about time and place without its days and times: what is left is the place. */
function withoutTime(text: string): string {
  const days = findDays(text, { reference: '2000-01-01', towards: 'nearest' }, true)
  let bare = days.reduce(
    (rest, day) => rest.slice(0, day.at) + '\u00a4'.repeat(day.end - day.at) + rest.slice(day.end),
    text,
  )
  for (const time of findTimes(bare, true))
    bare = bare.slice(0, time.at) + '\u00a4'.repeat(time.until - time.at) + bare.slice(time.until)
  return bare
    .replace(/(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?)\s?(?:den)?\s?\u00a4+/giu, '\u00a4')
    .replace(/(?<![A-Za-zÀ-ž])(?:kl(?:ockan|\.)?|den)\s?(?=\u00a4|$|,)/giu, ' ')
    .replace(/\u00a4+/gu, ' ')
    .replace(/(?<![A-Za-zÀ-ž])(?:via|samt)\s(?=[A-ZÀ-ÞĀ-Ž])/gu, '')
    .replace(
      /\((?=[^()]*(?:\u00a4|kl\b|\s(?:var|är|blev|har)\s|inte\b|lunch|fika|kaffe|länk|obs|gemensam|förmöte|möte|OBS|ajourn|paus|parti|undantag|\())[^()]{0,200}\)?|\([^()]{0,200}$|\(\s*\)/gu,
      ' ',
    )
    .replace(/,\s(?:vi|mötet|ca)\s.*$/iu, '')
    .replace(/\s{2,}/gu, ' ')
    .replace(/^[\s,;:.–-]+(?:i\s|på\s)?|[\s,;:–-]+$/gu, '')
    .trim()
}

function modeOf(head: readonly Placed[], place: string): Meeting['mode'] {
  const text = fold(
    `${place} ${head
      .filter(({ zone }) => zone === 'head')
      .map(({ line }) => line.text)
      .join(' ')
      .slice(0, 1500)}`,
  )
  const digital =
    /(?<![A-Za-zÀ-ž])(?:teams|zoom|skype|digital|digitalt|pa distans|videomote|telefonmote|lank|webex|meet)(?![A-Za-zÀ-ž])/u.test(
      text,
    )
  if (/hybrid/u.test(text)) return 'hybrid'
  const room = place !== '' && !/^(?:via |digital|teams|zoom|skype|distans)/iu.test(place)
  if (digital && room && /teams|zoom|skype|lank|digital/u.test(fold(place))) return 'hybrid'
  return digital ? 'digital' : room ? 'physical' : null
}
