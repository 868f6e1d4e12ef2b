import type { Database, Tx } from './database.ts'

/** An answer to a question about a document, and who gave it. */
export type AnswerKept = {
  readonly question: string
  readonly value: string
  readonly answeredBy: string | null
  readonly name: string | null
}

/** What has been answered about a document, in the order it was. */
export function findAnswers(
  db: Database,
  { collaborationId, documentId }: { collaborationId: string; documentId: string },
): Promise<readonly AnswerKept[]> {
  return db
    .selectFrom('answer')
    .leftJoin('person', 'person.id', 'answer.answered_by')
    .where('answer.collaboration_id', '=', collaborationId)
    .where('document_id', '=', documentId)
    .select(['question', 'value', 'answered_by as answeredBy', 'person.name'])
    .orderBy('answered_at')
    .orderBy('question')
    .execute()
}

/** Keeps an answer, in the place of an earlier one to the same question. */
export async function putAnswer(
  tx: Tx,
  collaborationId: string,
  answer: {
    readonly documentId: string
    readonly question: string
    readonly value: string
    readonly at: Date
    readonly by: string | null
  },
): Promise<void> {
  const { documentId, question, value, at, by } = answer
  const values = { value, answered_at: at, answered_by: by }
  await tx
    .insertInto('answer')
    .values({ collaboration_id: collaborationId, document_id: documentId, question, ...values })
    .onConflict((conflict) => conflict.columns(['document_id', 'question']).doUpdateSet(values))
    .execute()
}
