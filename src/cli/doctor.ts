import type { Text } from '../text/sv.ts'
import type { Asked } from './arguments.ts'
import type { Terminal } from './read.ts'

export async function doctor(_asked: Asked, _text: Text, _terminal: Terminal): Promise<number> {
  return 0
}
