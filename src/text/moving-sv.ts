import { many } from './many.ts'

const documentsIn = many('dokument', 'dokument')
const eventsIn = many('händelse', 'händelser')
const chainsIn = many('kedja', 'kedjor')

type LogLack = {
  readonly file: string
  readonly at: string
  readonly missing: number
  readonly rewritten: number
}

/** Only what anybody may know. */
const logLacksShort = ({ at, missing, rewritten }: Omit<LogLack, 'file'>): string => {
  const noted = `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`
  const lacks = [
    missing > 0 && `${eventsIn(missing)} saknas`,
    rewritten > 0 && `${chainsIn(rewritten)} har skrivits om`,
  ]
  return `Loggen är inte vad den var ${noted}: ${lacks.filter(Boolean).join(', ')}.`
}

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
  logLacks: ({ file, ...lack }: LogLack) =>
    `${logLacksShort(lack)} Har en säkerhetskopia lagts tillbaka finns det som gjordes efter den inte kvar. Se vad det var, med servern stannad om arkivet ligger i mappen: rodatraden verify --since ${file}. När det är utrett: rodatraden verify --checkpoint ${file}`,
  logLacksShort,
  reading: (name: string) => `Läser som ${name}.`,
  noMatter: (words: string) => `Inget ärende passar ”${words}”.`,
  severalMatters: 'Flera ärenden passar. Välj ett med dess id:',
  nothingFound: (words: string) => `Inget hittades för ”${words}”.`,
  nearly: 'Inget säger precis det. Det här liknar:',
}
