type Values = Readonly<Record<string, string | number>>

/** Why somebody cannot sign in or be let in, and what to do instead, in Swedish. */
export const signInRefusalsSv = {
  'signIn.emailUnclear': () => 'Skriv hela e-postadressen, till exempel anna.ek@kommunen.se.',
  'signIn.tooMany': () => 'Det har blivit för många försök. Vänta en timme och försök igen.',
  'signIn.codeWrong': () =>
    'Koden stämmer inte. Se efter i det senaste brevet och skriv den en gång till.',
  'signIn.codeGone': () => 'Koden gäller inte längre. Be om en ny.',
  'signIn.noAccess': () =>
    'Kontot hör inte till någon samverkan längre. Be sekretariatet om en ny inbjudan.',
  'signIn.noCollaboration': () => 'Du har ingen plats i den samverkan. Välj en av dem som visas.',
  'signIn.endedAlready': () => 'Inloggningen är redan avslutad. Ladda om sidan.',
  'provider.unknown': () => 'Inloggningen finns inte. Skriv din e-postadress i stället.',
  'provider.silent': (v: Values) =>
    `Inloggningen hos ${v.name} svarar inte just nu. Försök igen om en stund.`,
  'provider.refused': (v: Values) =>
    `Svaret från ${v.name} gick inte att lita på. Logga in en gång till.`,
  'provider.cancelled': (v: Values) =>
    `Inloggningen hos ${v.name} avbröts. Försök igen när du vill.`,
  'provider.tooWeak': (v: Values) =>
    `Du loggade in hos ${v.name} på ett sätt som inte räcker här. Välj en starkare e-legitimation där och försök igen.`,
  'provider.otherVisit': () =>
    'Svaret hör inte till den senaste inloggningen i den här webbläsaren. Logga in en gång till.',
  'provider.unknownPerson': () =>
    'Din inloggning är inte kopplad till något konto. Öppna länken i din inbjudan, eller be sekretariatet om en ny.',
  'invitation.gone': () =>
    'Inbjudan är redan använd, för gammal eller tillbakatagen. Har du tackat ja förut loggar du in som vanligt, annars ber du om en ny.',
  'invitation.byProvider': (v: Values) =>
    `Du tackar ja genom att logga in hos ${v.name}. Använd knappen på inbjudans sida.`,
  'invitation.otherIdentity': () =>
    'Kontot med den här adressen är redan kopplat till någon annans inloggning. Be sekretariatet ta bort den och bjuda in dig med din egen adress.',
  'setUp.used': () =>
    'Länken är redan använd eller ersatt. Använd den senaste som servern skrev ut när den startade.',
  'access.own': () => 'Du kan inte ta bort din egen inloggning. Be någon annan i sekretariatet.',
  'access.none': () => 'Personen kan inte logga in, så det finns inget att ta bort.',
  'person.unknown': () => 'Personen finns inte. Öppna den från ett möte eller ett organ.',
  'setting.notAPublicUrl': (v: Values) =>
    `Inställningen PUBLIC_URL är ”${v.written}” men ska vara adressen som folk når servern på, till exempel https://rodatraden.example (http bara på den här datorn).`,
  'setting.publicUrlMissing': (v: Values) =>
    `Ange PUBLIC_URL, adressen som folk når servern på: ${v.variable} behöver den.`,
  'setting.notAMailServer': () =>
    'Inställningen SMTP_URL ska börja med smtp:// eller smtps://, till exempel smtps://namn:losenord@post.example.',
  'setting.mailFromMissing': () =>
    'Ange MAIL_FROM, adressen som breven kommer från, till exempel rodatraden@lanet.example.',
  'setting.oidcFile': (v: Values) =>
    `Filen ${v.path} i RODATRADEN_OIDC går inte att använda. Rätta ${v.place}.`,
}
