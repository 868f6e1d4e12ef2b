/**
 * An e-mail address as it is kept: in small letters and without spaces around it; null for what is none. Only what
 * every mail server takes, so that one address can never be read as two.
 */
export function emailIn(written: string): string | null {
  const email = written.trim().toLowerCase()
  const at = email.indexOf('@')
  const isEmail =
    email.length <= 254 &&
    // `anna.ek+mote`
    /^[\w.!#$%&'*+/=?^`{|}~-]+$/.test(email.slice(0, at)) &&
    // `lanet.example`
    /^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(email.slice(at + 1))
  return at > 0 && isEmail ? email : null
}

/** The domain of an address that `emailIn` gave. */
export const domainOf = (email: string): string => email.slice(email.indexOf('@') + 1)
