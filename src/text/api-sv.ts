/** What the API's page, its problems and the page of personal tokens say, in Swedish. */
export const apiSv = {
  title: 'API för program',
  lead: 'Allt som sidorna visar kan också hämtas av ett program, som JSON.',
  about:
    'Röda trådens API: ärenden med sin röda tråd, möten, beslut, uppdrag, organ och personer i en samverkan. Det du får se här är det du får se på sidorna.',
  limits:
    'Högst 600 anrop i minuten, högst 100 rader i ett svar. Skrivning finns bara för inläsning.',
  documentation: 'Dokumentation på svenska och engelska',
  created: 'Dokument har lämnats in.',
  unchanged: 'Inget har ändrats sedan du frågade sist.',
  tokenScheme: 'En personlig nyckel, gjord på Mitt konto.',
  start: {
    heading: 'Börja så här',
    token: 'Gör en nyckel på Mitt konto. Den visas en gång.',
    tokenLink: 'Till Mitt konto',
    keep: 'Lägg nyckeln i miljön, aldrig i ett kommando:',
    ask: 'Hämta de senaste ärendena:',
    again: 'Fråga igen med taggen i svarets ETag. Är inget nytt får du 304 utan innehåll:',
  },
  resources: {
    heading: 'Det du kan fråga efter',
    lead: 'Alla adresser börjar med',
    address: 'Adress',
    what: 'Vad du får',
    choices: 'Val',
    secretariat: 'bara sekretariatet',
    anyone: 'utan nyckel',
    importer: 'sekretariatet, med en nyckel som får lämna in',
    document: 'Hela beskrivningen som OpenAPI 3.1',
  },
  problems: {
    heading: 'När det inte går',
    lead: 'Ett fel är application/problem+json (RFC 9457), på det språk du ber om. Programmet går efter code.',
    code: 'Kod',
    status: 'Status',
    title: 'Betydelse',
  },
  versions: {
    heading: 'Versioner',
    text: 'Adressens version höjs när något tas bort eller får en annan betydelse. Den förra finns då kvar minst ett år. Nya fält och nya adresser kan komma när som helst.',
  },
  titles: {
    400: 'Frågan går inte att förstå',
    401: 'Nyckel saknas eller gäller inte',
    403: 'Nyckeln räcker inte till',
    404: 'Finns inte',
    405: 'Går inte att göra här',
    406: 'Svaret finns bara som JSON',
    413: 'För stort',
    415: 'Fel sorts innehåll',
    422: 'Gick inte att utföra',
    429: 'För många anrop',
    500: 'Något gick sönder hos oss',
    503: 'Databasen svarar inte just nu',
    507: 'Det finns inget utrymme kvar',
  },
  operations: {
    getApiInfo: {
      summary: 'Om API:et',
      description: 'Namn, version och status, som den nationella REST API-profilen ber om.',
    },
    getHealth: { summary: 'Hur det mår', description: 'Svarar pass när servern svarar.' },
    getOpenApi: {
      summary: 'Beskrivningen',
      description: 'Det här API:et, beskrivet som OpenAPI 3.1.',
    },
    listCollaborations: {
      summary: 'Dina samverkan',
      description: 'De samverkan som du hör till. Nyckeln öppnar en av dem.',
    },
    getCollaboration: {
      summary: 'En samverkan',
      description: 'Den samverkan som nyckeln är för, med sina parter och vilken dag det är där.',
    },
    getMyThread: {
      summary: 'Min tråd',
      description:
        'Det som rör dig i dag: uppdrag, möten, ärenden du följer och trådar som har brustit.',
    },
    search: {
      summary: 'Sök',
      description:
        'Söker i ärenden, beslut, uppdrag, punkter, organ och personer. En dag eller en paragraf går också bra.',
    },
    listMatters: {
      summary: 'Ärenden',
      description: 'Registret, det senast behandlade först.',
    },
    getMatter: {
      summary: 'Ett ärende',
      description: 'Ärendets röda tråd: varje behandling i tidens ordning, och vad tråden saknar.',
    },
    listMeetings: {
      summary: 'Möten',
      description: 'Möten som har varit, ska bli eller är inställda, det första först.',
    },
    getMeeting: {
      summary: 'Ett möte',
      description: 'Närvaro, punkter, beslut och uppdrag; för ett kommande möte det som väntar.',
    },
    getMinutes: {
      summary: 'Ett protokoll som det lästes',
      description: 'Läsningen i formen minutes/1, med källans rader.',
    },
    getMinutesFile: {
      summary: 'Ett protokolls fil',
      description: 'Filen som den lämnades in.',
    },
    listDecisions: { summary: 'Beslut', description: 'Registret, det senaste först.' },
    getDecision: {
      summary: 'Ett beslut',
      description:
        'Beslutet med sina att-satser, vem som antagit det och vad som kom före och efter.',
    },
    listAssignments: {
      summary: 'Uppdrag',
      description:
        'Registret, det som ska vara klart först först. Öppna uppdrag om du inte säger annat.',
    },
    getAssignment: {
      summary: 'Ett uppdrag',
      description: 'Uppdraget med alla sina steg och protokollets ord.',
    },
    listBodies: { summary: 'Organ', description: 'Alla organ, efter namn.' },
    getBody: {
      summary: 'Ett organ',
      description: 'Vad det är, vilka som sitter där, vem som saknas och vad som är brutet.',
    },
    listPeople: { summary: 'Personer', description: 'Alla personer, efter namn.' },
    getPerson: {
      summary: 'En person',
      description: 'Var personen sitter och hur ofta den har varit med.',
    },
    listImports: { summary: 'Inläsningar', description: 'Inläsningar, den senaste först.' },
    getImport: { summary: 'En inläsning', description: 'Vad en inläsning förde med sig.' },
    startImport: {
      summary: 'Lämna in dokument',
      description: 'Lämnar in ett eller flera dokument till granskning, som på sidan Läs in.',
    },
    listDocuments: {
      summary: 'Dokument i granskning',
      description: 'De som väntar på granskning, det äldsta först.',
    },
    getDocument: {
      summary: 'Ett dokument',
      description: 'Hur långt granskningen har kommit, och vad som lästes.',
    },
  },
  cli: {
    noMatter: (words: string) => `Inget ärende heter något med ”${words}”.`,
    severalMatters: 'Flera ärenden passar. Skriv hela namnet, eller dess id:',
  },
  tokens: {
    heading: 'Nycklar för program',
    lead: 'Med en nyckel gör ett program det du själv får göra i den här samverkan, aldrig mer.',
    more: 'Så används de',
    none: 'Du har inga nycklar.',
    make: 'Gör en nyckel',
    scopes: { read: 'läsa', import: 'lämna in dokument' },
    ends: (day: string) => `gäller till ${day}`,
    used: (day: string) => `senast använd ${day}`,
    unused: 'aldrig använd',
    end: 'Avsluta',
    endOf: (name: string) => `Avsluta nyckeln ${name}`,
    form: {
      title: 'Gör en nyckel',
      name: 'Vad ska använda den?',
      nameHint: 'Till exempel diariets nattliga hämtning. Namnet ser bara du.',
      scopes: 'Får',
      scope: { read: 'Läsa det du får läsa', import: 'Lämna in dokument till granskning' },
      days: 'Gäller i',
      day: { 30: '30 dagar', 90: '90 dagar', 365: 'ett år' },
      submit: 'Gör nyckeln',
      problem: 'Nyckeln är inte gjord',
      cancel: 'Avbryt',
    },
    made: {
      title: 'Din nya nyckel',
      lead: 'Kopiera den nu. Den visas bara den här gången, och vi har inte kvar den.',
      label: 'Nyckel',
      keep: 'Förvara den som ett lösenord. Har någon annan sett den avslutar du den på Mitt konto.',
      back: 'Jag har sparat den',
    },
  },
}
