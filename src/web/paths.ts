/** Every address of the site, in one place: Swedish and permanent, with `/en` before the same in English. */
export type Paths = ReturnType<typeof pathsUnder>

function pathsUnder(prefix: '' | '/en') {
  const under = (path: string) => `${prefix}${path}`
  return {
    start: prefix || '/',
    reading: under('/lasning'),
    example: under('/exempel'),
    signIn: under('/logga-in'),
    signOut: under('/logga-ut'),
    code: under('/logga-in/kod'),
    provider: (key: string) => under(`/logga-in/hos/${key}`),
    toProvider: (key: string) => under(`/logga-in/hos/${key}/vidare`),
    account: under('/konto'),
    endSession: under('/konto/avsluta'),
    collaborations: under('/konto/samverkan'),
    newToken: under('/konto/nyckel'),
    endToken: under('/konto/nyckel/avsluta'),
    administration: under('/administration'),
    newCollaboration: under('/administration/ny-samverkan'),
    inviteFirst: (id: string) => under(`/administration/${id}/bjud-in`),
    api: under('/api'),
    invitation: (secret: string) => under(`/inbjudan/${secret}`),
    setUp: (secret: string) => under(`/kom-igang/${secret}`),
    matters: under('/arenden'),
    newMatter: under('/arenden/nytt'),
    matter: (id: string) => under(`/arenden/${id}`),
    toAgenda: (id: string) => under(`/arenden/${id}/dagordning`),
    mergeMatter: (id: string) => under(`/arenden/${id}/sla-ihop`),
    changeMatter: (id: string) => under(`/arenden/${id}/andra`),
    meetings: under('/moten'),
    meeting: (id: string) => under(`/moten/${id}`),
    meetingFile: (id: string) => under(`/moten/${id}/fil`),
    minutesState: (id: string) => under(`/moten/${id}/lage`),
    markItem: (meetingId: string) => under(`/moten/${meetingId}/sekretess`),
    unmarkItem: (itemId: string) => under(`/punkter/${itemId}/sekretess`),
    takeOffAgenda: (id: string, matterId: string) => under(`/moten/${id}/dagordning/${matterId}`),
    cancelMeeting: (id: string) => under(`/moten/${id}/stall-in`),
    assignments: under('/uppdrag'),
    assignment: (id: string) => under(`/uppdrag/${id}`),
    reportAssignment: (id: string) => under(`/uppdrag/${id}/aterrapportera`),
    setDueOfAssignment: (id: string) => under(`/uppdrag/${id}/tid`),
    postponeAssignment: (id: string) => under(`/uppdrag/${id}/skjut-upp`),
    handOverAssignment: (id: string) => under(`/uppdrag/${id}/lamna-over`),
    finishAssignment: (id: string) => under(`/uppdrag/${id}/klart`),
    decisions: under('/beslut'),
    decision: (id: string) => under(`/beslut/${id}`),
    sayWhoAdopted: (id: string) => under(`/beslut/${id}/antaget`),
    takeBackAdoption: (id: string, organisationId: string) =>
      under(`/beslut/${id}/antaget/${organisationId}`),
    bodies: under('/organ'),
    body: (id: string) => under(`/organ/${id}`),
    newBody: under('/organ/nytt'),
    parties: under('/organ/parter'),
    newOrganisation: under('/organ/parter/ny'),
    offices: under('/organ/befattningar'),
    newOffice: under('/organ/befattningar/ny'),
    endOffice: (id: string) => under(`/organ/befattningar/${id}/avsluta`),
    changeBody: (id: string) => under(`/organ/${id}/andra`),
    bodyReaders: (id: string) => under(`/organ/${id}/lasare`),
    planMeeting: (bodyId: string) => under(`/organ/${bodyId}/nytt-mote`),
    newSeat: (bodyId: string) => under(`/organ/${bodyId}/ny-plats`),
    endSeat: (seatId: string) => under(`/platser/${seatId}/avsluta`),
    fillSeat: (seatId: string) => under(`/platser/${seatId}/innehavare`),
    leaveSeat: (seatId: string, holderId: string) =>
      under(`/platser/${seatId}/innehavare/${holderId}`),
    person: (id: string) => under(`/personer/${id}`),
    inviteByName: under('/personer/bjud-in'),
    invite: (personId: string) => under(`/personer/${personId}/inbjudan`),
    withdrawAccess: (personId: string) => under(`/personer/${personId}/atkomst`),
    imports: under('/inlasning'),
    undoImport: (id: string) => under(`/inlasning/angra/${id}`),
    review: (documentId: string) => under(`/inlasning/${documentId}`),
    answer: (documentId: string) => under(`/inlasning/${documentId}/svar`),
    confirm: (documentId: string) => under(`/inlasning/${documentId}/las-in`),
    discard: (documentId: string) => under(`/inlasning/${documentId}/ta-bort`),
    search: under('/sok'),
    published: under('/publicerat'),
    publishedMinutes: (id: string) => under(`/publicerat/${id}`),
  }
}

export const paths: Readonly<Record<'sv' | 'en', Paths>> = {
  sv: pathsUnder(''),
  en: pathsUnder('/en'),
}

/** Whether the server lives, and whether it can do its work: for what watches it, not for people. */
export const healthPath = '/halsa'
export const readyPath = '/redo'

/** Where every identity provider sends a browser back to: the one address that they are told. */
export const fromProviderPath = '/logga-in/svar'

/** How far the demonstration has been read in, as JSON. */
export const progressPath = '/demonstration/lage'

export const assetPath = (name: string) => `/assets/${name}`

/** The same page in the other language: what a request asked for, its query with it. */
export function inOtherLanguage(path: string): string {
  if (path === '/en' || path.startsWith('/en?')) return `/${path.slice(3)}`
  if (path.startsWith('/en/')) return path.slice(3)
  return path === '/' ? '/en' : `/en${path.replace(/^\/(?=\?)/, '')}`
}
