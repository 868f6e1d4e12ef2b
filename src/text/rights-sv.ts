/** What is said of who may see what, in Swedish. */
export const rightsSv = {
  heading: 'Vem kan läsa',
  states: {
    draft: 'Utkast',
    circulated: 'Skickat för justering',
    adjusted: 'Justerat',
    published: 'Publicerat',
  },
  readers: {
    draft: 'Sekretariatet, och organets ordförande och sekreterare.',
    circulated: 'Sekretariatet, organets ordförande och sekreterare, och justerarna.',
    circulatedToMembers: 'Sekretariatet och organets ledamöter.',
    adjusted: 'Alla som samverkar i länet.',
    adjustedToMembers: 'Sekretariatet och organets ledamöter.',
    published: 'Alla, också utan att logga in.',
  },
  acts: {
    circulate: 'Skicka för justering',
    adjust: 'Protokollet är justerat',
    publish: 'Publicera för alla',
    withdraw: 'Dra tillbaka',
  },
  publishHint:
    'Läs igenom protokollet först. Det ska inte innehålla sekretess, personnummer eller känsliga personuppgifter.',
  publicLink: 'Så ser alla protokollet',
  notYours: 'Protokollet går inte att läsa än, eller läses bara av organets ledamöter.',
  rule: {
    link: 'Vem läser protokollen',
    title: (body: string) => `Vem läser protokollen från ${body}?`,
    readers: 'Justerade protokoll läses av',
    readersChoices: {
      internal: 'alla som samverkar i länet',
      members: 'bara organets ledamöter',
    },
    sent: 'När ett protokoll skickas för justering läses det av',
    sentChoices: { no: 'justerarna', yes: 'organets alla ledamöter' },
    host: 'Värdmyndighet',
    hostHint:
      'Den myndighet som tar hand om organets handlingar. Registratorn där läser protokollen.',
    noHost: 'Inte angiven',
    save: 'Spara',
  },
  published: {
    title: 'Publicerade protokoll',
    lead: 'Protokoll som länens samverkansorgan har publicerat. Du behöver inte logga in.',
    none: 'Inga protokoll är publicerade än.',
    ofBody: (body: string) => `Bara från ${body}`,
    all: 'Alla publicerade protokoll',
    record: 'Protokollet',
    link: 'Läs publicerade protokoll',
    older: 'Äldre protokoll',
  },
}
