type Values = Readonly<Record<string, string | number>>

/** Why the page, the terminal or the server at its start refuses, and what to do instead, in Swedish. */
export const edgeRefusalsSv = {
  'form.empty': () => 'Välj en fil eller klistra in text.',
  'form.tooLarge': (v: Values) =>
    `Filerna är för stora tillsammans. De får vara högst ${v.megabytes} MB. Välj färre och försök igen.`,
  'form.tooMany': (v: Values) => `Du kan lämna högst ${v.count} dokument åt gången. Välj färre.`,
  'form.broken': () => 'Det du lämnade kom inte fram helt. Försök en gång till.',
  'reading.broken': () => 'Läsningen kom inte fram hel. Läs protokollet en gång till.',
  'setting.notAHost': (v: Values) =>
    `Inställningen ${v.variable} är ”${v.written}” men ska vara en adress utan port, till exempel 127.0.0.1.`,
  'database.roles': (v: Values) =>
    `Databasen saknar roller, och inloggningen får inte skapa dem. Låt den som sköter databasen köra ”${v.sql}”.`,
  'setting.notAnAddress': (v: Values) =>
    `Inställningen ${v.variable} är ”${v.written}” men ska vara en adress och en port, till exempel 127.0.0.1:9464.`,
  'setting.notADatabase': () =>
    'Inställningen DATABASE_URL ska börja med postgres:// eller postgresql://.',
  'setting.notYesOrNo': (v: Values) =>
    `Inställningen ${v.variable} är ”${v.written}” men ska vara yes eller no.`,
  'server.portTaken': (v: Values) =>
    `Porten ${v.port} är upptagen. Välj en annan, till exempel PORT=8081.`,
  'server.hostUnknown': (v: Values) =>
    `Datorn har inte adressen ${v.host}. Ändra HOST, till exempel till 127.0.0.1.`,
  'server.portForbidden': (v: Values) =>
    `Porten ${v.port} kräver särskild behörighet. Välj en över 1023, till exempel PORT=8080.`,
  'file.missing': (v: Values) => `Filen ${v.name} finns inte.`,
  'file.unreadable': (v: Values) =>
    `Filen ${v.name} går inte att öppna. Kontrollera rättigheterna.`,
}
