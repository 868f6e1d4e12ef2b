import { isFirstName } from '../lexicon/first-names.ts'
import { authorityOf, opensAuthority } from '../lexicon/organisation-words.ts'
import { isTitleWord } from '../lexicon/role-words.ts'
import { fold } from '../words/fold.ts'
import { leadingName, nameStrength } from './person-name.ts'

// `rektor Anna Ek`, `Enhetschef öppenvården Cia Öst`, `barn- och utbildningschef Bo Alm`, `enhetschef BUP Anna Ek`
const officeThenName =
  /^([A-Za-zÀ-ž][A-Za-zÀ-ž-]{2,40})((?:\s[a-zß-ž][A-Za-zÀ-ž-]{0,30}){0,3})\s(?=[A-ZÀ-ÞĀ-Ž])/u

const singular = (word: string): string => word.replace(/erna$/u, '').replace(/arna$/u, 'are')

const isSureName = (text: string): boolean => nameStrength(leadingName(text)?.name ?? '') === 3

/** What stands before the name in a part of a list: an office, or an authority; null where the name comes first. */
export function beforeName(part: string): string | null {
  const office = officeThenName.exec(part.slice(0, 160))
  const [whole = '', word = '', more = ''] = office ?? []
  const last = more.trim().split(' ').at(-1) ?? ''
  if (office && last !== '' && isTitleWord(last) && isSureName(part.slice(whole.length)))
    return whole
  if (office && isTitleWord(singular(word))) {
    const isPlain = more === '' && /^[a-zß-ž]/u.test(word) && isTitleWord(word)
    const unit = /^[A-ZÀ-ÞĀ-Ž]{2,6}\s(?=[A-ZÀ-ÞĀ-Ž][a-zß-ž])/u.exec(part.slice(whole.length))?.[0]
    if (unit && nameStrength(part.slice(whole.length + unit.length)) >= 2) return `${whole}${unit}`
    if (isPlain || isSureName(part.slice(whole.length))) return whole
  }
  return authorityBefore(part)
}

/** `Region Dalarna Anna Ek`: the authority and the blank after it, when surely a name follows. */
export function authorityBefore(part: string): string | null {
  if (!/^[A-ZÀ-ÞĀ-Ž]/u.test(part)) return null
  const blank = part.indexOf(' ')
  if (blank < 0 || !opensAuthority(fold(part.slice(0, blank)))) return null
  const words = part.split(' ', 7)
  for (let count = Math.min(4, words.length - 2); count >= 1; count -= 1) {
    const phrase = words.slice(0, count).join(' ')
    if (authorityOf(phrase) === null || (count === 1 && isFirstName(phrase))) continue
    if (isSureName(words.slice(count).join(' '))) return `${phrase} `
  }
  return null
}

const sign =
  /\s[/·•|]\s(?=[A-ZÀ-ÞĀ-Ž])|,\s(?:vidare|dessutom|även|liksom|därtill|och|samt)\s(?=[A-Za-zÀ-ž])|(?<=\))\s(?:och|samt|liksom)\s(?=[A-Za-zÀ-ž])/gu

/** `Anna Ek, rektor / Bo Alm`, `Anna Ek · Bo Alm`, `Anna Ek, vidare Bo Alm`: another person after a sign or a word, or after brackets. */
export const withCommas = (text: string): string =>
  / [/·•|] |\) (?:och|samt|liksom) |, (?:vidare|dessutom|även|liksom|därtill|och|samt) /u.test(text)
    ? text.replace(sign, (found, at: number) =>
        beginsWithPerson(text.slice(at + found.length, at + found.length + 90)) ? ', ' : found,
      )
    : text

/** `Bo Alm`, `processledare Bo Alm`: a name that may have an office before it, up to a comma or brackets. */
function beginsWithPerson(text: string): boolean {
  const part = /^[^,(/·•|;.]{2,80}/u.exec(text)?.[0].trim() ?? ''
  if (/^[A-ZÀ-ÞĀ-Ž]/u.test(part) && nameStrength(part) >= 2) return true
  const office = beforeName(part)
  return office !== null && nameStrength(part.slice(office.length)) >= 2
}
