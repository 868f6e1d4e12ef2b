import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** Who is at the provider, and what they do there. */
export type AtProvider = {
  readonly subject: string
  /** How strongly they are identified. */
  readonly acr?: string
  /** They change their mind. */
  readonly cancels?: boolean
}

/** A real identity provider on this computer. */
export type TestProvider = {
  readonly issuer: string
  /** Who comes there next, in a browser of their own. */
  expects(who: AtProvider): void
  /** Does what a browser does that is sent there. Gives the address that it is sent back to. */
  visit(address: string, who: AtProvider): Promise<string>
  /** Changes what the next identity says, signed by the provider's own key unless it is to be forged. */
  alterNext(claims: Readonly<Record<string, unknown>>, signed?: 'signed' | 'forged'): void
  stop(): Promise<void>
}

export const testClient = {
  clientId: 'rodatraden',
  clientSecret: 'en-hemlighet-for-prov-som-ar-lang',
}

/** Starts a provider that sends browsers back to an address. */
export async function testProvider(returnTo: string): Promise<TestProvider> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'prov', use: 'sig', alg: 'RS256' }
  let who: AtProvider = { subject: '' }
  let alteration: { claims: Readonly<Record<string, unknown>>; isForged: boolean } | null = null
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, { ...configurationOf(returnTo), jwks: { keys: [jwk] } })

  const altered = (body: string): string => {
    const answer = JSON.parse(body) as { id_token?: string }
    if (!alteration || !answer.id_token) return body
    const [head = '', payload = '', signature] = answer.id_token.split('.')
    const claims = {
      ...JSON.parse(Buffer.from(payload, 'base64url').toString()),
      ...alteration.claims,
    }
    const signing = `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`
    const own = sign('sha256', Buffer.from(signing), privateKey).toString('base64url')
    const id_token = `${signing}.${alteration.isForged ? signature : own}`
    alteration = null
    return JSON.stringify({ ...answer, id_token })
  }
  server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/prov/')) {
      const { subject, acr, cancels } = who
      const result = cancels
        ? { error: 'access_denied', error_description: 'changed their mind' }
        : { login: { accountId: subject, ...(acr && { acr }) } }
      await provider.interactionFinished(request, response, result)
      return
    }
    if (request.url === '/token') {
      const end = response.end.bind(response)
      response.end = ((body: string | Buffer) => {
        response.removeHeader('content-length')
        return end(altered(String(body)))
      }) as typeof response.end
    }
    provider.callback()(request, response)
  })

  return {
    issuer,
    expects(visitor) {
      who = visitor
    },
    async visit(address, visitor) {
      who = visitor
      const cookies = new Map<string, string>()
      let next = address
      for (let hops = 0; hops < 10 && next.startsWith(issuer); hops += 1) {
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
        const response = await fetch(next, { headers: { cookie }, redirect: 'manual' })
        for (const each of response.headers.getSetCookie()) {
          const [name = '', value = ''] = (each.split(';')[0] ?? '').split('=')
          cookies.set(name, value)
        }
        const location = response.headers.get('location')
        if (!location)
          throw new Error(`${next} answered ${response.status} ${await response.text()}`)
        next = new URL(location, issuer).href
      }
      return next
    },
    alterNext(claims, signed = 'signed') {
      alteration = { claims, isForged: signed === 'forged' }
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function configurationOf(returnTo: string): object {
  return {
    clients: [
      {
        client_id: testClient.clientId,
        client_secret: testClient.clientSecret,
        redirect_uris: [returnTo],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    acrValues: ['loa2', 'loa3'],
    pkce: { required: () => true },
    cookies: { keys: ['prov'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/prov/${uid}` },
    findAccount: async (_: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ sub: id }),
    }),
    // Nobody is asked whether Röda tråden may know who they are: their organisation has said so.
    loadExistingGrant: async ({ oidc }: GrantContext) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      })
      grant.addOIDCScope('openid')
      grant.addOIDCClaims(['acr'])
      await grant.save()
      return grant
    },
  }
}

type Grant = {
  addOIDCScope(scope: string): void
  addOIDCClaims(claims: readonly string[]): void
  save(): Promise<string>
}
type GrantContext = {
  readonly oidc: {
    readonly provider: { readonly Grant: new (of: object) => Grant }
    readonly client: { readonly clientId: string }
    readonly session: { readonly accountId: string }
  }
}
