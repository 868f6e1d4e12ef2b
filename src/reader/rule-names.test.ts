import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AnyNode, parse } from 'acorn'
import { full } from 'acorn-walk'
import { transformSync } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { rulesEn } from '../text/rules-en.ts'
import { rulesSv } from '../text/rules-sv.ts'
import { doubtCodes } from './read-minutes.ts'

/** The names that are put together: by the way numbers are written, and by what tells a sub-point. */
const together: Readonly<Record<string, readonly string[]>> = {
  '-heading': 'section word dot paren bare damaged capital'
    .split(' ')
    .map((style) => `${style}-heading`),
  'sub-': 'letter decimal heading title bold bullet municipality'
    .split(' ')
    .map((by) => `sub-${by}`),
}

/** The rules that a file names: what stands after `rule` or makes a point, and words joined by hyphens. */
function namesIn(file: string): string[] {
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', target: 'esnext' })
  const names: string[] = []
  const take = (node: AnyNode | undefined): void => {
    if (node?.type === 'Literal' && typeof node.value === 'string') names.push(node.value)
    if (node?.type === 'ConditionalExpression') {
      take(node.consequent)
      take(node.alternate)
    }
    if (node?.type === 'TemplateLiteral') {
      names.push(...node.quasis.flatMap((part) => together[part.value.raw] ?? []))
    }
  }
  full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (each) => {
    const node = each as AnyNode
    if (node.type === 'Property' && node.key.type === 'Identifier' && node.key.name === 'rule')
      take(node.value)
    if (node.type === 'CallExpression' && 'name' in node.callee && node.callee.name === 'point')
      take(node.arguments[2])
    if (node.type === 'Literal' && /^[a-z]+(?:-[a-z]+)+$/.test(String(node.value))) take(node)
  })
  return names
}

const codes: ReadonlySet<string> = new Set(doubtCodes)
const folder = import.meta.dirname
const names = new Set(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => namesIn(join(folder, file)))
    .filter((name) => !codes.has(name)),
)

describe('the rules of the reader', () => {
  it('are found by their names', () => {
    expect(names.size).toBeGreaterThan(60)
    for (const name of ['section-heading', 'sub-letter', 'task-verb', 'signature', 'timetable']) {
      expect(names).toContain(name)
    }
  })

  it.each([...names].sort())('have words for %s in both languages', (name) => {
    expect(rulesSv[name]).toMatch(/\p{L}{2}/u)
    expect(rulesEn[name]).toMatch(/\p{L}{2}/u)
  })
})
