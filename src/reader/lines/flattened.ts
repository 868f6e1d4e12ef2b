import type { SourceLine } from '../../domain/source-text.ts'
import { matchesOf } from '../words/matches.ts'
import { runsOfFullLines } from './full-lines.ts'

/** A source line, or a part of a text that a converter flattened, with the number it stands on. */
export type Numbered = {
  readonly line: SourceLine
  readonly number: number
  readonly cut: boolean
  /** Where in the text the source lines after the first begin. */
  readonly breaks: readonly Break[]
}

type Break = { readonly at: number; readonly line: number }

type Cut = { readonly at: number; readonly value: number; readonly style: string }

const longLine = 600

/** No rule sees more text than this at a time, so that none takes long, whatever its pattern. */
export const longestLine = 2000
const numbers = /(?<=\s)(§\s?)?(\d{1,3})([.):]?)\s(?=["”]?[A-ZÀ-ÞĀ-Ž])/gu
const letters = /(?<=[.\s]\s?)[a-h]\)\s(?=[A-ZÀ-ÞĀ-Ž])/gu
const longLabels =
  /(?<=\s)(?:Närvarande|Medverkande|Deltagare|Ej tjänstgörande|Frånvarande|Övriga|Inbjudna|Anmält förhinder)\s[a-zß-ž\s]{3,34}:/gu
const capitals =
  /(?<=[.\s]\s?)(?:[A-ZÀ-ÞĀ-Ž]{5,30}|[A-ZÀ-ÞĀ-Ž]{2,30}(?:\s[A-ZÀ-ÞĀ-Ž]{1,30}){1,6})(?=\s["”]?[A-ZÀ-ÞĀ-Ž][a-zß-ž-])/gu
const pageHead = /(?:\s\d{1,2})?\s[A-ZÀ-ÞĀ-Ž]{7,30}\s\d{1,2}\s?\(\d{1,2}\)(?=\s)/gu
const pageMark = /\s\(\d{1,2}\)(?=\s\d{1,3}[.\s])/gu
const chrome =
  /(?<=\s)(?:Transkript|Transcription|Download|Full text|Loading|Copied!|Share|Storlek:|Starta visningen)(?=\s)/gu
const labels =
  /(?<=\s)(?:(?:Datum|Tid|Plats|Lokal|Dag|Närvarande|Närvaro|Deltagare|Deltog|Ledamöter|Beslutande|Frånvarande|Förhinder|Anmält förhinder|Ej närvarande|Meddelat förhinder|Inbjudna|Inbjuden|Adjungerade?|Kallade|Övriga|Övriga deltagare|Tjänstemän|Ersättare|Sekreterare|Ordförande|Justerare|Justeringspersoner?|Beslut|BESLUT|Paragrafer|Plats och tid|Tid och plats|Datum och tid|Sändlista|Kopia till|Expedieras till):|(?:Närvarande|Frånvarande|Anmält förhinder|Förhinder|Ej närvarande|Adjungerade?|Inbjudna|Deltagare|Sammanträdesda(?:g|tum)|Plats och tid|Tid och plats|Vid protokollet|Vid pennan|Vid anteckningarna|Vidprotokollet|Justeras?|Justerat|Underskrifter|Tid kl|Plats|PROTOKOLL|MINNESANTECKNINGAR|SAMMANTRÄDESPROTOKOLL|MÖTESANTECKNINGAR|MÖTESPROTOKOLL|Protokollet skickas till|Sändlista)(?=\s[A-ZÀ-ÞĀ-Ž\d]))/gu

/**
 * Text that a converter has put on one line, cut where its points, labels and page heads begin; also where that line
 * has been broken at a width since.
 *
 * Lines that are only long paragraphs, without a chain of numbers or several labels, are left whole.
 */
export function cutFlattened(lines: readonly SourceLine[]): Numbered[] {
  let number = 1
  return runsOfFullLines(lines).flatMap((run) => {
    const parts = partsOfRun(run, number)
    number += run.length
    return parts
  })
}

function partsOfRun(run: readonly SourceLine[], number: number): Numbered[] {
  const [first] = run
  const text = run.length > 1 ? run.map((line) => line.text.trim()).join(' ') : (first?.text ?? '')
  const found = first && text.length >= longLine ? cut(text) : []
  if (!first || found.length === 0 || (run.length > 1 && found.length === 1))
    return run.map((line, index) => ({ line, number: number + index, cut: false, breaks: [] }))
  return partsOf({ ...first, text }, found, startsOf(run, number))
}

/** Where each line of the run begins in the text that they make. */
function startsOf(run: readonly SourceLine[], number: number): Break[] {
  let at = 0
  return run.map((line, index) => {
    const start = { at, line: number + index }
    at += line.text.trim().length + 1
    return start
  })
}

function partsOf(line: SourceLine, found: readonly string[], starts: readonly Break[]): Numbered[] {
  const isHeading = (text: string) =>
    text.length < 60 && /^[A-ZÀ-ÞĀ-Ž]{2,}(?:\s[A-ZÀ-ÞĀ-Ž]+)*$/u.test(text) && text.length >= 5
  let [end, open] = [0, 0]
  return found.flatMap(inPieces).map((text) => {
    const from = line.text.indexOf(text, end)
    end = from + text.length
    while ((starts[open + 1]?.at ?? end) <= from) open += 1
    const number = starts[open]?.line ?? 1
    const breaks: Break[] = []
    for (; (starts[open + 1]?.at ?? end) < end; open += 1) {
      const { at, line } = starts[open + 1] ?? { at: end, line: number }
      breaks.push({ at: at - from, line })
    }
    return {
      line: isHeading(text) ? { ...line, text, heading: 3 } : { ...line, text },
      number,
      cut: found.length > 1,
      breaks,
    }
  })
}

/** A text longer than any rule may see, in pieces that end where a sentence does, else at a blank. */
function inPieces(text: string): string[] {
  const pieces: string[] = []
  let from = 0
  while (text.length - from > longestLine) {
    const part = text.slice(from, from + longestLine)
    const sentence = part.lastIndexOf('. ')
    const blank = part.lastIndexOf(' ')
    const length =
      sentence > longestLine / 2 ? sentence + 1 : blank > longestLine / 2 ? blank : longestLine
    pieces.push(text.slice(from, from + length).trim())
    from += length
  }
  pieces.push(text.slice(from).trim())
  return pieces.filter((piece) => piece !== '')
}

function cut(text: string): string[] {
  const points = bestChain(text)
  const labelled = [...matchesOf(labels, text), ...matchesOf(longLabels, text)].map(
    (match) => match.index,
  )
  const headings = points.length < 3 ? matchesOf(capitals, text) : []
  if (points.length < 3 && labelled.length < 4 && headings.length < 4) return [text]

  const places = new Set<number>(labelled)
  for (const match of headings.length >= 4 ? headings : []) {
    places.add(match.index)
    places.add(match.index + match[0].length)
  }
  for (const point of points) {
    places.add(point.at)
    const title = titleEnd(text, point.at)
    if (title > 0) places.add(title)
  }
  const first = points[0]?.at ?? text.length
  for (const match of matchesOf(letters, text)) {
    if (match.index < first) continue
    places.add(match.index)
    const title = titleEnd(text, match.index)
    if (title > 0) places.add(title)
  }
  for (const pattern of [pageHead, pageMark, chrome]) {
    for (const match of matchesOf(pattern, text)) {
      places.add(match.index)
      if (pattern !== chrome) places.add(match.index + match[0].length)
    }
  }
  const sorted = [...places].sort((one, other) => one - other)
  return [0, ...sorted]
    .map((start, index) => text.slice(start, sorted[index] ?? text.length).trim())
    .filter((part) => part !== '')
}

/** The longest run of numbers, each one more than the one before, written in one way. */
function bestChain(text: string): Cut[] {
  const byStyle = new Map<string, Cut[]>()
  for (const match of matchesOf(numbers, text)) {
    const style = `${match[1] ? '§' : ''}${match[3] ?? ''}`
    const cuts = byStyle.get(style) ?? []
    cuts.push({ at: match.index, value: Number(match[2]), style })
    byStyle.set(style, cuts)
  }
  let best: Cut[] = []
  for (const cuts of byStyle.values()) {
    const chain = longestChain(cuts)
    if (chain.length > best.length) best = chain
  }
  return best
}

function longestChain(cuts: readonly Cut[]): Cut[] {
  type Link = { readonly cut: Cut; readonly length: number; readonly before: Link | null }
  const ending = new Map<number, Link>()
  let longest: Link | null = null
  for (const cut of cuts) {
    const before = ending.get(cut.value - 1) ?? ending.get(cut.value - 2) ?? null
    const link: Link = { cut, length: (before?.length ?? 0) + 1, before }
    if ((ending.get(cut.value)?.length ?? 0) < link.length) ending.set(cut.value, link)
    if (link.length > (longest?.length ?? 0)) longest = link
  }
  const chain: Cut[] = []
  for (let link = longest; link; link = link.before) chain.unshift(link.cut)
  return chain
}

const joiners = new Set(
  'i på av för från till med om mellan under vid och samt & – - / kring enligt hos inom ur mot över'.split(
    ' ',
  ),
)

/**
 * Where a flattened title ends: at the first later word with a capital letter that no preposition leads to
 * (`4. Vårdplatsläget Ulrica rapporterade …`). 0 when the text after the number goes on as one sentence.
 */
function titleEnd(text: string, at: number): number {
  const words = matchesOf(/\S+/gu, text.slice(at, at + 160))
  for (let index = words[0]?.[0] === '§' ? 3 : 2; index < words.length; index += 1) {
    const word = words[index]?.[0] ?? ''
    const before = words[index - 1]?.[0] ?? ''
    if (/^[a-h]\)$/u.test(word)) return at + (words[index]?.index ?? 0)
    if (/[.:!?]$/u.test(before) && index > 1 && !/^\d/u.test(before))
      return at + (words[index]?.index ?? 0)
    if (!/^[A-ZÀ-ÞĀ-Ž]/u.test(word)) continue
    if (joiners.has(before.toLowerCase())) continue
    return at + (words[index]?.index ?? 0)
  }
  return 0
}
