/** An identity provider (inloggningstjänst): an organisation's own sign-in, for the addresses of its domains. */
export type IdentityProvider = {
  /** Its name in addresses: `regionen`. */
  readonly key: string
  /** Its name for people: `Region Gävleborg`. */
  readonly name: string
  readonly domains: readonly string[]
}

/** An identity (identitet): who somebody is, in the words of who vouches for them. Never an address. */
export type Identity = { readonly issuer: string; readonly subject: string }

/** What a browser keeps while it is at an identity provider, to be known again when it comes back. */
export type ProviderVisit = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** The identity providers of an installation, and how they are spoken with. */
export type IdentityProviders = {
  readonly all: readonly IdentityProvider[]
  /** The address to send a browser to, and what it keeps until it is back. Refuses when the provider cannot be reached. */
  begin(
    key: string,
    returnTo: string,
  ): Promise<{ readonly address: string; readonly visit: ProviderVisit }>
  /** Who came back, by the address they came back to. Refuses whatever is not vouched for as it must be. */
  finish(key: string, answer: URL, visit: ProviderVisit): Promise<Identity>
}
