import { isIPv4, isIPv6 } from 'node:net'

/**
 * The network of an address, so that whoever has many addresses does not count as many: the first three numbers of an
 * IPv4 address, the first three groups of an IPv6 one. Empty for what is no address.
 */
export function networkIn(address: string): string {
  // `::ffff:192.0.2.7` is an IPv4 address as a server that listens on both sees it.
  const plain =
    address.startsWith('::ffff:') && isIPv4(address.slice(7)) ? address.slice(7) : address
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.')
  if (!isIPv6(plain)) return ''
  const [head = '', tail] = plain.split('%')[0]?.split('::') ?? []
  const groups = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - groups.length - after.length
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...after]
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
