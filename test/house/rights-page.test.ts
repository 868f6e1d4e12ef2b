import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { rightsPage, writtenRights } from '../support/rights-page.ts'

it('the rights that are printed for people are those that the product goes by', () => {
  expect(readFileSync(rightsPage, 'utf8')).toContain(writtenRights())
})
