import { describe, expect, it } from 'vitest'
import { authorityBefore, beforeName, withCommas } from './before-name.ts'

describe('what stands before a name', () => {
  it.each([
    ['rektor Anna Ek', 'rektor '],
    ['Socialchef Bo Alm', 'Socialchef '],
    ['Enhetschef öppenvården Karin Öst', 'Enhetschef öppenvården '],
    ['skolcheferna Anna Ek', 'skolcheferna '],
    ['Diakon Maria Berg', 'Diakon '],
    ['Region Halland Lena Kvist', 'Region Halland '],
    ['Umeå kommun Per Lund', 'Umeå kommun '],
  ])('is an office or an authority: %s', (part, before) => {
    expect(beforeName(part)?.trim()).toBe(before.trim())
  })

  it.each([
    'Anna Ek',
    'Verksamhetschef elevhälsa',
    'Nora Maria Berg',
    'Region Halland',
    'Maria Chef',
    'Halland',
  ])('is nothing: %s', (part) => {
    expect(beforeName(part)).toBeNull()
  })

  it('is no authority where the name may go on', () => {
    expect(authorityBefore('Region Halland, Lena Kvist')).toBeNull()
    expect(authorityBefore('Nora Ek')).toBeNull()
  })
})

describe('people on one line', () => {
  it.each([
    ['Anna Ek, rektor / Bo Alm, kurator', 'Anna Ek, rektor, Bo Alm, kurator'],
    ['Anna Ek · Bo Alm', 'Anna Ek, Bo Alm'],
    ['Anna Ek (Orsa) och Bo Alm (Mora)', 'Anna Ek (Orsa), Bo Alm (Mora)'],
    ['Anna Ek, vidare Bo Alm (FoU)', 'Anna Ek, Bo Alm (FoU)'],
  ])('stand apart: %s', (text, apart) => {
    expect(withCommas(text)).toBe(apart)
  })

  it.each(['Anna Ek, IFO / Elevhälsa', 'Barn (0–6) och Unga', 'Skola / Fritid'])(
    'are not found in %s',
    (text) => {
      expect(withCommas(text)).toBe(text)
    },
  )
})
