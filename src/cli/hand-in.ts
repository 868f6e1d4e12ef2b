import { basename } from 'node:path'
import type { ImportAnswer } from '../api/answers.ts'
import { Refusal } from '../domain/refusal.ts'
import { isExport } from '../store/moving/read-export.ts'
import type { Text } from '../text/sv.ts'
import type { Request } from './ask-server.ts'
import { bytesOf, filesIn } from './files.ts'
import { errorObject, reasonOf } from './outcome.ts'
import { asLine } from './paint.ts'
import type { Server } from './server.ts'

/** More is not read; the server has a limit of its own, and says it. */
const largestFile = 500_000_000

type Taken = Pick<ImportAnswer['documents'][number], 'state' | 'documentId' | 'code' | 'detail'>

/**
 * `rodatraden import FILE… --server URL`: each file by itself, all in one import; what is wrong with one says nothing of the
 * others. Gives the exit status: 1 when any was not taken in. Refuses an export, and what the server says of all of them.
 */
export async function handIn(server: Server, request: Request): Promise<number> {
  const { words, text, terminal } = request
  const exports = await Promise.all(words.map(isExport))
  if (exports.includes(true)) throw new Refusal('export.notToServer')
  const files = filesIn(words)
  let importId: string | null = null
  let [taken, refused] = [0, 0]
  const end = () =>
    terminal.stderr.write(
      `${files.length === 0 ? text.cli.noFilesThere : text.cli.imported(taken, refused)}\n`,
    )
  for (const file of files) {
    try {
      const answer = await handInOne(server, file, importId, text)
      importId = answer.importId ?? importId
      if (answer.document.state === 'inReview') taken += 1
      if (answer.document.state === 'refused') refused += 1
      terminal.stdout.write(`${lineOf(file, answer.document, request)}\n`)
    } catch (error) {
      // Those before it are handed in all the same.
      if (taken + refused > 0) end()
      throw error
    }
  }
  end()
  return refused > 0 || files.length === 0 ? 1 : 0
}

/** What became of one file, and the import that it is in. */
async function handInOne(
  server: Server,
  file: string,
  importId: string | null,
  text: Text,
): Promise<{ readonly importId: string | null; readonly document: Taken }> {
  const form = new FormData()
  try {
    form.append('file', new Blob([await bytesOf(file, largestFile)]), basename(file))
    if (importId !== null) form.append('importId', importId)
    const answer = await server.send<ImportAnswer>('/imports', form)
    const [document] = answer.documents ?? []
    if (!document) throw new Error('a server answered an import without documents')
    const isIn = 'importId' in answer && document.state === 'inReview'
    return { importId: isIn ? answer.importId : null, document }
  } catch (error) {
    if (!(error instanceof Refusal) || !isOfFile(error)) throw error
    const { code, text: detail } = reasonOf(error, text)
    return { importId: null, document: { state: 'refused', documentId: null, code, detail } }
  }
}

/** Whether a refusal is of one file, and says nothing of the next: it is not there, or too large. */
const isOfFile = ({ code, values: { status } }: Refusal): boolean =>
  code === 'server.said' ? status === 413 : /^(?:file|document)\./.test(code)

function lineOf(file: string, document: Taken, { json, text }: Request): string {
  const { state, documentId, code, detail } = document
  if (!json) {
    const isIn = state === 'inReview'
    return asLine(isIn ? text.cli.inReview(asLine(file)) : `${asLine(file)}: ${detail}`)
  }
  const why = { code: code ?? '', text: detail ?? '' }
  if (state === 'refused') return JSON.stringify(errorObject({ kind: 'refused', file, ...why }))
  const became = state === 'inReview' ? { document: documentId } : why
  return JSON.stringify({ format: 'import/1', source: { name: basename(file) }, state, ...became })
}
