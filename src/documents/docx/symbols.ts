/**
 * Signs of the fonts of symbols, by the last two digits of their code. What is not listed is an ornament,
 * mostly the sign of a bullet.
 */
const wingdings: Readonly<Record<string, string>> = {
  fc: '✓',
  fe: '☑',
  fb: 'x',
  fd: '☒',
  a8: '☐',
  '6f': '☐',
  e0: '→',
  f0: '→',
}

const symbol: Readonly<Record<string, string>> = {
  '2d': '−',
  a7: '•',
  ae: '→',
  b1: '±',
  b3: '≥',
  a3: '≤',
  b4: '×',
  d6: '√',
}

/** A sign of a font of symbols as a letter that any font has. */
export function symbolOf(code: string, font: string): string {
  const end = code.slice(-2).toLowerCase()
  return (/^symbol/i.test(font) ? symbol[end] : wingdings[end]) ?? '•'
}

/** Codes of the private area (`\uf0b7`) are signs of such a font whose name is lost. */
export function withoutPrivateSigns(text: string): string {
  return text.replace(/[\uf020-\uf0ff]/g, (sign) => {
    return symbolOf((sign.codePointAt(0) ?? 0).toString(16), '')
  })
}
