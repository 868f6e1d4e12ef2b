type Values = Readonly<Record<string, string | number>>

/** Why a program is refused, or a token cannot be made, and what to do instead, in Swedish. */
export const apiRefusalsSv = {
  'api.query': (v: Values) =>
    `Parametern ”${v.parameter}” finns inte här eller har ett värde som den inte kan ha. Se /api för vad du kan välja.`,
  'page.unclear': () =>
    'Parametern ”cursor” är ingen plats i listan. Ta den adress som förra svaret gav i ”next”.',
  'api.notSignedIn': () =>
    'Skicka en personlig nyckel i huvudet Authorization: Bearer. Du gör den på Mitt konto.',
  'api.tokenUnknown': () =>
    'Nyckeln gäller inte: den är avslutad, för gammal eller fel skriven. Gör en ny på Mitt konto.',
  'api.scope': (v: Values) =>
    `Nyckeln får inte göra det här. Gör en på Mitt konto med rätten ”${v.scope}”.`,
  'api.notFound': () => 'Det finns inget här som du får se. Kontrollera adressen.',
  'api.notAllowed': () => 'Adressen finns, men inte för det här verbet. Se huvudet Allow.',
  'api.notAcceptable': () => 'Be om application/json i huvudet Accept, eller lämna det tomt.',
  'api.mediaType': () => 'Skicka dokumenten som multipart/form-data, i fältet ”file”.',
  'api.tooMany': (v: Values) => `Det blev för många anrop. Vänta ${v.seconds} sekunder.`,
  'api.broken': () =>
    'Felet är vårt och är antecknat. Försök igen, och berätta numret i ”instance” om det inte går.',
  'api.away': () => 'Databasen svarar inte just nu. Försök igen om några sekunder.',
  'api.noFile': () => 'Lägg minst ett dokument i fältet ”file”.',
  'api.allRefused': () => 'Inget av dokumenten kunde läsas. Varför står vid vart och ett.',
  'server.notAnAddress': (v: Values) =>
    `Adressen ”${v.written}” går inte att använda. Skriv den med https, till exempel https://rodatraden.example.`,
  'server.noToken': () =>
    'Lägg din personliga nyckel i miljövariabeln RODATRADEN_TOKEN. Du gör den på Mitt konto.',
  'server.notAToken': () =>
    'Det som står i RODATRADEN_TOKEN är ingen nyckel: den har mellanslag eller andra tecken som ingen nyckel har. Kopiera nyckeln på nytt, bara den, eller gör en ny på Mitt konto.',
  'server.silent': (v: Values) =>
    `Servern ${v.address} går inte att nå. Kontrollera adressen, och att servern är igång, och försök igen.`,
  'server.slow': (v: Values) =>
    `Servern ${v.address} har inte svarat på ${v.seconds} sekunder. Försök igen om en stund.`,
  'server.certificate': (v: Values) =>
    `Servern ${v.address} har ett certifikat som den här datorn inte litar på. Är det er egen utfärdares, peka ut det med NODE_EXTRA_CA_CERTS.`,
  'server.elsewhere': (v: Values) =>
    `Servern ${v.address} hänvisar till ${v.to}. Nyckeln skickas inte vidare av sig själv: är det rätt server, skriv den adressen.`,
  'server.other': (v: Values) => `Servern ${v.address} svarar, men är inte Röda tråden.`,
  'server.said': (v: Values) => `Servern svarar: ${v.detail}.`,
  'token.noName': () => 'Skriv vad som ska använda nyckeln.',
  'token.longName': (v: Values) => `Namnet får ha högst ${v.count} tecken. Korta det.`,
  'token.noScope': () => 'Välj minst en sak som nyckeln får göra.',
  'token.noEnd': () => 'Välj hur länge nyckeln ska gälla.',
  'token.tooMany': (v: Values) => `Du har redan ${v.count} nycklar. Avsluta en som inte används.`,
  'token.endedAlready': () => 'Nyckeln är redan avslutad. Ladda om sidan.',
}
