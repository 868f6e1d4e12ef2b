import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { inOrder } from '../../src/cli/in-order.ts'
import { closeReaders, readDocument } from '../../src/documents/read-document.ts'
import { type LinkedDocument, linkTable, type SetItem, scoreLinks } from './link-score.ts'

const usage = `Usage: bin/corpus link [--links FILE] [--verbose]

Scores how items are linked to matters against links that a person set, by default in
demonstration/links.json: the documents are handed in one by one, the oldest first.`

const own = fileURLToPath(new URL('../../demonstration/links.json', import.meta.url))

try {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { links: { type: 'string' }, verbose: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help) console.log(usage)
  else await run(values.links ?? own, values.verbose ?? false)
} finally {
  await closeReaders()
}

async function run(file: string, isVerbose: boolean): Promise<void> {
  const links = JSON.parse(readFileSync(file, 'utf8')) as Links
  const titles = new Map(links.matters.map(({ key, title }) => [key, title]))
  const score = scoreLinks(await documentsOf(links, dirname(file)), titles)
  if (isVerbose) for (const mistake of score.mistakes) console.log(mistake)
  console.log(linkTable(score))
}

type Links = {
  readonly matters: readonly { readonly key: string; readonly title: string }[]
  readonly documents: readonly { readonly file: string; readonly items: readonly SetItem[] }[]
}

/** The documents that the links are of; they stand beside the links or in `documents` there. */
async function documentsOf(
  { documents }: Links,
  folder: string,
): Promise<readonly LinkedDocument[]> {
  const read: LinkedDocument[] = []
  for await (const document of inOrder(documents, 2, async ({ file, items }) => {
    const beside = join(folder, file)
    const path = existsSync(beside) ? beside : join(folder, 'documents', file)
    const minutes = await readDocument(await readFile(path), basename(path))
    const heldOn = minutes.meeting.date ?? basename(file).slice(0, 10)
    return { file, items, minutes, heldOn, bodyId: basename(dirname(path)) }
  })) {
    read.push(document)
  }
  return read
}
