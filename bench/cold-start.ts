import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePdf } from '../test/documents/make-pdf.ts'
import { program } from './built.ts'
import { median, millisecondsOf, report } from './measure.ts'
import { textOf, texts } from './texts.ts'

// The program from start to end on one document, ten times.
const folder = mkdtempSync(join(tmpdir(), 'rodatraden-bench-'))
const [example = ''] = texts()
const text = join(folder, 'protokoll.txt')
writeFileSync(text, example)
const pdf = join(folder, 'protokoll.pdf')
writeFileSync(pdf, sixPages())

for (const [what, file, most] of [
  ['read one TXT, cold', text, 500],
  ['read one six-page PDF, cold', pdf, 1200],
] as const) {
  const times = Array.from({ length: 10 }, () => millisecondsOf(() => readOnce(file)))
  const middle = median(times)
  report(what, `${Math.round(middle)} ms`, `≤ ${most} ms`, middle <= most)
}
rmSync(folder, { recursive: true })

function readOnce(file: string): void {
  const { status, stderr } = spawnSync(process.execPath, [program, 'read', file])
  if (status !== 0) throw new Error(`${file}: ${stderr}`)
}

function sixPages(): Uint8Array {
  const lines = textOf(60_000)
    .split('\n')
    .map((line) => line.slice(0, 90))
  return makePdf(
    Array.from({ length: 6 }, (_, page) =>
      lines
        .slice(page * 46, (page + 1) * 46)
        .map((line, row) => ({ x: 60, y: 60 + row * 15, text: line })),
    ),
  )
}
