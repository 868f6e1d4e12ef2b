/** A count with its noun: `many('möte', 'möten')(2)` is `2 möten`. */
export const many = (one: string, several: string) => (count: number) =>
  count === 1 ? `1 ${one}` : `${count} ${several}`
