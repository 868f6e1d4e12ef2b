import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('explains every type of the domain in the glossary', () => {
  const glossary = readFileSync('docs/glossary.md', 'utf8')
  const types = readdirSync('src/domain')
    .filter((name) => !name.endsWith('.test.ts'))
    .flatMap((name) => [
      ...readFileSync(`src/domain/${name}`, 'utf8').matchAll(/^export (?:type|class) (\w+)/gm),
    ])
    .map(([, type]) => type ?? '')

  expect(types.length).toBeGreaterThan(3)
  expect(types.filter((type) => !glossary.includes(`| \`${type}\` |`))).toEqual([])
})

it('keeps the house rules that no tool has: no index files, no names that say nothing', () => {
  const names = readdirSync('src', { recursive: true, encoding: 'utf8' })
  const empty =
    /(?:^|\/)(?:index|utils?|helpers?|common|manager|service|data|info|misc)(?:\.\w+|\/|$)/

  expect(names.filter((name) => empty.test(name))).toEqual([])
})
