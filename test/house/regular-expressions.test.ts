import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { check } from 'recheck'
import { describe, expect, it } from 'vitest'
import recheck from '../../node_modules/recheck/package.json' with { type: 'json' }
import { inOrder } from '../../src/cli/in-order.ts'
import { expressionsIn, sourceExpressions } from '../support/source-expressions.ts'
import polynomial from './polynomial-expressions.json' with { type: 'json' }

type Verdict = 'safe' | 'polynomial' | 'exponential' | 'undecided'

/** Verdicts that were reached, kept beside the packages: an expression that has not changed is not checked again. */
const cacheFile = 'node_modules/.cache/regular-expressions.json'
const cached: Record<string, Verdict> = existsSync(cacheFile)
  ? JSON.parse(readFileSync(cacheFile, 'utf8'))
  : {}

async function verdictOn(source: string, flags: string): Promise<Verdict> {
  const key = `${recheck.version} /${source}/${flags}`
  const known = cached[key]
  if (known) return known
  const hasty = await check(source, flags, { timeout: 60_000 })
  // An attack that takes too long is how a bad expression is found; on a busy machine a good one may too.
  const diagnostics =
    hasty.status === 'vulnerable' && hasty.checker === 'fuzz'
      ? await check(source, flags, { timeout: 240_000, attackTimeout: 20_000 })
      : hasty
  if (diagnostics.status === 'unknown') return 'undecided'
  const { type } = diagnostics.complexity
  const verdict = type === 'polynomial' || type === 'exponential' ? type : 'safe'
  cached[key] = verdict
  return verdict
}

/** The expressions with that verdict, each with its files. */
async function verdicts(): Promise<ReadonlyMap<string, { verdict: Verdict; files: string }>> {
  const found = new Map<string, { verdict: Verdict; files: string }>()
  const judge = async ({ source, flags, files }: (typeof expressions)[number]) => ({
    key: `/${source}/${flags}`,
    verdict: await verdictOn(source, flags),
    files: files.join(', '),
  })
  for await (const { key, ...rest } of inOrder(expressions, 2, judge)) found.set(key, rest)
  mkdirSync(dirname(cacheFile), { recursive: true })
  writeFileSync(cacheFile, JSON.stringify(cached, null, 1))
  return found
}

const { expressions, made } = sourceExpressions()

describe('the regular expressions of the product', () => {
  const reasons: Readonly<Record<string, string>> = polynomial

  it('are all literals, so that they can be checked', () => {
    expect(made).toEqual([])
  })

  it('never take time that grows without bound', { timeout: 900_000 }, async () => {
    const all = [...(await verdicts())]
    const of = (wanted: Verdict) => all.filter(([, { verdict }]) => verdict === wanted)
    const told = (list: typeof all) => list.map(([key, { files }]) => `${key} in ${files}`)
    console.log(
      `${all.length} regular expressions: ${of('exponential').length} exponential, ` +
        `${of('undecided').length} undecided, ${of('polynomial').length} polynomial`,
    )

    expect(told(of('exponential'))).toEqual([])
    expect(told(of('undecided'))).toEqual([])
    expect(told(of('polynomial').filter(([key]) => !reasons[key]?.trim()))).toEqual([])
  })

  it('are listed with a reason only as long as the product has them', () => {
    // Not as long as they are found polynomial: an attack is timed, so a fast machine may find none.
    const present = new Set(expressions.map(({ source, flags }) => `/${source}/${flags}`))

    expect(Object.keys(reasons).filter((key) => !present.has(key))).toEqual([])
  })
})

describe('the check of regular expressions', () => {
  it('finds an expression wherever it stands', () => {
    const { expressions: found } = expressionsIn(`
      const a: RegExp = /a+/u
      export const B = (text: string) => <p title={text.replace(/b/g, '')}>{/c/.test(text)}</p>
      class D { readonly e = new RegExp('e+', 'u'); f = RegExp('f') }`)

    expect(found.map(({ source, flags }) => `/${source}/${flags}`).sort()).toEqual([
      '/a+/u',
      '/b/g',
      '/c/',
      '/e+/u',
      '/f/',
    ])
  })

  it('refuses an expression that is made of a value', () => {
    const lines = ['new RegExp(name)', 'RegExp(`^` + name)', "new RegExp('a', flags)"]

    expect(lines.flatMap((line) => expressionsIn(line).made)).toHaveLength(3)
  })

  it('tells an expression that can hang from one that cannot', { timeout: 120_000 }, async () => {
    expect(await verdictOn('^(?:a+)+$', '')).toBe('exponential')
    expect(await verdictOn('^a*a*$', '')).toBe('polynomial')
    expect(await verdictOn('^[a-z]+$', 'u')).toBe('safe')
  })
})
