/** What the reader's rules look for, in words, by rule name; a rule that is not here goes by its name. */
export const rulesSv: Readonly<Record<string, string>> = {
  'title-line': 'rad med dokumentets rubrik',
  'section-heading': 'rubrik med §',
  'name-title-organisation': 'rad med namn, titel och organisation',
}
