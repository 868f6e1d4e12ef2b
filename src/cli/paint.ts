/** How a line in the terminal looks, where the terminal can show it. */
export type Paint = Readonly<Record<'strong' | 'quiet' | 'warning', (text: string) => string>>

const painted = (code: number, end: number) => (text: string) =>
  `\u001b[${code}m${text}\u001b[${end}m`

const inColour: Paint = { strong: painted(1, 22), quiet: painted(2, 22), warning: painted(33, 39) }
const plain: Paint = { strong: String, quiet: String, warning: String }

type Stream = { readonly isTTY?: boolean }

/** Colours for a terminal that has not asked to be without (NO_COLOR); none for a file or a pipe. */
export function paintFor(
  stream: Stream,
  environment: Readonly<Record<string, string | undefined>>,
): Paint {
  const { NO_COLOR, TERM } = environment
  return stream.isTTY && !NO_COLOR && TERM !== 'dumb' ? inColour : plain
}

/**
 * A document's text as one safe line: no signs that would steer the terminal or turn the direction of
 * what follows, and no line breaks.
 */
export function asLine(text: string): string {
  return text
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .trim()
}

/** The text broken at blanks into lines of at most `width`, each after the first with the same indent. */
export function wrapped(text: string, width: number, indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of asLine(text).split(' ')) {
    const room = width - (lines.length > 0 ? indent.length : 0)
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  lines.push(line)
  return lines.join(`\n${indent}`)
}
