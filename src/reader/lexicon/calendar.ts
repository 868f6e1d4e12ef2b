/** Names of months and weekdays in minutes: Swedish, short forms, English, and without rings and dots (OCR). */
const monthForms: readonly (readonly string[])[] = [
  ['januari', 'jan', 'january'],
  ['februari', 'feb', 'febr', 'february'],
  ['mars', 'mar', 'march'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['augusti', 'aug', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

export const months: ReadonlyMap<string, number> = new Map(
  monthForms.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)),
)

const weekdayForms: readonly (readonly string[])[] = [
  ['måndag', 'mån', 'mandag', 'monday'],
  ['tisdag', 'tis', 'tuesday'],
  ['onsdag', 'ons', 'wednesday'],
  ['torsdag', 'tors', 'tor', 'thursday'],
  ['fredag', 'fre', 'friday'],
  ['lördag', 'lör', 'lordag', 'saturday'],
  ['söndag', 'sön', 'sondag', 'sunday'],
]

/** Weekday by its word, indefinite, definite (`fredagen`) and plural (`fredagar`): 1 Monday to 7 Sunday. */
export const weekdays: ReadonlyMap<string, number> = new Map(
  weekdayForms.flatMap((forms, index) =>
    forms.flatMap((form) =>
      ['', 'en', 'ar', 'arna', 's'].map((ending) => [form + ending, index + 1] as const),
    ),
  ),
)

export const weekdayNames = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag']
