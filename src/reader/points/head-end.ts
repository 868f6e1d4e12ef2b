import { isAttendance, isMeta, isRole, readBlockLabel } from '../block-label.ts'
import type { Line } from '../lines/line.ts'
import { isPersonLike, organisationBefore } from '../people/person-entry.ts'
import { nameStrength } from '../people/person-name.ts'
import { isTitleLine } from './title-line.ts'

/** So many lines, and paragraphs of prose, may stand between two labels of one head. */
const [mostLines, mostProse] = [25, 2]

/** The line after the head: after the last label of attendance, time or place near the top, and the people below it. */
export function firstAfterHead(lines: readonly Line[]): number {
  let after = 0
  let [text, prose] = [0, 0]
  for (const [at, line] of lines.entries()) {
    if (line.blank || line.aside) continue
    const label = readBlockLabel(line)
    if (label && (isAttendance(label.kind) || isMeta(label.kind) || isRole(label.kind))) {
      if (text > mostLines || prose > mostProse) break
      after = at + 1
      ;[text, prose] = [0, 0]
    } else {
      text += 1
      if (isParagraph(line)) prose += 1
    }
    if (text > 40) break
  }
  while (after < lines.length && !(lines[after]?.blank ?? true)) after += 1
  for (let at = after; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line || line.blank || line.aside) continue
    if (!isOfAttendance(line) || isTitleOfText(lines, at)) break
    after = at + 1
  }
  return after
}

const isParagraph = (line: Line): boolean =>
  line.text.length > 90 && /[.!?]$/u.test(line.text) && !isPersonLike(line)

const isOfAttendance = (line: Line): boolean =>
  isPersonLike(line) ||
  line.cells.length > 1 ||
  /^[A-ZÀ-ÞĀ-Ž][a-zß-ž]+(?: [A-ZÀ-ÞĀ-Ž]|,)/u.test(organisationBefore(line.text)?.rest ?? '')

/** `Psykisk Hälsa` above a paragraph has the shape of a name, and is the first title. */
const isTitleOfText = (lines: readonly Line[], at: number): boolean =>
  nameStrength(lines[at]?.text ?? '') < 2 &&
  isTitleLine(lines, at) &&
  lines.slice(at + 1, at + 4).some(isParagraph)
