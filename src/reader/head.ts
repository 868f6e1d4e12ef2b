import { readBlockLabel } from './block-label.ts'
import { months } from './lexicon/calendar.ts'
import { hasBodyWord, isBodyOfPeople, kinds } from './lexicon/document-words.ts'
import { authorityOf } from './lexicon/organisation-words.ts'
import { changed, firstLineOf, type Line, lastLineOf } from './lines/line.ts'
import { meetingOf } from './meeting-head.ts'
import { isPersonLike } from './people/person-entry.ts'
import { wholeText } from './points/point.ts'
import type { ReadMinutes } from './read-minutes.ts'
import { fold } from './words/fold.ts'
import type { Placed } from './zones.ts'

/** What the head of a document says: its own word for itself, the body, the meeting. */
export type Head = Pick<ReadMinutes, 'kind' | 'title' | 'collaboration' | 'body' | 'meeting'>

/** Reads the head: the lines before the first point, or the first ones where there are no points. */
export function readHead(placed: readonly Placed[]): Head {
  const last = placed.findIndex((each) => each.zone === 'item')
  const head = placed
    .slice(0, last < 0 ? Math.min(placed.length, 60) : last)
    .filter(({ line, zone }) => !line.blank && !(zone === 'setAside' && isField.test(line.text)))
  const all = head.length > 0 ? head : placed.slice(0, 12)
  const kind = kindOf(all)
  const meeting = meetingOf(placed, all)
  const body = bodyOf(all, kind)
  return {
    kind: kind?.word ?? null,
    title: titleOf(all),
    collaboration: collaborationOf(all, body?.name ?? null),
    body,
    meeting,
  }
}

// `publicerad: 2024-11-29`, `titel: …` above a page: of the page, and not of the meeting
const isField =
  /^(?:publicera[dts]+|uppdatera[dts]+|granska[dts]+|ändra[dts]+|skapa[dts]+|tite?le?|kategori(?:er)?|taggar|tags|url|slug|layout):(?:\s|$)/u

type Kind = { readonly word: string; readonly at: number }

/** The document's own word for itself: the first that stands in a title, not in a sentence. */
function kindOf(head: readonly Placed[]): Kind | null {
  const found = kindAmong(head)
  if (found === null || head[found.at]?.zone !== 'setAside') return found
  return kindAmong(head, false) ?? found
}

function kindAmong(head: readonly Placed[], withAside = true): Kind | null {
  for (const [at, { line, zone }] of head.slice(0, 40).entries()) {
    const listed = (zone === 'contents' && at > 2) || zone === 'attendance'
    if (listed || line.text.length > 220 || (zone === 'setAside' && !withAside)) continue
    const match = kinds.exec(line.text.slice(0, 160))
    if (
      !match ||
      match.index > 90 ||
      (/[.!?]$/u.test(line.text) && line.text.length > 60 && match.index > 3)
    )
      continue
    const label = readBlockLabel(line)
    if (
      label &&
      label.kind !== 'body' &&
      label.kind !== 'reference' &&
      label.kind !== 'contents' &&
      at > 0
    )
      continue
    if (/^(?:vid|föregående|justera)/iu.test(line.text)) continue
    return { word: (match[1] ?? '').toLowerCase(), at }
  }
  return null
}

const titleOf = (head: readonly Placed[]): string | null => {
  const first =
    head.find(
      ({ line, label }) => kinds.test(line.text.slice(0, 160)) && (!label || label.kind === 'body'),
    ) ?? head[0]
  return first ? wholeText(first.line).slice(0, 300).replace(pageAtEnd, '') : null
}

/** `Protokoll Sida 1/4`, `Minnesanteckningar 1 (3)` */
const pageAtEnd = /,?\s(?:sida?n?\.? ?\d{1,3}(?: ?(?:\/|av) ?\d{1,3})?|\d{1,3} ?\(\d{1,3}\))$/iu

// ---- the body --------------------------------------------------------------------------------------------------------

const noise =
  /(?<![A-Za-zÀ-ž\d])(?:(?:19|20)\d\d-\d\d(?:-\d\d)?|\d{6}(?:\d\d)?|nr:?\s?\d{1,3}(?:\s?[/–-]\s?\d{2,4})?|\d{1,2}\s?\(\s?\d{1,3}\s?\)|sid(?:a|an)?\.?\s?\d{1,3}.{0,10}|§+\s?\d{1,3}.{0,14}|\d{1,2}\/\d{2,4}|möte\s(?:nr\s)?\d{1,3}|dnr.{0,30})(?![A-Za-zÀ-ž\d])/giu
const leads =
  /^(?:[\s:,.–-]|från|fran|fört vid|förda vid|fort vid|förd vid|vid|för|med|av|till|gällande|avseende|i|på|om|ett|möte[t]?|sammanträde[t]?|sammankomst(?:en)?|ordinarie|extra|digitalt|konstituerande|styrelsemöte|årsmöte|rådsmöte|nätverksträff|träff|gruppmöte|dialogmöte|arbetsmöte|(?:första|andra|tredje|fjärde)\smötet)(?=[\s:,.–-]|$)/iu
const dateTail =
  /[\s,–-]+(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?\s)?(?:den\s)?\d{1,2}(?::[ea])?(?:[–-]\d{1,2})?\s(?:januari|jan|februari|feb|mars|april|apr|maj|juni|jun|juli|jul|augusti|aug|september|sept?|oktober|okt|november|nov|december|dec)\b.*$|[\s,–-]+(?:vår|höst|våren|hösten|sommar)\s\d{4}.*$|[\s,–-]+\d{1,2}\/\d{1,2}.*$|[\s,]+kl\.?\s\d.*$|[\s,]+(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?)$/iu

// `… 2019-08-28 i Härnösand, klockan 10`: when, and then where
const placeTail = /\s(?:19|20)\d\d-\d\d-\d\d,?\s((?:i|på|kl\.?|klockan|via|vid|per)\s.{1,150})$/u
const isPlaceOnly = /^(?:via |på )?(?:teams|zoom|skype|distans|telefon|digitalt|länk)$/iu

// `Utskickad 2017-05-24`, `Reviderad av kansliet`: of the paper
const isSent =
  /^(?:utskicka[dt]|utskrive[nt]|upprätta[dt]|publicera[dt]|skicka[dt]|reviderad?t?|uppdatera[dt]|senast ändra[dt])(?![a-zß-ž])/iu

// `Styrgruppsmöte`, `NÄMNDSAMMANTRÄDE`: what kind of meeting it is, and not whose
const isMeetingOnly = /^[A-Za-zÀ-ž-]{2,30}(?:möte|sammanträde|träff)$/iu

/** A line's text without the word for the document, dates, numbers and the small words around them. */
function bareName(text: string): string {
  const tail = placeTail.exec(text)
  let bare = (tail && !hasBodyWord(tail[1] ?? '') ? text.slice(0, tail.index) : text)
    .replace(kinds, ' ')
    .replace(noise, ' ')
    .replace(/\(\s*\)/gu, ' ')
    .replace(/\s{2,}/gu, ' ')
    .trim()
  bare = bare.replace(dateTail, '')
  for (let turn = 0; turn < 8 && leads.test(bare); turn += 1) bare = bare.replace(leads, '').trim()
  return bare
    .replace(/^[\s:,.;–|-]+|[\s:,.;–|-]+$/gu, '')
    .replace(/s\s(?:möte|sammanträde|sammankomst|träff)$/iu, '')
    .trim()
}

type Option = {
  readonly name: string
  readonly score: number
  readonly line: Line
  readonly rule: string
}

/** `Hälsorådet Orust: tema barn`: the body, without what stands after a colon. */
const beforeTheme = (name: string): string => {
  const [body = '', theme] = name.split(/:\s(?=[a-zß-ž])/u)
  return theme && isBodyOfPeople(body) ? body.trim() : name
}

/** `DALASAMVERKAN`, `Kommunförbundet` beside `Ledningsgrupp för skolan`: whose body it is, and not the body. */
const lessForWhole = (option: Option): Option =>
  isBodyOfPeople(option.name) || !hasBodyWord(option.name)
    ? option
    : { ...option, score: option.score - 1.8 }

function bodyOf(head: readonly Placed[], kind: Kind | null): Head['body'] {
  const options: Option[] = []
  for (const [at, { line, label, zone }] of head.slice(0, 30).entries()) {
    if (zone === 'contents' || (zone === 'attendance' && !label)) continue
    const near = kind && Math.abs(at - kind.at) <= 3 ? 1.2 - 0.25 * Math.abs(at - kind.at) : 0
    if (
      label?.kind === 'body' &&
      bareName(label.rest).length > 3 &&
      !/\d[.:]\d\d|^\d/u.test(label.rest)
    ) {
      options.push({ name: bareName(label.rest), score: 3.5, line, rule: 'body-label' })
      continue
    }
    if (label) continue
    const pieces = line.cells.length > 1 ? line.cells.map((cell) => cell.text) : [line.text]
    for (const piece of pieces) {
      if (/ [|·] /u.test(piece)) continue
      if (piece.length > 200 || (/[.!?]$/u.test(piece) && piece.split(' ').length > 12)) continue
      const name = beforeTheme(bareName(piece))
      if (
        name.length < 3 ||
        !/[A-Za-zÀ-ž]{2}/u.test(name) ||
        (at > 0 && isPersonLike(changed(line, { text: name, cells: [] })) && !hasBodyWord(name))
      )
        continue
      if (/@|www|postadress|telefon(?!i)|^\d/iu.test(name) || months.has(fold(name))) continue
      if (isPlaceOnly.test(name) || isSent.test(name)) continue
      let score = near + (hasBodyWord(name) ? 2 : 0) + (line.heading === 1 ? 0.4 : 0) - at * 0.04
      if (kind && at === kind.at) score += 0.8
      if (kind && at === kind.at && name.split(' ').length >= 2) score += 0.3
      if (/^(?:hälsar|närvarande)/iu.test(name) || name.split(' ').length > 14) score -= 2
      if (/^(?:läns)?(?:samverkan|samordning(?:en)?)\s[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž]+$/iu.test(name))
        score -= 0.5
      if (isMeetingOnly.test(name)) score -= 1.2
      if (at === 0 && name.split(' ').length >= 2 && authorityOf(name) === null) score += 0.15
      if (/samverkan\s[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž]+\s?[–-]/u.test(name)) score -= 0.6
      options.push({ name, score, line, rule: kind && at === kind.at ? 'title-line' : 'head-line' })
    }
  }
  const named = options.some(({ name }) => name.includes(' ') && isBodyOfPeople(name))
  const best = (named ? options.map(lessForWhole) : options).reduce<Option | null>(
    (top, each) => (each.score > (top?.score ?? 0.55) ? each : top),
    null,
  )
  return best
    ? { name: best.name, lines: [firstLineOf(best.line), lastLineOf(best.line)], rule: best.rule }
    : null
}

const collaborationOf = (head: readonly Placed[], body: string | null): string | null => {
  const line = head.find(
    ({ line: each, label }) =>
      !label &&
      /^samverkan\s[A-ZÀ-ÞĀ-Ž]/iu.test(each.text) &&
      each.text !== body &&
      each.text.length < 90,
  )
  return line ? (line.line.text.split(/\s[–-]\s/u)[0] ?? null) : null
}
