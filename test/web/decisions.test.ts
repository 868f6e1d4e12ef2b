import { beforeAll, describe, expect, it } from 'vitest'
import { type GivenCounty, givenCounty } from '../support/given-county.ts'
import { december, january } from '../support/network-minutes.ts'

let county: GivenCounty

beforeAll(async () => {
  county = await givenCounty()
  await county.record('Nätverket för elevhälsa', december)
  await county.record('Nätverket för elevhälsa', january)
})

describe('the register of decisions', () => {
  it('shows every clause with its source, and whose a quoted decision is', async () => {
    const page = await county.page('/beslut')

    expect(page).toMatch(/Nätverket för elevhälsa, 15 januari 2026, § 1.*att ta fram en rutin/s)
    expect(page).toMatch(
      /Andrahandskälla.*Taget av Styrgruppen barn och unga den 12 december 2025/s,
    )
    expect(page).toContain('3 beslut')
  })

  it('narrows by words, body, year and state', async () => {
    expect(await county.page('/beslut?ord=RUTIN')).toContain('1 beslut')
    expect(await county.page('/beslut?ar=2025')).toContain('att bjuda in skolorna')
    expect(await county.page('/beslut?ar=2025')).not.toContain('att ta fram en rutin')
    expect(await county.page('/beslut?lage=quoted')).toContain('1 beslut')
    expect(await county.page("/beslut?ord=%25';--")).toContain('Inga beslut här.')
  })
})

describe('a decision', () => {
  it('has an address for each clause, its source, and what became of it', async () => {
    const list = await county.page('/beslut?ord=rutin')
    const decision = /href="(\/beslut\/[\w-]+)#att-2"/.exec(list)?.[1] ?? ''
    const page = await county.page(decision)

    expect(page).toMatch(/<li id="att-2">att Bo Alm leder arbetet/)
    expect(page).toMatch(/Uppdrag ur beslutet.*Anna Ek skickar enkäten/s)
    expect(page).toMatch(/Tidigare beslut i ärendet.*att bjuda in skolorna/s)
    expect(page).toMatch(
      /Så står det i protokollet.*<p>att ta fram en rutin vid skolfrånvaro<\/p>/s,
    )
  })

  it('says that one it only quotes is second hand', async () => {
    const list = await county.page('/beslut?lage=quoted')
    const decision = /href="(\/beslut\/[\w-]+)[#"]/.exec(list)?.[1] ?? ''

    expect(await county.page(decision)).toContain(
      'Det är en andrahandskälla tills organets eget protokoll är inläst.',
    )
  })
})
