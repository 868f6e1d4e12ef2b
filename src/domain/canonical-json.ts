/** What an event may say: no number but a whole one, keys of plain letters, text in composed form. */
export type Canonical =
  | string
  | number
  | boolean
  | null
  | readonly Canonical[]
  | { readonly [key: string]: Canonical }

/**
 * The one way to write a value, so that two programs give it the same digest: keys in order, no white space, as
 * RFC 8785, for a narrower set of values. Refuses, by throwing, what another program might read otherwise: a
 * number that is not whole, text that is not composed or has half a sign, a key with other signs than ASCII.
 */
export function canonicalJson(value: Canonical): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return wholeNumber(value)
  if (typeof value === 'string') return plainText(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const pairs = Object.keys(value)
    .sort()
    .map((key) => `${plainKey(key)}:${canonicalJson(value[key] ?? null)}`)
  return `{${pairs.join(',')}}`
}

const isList = (value: Canonical): value is readonly Canonical[] => Array.isArray(value)

function wholeNumber(value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
    throw new RangeError(`not a whole number: ${value}`)
  }
  return String(value)
}

function plainText(value: string): string {
  if (/\p{Cs}|\0/u.test(value) || value !== value.normalize('NFC')) {
    throw new RangeError('text that is not composed, or not whole')
  }
  return JSON.stringify(value)
}

function plainKey(key: string): string {
  if (!/^[\x20-\x7e]+$/.test(key)) throw new RangeError(`a key with other signs than ASCII: ${key}`)
  return JSON.stringify(key)
}
