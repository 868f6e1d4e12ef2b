import { Refusal } from '../domain/refusal.ts'

/** Why a server cannot listen, where a person can mend it; else the error itself. */
export function serverRefusal(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') return new Refusal('server.portTaken', { port })
  if (code === 'EACCES') return new Refusal('server.portForbidden', { port })
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new Refusal('server.hostUnknown', { host })
  }
  return error
}
