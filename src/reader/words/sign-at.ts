/**
 * The code of the sign at a place of a text; not a number where there is none. Asked through the prototype, since the
 * engine keeps texts in so many ways that it would look up the method anew for each sign.
 */
export const signAt = (text: string, at: number): number =>
  String.prototype.charCodeAt.call(text, at)
