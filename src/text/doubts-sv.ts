import { calendarSv } from './calendar-sv.ts'

/** Words of the document, without the full stop that would stand before ours. */
const quote = (words: string | number | undefined) => {
  const said = String(words ?? '').trim()
  return `”${said.endsWith('.') ? said.slice(0, -1) : said}”`
}

const { day } = calendarSv

/** The sentence of each doubt (tvekan) in Swedish, made from its values. The source of the catalogue. */
type Values = Readonly<Record<string, string | number>>

export const doubtsSv = {
  'owner-missing': (v: Values) => `Ingen ansvarig är nämnd för ${quote(v.text)}.`,
  'owner-ambiguous': (v: Values) => `Flera personer kan vara ${v.name}: ${v.candidates}.`,
  'due-unclear': (v: Values) => `Det är oklart när ${quote(v.written)} är.`,
  'name-variant': (v: Values) => `${v.name} skrivs också ${v.variant}. Är det samma person?`,
  'person-ambiguous': (v: Values) => `${v.name} kan vara flera personer: ${v.candidates}.`,
  'date-contradiction': (v: Values) =>
    v.date
      ? `${quote(v.written)} stämmer inte: ${day(v.date)} är en ${v.weekday}.`
      : 'Det framgår inte vilken dag mötet var.',
  'rule-contradiction': (v: Values) =>
    `Regeln ${quote(v.rule)} stämmer inte med ${day(v.date)}, som är den ${v.actual}.`,
  'count-mismatch': (v: Values) => `Texten säger ${v.said}, men ${v.counted} räknas upp.`,
  'item-number-lost': (v: Values) =>
    `Punkten ${quote(v.title)} har inget nummer, fast andra punkter har det.`,
  'item-unclear': (v: Values) => `Det är oklart om ${quote(v.title)} är en egen punkt.`,
  'decision-unclear': (v: Values) => `Det är oklart om ${quote(v.text)} är ett beslut.`,
  'assignment-unclear': (v: Values) => `Det är oklart om ${quote(v.text)} är ett uppdrag.`,
  'attendance-unclear': (v: Values) => `Det är oklart om ${v.name} var med på mötet.`,
  'presence-derived': (v: Values) =>
    `${v.name} räknas som närvarande, eftersom bara frånvaro anges.`,
  'absence-silent': (v: Values) => `${v.name} varken deltog eller anmälde förhinder.`,
  'organisation-missing': (v: Values) =>
    `Det framgår inte vilken organisation ${v.name} kommer från.`,
  'body-unclear': () => 'Det framgår inte vilket organ som har mötts.',
  'quoted-unsourced': (v: Values) =>
    `Beslutet ${quote(v.text)} är återgivet, men det står inte när det togs.`,
  'link-dead': (v: Values) => `Länken ${quote(v.label)} leder ingenstans.`,
  'letterhead-removed': () =>
    'Ett brevhuvud eller en sidfot stod mitt i texten och har lagts åt sidan.',
  'text-unreadable': () => 'Texten är skadad och kan vara felläst.',
  'page-without-text': (v: Values) => `Sidan ${v.page} har ingen text som går att läsa.`,
  'personal-data': (v: Values) => `${quote(v.text)} kan vara en personuppgift som inte ska sparas.`,
  'not-minutes': (v: Values) =>
    v.kind
      ? `Dokumentet är en ${v.kind}, inte ett protokoll.`
      : 'Dokumentet är inte ett protokoll.',
}
