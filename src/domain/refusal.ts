/**
 * A refusal (avslag): what was asked cannot be done, and the person can be told why.
 *
 * `code` is a key of `text.refusals`, `values` fill its sentence; each edge translates it once.
 * Anything else that is thrown is a bug.
 */
export class Refusal extends Error {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>

  constructor(code: string, values: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.values = values
  }
}
