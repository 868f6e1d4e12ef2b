import * as client from 'openid-client'
import type { Identity, IdentityProviders } from '../domain/identity-provider.ts'
import { Refusal } from '../domain/refusal.ts'
import { logError } from '../store/log.ts'
import type { ProviderSettings } from './provider-settings.ts'

/** How long a provider may take to answer. */
const secondsToWait = 10
/** How much a provider's clock may differ from ours. */
const secondsOfTolerance = 30

/**
 * Speaks OpenID Connect with the providers that are set: code flow with PKCE, state and nonce. What a provider says of
 * itself is asked for when it is first needed, so that one that is down keeps nobody else out.
 */
export function identityProviders(settings: readonly ProviderSettings[]): IdentityProviders {
  const byKey = new Map(settings.map((each) => [each.key, each]))
  const found = new Map<string, Promise<client.Configuration>>()

  const settingsOf = (key: string): ProviderSettings => {
    const provider = byKey.get(key)
    if (!provider) throw new Refusal('provider.unknown')
    return provider
  }
  const discovered = async (provider: ProviderSettings): Promise<client.Configuration> => {
    const before = found.get(provider.key) ?? discover(provider)
    found.set(provider.key, before)
    try {
      return await before
    } catch (error) {
      found.delete(provider.key)
      throw refusalOf(provider, error)
    }
  }

  return {
    all: settings.map(({ key, name, domains }) => ({ key, name, domains })),
    async begin(key, returnTo) {
      const provider = settingsOf(key)
      const configuration = await discovered(provider)
      const visit = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      }
      const { acrValues } = provider
      const address = client.buildAuthorizationUrl(configuration, {
        redirect_uri: returnTo,
        scope: 'openid',
        state: visit.state,
        nonce: visit.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(visit.verifier),
        code_challenge_method: 'S256',
        ...(acrValues.length > 0 && { acr_values: acrValues.join(' ') }),
      })
      return { address: address.href, visit }
    },
    async finish(key, answer, { state, nonce, verifier }) {
      const provider = settingsOf(key)
      const configuration = await discovered(provider)
      try {
        const tokens = await client.authorizationCodeGrant(configuration, answer, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        return identityIn(provider, tokens.claims())
      } catch (error) {
        throw refusalOf(provider, error)
      }
    },
  }
}

/** Whether a provider can be reached and is who it is said to be. Fails with its own words where not. */
export async function checkProvider(provider: ProviderSettings): Promise<void> {
  await discover(provider)
}

function discover({ issuer, clientId, clientSecret }: ProviderSettings) {
  const isPlain = new URL(issuer).protocol === 'http:'
  return client.discovery(
    new URL(issuer),
    clientId,
    { client_secret: clientSecret, [client.clockTolerance]: secondsOfTolerance },
    undefined,
    {
      timeout: secondsToWait,
      execute: [
        // The provider's signature is verified too, though the answer comes straight from it.
        client.enableNonRepudiationChecks,
        // Only this computer can be spoken with so: `providersIn` sees to it.
        ...(isPlain ? [client.allowInsecureRequests] : []),
      ],
    },
  )
}

/** Who the claims speak of. Refuses a weaker identification than the organisation has promised. */
function identityIn(
  { acrValues, name }: ProviderSettings,
  claims: client.IDToken | undefined,
): Identity {
  if (!claims) throw new Error('the provider sent no identity')
  const isStrong = acrValues.length === 0 || acrValues.includes(String(claims.acr))
  if (!isStrong) throw new Refusal('provider.tooWeak', { name })
  return { issuer: claims.iss, subject: claims.sub }
}

/** What a person can be told when a provider does not vouch for them; the log gets the provider's own words. */
function refusalOf({ name, key }: ProviderSettings, error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  logError('provider', error, { provider: key })
  if (error instanceof client.AuthorizationResponseError && error.error === 'access_denied') {
    return new Refusal('provider.cancelled', { name })
  }
  const isVouching =
    error instanceof client.AuthorizationResponseError ||
    error instanceof client.ResponseBodyError ||
    code.startsWith('OAUTH_')
  return new Refusal(isVouching ? 'provider.refused' : 'provider.silent', { name })
}
