/** The encodings that plain text is read in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * The encoding of a plain text by its bytes, or null where they are no text.
 *
 * A byte order mark decides; then zero bytes in every other place (UTF-16 without a mark); then whether the bytes are
 * UTF-8. A UTF-8 text with some broken bytes is still one: a Windows-1252 text hardly ever holds a whole
 * UTF-8 letter by chance.
 */
export function encodingOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.includes(0)) return wideEncodingOf(bytes)
  const { letters, broken } = countUtf8(bytes)
  return broken === 0 || letters > 2 * broken ? 'utf-8' : 'windows-1252'
}

/** Text in UTF-16 is mostly Latin letters, so one of each two bytes is mostly zero. */
function wideEncodingOf(bytes: Uint8Array): Encoding | null {
  if (bytes.length % 2 !== 0) return null
  const zeros = [0, 0]
  const looked = Math.min(bytes.length, 20_000)
  for (let at = 0; at < looked; at += 1)
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > looked * 0.35 && even < looked * 0.02) return 'utf-16le'
  if (even > looked * 0.35 && odd < looked * 0.02) return 'utf-16be'
  return null
}

/** How many letters of several bytes stand whole, and how many bytes belong to none. */
function countUtf8(bytes: Uint8Array): { letters: number; broken: number } {
  let letters = 0
  let broken = 0
  for (let at = 0; at < bytes.length; ) {
    const length = utf8Length(bytes[at] ?? 0)
    if (length === 1) {
      at += 1
      continue
    }
    let followers = 0
    while (followers < length - 1 && ((bytes[at + followers + 1] ?? 0) & 0xc0) === 0x80)
      followers += 1
    if (length > 0 && followers === length - 1) letters += 1
    else broken += 1
    at += followers + 1
  }
  return { letters, broken }
}

/** How many bytes a letter has by its first byte; 0 for a byte that starts none. */
function utf8Length(first: number): number {
  if (first < 0x80) return 1
  if (first < 0xc2) return 0
  if (first < 0xe0) return 2
  if (first < 0xf0) return 3
  return first < 0xf5 ? 4 : 0
}
