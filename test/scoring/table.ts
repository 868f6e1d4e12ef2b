import type { Score } from './score-documents.ts'

/** The score as a table to print. 0 of 0 is "-". */
export function tableOf({ fields, documents, failed }: Score): string {
  const share = (value: number | null) => (value === null ? '    -' : value.toFixed(3))
  const rows = Object.entries(fields).map(([field, score]) =>
    [
      field.padEnd(24),
      String(score.right).padStart(5),
      String(score.missed).padStart(6),
      `${String(score.wrong).padStart(5)} `,
      `${share(score.precision)} `,
      `${share(score.recall)} `,
      share(score.f1),
    ].join(' '),
  )
  return [
    `${'field'.padEnd(24)} right missed wrong   prec  recall     F1`,
    ...rows,
    `${documents} documents, ${failed} without an answer`,
  ].join('\n')
}
