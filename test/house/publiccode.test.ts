import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const written = readFileSync('publiccode.yml', 'utf8')
const linesOf = (key: string) =>
  written
    .split('\n')
    .map((line) => line.replace(/^[ -]+/, ''))
    .filter((line) => line.startsWith(`${key}: `))
    .map((line) => line.slice(key.length + 2))

it('describes the product by every key that publiccode.yml demands', () => {
  const top = [...written.matchAll(/^(\w+):/gm)].map(([, key]) => key)
  expect(top).toEqual(
    expect.arrayContaining([
      ...['publiccodeYmlVersion', 'name', 'url', 'platforms', 'developmentStatus', 'softwareType'],
      ...['description', 'legal', 'maintenance', 'localisation'],
    ]),
  )
  const [sv, en, ...others] = linesOf('shortDescription')
  expect(others).toEqual([])
  for (const short of [sv, en]) expect(short?.length).toBeLessThanOrEqual(150)
  expect(linesOf('license')).toEqual(['EUPL-1.2'])
  expect(linesOf('localisationReady')).toEqual(['true'])
  expect(linesOf('url').every((address) => URL.canParse(address))).toBe(true)
})

it('says there only what is so: no version before one is released, no Node that it does not take', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'))
  const [, released] = /^## (\d\S*)/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? []

  expect(linesOf('softwareVersion')).toEqual(released ? [released] : [])
  expect(linesOf('releaseDate')).toHaveLength(released ? 1 : 0)
  expect(engines.node).toBe(`>=${linesOf('versionMin')[0]?.replaceAll('"', '')}`)
  // A community, or an owner, has somebody of flesh and blood to turn to.
  const [type] = linesOf('type')
  expect(/^ {2}contacts:/m.test(written)).toBe(type === 'community' || type === 'internal')
})
