/**
 * A name for comparing: lower case, without accents, rings and dots, its words parted by one blank. How a name is kept
 * when it has been learnt, so that `SAMVERKANSGRUPP Barn och unga` and `Samverkansgrupp barn- och unga` are the same.
 */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .normalize('NFC')
    .trim()
}

/** The words of a name, plain. */
export const plainWords = (name: string): readonly string[] =>
  plainName(name)
    .split(' ')
    .filter((word) => word !== '')
