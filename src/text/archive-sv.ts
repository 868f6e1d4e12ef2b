/** What every page of the archive says, in Swedish. */
export const archiveSv = {
  mainMenu: 'Huvudmeny',
  shortMenu: 'Snabbmeny',
  more: 'Mer',
  trail: 'Sökväg',
  pages: {
    label: 'Sidor',
    previous: 'Föregående sida',
    next: 'Nästa sida',
    at: (page: number, of: number) => `Sida ${page} av ${of}`,
  },
  menu: {
    start: 'Min tråd',
    matters: 'Ärenden',
    meetings: 'Möten',
    assignments: 'Uppdrag',
    decisions: 'Beslut',
    bodies: 'Organ',
    imports: 'Läs in',
    search: 'Sök',
  },
  account: (name: string) => `${name}, mitt konto`,
  signOut: 'Logga ut',
  demonstration: (day: string) =>
    `Det här är ett demonstrationslän. Personer, organ och beslut är påhittade, och dagen är alltid ${day}.`,
  readingIn: 'Protokollen läses in',
  readIn: (done: number, of: number) => `${done} av ${of} protokoll är inlästa.`,
  levels: {
    political: 'Politisk nivå',
    strategic: 'Strategisk nivå',
    tactical: 'Taktisk nivå',
    operative: 'Operativ nivå',
    local: 'Lokal nivå',
    unknown: 'Nivå saknas',
  },
  signIn: {
    heading: 'Gå in i demonstrationslänet',
    lead: 'Tre års påhittade protokoll från ett län. Välj vem du vill vara.',
    as: (name: string, role: string) => `${name}, ${role}`,
    needed: 'Logga in för att se sidan.',
  },
}
