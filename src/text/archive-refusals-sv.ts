type Values = Readonly<Record<string, string | number>>

/** Why something in the archive cannot be done, and what to do instead, in Swedish. */
export const archiveRefusalsSv = {
  'store.inUse': (v: Values) =>
    `Mappen ${v.folder} används redan av ett annat program. Stäng det, eller välj en annan mapp med RODATRADEN_DATA.`,
  'collaboration.unnamed': () => 'Samverkan behöver ett namn. Skriv det och försök igen.',
  'collaboration.none': () =>
    'Arkivet har ingen samverkan än. Starta servern och lägg upp en först.',
  'collaboration.which': (v: Values) =>
    `Säg vilken samverkan du menar, med --collaboration. Arkivet har: ${v.names}.`,
  'body.unnamed': () => 'Organet behöver ett namn. Skriv det och försök igen.',
  'body.nameTaken': (v: Values) =>
    `Det finns redan ett organ som heter ${v.name}. Välj ett annat namn.`,
  'import.known': (v: Values) => `Filen är redan inläst, som ${v.name}.`,
  'review.notOpen': () =>
    'Protokollet granskas inte längre: någon annan har läst in det eller ångrat inläsningen.',
  'review.dayMissing': () => 'Mötets dag saknas. Ange den innan protokollet läses in.',
  'review.meetingKnown': (v: Values) =>
    `Mötet ${v.day} har redan ett protokoll. Ångra det först, eller ange en annan dag.`,
  'review.bodyMissing': () =>
    'Det är inte bestämt vilket organ som möttes. Svara på det innan protokollet läses in.',
  'review.questionsOpen': (v: Values) =>
    v.count === 1
      ? 'En fråga måste besvaras innan protokollet läses in.'
      : `Svara på frågorna som måste besvaras innan protokollet läses in: ${v.count} är kvar.`,
  'review.answered': (v: Values) =>
    `${v.by || 'Någon annan'} har redan svarat något annat på frågan. Prata ihop er: bara den som svarade kan ändra svaret.`,
  'review.noQuestion': () =>
    'Frågan ställs inte längre, för något annat svar har avgjort den. Gå vidare till nästa.',
  'review.noAnswer': () => 'Välj ett av svaren, eller fyll i fältet som hör till det du har valt.',
  'import.unknown': () =>
    'Inläsningen finns inte. Gå tillbaka till Läs in och välj en som visas där.',
  'import.undone': () => 'Inläsningen är redan ångrad.',
  'import.tooOld': (v: Values) => `Inläsningen är äldre än ${v.days} dagar och kan inte ångras.`,
  'matter.unknown': () => 'Ärendet finns inte här. Gå till registret och välj ett annat.',
  'matter.merged': (v: Values) =>
    `Ärendet ${v.title ?? ''} är redan sammanslaget med ett annat. Öppna det och se vart det leder.`,
  'matter.untitled': () => 'Ärendet behöver ett namn. Skriv det och försök igen.',
  'matter.same': () => 'Ett ärende kan inte slås ihop med sig självt. Välj ett annat ärende.',
  'matter.notChosen': () => 'Välj ett ärende i listan och försök igen.',
  'matter.noItem': () => 'Punkten finns inte längre. Ladda om sidan och välj en annan.',
  'matter.linkedAlready': (v: Values) => `Punkten hör redan till ${v.title ?? 'ärendet'}.`,
  'matter.notLinked': () => 'Punkten hör inte längre till ärendet. Ladda om sidan.',
  'matter.noneChosen': () => 'Kryssa för minst en av ärendets händelser och försök igen.',
  'matter.allChosen': () =>
    'Alla händelser är valda. Lämna minst en kvar, eller byt namn på ärendet i stället.',
  'matter.endedAlready': () => 'Ärendet är redan avslutat.',
  'matter.openAlready': () => 'Ärendet pågår redan.',
  'matter.noReason': () => 'Skriv varför ärendet avslutas, så att andra förstår.',
  'matter.nobodyFollows': () => 'Bara den som är inloggad kan följa ärenden. Logga in först.',
  'signIn.noRole': () => 'Rollen finns inte. Välj någon av dem som visas.',
}
