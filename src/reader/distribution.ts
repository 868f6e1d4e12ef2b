import type { Line } from './lines/line.ts'
import type { Placed } from './zones.ts'

// `Protokollet publiceras på regionens webbplats och skickas till`
const sentTo =
  /^(?:protokoll(?:et|sutdrag)?|utdrag|kopia|(?:minnes|mötes)?anteckningar(?:na)?)(?:\s[^\s:]{1,60}){0,12}?\s(?:skickas|sänds|mejlas|mailas|delges|distribueras|expedieras|lämnas|går)(?:\sut)?\still:?(?:\s|$)/iu

/** To whom the minutes are sent (sändlista): below or after a label, or in the lines below a sentence that ends in `till`. */
export function distributionOf(placed: readonly Placed[]): string[] {
  const found: string[] = []
  let listing = false
  for (const { line, zone, label } of placed) {
    if (line.blank) {
      listing = false
      continue
    }
    if (zone !== 'distribution') {
      const below = sentTo.test(line.text.slice(0, 200)) ? recipientsBelow(line) : null
      if (below) found.push(...below)
      else if (listing && isRecipient(line.text)) found.push(line.text)
      listing = below !== null || (listing && isRecipient(line.text))
      continue
    }
    const text = label?.kind === 'distribution' ? label.rest : line.text
    if (text === '' || line.text.length > 200) continue
    const parts = label?.kind === 'distribution' ? text.split(/[,;]\s/u) : [text]
    found.push(...parts.map((part) => part.trim()).filter(Boolean))
  }
  return found
}

/** What stands on the source lines after the one that ends in `till`; null where the sentence goes on beside it. */
function recipientsBelow({ text, starts }: Line): string[] | null {
  const rows = starts.map(({ at }, index) =>
    text.slice(at, starts[index + 1]?.at ?? text.length).trim(),
  )
  const ends = rows.findIndex((row) => /\still:?$/u.test(row))
  const below = ends < 0 ? [] : rows.slice(ends + 1)
  return ends >= 0 && below.every(isRecipient) ? below : null
}

const isRecipient = (text: string): boolean =>
  text.length < 90 && /^[A-ZÀ-ÞĀ-Ž]/u.test(text) && !/[.!?:]$/u.test(text)
