import type { Tx } from './database.ts'

/** What the review of a document taught: how names are written, plain, and what they mean. */
export type Taught = {
  readonly bodyId: string
  readonly documentId: string
  readonly body: readonly string[]
  readonly people: readonly { readonly written: string; readonly personId: string }[]
  readonly organisations: readonly { readonly written: string; readonly organisationId: string }[]
}

/** Keeps what a review taught. What a name was taught to mean before stays. */
export async function insertAliases(
  tx: Tx,
  collaborationId: string,
  { bodyId, documentId, body, people, organisations }: Taught,
): Promise<void> {
  const taught = { collaboration_id: collaborationId, document_id: documentId }
  if (body.length > 0) {
    await tx
      .insertInto('body_alias')
      .values(body.map((written) => ({ ...taught, written, body_id: bodyId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  if (people.length > 0) {
    await tx
      .insertInto('person_alias')
      .values(
        people.map(({ written, personId }) => ({
          ...taught,
          written,
          body_id: bodyId,
          person_id: personId,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  if (organisations.length > 0) {
    await tx
      .insertInto('organisation_alias')
      .values(
        organisations.map(({ written, organisationId }) => ({
          ...taught,
          written,
          organisation_id: organisationId,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
