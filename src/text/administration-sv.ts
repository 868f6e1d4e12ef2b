import { many } from './many.ts'

/** What the pages of whoever administers the installation say, in Swedish. */
export const administrationSv = {
  title: 'Installationen',
  lead: 'Du sköter installationen. Som administratör läser du inget av det som samverkan sparar: för det behöver du en plats där, som sekretariatet ger.',
  own: 'Du administrerar också installationen. Det är en rättighet för sig, och ger inget att läsa.',
  ownLink: 'Till installationen',
  collaborations: 'Samverkan',
  none: 'Det finns ingen samverkan än. Starta den första, och bjud sedan in någon till dess sekretariat.',
  demonstration: 'Demonstration',
  secretariat: many('person i sekretariatet kan logga in', 'personer i sekretariatet kan logga in'),
  nobody: 'Ingen i sekretariatet kan logga in.',
  invited: (email: string) => `Inbjudan är skickad till ${email}.`,
  invite: 'Bjud in den första',
  inviteAgain: 'Bjud in på nytt',
  inviteTitle: (name: string) => `Bjud in den första i sekretariatet för ${name}`,
  inviteLead:
    'Personen får ett brev med en länk som gäller en gång, inom sju dagar. Inbjudan syns i samverkans egen logg. Därefter bjuder sekretariatet in de andra.',
  by: 'Den som sköter installationen',
  start: 'Starta en samverkan',
  startLead: 'En samverkan är ett län vars organisationer arbetar ihop. Den ser inget av de andra.',
  name: 'Samverkans namn',
  providers: 'Inloggningstjänster',
  providerDomains: (domains: string) => `För adresser som slutar på ${domains}`,
  noProviders:
    'Alla loggar in med en kod som kommer med e-post. En organisations egen inloggning läggs till i serverns inställningar.',
  running: 'Driften',
  database: 'Databasen svarar.',
  letters: 'Inga brev har fastnat.',
  stuck: many('brev har väntat för länge', 'brev har väntat för länge'),
  doctor: 'Mer säger kommandot rodatraden doctor på servern.',
  problem: 'Ändra det här och försök igen',
}
