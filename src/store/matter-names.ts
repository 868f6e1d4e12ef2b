import type { Tx } from './database.ts'
import type { MatterToLink } from './matters.ts'

/** Lets a matter be known by names that the review of a document taught; one that it has already is left as it is. */
export async function teachMatterNames(
  tx: Tx,
  taught: {
    readonly collaborationId: string
    readonly documentId: string
    readonly matterId: string
    readonly names: MatterToLink['names']
  },
): Promise<void> {
  const { collaborationId, documentId, matterId, names } = taught
  if (names.length === 0) return
  await tx
    .insertInto('matter_name')
    .values(
      names.map((name) => ({
        ...name,
        collaboration_id: collaborationId,
        matter_id: matterId,
        document_id: documentId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Keeps that items do not belong to matters, so that they are not proposed again. */
export async function refuseLinks(
  tx: Tx,
  collaborationId: string,
  refused: readonly { readonly itemId: string; readonly matterId: string }[],
): Promise<void> {
  if (refused.length === 0) return
  await tx
    .insertInto('link_refused')
    .values(
      refused.map(({ itemId, matterId }) => ({
        collaboration_id: collaborationId,
        item_id: itemId,
        matter_id: matterId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
