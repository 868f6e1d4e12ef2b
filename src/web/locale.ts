import { en } from '../text/en.ts'
import { sv, type Text } from '../text/sv.ts'
import { type Paths, paths } from './paths.ts'

/** A language of the site: its words, its addresses, and those of the other language. */
export type Locale = { readonly text: Text; readonly paths: Paths; readonly otherPaths: Paths }

const swedish: Locale = { text: sv, paths: paths.sv, otherPaths: paths.en }
const english: Locale = { text: en, paths: paths.en, otherPaths: paths.sv }

export const locales: readonly Locale[] = [swedish, english]

/** The language of an address: English under `/en`, else Swedish. */
export function localeOf(path: string): Locale {
  return path === paths.en.start || path.startsWith(`${paths.en.start}/`) ? english : swedish
}
