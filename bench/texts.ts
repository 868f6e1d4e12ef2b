import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { SourceText } from '../src/domain/source-text.ts'
import { exampleMinutes } from '../src/web/example/example-minutes.ts'
import { sourceOf as writtenSource } from '../test/support/written.ts'

/** Invented minutes to measure with: the example, and every plain text of the corpus. */
export function texts(): readonly string[] {
  const corpus = 'test/corpus'
  const files = readdirSync(corpus).map((name) => `${corpus}/${name}/source.txt`)
  return [
    exampleMinutes,
    ...files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8')),
  ]
}

/** At least so many bytes of minutes, one after another. */
export function textOf(bytes: number): string {
  const all = texts().join('\n\n')
  return all.repeat(Math.ceil(bytes / Buffer.byteLength(all))).slice(0, bytes)
}

/** A text as the reader takes it: with its lines, or as one single line. */
export const sourceOf = (text: string, isOneLine: boolean): SourceText =>
  writtenSource(isOneLine ? [text.replace(/\s+/g, ' ')] : text)
