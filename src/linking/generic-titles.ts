const generic = new Set([
  'övrigt',
  'övriga frågor',
  'övriga ärenden',
  'information',
  'informationsärenden',
  'lägesrapport',
  'lägesrapporter',
  'laget runt',
  'rapporter',
  'aktuellt',
  'uppföljning',
  'nästa möte',
])

/** Whether a title says nothing of a matter, as "Övrigt" or "Information": such an item is never linked by its title. */
export function isGenericTitle(title: string): boolean {
  return generic.has(title.toLowerCase().replace(/[.:]$/, ''))
}
