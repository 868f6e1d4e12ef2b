import { many } from './many.ts'

const documentsIn = many('dokument', 'dokument')
const eventsIn = many('händelse', 'händelser')

/** What the command line says when an archive is read, taken out, put back, moved and examined, in Swedish. */
export const movingSv = {
  exported: (name: string, folder: string, documents: number, megabytes: number) =>
    `${name} är uttagen till ${folder}: ${documentsIn(documents)}, ${megabytes} MB.`,
  takenIn: (name: string) =>
    `${name} är intagen, precis som den var. Släpp in den första: rodatraden invite`,
  exportWhole: (name: string, documents: number) =>
    `Exporten av ${name} är hel: alla filer och ${documentsIn(documents)} stämmer.`,
  moved: (tables: number, rows: number) =>
    `${rows} rader i ${tables} tabeller är kopierade och stämmer. Loggen är hel.`,
  afterMove: (folder: string) =>
    `Starta servern med DATABASE_URL och med RODATRADEN_DATA=${folder}, där filerna ligger kvar.`,
  invited: (name: string, address: string) =>
    `Ge länken till ${name}. Den går att öppna en gång inom sju dagar:\n${address}`,
  checkpointed: (file: string) => `Var loggen slutar är antecknat i ${file}.`,
  nothingMissing: (at: string) => `Inget saknas av det som var antecknat ${at}.`,
  missing: (chain: string, from: number, to: number) =>
    from === to
      ? `Kedjan ${chain} saknar händelse ${from}, som var antecknad.`
      : `Kedjan ${chain} saknar händelserna ${from} till ${to}, som var antecknade.`,
  otherwise: (chain: string, seq: number) =>
    `Kedjan ${chain} säger något annat än vad som var antecknat vid händelse ${seq}: den har skrivits om.`,
  restored: (events: number, at: string) =>
    `${eventsIn(events)} från före ${at} saknas. Har en säkerhetskopia lagts tillbaka finns det som gjordes efter den inte kvar. Gör om det, och anteckna i diariet vad som saknas.`,
  reading: (name: string) => `Läser som ${name}.`,
  noMatter: (words: string) => `Inget ärende passar ”${words}”.`,
  severalMatters: 'Flera ärenden passar. Välj ett med dess id:',
  nothingFound: (words: string) => `Inget hittades för ”${words}”.`,
  nearly: 'Inget säger precis det. Det här liknar:',
}
