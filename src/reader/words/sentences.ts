import { type Line, sourceLineAt } from '../lines/line.ts'
import { matchesOf } from './matches.ts'
import { memoOfDocument } from './memo.ts'
import { isLetterOrDigit } from './words.ts'

/** A sentence, or a list entry that is none, with the source lines it stands on. */
export type Sentence = {
  readonly text: string
  readonly lines: [number, number]
  readonly line: Line
  /** Whether it begins its line, and whether the line is an entry of a list. */
  readonly first: boolean
}

const ends = /[.!?…]["”’)]?(?=\s["”’(@]?[A-ZÀ-ÞĀ-Ž\d§])/gu
/** A quick look for what `ends` may find. */
const mayEnd = /[.!?…]["”’)]?\s/
const abbreviations = new Set(
  `bl.a bla t.ex tex dvs d.v.s p.g.a pga kl fr.o.m from t.o.m tom m.m mm m.fl mfl s.k sk ordf nr resp ca cirka st tel ev f.d f.n fg e.d osv o.s.v o.d dnr ang inkl exkl
  prot just adj avd adm tjg prel sekr vice v v.ordf ggr max min kap s sid bil enl forts först jfr etc mkr tkr kr p pkt sign leg dr prof jan feb febr apr jun jul aug sep sept okt nov dec må ti on to fr`.split(
    /\s+/,
  ),
)

/** The sentences of a text, by their starts; abbreviations, ordinals (`den 18. april`) and initials end none. */
export const splitSentences = memoOfDocument(split)

type Part = { readonly at: number; readonly text: string }

function split(text: string): readonly Part[] {
  const parts: Part[] = []
  let start = 0
  for (const match of mayEnd.test(text) ? matchesOf(ends, text) : []) {
    const end = match.index + match[0].length
    if (match[0].startsWith('.') && !endsSentence(text, start, match.index, end)) continue
    parts.push({ at: start, text: text.slice(start, end) })
    start = end + (/^\s*/u.exec(text.slice(end, end + 8))?.[0].length ?? 0)
  }
  if (start < text.length) parts.push({ at: start, text: text.slice(start) })
  return parts
}

const isPartOfWord = (text: string, at: number): boolean =>
  text[at] === '.' || isLetterOrDigit(text.charCodeAt(at))

/** The word, dots included, that ends at a place. */
function wordBefore(text: string, from: number, at: number): string {
  let begin = at
  while (begin > from && isPartOfWord(text, begin - 1)) begin -= 1
  return text.slice(begin, at)
}

function endsSentence(text: string, start: number, at: number, end: number): boolean {
  const word = wordBefore(text, Math.max(start, at - 14), at)
  const next = text.slice(end, end + 8).trimStart()[0] ?? ''
  if (abbreviations.has(word.toLowerCase()))
    return (
      isDayBefore(text, at) ||
      (/^(?:kr|st|m\.m|mm|etc|osv|o\.s\.v|m\.fl|mfl|e\.d|tkr|mkr)$/iu.test(word) &&
        /[A-ZÀ-ÞĀ-Ž]/u.test(next))
    )
  if (word.length <= 2 && /^[A-ZÀ-ÞĀ-Ž]$/u.test(word)) return false
  if (word.length <= 2 && /^\d{1,2}$/u.test(word)) return /[A-ZÀ-ÞĀ-Ž]/u.test(next)
  return true
}

/** `… den 12 dec. Kristina ringer`: behind the day of a short month a new sentence begins. */
const isDayBefore = (text: string, at: number): boolean =>
  /\d (?:jan|febr?|apr|jun|jul|aug|sept?|okt|nov|dec)\.$/u.test(
    text.slice(Math.max(0, at - 8), at + 1),
  ) && /^\.\s[A-ZÀ-ÞĀ-Ž][a-zß-ž]/u.test(text.slice(at, at + 5))

/** Whether what ends a line ends a sentence too, given the text below: the stop of `dvs.` and of `den 18.` does not. */
export const isStopped = (text: string, below: string): boolean =>
  !text.endsWith('.') ||
  endsSentence(`${text} ${below.slice(0, 8)}`, 0, text.length - 1, text.length)

/** The sentences of a line, each with the source lines that it stands on. */
export function sentencesOf(line: Line): Sentence[] {
  return splitSentences(line.text).map(({ at, text }, index) => ({
    text: text.trim(),
    lines: [sourceLineAt(line, at), sourceLineAt(line, at + Math.max(0, text.length - 1))],
    line,
    first: index === 0,
  }))
}
