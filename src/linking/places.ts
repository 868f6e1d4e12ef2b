import { municipalities, regions } from '../domain/authorities.ts'
import { stem, stemsIn } from './words.ts'

/** Names of municipalities that are words of their own. */
const words = new Set(stemsIn('mark vara eda ale ånge'))

const places = new Set(
  [...regions, ...municipalities]
    .filter(({ short }) => !short.includes(' '))
    .map(({ short }) => stem(short))
    .filter((each) => !words.has(each)),
)

/** Whether a stem is the name of a region or a municipality of one word, as `Sandviken` and `Ljungby`. */
export const isPlace = (stem: string): boolean => places.has(stem)
