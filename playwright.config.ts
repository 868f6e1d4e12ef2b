import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { chromiumPath } from './test/support/chromium-path.ts'

const port = 8179

/** The built server as it is started, and a Chromium of the machine's own. */
export default defineConfig({
  testDir: 'test/browser',
  outputDir: 'test-results',
  forbidOnly: true,
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    browserName: 'chromium',
    locale: 'sv-SE',
    launchOptions: {
      executablePath: chromiumPath(),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node dist/main.js',
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      RODATRADEN_UPLOAD_MB: '30',
      RODATRADEN_DATA: mkdtempSync(join(tmpdir(), 'rodatraden-')),
    },
    url: `http://127.0.0.1:${port}/halsa`,
    reuseExistingServer: false,
  },
})
