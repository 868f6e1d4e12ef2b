/** What the reader's rules look for, in words, by rule name; a rule that is not here goes by its name. */
export const rulesEn: Readonly<Record<string, string>> = {
  'title-line': 'line with the heading of the document',
  'section-heading': 'heading with §',
  'name-title-organisation': 'line with name, title and organisation',
}
