import type { Refusal } from '../domain/refusal.ts'
import type { Text } from '../text/sv.ts'

/** The sentence of a refusal; a code without one is a bug, and is told as such. */
export function refusalSentence(
  text: Text,
  { code, values }: Pick<Refusal, 'code' | 'values'>,
): string {
  const sentences: Readonly<Record<string, (values: Refusal['values']) => string>> = text.refusals
  const sentence = sentences[code]
  if (!sentence) throw new Error(`no sentence for the refusal ${code}`)
  return sentence(values)
}
