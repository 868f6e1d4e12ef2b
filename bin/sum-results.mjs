// Sums the reports of vitest and playwright into one closing line: `412 passed, 0 failed`.
// A runner that ran nothing, left no report or skipped a test is a failure: nothing is skipped silently.
import { readFileSync } from 'node:fs'

const [vitestFile, playwrightFile] = process.argv.slice(2)
const report = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

const vitest = report(vitestFile)
const playwright = report(playwrightFile)
const runners = {
  vitest: vitest && {
    passed: vitest.numPassedTests,
    // A file that does not load has no tests to count, but it has failed.
    failed: vitest.numFailedTests + vitest.testResults.filter(hasNotLoaded).length,
    skipped: vitest.numPendingTests + vitest.numTodoTests,
  },
  playwright: playwright && {
    passed: playwright.stats.expected,
    failed: playwright.stats.unexpected + playwright.stats.flaky + playwright.errors.length,
    skipped: playwright.stats.skipped,
  },
}

function hasNotLoaded(file) {
  return file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed')
}

let passed = 0
let failed = 0
for (const [name, counts] of Object.entries(runners)) {
  if (!counts || counts.passed + counts.failed === 0) {
    console.log(`${name} ran no tests`)
    failed += 1
    continue
  }
  if (counts.skipped > 0) console.log(`${name} skipped ${counts.skipped} tests`)
  passed += counts.passed
  failed += counts.failed + counts.skipped
}

console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
