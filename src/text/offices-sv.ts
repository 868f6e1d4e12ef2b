/** What the pages of offices say, in Swedish. */
export const officesSv = {
  title: 'Befattningar',
  lead: 'Vem som registrerar och arkiverar hos var och en av länets parter, och vem som är lokal administratör.',
  link: 'Befattningar hos parterna',
  none: 'Ingen har en befattning än.',
  noneSecretariat:
    'Utse registratorn hos den myndighet som tar hand om ett organs handlingar, som då läser protokollen redan när de skickas för justering. Vilken myndighet det är anger du på organets sida, under ”Vem läser protokollen”.',
  noParties: 'Lägg först till länets parter: befattningen gäller hos någon av dem.',
  appoint: 'Utse till en befattning',
  submit: 'Utse',
  choose: 'Välj organisation',
  kind: 'Befattning',
  kinds: {
    registrar: 'Registrator',
    archivist: 'Arkivarie',
    localAdministrator: 'Lokal administratör',
  },
  givesHeading: 'Vad en befattning ger',
  gives: {
    registrar:
      'Läser protokoll från de organ där organisationen är värdmyndighet, från att de skickas för justering.',
    archivist: 'Läser detsamma som registratorn.',
    localAdministrator:
      'Är den som sekretariatet vänder sig till om organisationens konton. Läser inget mer för den skull.',
  },
  fromHint: 'Första dagen. Lämna tomt om den inte är bestämd: då gäller befattningen redan.',
  former: 'Tidigare och kommande',
  change: 'Avsluta',
  endTitle: (name: string, kind: string) => `Avsluta ${name} som ${kind}`,
  endLead: (organisation: string) =>
    `Befattningen hos ${organisation} gäller till och med den sista dagen. Dagen efter läser personen inget mer genom den.`,
  endSubmit: 'Avsluta befattningen',
  ofPerson: 'Befattningar',
}
