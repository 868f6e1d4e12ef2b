import { Refusal } from '../domain/refusal.ts'
import type { HandedIn } from '../http/take-in.ts'

/** What the form of the start page, or of a reading, holds. */
export type ReadingForm = {
  readonly documents: readonly HandedIn[]
  /** What was pasted, to be shown again. */
  readonly pasted: string
  readonly answer: 'page' | 'json'
  /** The import that the documents belong to, where others of it are sent by themselves. */
  readonly importId: string | null
  /** Readings that a page of ours carried, when the form is that page's. */
  readonly carried: string | null
}

/** The names of the form's fields. */
export const fields = {
  file: 'fil',
  pasted: 'text',
  answer: 'svar',
  carried: 'lasning',
  importId: 'inlasning',
} as const

/** The form of a request; refuses one that is not whole. `pastedName` is what pasted text is called. */
export async function readingForm(request: Request, pastedName: string): Promise<ReadingForm> {
  const form = await request.formData().catch(() => {
    throw new Refusal('form.broken')
  })
  const textOf = (field: string) => {
    const value = form.get(field)
    return typeof value === 'string' ? value : ''
  }
  // A browser sends an empty file without a name where none was chosen.
  const files = form
    .getAll(fields.file)
    .filter((file) => typeof file !== 'string')
    .filter((file) => file.name !== '' || file.size > 0)
  const documents = await Promise.all(
    files.map(async (file) => ({
      name: file.name || pastedName,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  )
  // A form sends Windows line ends; the reader sees the text as it was pasted.
  const pasted = textOf(fields.pasted).replaceAll('\r\n', '\n')
  if (pasted.trim() !== '') {
    documents.push({ name: pastedName, bytes: new TextEncoder().encode(pasted) })
  }
  return {
    documents,
    pasted,
    answer: textOf(fields.answer) === 'json' ? 'json' : 'page',
    importId: textOf(fields.importId) || null,
    carried: textOf(fields.carried) || null,
  }
}
