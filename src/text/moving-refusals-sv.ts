type Values = Readonly<Record<string, string | number>>

/** Why something cannot be taken out, put back or moved, and what to do instead, in Swedish. */
export const movingRefusalsSv = {
  'export.fileTaken': (v: Values) => `Filen ${v.file} finns redan. Välj ett annat namn med --to.`,
  'export.noRoom': (v: Values) =>
    `Disken tog slut när ${v.place} skrevs, så inget är uttaget. Gör plats, eller välj en annan disk med --to.`,
  'export.notWritable': (v: Values) =>
    `Det går inte att skriva ${v.place}. Välj en annan plats med --to, eller ge dig rätt att skriva där.`,
  'export.noFile': (v: Values) => `Filen ${v.file} finns inte. Kontrollera namnet.`,
  'export.bomb': (v: Values) =>
    `Filen ${v.file} packar upp till mycket mer än en export brukar, så den läses inte. Fråga den som gav dig den. Litar du på den kan du packa upp den själv och ta in mappen.`,
  'export.folderTaken': (v: Values) =>
    `Mappen ${v.folder} finns redan och är inte tom. Välj en annan med --to.`,
  'export.fileMissing': (v: Values) =>
    `Filen till dokumentet ${v.name} saknas eller är ändrad. Kör rodatraden doctor och lägg tillbaka den från en säkerhetskopia.`,
  'export.notThere': (v: Values) =>
    `Det finns ingen hel export i ${v.place}: ${v.file} saknas. Ta ut den på nytt.`,
  'export.otherVersion': (v: Values) =>
    `Exporten är av formatet ${v.format}, men programmet läser ${v.known}. Använd samma version av programmet som skrev den.`,
  'export.broken': (v: Values) =>
    `Filen ${v.file} i exporten är ändrad eller avbruten. Kopiera exporten på nytt, eller ta ut den en gång till.`,
  'export.halfThere': (v: Values) =>
    `Filen ${v.file} saknas i exporten. Kopiera hela exporten på nytt.`,
  'export.documentMissing': (v: Values) =>
    `Dokumentet ${v.name} saknas i exporten. Kopiera hela exporten på nytt.`,
  'export.documentChanged': (v: Values) =>
    `Dokumentet ${v.name} är ändrat i exporten. Kopiera hela exporten på nytt.`,
  'export.chainBroken': () =>
    'Loggen i exporten är bruten, så den kan inte tas in. Kör rodatraden verify på den för att se var.',
  'export.known': (v: Values) => `Arkivet har redan ${v.name}. Ta in exporten i ett annat arkiv.`,
  'export.idsTaken': () =>
    'Något i exporten finns redan i arkivet, i en annan samverkan. Ta in exporten i ett annat arkiv.',
  'export.impossible': () =>
    'Exporten säger något som inte kan stämma, och togs inte in. Ta ut den på nytt.',
  'export.organisation': (v: Values) =>
    `Exporten nämner organisationen ${v.code}, som varken är en region eller kommun eller finns i den. Ta ut den på nytt.`,
  'export.otherwise': (v: Values) =>
    `Det som togs in blev inte detsamma som exporten säger (${v.kind}), så inget togs in. Ta ut den på nytt.`,
  'export.notToServer': () =>
    'En export tas in där arkivet finns, inte genom en server som är igång: kör import där, utan --server.',
  'export.alone': () => 'Ta in en export i taget, och inga dokument samtidigt.',
  'move.sameKind': () =>
    'Arkivet ligger redan i PostgreSQL. move flyttar från mappen: kör utan DATABASE_URL.',
  'move.notEmpty': (v: Values) =>
    `Databasen är inte tom: tabellen ${v.table} har rader. Skapa en ny och flytta dit.`,
  'move.notSame': (v: Values) =>
    `Tabellen ${v.table} blev inte densamma i den nya databasen, så inget flyttades. Rapportera gärna felet.`,
  'move.noSource': (v: Values) =>
    `Det finns inget arkiv i mappen ${v.folder}. Ange rätt mapp med RODATRADEN_DATA.`,
  'viewer.unknown': (v: Values) =>
    `Ingen i samverkan loggar in som ${v.written}. Ange e-postadressen till någon som gör det.`,
  'checkpoint.unreadable': (v: Values) =>
    `Filen ${v.file} är ingen anteckning om loggen. Ange en som rodatraden verify --checkpoint har skrivit.`,
  'store.full': () =>
    'Disken är full, så inget kan sparas just nu. Det går att läsa som vanligt. Säg till den som sköter servern.',
  'store.unreachable': () =>
    'Databasen svarar inte. Kontrollera att den är igång och att DATABASE_URL stämmer.',
}
