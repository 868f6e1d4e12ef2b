/** What `rodatraden help` says of each command. `statuses` stands where they are others than the usual. */
type CommandHelp = {
  readonly summary: string
  /** What comes after the options, as a usage line has it. */
  readonly words?: string
  readonly about: string
  readonly examples: readonly string[]
  readonly statuses?: string
}

type Commands = Readonly<
  Record<
    | 'serve'
    | 'read'
    | 'import'
    | 'matter'
    | 'search'
    | 'export'
    | 'verify'
    | 'move'
    | 'doctor'
    | 'invite',
    CommandHelp
  >
>

const commands: Commands = {
  serve: {
    summary: 'starta servern',
    about: `Startar servern, som npm start gör. Inställningarna står i docs/deployment.md.
Med --json skrivs loggen som en rad JSON för varje händelse, utan personuppgifter.`,
    examples: ['rodatraden serve', 'PORT=8081 RODATRADEN_DATA=/srv/rodatraden rodatraden serve'],
  },
  read: {
    summary: 'läs protokoll och visa vad de säger, utan att spara något',
    words: 'FIL…',
    about: `Läser protokoll (PDF, DOCX, TXT, Markdown) och visar vad de säger: närvaro, punkter, beslut,
uppdrag, kommande möten och det som är tveksamt. Inget sparas och inget skickas någonstans.
FIL är ett dokument, en mapp med dokument, eller - för standard in. Med --json skrivs minutes/1:
ett objekt för en fil, JSON Lines för flera.`,
    examples: [
      'rodatraden read protokoll.pdf',
      'rodatraden read --json protokoll.docx > protokoll.json',
      'rodatraden read --json protokoll/ > protokoll.jsonl',
      'pdftotext protokoll.pdf - | rodatraden read -',
    ],
  },
  import: {
    summary: 'läs in protokoll till granskning, eller en samverkan från en export',
    words: 'FIL… | EXPORT',
    about: `Läser in protokoll till granskning i arkivet som DATABASE_URL eller RODATRADEN_DATA pekar ut.
Inget kommer in i tråden förrän en person har granskat det. Samma fil två gånger känns igen.
Är det en export från rodatraden export, en mapp eller en ZIP-fil, tas hela samverkan in precis som
den var. Vem som får logga in följer inte med: bjud in den första med rodatraden invite.
Med --server frågas en server som är igång, som den vars nyckel står i miljövariabeln
RODATRADEN_TOKEN. Nyckeln görs på Mitt konto.`,
    examples: [
      'rodatraden import protokoll/',
      'rodatraden import ./lanet.zip',
      'rodatraden import --server https://rodatraden.example protokoll/',
    ],
  },
  matter: {
    summary: 'visa ett ärendes röda tråd',
    words: 'ORD… | ID',
    about: `Visar ett ärendes tråd: vad varje organ har gjort med det, och vilka uppdrag som är öppna.
Ärendet anges med ord ur namnet eller med sitt id. Passar flera visas de, med id.
Innehåll läses alltid som en person i samverkan, och det skrivs i loggen att det lästes här.
Med --server frågas en server som är igång, som den vars nyckel står i miljövariabeln
RODATRADEN_TOKEN, så --as behövs inte. Nyckeln görs på Mitt konto.`,
    examples: [
      'rodatraden matter --as karin.ek@lanet.example skolfrånvaro',
      'rodatraden matter --json --as karin.ek@lanet.example 4ec336c9-e00a-4fa3-bb34-d73beda370f3',
      'rodatraden matter --server https://rodatraden.example skolfrånvaro',
    ],
  },
  search: {
    summary: 'sök i arkivet',
    words: 'ORD…',
    about: `Söker i ärenden, beslut, uppdrag, punkter, organ och personer, med samma regler som på webben.
Innehåll läses alltid som en person i samverkan, och det skrivs i loggen att det lästes här.
Med --server frågas en server som är igång, som den vars nyckel står i miljövariabeln
RODATRADEN_TOKEN, så --as behövs inte. Nyckeln görs på Mitt konto.`,
    examples: [
      'rodatraden search --as karin.ek@lanet.example skolfrånvaro',
      'rodatraden search --json --as karin.ek@lanet.example "§ 14 14 mars 2024"',
      'rodatraden search --server https://rodatraden.example skolfrånvaro',
    ],
  },
  export: {
    summary: 'ta ut en samverkan som dokumenterad JSON med alla filer',
    about: `Skriver en hel samverkan till en ny mapp, eller till en enda fil om namnet slutar på .zip: JSON med en
rad för varje sak, alla dokument och hela loggen. Formatet rodatraden-export/1 står i docs/export.md.
Vem som får logga in, koder och sessioner följer inte med. Exporten går att läsa bara för den som
skrev den; ZIP-filen har inget lösenord, så skicka den bara på en väg som är säker.`,
    examples: [
      'rodatraden export --to ./export-lanet',
      'rodatraden export --to ./lanet.zip',
      'rodatraden export --collaboration "Samverkan i länet" --to /media/usb/lanet',
    ],
  },
  verify: {
    summary: 'följ loggen och säg var den är bruten, eller vad som saknas',
    words: '[EXPORT]',
    about: `Följer arkivets logg från början till slut och säger var den är bruten, om den är det.
Med EXPORT, en mapp eller en ZIP-fil, kontrolleras den i stället, utan något arkiv: filer, dokument och logg.
--checkpoint antecknar var loggen slutar nu. --since jämför med en sådan anteckning och säger vilka
händelser som saknas, till exempel när en säkerhetskopia har lagts tillbaka. Förvara
anteckningen på en annan dator än arkivet.`,
    examples: [
      'rodatraden verify',
      'rodatraden verify --checkpoint /media/usb/rodatraden-2026-03-02.json',
      'rodatraden verify --since /media/usb/rodatraden-2026-03-02.json',
      'rodatraden verify ./lanet.zip',
    ],
    statuses: `Slutstatus: 0 när loggen är hel, 1 när den är bruten eller inte går att läsa, 2 vid fel användning,
3 när den är hel men saknar händelser som var antecknade.`,
  },
  move: {
    summary: 'flytta arkivet från mappen till PostgreSQL',
    about: `Kopierar hela databasen i RODATRADEN_DATA till en tom PostgreSQL, räknar och jämför varje tabell på
båda sidor och följer sedan loggen. Allt kommer över eller inget. Det gamla arkivet ändras inte.
Filerna ligger kvar i RODATRADEN_DATA, dit servern fortfarande ska peka. Stanna servern först.
Lösenordet tas ur PGPASSWORD eller ~/.pgpass, så att det inte syns i datorns lista över program.`,
    examples: ['rodatraden move --to postgres://rodatraden@db.example/rodatraden'],
  },
  doctor: {
    summary: 'undersök installationen och säg vad som är fel och vad du kan göra',
    about: `Undersöker Node, inställningar, mappar, databas, filer, logg, brev, inloggning och klocka, och säger
i ord vad som är fel och vad du kan göra åt det. Ändrar ingenting.`,
    examples: ['rodatraden doctor', 'rodatraden doctor --json'],
    statuses: `Slutstatus: 0 när inget är fel (även med råd), 1 när något är fel, 2 vid fel användning.`,
  },
  invite: {
    summary: 'släpp in någon i sekretariatet när ingen annan kan bjuda in',
    about: `Skriver en länk som en person kan öppna en gång inom sju dagar för att bli sekretariat i en samverkan:
vägen tillbaka när den sista i sekretariatet inte kommer åt sin e-post, och in i en samverkan som har
tagits in från en export. Inget brev skickas. Att länken gavs står i samverkans logg.`,
    examples: [
      'rodatraden invite --name "Karin Ek" --email karin.ek@lanet.example',
      'rodatraden invite --collaboration "Samverkan i länet" --name "Karin Ek" --email karin.ek@lanet.example',
    ],
  },
}

/** The help of the command line, in Swedish. */
export const cliHelpSv = {
  intro: `Röda tråden läser protokoll från samverkan i ett län och visar var den röda tråden brister.

Användning: rodatraden KOMMANDO [FLAGGOR] …`,
  more: 'rodatraden help KOMMANDO säger mer om ett kommando. --json ger JSON, --language sv|en väljer språk.',
  settings: 'Arkivet är det som DATABASE_URL eller RODATRADEN_DATA pekar ut, annars mappen data.',
  examples: 'Exempel',
  statuses: 'Slutstatus: 0 när allt gick bra, 1 när något inte gick, 2 vid fel användning.',
  values: {
    collaboration: 'NAMN',
    as: 'E-POST',
    to: 'MÅL',
    name: 'NAMN',
    email: 'E-POST',
    checkpoint: 'FIL',
    since: 'FIL',
    server: 'ADRESS',
  },
  options: {
    collaboration: 'samverkan som menas, om arkivet har flera',
    as: 'personen som läser: dess e-post i Röda tråden, eller i demonstrationen dess namn',
    to: 'en mapp eller ZIP-fil som inte finns än, eller en databas som är tom',
    name: 'personens namn',
    email: 'adressen som personen loggar in med',
    checkpoint: 'fil att anteckna i var loggen slutar',
    since: 'en sådan anteckning att jämföra med',
    server: 'en server som är igång, till exempel https://rodatraden.example',
    json: 'skriv JSON i stället för text',
    language: 'svara på svenska eller engelska (annars som LANG säger)',
  },
  commands,
}
