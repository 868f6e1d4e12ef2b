type Values = Readonly<Record<string, string | number>>

/** Why something in the archive cannot be done, and what to do instead, in Swedish. */
export const archiveRefusalsSv = {
  'store.inUse': (v: Values) =>
    `Mappen ${v.folder} används redan av ett annat program. Stäng det, eller välj en annan mapp med RODATRADEN_DATA.`,
  'collaboration.unnamed': () => 'Samverkan behöver ett namn. Skriv det och försök igen.',
  'body.unnamed': () => 'Organet behöver ett namn. Skriv det och försök igen.',
  'body.nameTaken': (v: Values) =>
    `Det finns redan ett organ som heter ${v.name}. Välj ett annat namn.`,
  'import.known': (v: Values) => `Filen är redan inläst, som ${v.name}.`,
  'review.notOpen': () =>
    'Protokollet granskas inte längre: någon annan har läst in det eller ångrat inläsningen.',
  'review.dayMissing': () => 'Mötets dag saknas. Ange den innan protokollet läses in.',
  'review.meetingKnown': (v: Values) =>
    `Mötet ${v.day} har redan ett protokoll. Ångra det först, eller ange en annan dag.`,
  'signIn.noRole': () => 'Rollen finns inte. Välj någon av dem som visas.',
}
