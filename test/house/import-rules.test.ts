import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

/**
 * The arrows of docs/architecture.md, written a second time on purpose: Biome keeps them by
 * biome.json, and this test feeds Biome every pair of folders, so that the guard cannot go quiet.
 */
const door = 'documents/read-document.ts'
const limits = 'documents/limits.ts'
const place = 'store/archive-place.ts'
const contract = 'reader/read-minutes.ts'
const answers = 'api/answers.ts'

const parts: readonly {
  /** The files that import, one beside the folder's own and one deeper down. */
  readonly from: readonly string[]
  readonly knows: readonly string[]
  readonly packages: readonly string[]
}[] = [
  { from: ['domain/minutes.ts', 'domain/a/b.ts'], knows: ['domain/day.ts'], packages: [] },
  { from: ['text/sv.ts', 'text/pages/sv.ts'], knows: ['text/en.ts'], packages: [] },
  {
    from: ['reader/build.ts', 'reader/rules/item.ts'],
    knows: ['domain/day.ts', 'text/en.ts', contract, 'reader/read.ts'],
    packages: [],
  },
  {
    from: [contract],
    knows: ['domain/day.ts', 'text/en.ts', 'reader/read.ts'],
    packages: ['zod'],
  },
  {
    from: ['documents/read-pdf.ts', 'documents/docx/styles.ts'],
    knows: ['domain/day.ts', contract, 'reader/read.ts', door, limits, 'documents/read-text.ts'],
    packages: [
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'iconv-lite',
      'pdfjs-dist',
      'saxes',
      'yauzl',
    ],
  },
  {
    from: ['linking/link-items.ts', 'review/a/b.ts', 'gaps/gaps-of-matter.ts'],
    knows: ['domain/day.ts', contract, 'linking/link-items.ts', 'review/a/b.ts'],
    packages: [],
  },
  {
    from: ['rights/may.ts', 'rights/a/b.ts'],
    knows: ['domain/day.ts', 'rights/may.ts'],
    packages: [],
  },
  {
    from: ['store/database.ts', 'store/a/b.ts'],
    knows: ['domain/day.ts', 'store/events.ts', place],
    packages: [
      ...['node:crypto', 'node:fs', 'node:fs/promises', 'kysely', 'pg', '@electric-sql/pglite'],
      ...['@electric-sql/pglite/node-postgres', 'yauzl', 'yazl'],
    ],
  },
  {
    from: ['actions/found-body.ts', 'actions/a/b.ts'],
    knows: [
      ...['domain/day.ts', 'store/events.ts', place, 'actions/perform.ts', contract, door],
      ...['linking/link-items.ts', 'review/a/b.ts', 'rights/may.ts'],
    ],
    packages: ['node:crypto'],
  },
  {
    from: ['views/read-gaps.ts', 'views/a/b.ts'],
    knows: [
      ...['domain/day.ts', 'text/en.ts', contract, 'views/read-gaps.ts', 'store/events.ts', place],
      ...['linking/link-items.ts', 'review/a/b.ts'],
    ],
    packages: [],
  },
  {
    from: ['http/security.ts', 'http/a/b.ts'],
    knows: [
      ...['domain/day.ts', 'text/en.ts', contract, 'http/security.ts', 'views/read-gaps.ts'],
      ...['store/events.ts', place, 'actions/perform.ts', 'linking/link-items.ts', 'review/a/b.ts'],
      'rights/may.ts',
    ],
    packages: ['node:crypto', 'node:fs', 'node:fs/promises', 'hono', 'hono/secure-headers'],
  },
  {
    from: ['web/reply.tsx', 'web/pages/minutes.tsx'],
    knows: [
      ...['domain/day.ts', 'text/en.ts', contract, door, 'web/app.tsx', 'http/security.ts'],
      ...['store/events.ts', place, 'actions/perform.ts', 'linking/link-items.ts', 'review/a/b.ts'],
      'views/read-gaps.ts',
      'rights/may.ts',
    ],
    packages: ['node:crypto', 'node:fs', 'node:fs/promises', 'hono', 'hono/secure-headers'],
  },
  {
    from: ['api/operations.ts', 'api/resources/matters.ts'],
    knows: [
      ...[
        'domain/day.ts',
        'text/en.ts',
        contract,
        'api/operations.ts',
        answers,
        'http/security.ts',
      ],
      ...['store/events.ts', place, 'actions/perform.ts', 'linking/link-items.ts', 'review/a/b.ts'],
      'views/read-gaps.ts',
      'rights/may.ts',
    ],
    packages: ['node:crypto', 'node:fs', 'node:fs/promises', 'hono', 'hono/secure-headers', 'zod'],
  },
  {
    from: ['site.ts'],
    knows: ['web/app.tsx', 'api/operations.ts', answers, 'http/security.ts'],
    packages: ['hono'],
  },
  {
    from: ['cli/read.ts', 'cli/print/minutes.ts'],
    knows: [
      ...['domain/day.ts', 'text/en.ts', contract, door, limits, 'cli/arguments.ts', answers],
      ...['store/events.ts', place, 'actions/perform.ts', 'linking/link-items.ts', 'review/a/b.ts'],
      'rights/may.ts',
      ...['outside/send-mail.ts', 'config.ts', 'main.ts', 'web/paths.ts'],
      'views/read-gaps.ts',
    ],
    packages: ['node:crypto', 'node:fs', 'node:fs/promises'],
  },
  {
    from: ['demonstration/load-demonstration.ts', 'demonstration/a/b.ts'],
    knows: [
      ...['domain/day.ts', contract, door, 'store/events.ts', place, 'actions/perform.ts'],
      'demonstration/load-demonstration.ts',
    ],
    packages: ['node:crypto', 'node:fs', 'node:fs/promises', 'zod'],
  },
  {
    from: ['outside/send-mail.ts', 'outside/a/b.ts'],
    knows: ['domain/day.ts', 'store/events.ts', place, 'outside/send-mail.ts'],
    packages: [
      ...['node:crypto', 'node:fs', 'node:fs/promises', 'nodemailer', 'openid-client', 'zod'],
    ],
  },
  {
    from: ['main.ts'],
    knows: [
      ...['domain/day.ts', 'text/en.ts', door, 'web/app.tsx', 'site.ts', 'config.ts'],
      'views/read-gaps.ts',
      ...['store/events.ts', place, 'demonstration/load-demonstration.ts', 'outside/send-mail.ts'],
    ],
    packages: ['node:crypto', 'node:fs', 'node:fs/promises', '@hono/node-server'],
  },
  {
    from: ['packed-server.ts'],
    knows: [],
    packages: ['node:crypto', 'node:fs', 'node:fs/promises', 'compression'],
  },
  { from: ['config.ts'], knows: ['domain/day.ts', limits, place], packages: [] },
]

const files = [
  ...['domain/day.ts', 'text/en.ts', contract, 'reader/read.ts', door, 'documents/read-text.ts'],
  ...[limits, place, 'web/app.tsx', 'cli/arguments.ts', 'main.ts', 'config.ts'],
  ...['store/events.ts', 'actions/perform.ts', 'linking/link-items.ts', 'review/a/b.ts'],
  ...['demonstration/load-demonstration.ts', 'outside/send-mail.ts'],
  ...['views/read-gaps.ts', 'http/security.ts', 'api/operations.ts', answers, 'site.ts'],
  ...['demonstration/load-demonstration.ts', 'outside/send-mail.ts', 'rights/may.ts'],
]
const packages = [
  ...['node:fs', 'node:fs/promises', 'hono', 'hono/secure-headers', '@hono/node-server', 'zod'],
  ...['iconv-lite', 'pdfjs-dist', 'saxes', 'yauzl', 'yazl', 'vitest', 'typescript'],
  ...['node:crypto', 'nodemailer', 'openid-client', 'compression'],
  ...['kysely', 'pg', '@electric-sql/pglite', '@electric-sql/pglite/node-postgres'],
]
const writings = [
  (target: string) => `import { a } from '${target}'`,
  (target: string) => `import type { A } from '${target}'`,
  (target: string) => `export { a } from '${target}'`,
  (target: string) => `await import('${target}')`,
]

const root = mkdtempSync(join(tmpdir(), 'import-rules-'))
afterAll(() => rmSync(root, { recursive: true }))

/** What Biome says, under this repository's biome.json, of a tree of files: `path:line`, sorted. */
function lint(rule: string, tree: Readonly<Record<string, string>>): readonly string[] {
  const folder = mkdtempSync(join(root, 'tree-'))
  copyFileSync('biome.json', join(folder, 'biome.json'))
  for (const [path, content] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const biome = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome')
  const args = ['lint', `--only=${rule}`, '--max-diagnostics=none', '--reporter=json', '.']
  const run = spawnSync(process.execPath, [biome, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  })
  const report = JSON.parse(run.stdout) as {
    summary: { unchanged: number }
    diagnostics: { category: string; location: { path: string; start: { line: number } } }[]
  }
  expect(report.summary.unchanged).toBe(Object.keys(tree).length + 1)
  return report.diagnostics
    .filter((each) => each.category === `lint/${rule}`)
    .map(({ location }) => `${location.path}:${location.start.line}`)
    .sort()
}

function specifier(from: string, to: string): string {
  const path = relative(dirname(from), to)
  return path.startsWith('.') ? path : `./${path}`
}

describe('the arrows between folders', () => {
  const tree: Record<string, string> = {}
  const refused: string[] = []
  const allowed: string[] = []
  for (const part of parts) {
    for (const from of part.from) {
      const targets = [
        ...[...new Set([...files, ...part.knows])]
          .filter((to) => to !== from)
          .map((to) => ({ target: specifier(from, to), known: part.knows.includes(to) })),
        ...packages.map((name) => ({ target: name, known: part.packages.includes(name) })),
      ]
      const lines = targets.flatMap(({ target, known }) =>
        writings.map((write) => ({ text: write(target), known })),
      )
      for (const [index, { known }] of lines.entries()) {
        const place = `src/${from}:${index + 1}`
        if (known) allowed.push(place)
        else refused.push(place)
      }
      tree[`src/${from}`] = lines.map((line) => line.text).join('\n')
    }
  }
  const said = new Set(lint('style/noRestrictedImports', tree))
  const what = (place: string) => {
    const [path = '', line = ''] = place.split(':')
    return `${path}: ${tree[path]?.split('\n')[Number(line) - 1]}`
  }

  it('refuses every import that the architecture forbids, however it is written', () => {
    expect(refused.length).toBeGreaterThan(500)
    expect(refused.filter((place) => !said.has(place)).map(what)).toEqual([])
  })

  it('lets every import through that the architecture allows', () => {
    expect(allowed.length).toBeGreaterThan(100)
    expect(allowed.filter((place) => said.has(place)).map(what)).toEqual([])
  })

  it('holds for every folder there is', () => {
    const ruled = new Set(parts.flatMap((part) => part.from.map((path) => path.split('/')[0])))
    const names = readdirSync('src').filter((name) => !name.endsWith('.test.ts'))
    expect(names.filter((name) => !ruled.has(name))).toEqual([])
  })
})

it('refuses imports that go in a circle', () => {
  const tree = {
    'src/text/a.ts': "import { b } from './b.ts'\nexport const a = () => b\n",
    'src/text/b.ts': "import { a } from './a.ts'\nexport const b = () => a\n",
  }
  expect(lint('suspicious/noImportCycles', tree)).toEqual(['src/text/a.ts:1', 'src/text/b.ts:1'])
})

it('keeps clock, network, output and environment out of the pure folders', () => {
  const lines = 'console.log(1)\nprocess.exit()\nfetch("")\nsetTimeout(f, 1)\nperformance.now()\n'
  const tree = Object.fromEntries(
    ['domain', 'text', 'reader', 'linking', 'rights', 'cli'].map((folder) => [
      `src/${folder}/a.ts`,
      lines,
    ]),
  )
  const places = ['domain', 'linking', 'reader', 'rights', 'text'].flatMap((folder) =>
    [1, 2, 3, 4, 5].map((line) => `src/${folder}/a.ts:${line}`),
  )
  expect(lint('style/noRestrictedGlobals', tree)).toEqual(places)
})
