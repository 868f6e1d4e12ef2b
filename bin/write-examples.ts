import { writeFileSync } from 'node:fs'
import { apiExamples, examplesFile } from '../test/support/api-examples.ts'

const written = JSON.stringify(await apiExamples(), null, 2)
writeFileSync(examplesFile, `${written}\n`)
console.log(`Wrote ${examplesFile}.`)
process.exit()
