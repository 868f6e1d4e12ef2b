type Values = Readonly<Record<string, string | number>>

/** What the examination of an installation says: what is so, what is wrong, and what to do. In Swedish. */
export const doctorSv = {
  states: { ok: 'Bra', advice: 'Råd', wrong: 'Fel' },
  summary: (wrong: number, advice: number) =>
    wrong > 0
      ? `${wrong} fel och ${advice} råd.`
      : advice > 0
        ? `Inget är fel. ${advice} råd.`
        : 'Allt är bra.',
  findings: {
    'node.ok': (v: Values) => `Node ${v.version}.`,
    'node.tooOld': (v: Values) =>
      `Node ${v.version} är för gammal. Installera Node 20.19 eller senare.`,
    'settings.ok': () => 'Inställningarna går att använda.',
    'settings.wrong': (v: Values) => `${v.sentence}`,
    'production.unset': () =>
      'Arkivet har riktiga personers uppgifter, men NODE_ENV är inte production. Sätt NODE_ENV=production, så att demonstrationens roller aldrig öppnar något.',
    'publicUrl.missing': () =>
      'PUBLIC_URL är inte satt. Sätt den till adressen som folk når servern på, annars leder länkar i brev fel.',
    'proxy.unset': () =>
      'PUBLIC_URL är https, så en proxy står framför servern, men RODATRADEN_PROXY är inte yes. Sätt RODATRADEN_PROXY=yes, annars bromsas alla som försöker logga in som om de vore en enda.',
    'signIn.nobody': () =>
      'Ingen kan logga in: varken SMTP_URL eller RODATRADEN_OIDC är satt. Sätt minst en av dem.',
    'folder.ok': (v: Values) => `Mappen ${v.folder} går att skriva i, och har ${v.free} GB ledigt.`,
    'folder.missing': (v: Values) =>
      `Mappen ${v.folder} finns inte. Servern skapar den vid första starten. Är arkivet någon annanstans, rätta RODATRADEN_DATA.`,
    'folder.notWritable': (v: Values) =>
      `Det går inte att skriva i mappen ${v.folder}. Ge den till användaren som kör servern: chown -R rodatraden ${v.folder}`,
    'folder.open': (v: Values) =>
      `Alla på datorn får läsa mappen ${v.folder}. Stäng den: chmod 750 ${v.folder}`,
    'folder.nearlyFull': (v: Values) =>
      `Disken med mappen ${v.folder} är snart full: ${v.free} GB är ledigt, ${v.percent} procent. Ge den mer plats.`,
    'folder.full': (v: Values) =>
      `Disken med mappen ${v.folder} är full: ${v.free} GB är ledigt. Inget kan sparas förrän den får mer plats.`,
    'lock.held': (v: Values) =>
      `En server har mappen ${v.folder} öppen, så databasen undersöktes inte. Stanna den och kör doctor igen.`,
    'database.ok': (v: Values) =>
      v.isEmbedded
        ? 'Den inbyggda databasen går att öppna, och tabellerna är programmets.'
        : `PostgreSQL ${v.version} svarar, och tabellerna är programmets.`,
    'database.unreachable': (v: Values) =>
      `Databasen svarar inte: ${v.why}. Kontrollera att den är igång, och att DATABASE_URL och lösenordet stämmer.`,
    'database.notOpened': (v: Values) =>
      `Databasen i mappen går inte att öppna: ${v.why}. Lägg tillbaka en säkerhetskopia av mappen.`,
    'database.tooOld': (v: Values) =>
      `PostgreSQL ${v.version} är för gammal. Uppgradera till 15 eller senare.`,
    'database.encoding': () =>
      'Databasen är inte i UTF-8. Skapa en ny med encoding UTF8 och flytta dit.',
    'database.empty': () =>
      'Databasen har inga tabeller än. Servern skapar dem vid första starten.',
    'database.behind': (v: Values) =>
      `Tabellerna är äldre än programmet: ${v.names} har inte körts. Ta en säkerhetskopia och starta servern, så körs de.`,
    'database.ahead': (v: Values) =>
      `Databasen är nyare än programmet: den har haft ${v.names}. Installera den version av programmet som kördes sist.`,
    'database.changed': (v: Values) =>
      `${v.names} har ändrats sedan den kördes, så tabellerna är kanske inte vad programmet tror. Installera programmet på nytt från en utgåva.`,
    'database.superuser': () =>
      'Servern är superanvändare i PostgreSQL. Ge den en egen roll, som docs/deployment.md säger.',
    'clock.ok': () => 'Klockan går rätt.',
    'clock.off': (v: Values) =>
      `Datorns klocka och databasens skiljer ${v.seconds} sekunder. Slå på tidssynkronisering (NTP) på båda.`,
    'clock.future': (v: Values) =>
      `Det senaste i loggen är från ${v.at}, som inte har varit än. Datorns klocka går fel, eller gick fel då. Slå på tidssynkronisering (NTP).`,
    'files.ok': (v: Values) => `Alla filer finns och stämmer: ${v.count}.`,
    'files.missing': (v: Values) =>
      `${v.count} filer saknas, bland dem ${v.name}. Lägg tillbaka mappen files från en säkerhetskopia, eller rätta RODATRADEN_DATA.`,
    'files.changed': (v: Values) =>
      `${v.count} filer är ändrade, bland dem ${v.name}. Lägg tillbaka dem från en säkerhetskopia.`,
    'chain.ok': (v: Values) => `Loggen är hel: ${v.events} händelser.`,
    'chain.broken': (v: Values) =>
      `Loggen är bruten i ${v.count} kedjor. Kör rodatraden verify för att se var, och jämför med en säkerhetskopia.`,
    'checkpoint.lacks': (v: Values) =>
      `Loggen är inte vad den var ${v.at}: ${v.missing} händelser saknas, och ${v.rewritten} kedjor har skrivits om. Se vilka: rodatraden verify --since ${v.file}. När det är utrett: rodatraden verify --checkpoint ${v.file}`,
    'checkpoint.unreadable': (v: Values) =>
      `Filen ${v.file} är ingen anteckning om loggen. Flytta undan den, så skriver servern en ny.`,
    'outbox.ok': () => 'Inga brev har fastnat.',
    'outbox.stuck': (v: Values) =>
      `${v.count} brev har inte gått iväg. E-postservern svarade: ${v.why || 'inget'}. Rätta SMTP_URL eller MAIL_FROM; breven skickas då av sig själva.`,
    'mailServer.ok': () => 'E-postservern svarar.',
    'mailServer.silent': (v: Values) =>
      `E-postservern tar inte emot brev: ${v.why}. Rätta SMTP_URL, eller öppna vägen dit i brandväggen.`,
    'provider.ok': (v: Values) => `Inloggningen hos ${v.name} svarar.`,
    'provider.silent': (v: Values) =>
      `Inloggningen hos ${v.name} svarar inte: ${v.why}. Kontrollera issuer i filen som RODATRADEN_OIDC pekar ut, och vägen dit i brandväggen.`,
    'access.none': (v: Values) =>
      `Ingen kan logga in som sekretariat i ${v.name}. Släpp in någon: rodatraden invite`,
  },
}
