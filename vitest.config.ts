import { defineConfig } from 'vitest/config'

/** The check of every regular expression takes all the machine has, so it waits for the others. */
const expressions = 'test/house/regular-expressions.test.ts'

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'product',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', expressions],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'expressions', include: [expressions], sequence: { groupOrder: 2 } },
      },
    ],
  },
})
