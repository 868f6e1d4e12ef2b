/** What the pages and letters of signing in say, in Swedish. */
export const signInSv = {
  link: 'Logga in',
  title: 'Logga in',
  lead: 'Skriv din e-postadress. Du får en kod att skriva in här, eller kommer till din organisations egen inloggning.',
  needed: 'Logga in för att se sidan.',
  email: 'E-postadress',
  emailHint: 'Den adress som du blev inbjuden med.',
  submit: 'Fortsätt',
  providers: 'Organisationer med egen inloggning',
  noAccess: 'Har du inget konto? Be samverkans sekretariat om en inbjudan.',
  problem: 'Det gick inte att logga in',
  code: {
    title: 'Skriv koden',
    sent: 'Om adressen har ett konto har vi skickat ett brev med en kod. Koden gäller i tio minuter och i den här webbläsaren.',
    label: 'Kod',
    hint: 'Åtta bokstäver, till exempel BCDF-GHJK. Stora och små går lika bra.',
    submit: 'Logga in',
    again: 'Skicka en ny kod',
    noLetter:
      'Inget brev? Titta i skräpposten, och efter att adressen är den du blev inbjuden med.',
  },
  provider: {
    title: (name: string) => `Logga in hos ${name}`,
    lead: (name: string) =>
      `${name} sköter inloggningen själv. Där loggar du in som du brukar, och kommer sedan tillbaka hit.`,
    go: (name: string) => `Till inloggningen hos ${name}`,
    other: 'Använd en annan adress',
  },
  choose: {
    title: 'Välj samverkan',
    lead: 'Ditt konto hör till flera samverkan. Vilken vill du till?',
    none: 'Ditt konto hör inte till någon samverkan längre. Be sekretariatet om en ny inbjudan.',
    change: 'Byt samverkan',
  },
  account: {
    title: 'Mitt konto',
    sessions: 'Här är du inloggad',
    sessionsLead:
      'En inloggning slutar av sig själv efter 30 minuter utan att användas, och alltid efter 10 timmar. Känner du inte igen någon, avsluta den.',
    unknownBrowser: 'Okänd webbläsare',
    this: 'Den här webbläsaren',
    since: (day: string, time: string) => `Inloggad ${day} kl. ${time}`,
    seen: (time: string) => `senast använd kl. ${time}`,
    end: 'Avsluta',
    endOf: (browser: string, time: string) => `Avsluta ${browser}, senast använd kl. ${time}`,
    collaborations: 'Dina samverkan',
    here: 'Du är här nu',
    enter: (name: string) => `Gå till ${name}`,
    secretariat: 'sekretariatet',
    member: 'ledamot eller deltagare',
  },
  invitation: {
    title: (collaboration: string) => `Välkommen till ${collaboration}`,
    lead: (name: string, by: string | null) =>
      by === null
        ? `Det här är en inbjudan till ${name}.`
        : `${by} har bjudit in ${name} att följa samverkans ärenden, uppdrag och beslut.`,
    account: (email: string) => `Du loggar in med ${email}. Du behöver inget lösenord.`,
    accept: (name: string) => `Jag är ${name}, logga in`,
    not: 'Är det inte du? Stäng sidan och berätta för den som bjöd in.',
    goneTitle: 'Inbjudan gäller inte längre',
  },
  setUp: {
    title: 'Kom igång med Röda tråden',
    lead: 'Här börjar arkivet. Du får två saker, som går att skilja åt sedan: du blir installationens administratör, som sköter driften och inte läser något, och den första i samverkans sekretariat, som läser allt och bjuder in de andra.',
    collaboration: 'Samverkans namn',
    collaborationHint: 'Till exempel Länssamverkan i Gävleborg.',
    name: 'Ditt namn',
    email: 'Din e-postadress',
    emailHint: 'Den loggar du in med härefter.',
    submit: 'Starta',
    problem: 'Det gick inte att starta än',
    goneTitle: 'Länken gäller inte längre',
  },
  access: {
    heading: 'Inloggning',
    none: 'Kan inte logga in.',
    has: (email: string) => `Loggar in med ${email}.`,
    secretariat: 'Hör till sekretariatet.',
    waiting: (email: string, day: string) => `Inbjudan till ${email} gäller till och med ${day}.`,
    invite: 'Bjud in',
    inviteAgain: 'Bjud in på nytt',
    withdraw: 'Ta bort inloggningen',
    withdrawInvitation: 'Ta tillbaka inbjudan',
    form: {
      title: (name: string) => `Bjud in ${name}`,
      titleByName: 'Bjud in någon',
      name: 'Namn',
      nameHint: 'För- och efternamn. Personen får en egen sida om den inte har någon.',
      lead: 'Personen får ett brev med en länk som gäller en gång, inom sju dagar.',
      email: 'E-postadress',
      emailHint: 'Personens egen adress, inte en gemensam brevlåda.',
      may: 'Får',
      mays: {
        member: 'Läsa, och ändra sina egna uppdrag',
        secretariat: 'Läsa in, granska och ändra allt, som sekretariatet',
      },
      submit: 'Skicka inbjudan',
      problem: 'Inbjudan är inte skickad',
      cancel: 'Avbryt',
    },
  },
  letters: {
    code: (code: string, address: string) => ({
      subject: 'Kod för att logga in i Röda tråden',
      text: `Din kod är ${code}

Skriv den på sidan där du bad om den. Den gäller i tio minuter, en gång.

Har du inte bett om någon kod? Då kan du slänga brevet: utan koden kommer ingen in.
Lämna aldrig koden till någon, inte heller till den som säger sig ringa från oss.

${address}
`,
    }),
    invitation: (name: string, collaboration: string, by: string, address: string) => ({
      subject: `Inbjudan till ${collaboration}`,
      text: `Hej ${name}!

${by} bjuder in dig till Röda tråden för ${collaboration}. Där ser du ärenden, uppdrag
och beslut genom alla möten, och vad som är ditt.

Öppna länken och tacka ja. Den gäller en gång, i sju dagar:

${address}

Väntade du dig inte brevet? Fråga ${by} innan du öppnar länken.
`,
    }),
  },
}
