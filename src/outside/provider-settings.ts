import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Refusal } from '../domain/refusal.ts'

const text = z.string().trim().min(1)

/** One organisation's sign-in as it stands in the file that RODATRADEN_OIDC names. */
const written = z.strictObject({
  key: z.string().regex(/^[a-z\d-]{1,40}$/),
  name: text,
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: text,
  clientSecretFile: text.optional(),
  clientSecretVariable: text.optional(),
  domains: z.array(z.string().regex(/^[a-z\d-]+(?:\.[a-z\d-]+)+$/)).min(1),
  acrValues: z.array(text).default([]),
})

/** An identity provider with what the server needs to speak with it. */
export type ProviderSettings = Omit<
  z.infer<typeof written>,
  'clientSecretFile' | 'clientSecretVariable'
> & { readonly clientSecret: string }

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The identity providers of a file; none without a file. Refuses a file that cannot be used, with the place in it:
 * a key or a domain that two have, a secret that is missing, an issuer without https elsewhere than on this computer.
 */
export function providersIn(
  path: string | null,
  environment: Environment,
): readonly ProviderSettings[] {
  if (path === null) return []
  const fail = (place: string) => new Refusal('setting.oidcFile', { path, place })
  const parsed = z.array(written).safeParse(jsonIn(path))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw fail(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
  }
  const keys = new Set<string>()
  const domains = new Set<string>()
  return parsed.data.map(({ clientSecretFile, clientSecretVariable, ...provider }) => {
    if (keys.has(provider.key)) throw fail(`key: ${provider.key}`)
    keys.add(provider.key)
    for (const domain of provider.domains) {
      if (domains.has(domain)) throw fail(`domains: ${domain}`)
      domains.add(domain)
    }
    const { protocol, hostname } = new URL(provider.issuer)
    if (protocol !== 'https:' && !isThisComputer(hostname)) throw fail(`issuer: ${provider.issuer}`)
    const clientSecret = clientSecretFile
      ? contentOf(clientSecretFile)
      : environment[clientSecretVariable ?? '']?.trim()
    if (!clientSecret) throw fail(`${provider.key}: clientSecretFile, clientSecretVariable`)
    return { ...provider, clientSecret }
  })
}

const isThisComputer = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host)

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(contentOf(path))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('setting.oidcFile', { path, place: 'JSON' })
  }
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    throw new Refusal('file.unreadable', { name: path })
  }
}
