/** The header of a file to be kept, with a name that may hold anything (RFC 6266): plain letters for old browsers, then all. */
export function attachment(name: string): string {
  const plain = name.replaceAll(/[^\w .-]/g, '_')
  // By way of bytes, since half a surrogate pair cannot be encoded.
  const whole = encodeURIComponent(Buffer.from(name).toString()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
