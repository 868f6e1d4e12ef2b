import type { Terminal } from '../../src/cli/read.ts'

/** A terminal that keeps what is written to it. */
export function capturedTerminal(environment: Readonly<Record<string, string | undefined>>): {
  readonly terminal: Terminal
  said(): string
} {
  const said: string[] = []
  const stream = {
    write(words: string): boolean {
      said.push(words)
      return true
    },
  } as unknown as NodeJS.WriteStream
  return { terminal: { stdout: stream, stderr: stream, environment }, said: () => said.join('') }
}
