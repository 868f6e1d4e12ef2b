import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AnyNode, parse } from 'acorn'
import { full } from 'acorn-walk'
import { transformSync } from 'esbuild'

/** A regular expression of the product, and the files it stands in. */
export type SourceExpression = {
  readonly source: string
  readonly flags: string
  readonly files: readonly string[]
}

/** What a file says of regular expressions: those in it, and the places where one is made of a value. */
type Findings = {
  readonly expressions: readonly { readonly source: string; readonly flags: string }[]
  readonly made: readonly string[]
}

/**
 * Every regular expression of the product, each once, and every place where one is made of something
 * else than a literal: such a one cannot be checked, so it is refused.
 */
export function sourceExpressions(folder = 'src'): {
  readonly expressions: readonly SourceExpression[]
  readonly made: readonly string[]
} {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx|mjs)$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .sort()
  const found = new Map<string, { source: string; flags: string; files: string[] }>()
  const made: string[] = []
  for (const file of files) {
    const findings = expressionsIn(readFileSync(file, 'utf8'))
    made.push(...findings.made.map((text) => `${file}: ${text}`))
    for (const { source, flags } of findings.expressions) {
      const key = `/${source}/${flags}`
      const known = found.get(key)
      if (known) known.files.push(file)
      else found.set(key, { source, flags, files: [file] })
    }
  }
  return { expressions: [...found.values()], made }
}

/** The regular expressions in TypeScript or JSX, wherever they stand. */
export function expressionsIn(typescript: string): Findings {
  const { code } = transformSync(typescript, {
    loader: 'tsx',
    jsx: 'automatic',
    target: 'esnext',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  })
  const expressions: { source: string; flags: string }[] = []
  const made: string[] = []
  full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (each) => {
    const node = each as AnyNode
    if (node.type === 'Literal' && node.regex) {
      expressions.push({ source: node.regex.pattern, flags: node.regex.flags })
    }
    if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return
    if (node.callee.type !== 'Identifier' || node.callee.name !== 'RegExp') return
    const [source, flags] = [literal(node.arguments[0]), literal(node.arguments[1])]
    if (source === null || (node.arguments.length > 1 && flags === null)) {
      made.push(code.slice(node.start, node.end))
    } else {
      expressions.push({ source, flags: flags ?? '' })
    }
  })
  return { expressions, made }
}

/** The text of a string, or null where it is not one. */
function literal(node: AnyNode | undefined): string | null {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null
}
