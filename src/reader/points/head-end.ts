import { isAttendance, isMeta, isRole, readBlockLabel } from '../block-label.ts'
import type { Line } from '../lines/line.ts'
import { isPersonLike } from '../people/person-entry.ts'
import { nameStrength } from '../people/person-name.ts'
import { isDateLine, isGroupOfPeople, isTitleLine, lineBelow } from './title-line.ts'

/** So many lines, and titles with text below them, may stand between two labels of one head. */
const [mostLines, mostTitles] = [25, 1]

/**
 * The line after the head: after the last label of attendance, time or place near the top, and the people below it;
 * without any label, after the first paragraph, which is the document's title.
 */
export function firstAfterHead(lines: readonly Line[]): number {
  const last = lastLabel(lines)
  let after = last + 1
  const isTitled = last < 0
  while (!(lines[after]?.blank ?? true) && (isTitled || !isText(lines, after))) after += 1
  for (let at = after; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line || line.blank || line.aside) continue
    if (!isOfAttendance(line) || isText(lines, at)) break
    after = at + 1
  }
  return after
}

function lastLabel(lines: readonly Line[]): number {
  let last = -1
  let [text, titles] = [0, 0]
  for (const [at, line] of lines.entries()) {
    if (line.blank || line.aside) continue
    const label = readBlockLabel(line)
    if (label && (isAttendance(label.kind) || isMeta(label.kind) || isRole(label.kind))) {
      if (text > mostLines || titles > mostTitles) break
      last = at
      ;[text, titles] = [0, 0]
    } else {
      text += 1
      if (isTitleOfText(lines, at)) titles += 1
    }
    if (text > 40) break
  }
  return last
}

/** Whether the text of the points begins at a line: a title with text below it, or a paragraph. */
const isText = (lines: readonly Line[], at: number): boolean =>
  isTitleOfText(lines, at) || isParagraph(lines[at])

/** A sentence with few commas, which a list of people has many of. */
function isParagraph(line: Line | undefined): boolean {
  if (!line || line.text.length < 60 || !/[.!?]$/u.test(line.text)) return false
  const commas = line.text.split(',').length - 1
  return commas * 7 < line.text.split(' ').length && readBlockLabel(line) === null
}

const isOfAttendance = (line: Line): boolean =>
  isPersonLike(line) || line.cells.length > 1 || isGroupOfPeople(line.text)

/** `Psykisk Hälsa` above a sentence has the shape of a name, and is a title. */
function isTitleOfText(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? ''
  if (nameStrength(text) >= 2 || isDateLine(text) || !isTitleLine(lines, at)) return false
  const below = lines[lineBelow(lines, at)]
  return below !== undefined && /[.!?]$/u.test(below.text) && !isPersonLike(below)
}
