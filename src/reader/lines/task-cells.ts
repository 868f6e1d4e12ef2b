import { isFirstName } from '../lexicon/first-names.ts'
import { changed, type Line } from './line.ts'

/** What a cell in a column of tasks says: who is responsible, by when, or a task in words. */
export type TaskCell = {
  readonly owner?: string
  readonly due?: string
  readonly task?: string
}

const joiner = /\s?(?:\+|&|\/)\s?|\s(?:och|samt)\s/u
const someone =
  /^(?:[A-ZÀ-ÞĀ-Ž]{2,4}|alla|samtliga|(?:vice )?ordf(?:örande|öranden|\.)?|sekr(?:eterare|eteraren|\.)?|[A-Za-zÀ-ž]{3,30}(?:gruppen|utskottet|kansliet|presidiet|ledaren|samordnaren))$/iu
const time =
  /^(?:(?:senast|före|innan|till|klart?|under|i|den|v\.?|vecka|våren|hösten|nästa|omgående|snarast|löpande|tills|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zß-ž.]{0,12}(?:\s[a-zß-ž\d./:-]{1,14}){0,3}|\d[\d./:-]{0,12}(?:\s[a-zß-ž]{1,12}\.?)?(?:\s\d{2,4})?)$/iu

const isName = (part: string): boolean => {
  const [first = '', ...others] = part.trim().split(' ')
  const named = isFirstName(first) && others.every((word) => /^[A-ZÀ-ÞĀ-Ž]/u.test(word))
  return (named && others.length < 3) || someone.test(part.trim())
}

/** `Sebastian, 14 februari`, `Dilan + Martin, nästa möte`, `AU`, `21/2`, `Olle, plan till nästa möte`, `Olle skriver rutinen`. */
export function readTaskCell(text: string): TaskCell {
  const parts = text.slice(0, 300).split(/,\s|\s[–-]\s|;\s|\s(?=senast\s)/u)
  const until = parts.findIndex((part) => !part.split(joiner).every(isName))
  const names = until < 0 ? parts : parts.slice(0, until)
  const owner = names.join(', ')
  const rest = parts.slice(names.length).join(', ')
  if (owner === '') return time.test(text) ? { due: text } : { task: text }
  if (rest === '') return { owner }
  return time.test(rest) ? { owner, due: rest } : { owner, task: text }
}

/** A cell that goes on in the row below: in small letters, with a day, or after a comma. */
export const cellGoesOn = (above: string, text: string): boolean =>
  /^[a-zß-ž\d(]/u.test(text) || /[,(/-]$/u.test(above)

/** A line with more of its cell added to it. */
export function withMore(line: Line, more: Line, text: string): Line {
  const broken = /[a-zß-ž]-$/u.test(line.text) && /^[a-zß-ž]/u.test(text)
  const before = broken ? line.text.slice(0, -1) : `${line.text} `
  return changed(line, {
    text: `${before}${text}`,
    starts: [
      ...line.starts,
      ...more.starts.map((start) => ({ at: before.length, line: start.line })),
    ],
  })
}
