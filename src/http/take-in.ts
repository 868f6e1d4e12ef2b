import { importDocument } from '../actions/import-document.ts'
import type { Session } from '../actions/perform.ts'
import { Refusal } from '../domain/refusal.ts'
import type { HttpSettings } from './http-env.ts'

/** A document as it was handed in: chosen, dropped, pasted or sent. */
export type HandedIn = { readonly name: string; readonly bytes: Uint8Array }

/** What became of a document that was handed in; one that is known already has an id too. */
export type TakenIn = { readonly name: string } & (
  | { readonly state: 'inReview'; readonly documentId: string }
  | { readonly state: 'known'; readonly documentId: string; readonly refusal: Refusal }
  | { readonly state: 'refused'; readonly documentId: null; readonly refusal: Refusal }
)

/** Takes documents into review as one import, each by itself: one that cannot be read does not stop the others. */
export async function takeInAll(
  { read, archive }: Pick<HttpSettings, 'read' | 'archive'>,
  session: Session,
  importId: string,
  documents: readonly HandedIn[],
): Promise<readonly TakenIn[]> {
  const outcomes: TakenIn[] = []
  for (const { name: written, bytes } of documents) {
    // A name may hold anything, and the database no sign of nothing.
    const name = written.replaceAll(/\p{Cc}/gu, ' ')
    try {
      const minutes = await read(bytes, name)
      const request = { importId, bytes, minutes }
      const documentId = await importDocument(session, archive.files, request)
      outcomes.push({ name, state: 'inReview', documentId })
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      outcomes.push(
        refusal.code === 'import.known'
          ? { name, state: 'known', documentId: String(refusal.values.id), refusal }
          : { name, state: 'refused', documentId: null, refusal },
      )
    }
  }
  return outcomes
}
