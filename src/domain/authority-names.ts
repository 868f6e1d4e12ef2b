import { type Authority, municipalities, regions } from './authorities.ts'

/**
 * Every way to write an authority (huvudman) of the register, as minutes write it: `Växjö`, `Växjö kommun`, `Växjös`,
 * former names. Where a region and a municipality share a name, the municipality comes last and is the one meant.
 */
export const authorityNames: readonly (readonly [written: string, authority: Authority])[] = [
  ...regions,
  ...municipalities,
].flatMap((authority) => {
  const { name, short, genitive, aliases } = authority
  return [name, short, genitive, `${genitive} kommun`, `${short} kommun`, ...aliases].map(
    (written) => [written, authority] as const,
  )
})
