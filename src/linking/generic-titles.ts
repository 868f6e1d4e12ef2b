import { isPlace } from './places.ts'
import { isEmpty, isPlain } from './plain-words.ts'
import { fold, phrases, stem, stemsIn, wordsIn } from './words.ts'

/** What belongs to every meeting, whatever it is about: it is never a matter's. */
const formal = stemSet(
  `tack öppnande öppnas öppnar inledning välkommen välkomna upprop incheckning utcheckning dagordning
    dagordningen föredragningslista ärendelista justerare justeringsman justering avslutning avslutas
    avslut avslutande inleds inleder formalia presentationsrunda närvarande mötestider mötesdatum mötesdagar
    sammanträdestider sammanträdesdagar delegationsbeslut`,
)
const formalPhrases = phrases(
  `föregående protokoll, föregående möte, föregående anteckningar, föregående minnesanteckningar,
    förra protokollet, förra mötet, förra anteckningarna, förra mötets, förra gången, sedan sist,
    nästa möte, nästa sammanträde, nästa gång, nästa träff, kommande möten, kommande träffar,
    kommande sammanträden, höstens möten, vårens möten, mötesplan, anteckningar från, protokoll från`,
)

/** Words that are of the meeting itself where they stand alone. */
const formalAlone = new Set(
  phrases('nästa, start, starten, uppstart, semestrar, semester, fika, paus, lunch'),
)

/** What gathers this and that: the matters stand below, or in what is said. */
const gathering = stemSet(
  `övrigt övriga information informationer informationsärenden informationspunkter meddelanden
    anmälningsärenden delgivningar rapporter rapport lägesrapport lägesrapporter lägesbild nuläge
    nulägesrapport runda rundan aktuellt uppföljning uppföljningar återrapportering återkoppling
    återkopplingar avstämning omvärld omvärldsspaning omvärldsbevakning nytt nyheter bordet laget
    pågående beslutspunkter diskussionspunkter beslutsärenden dialog gruppsamtal val ekonomi budget
    kalendarium inspel medskick reflektion utvärdering sammanfattning bakgrund tidplan diskussion
    beslut kommentarer frågor ärenden punkter uppdrag senaste kort blandat annat händer föredrag
    presentation genomgång åtgärdslista status slutrapport delrapport årsrapport tertial personalläge överläggning föredragning läget hänt hänvisning rundor varvet runt kommunerna
    regionen organisationerna nätverken arbetsgrupperna föreningarna verksamheterna parterna ledamot ledamöter
    ersättare
    styrgruppen arbetsgruppen`,
)

/** What gathers this and that whatever follows: "Övrigt som sades", "Val av presidium" */
const openEnded = stemSet('övrigt övriga runda rundan aktuellt meddelanden val ekonomisk')

/** "Polisen informerar": who speaks, and not of what. */
const tellers = new Set(['informerar', 'berattar', 'rapporterar'])

/**
 * What a title says of a matter: `formal` is of the meeting itself ("Mötets öppnande"), `generic` gathers this and
 * that ("Övrigt", "Laget runt", "Rapport från nätverken"), `thin` is made of words that many matters have in common
 * ("Verksamhetsplan 2025"), and any other is `saying`.
 */
export type TitleKind = 'formal' | 'generic' | 'thin' | 'saying'

export function kindOfTitle(title: string): TitleKind {
  const words = wordsIn(fold(title))
  const phrase = words.join(' ')
  const told = words.filter((word) => word.length > 1 && !isEmpty(stem(word)))
  if (told.length === 0) return 'generic'
  if (formalAlone.has(phrase)) return 'formal'
  const isFormal = formalPhrases.some((each) => phrase.startsWith(each) || phrase.endsWith(each))
  const saying = told.filter((word) => !isPlain(stem(word)))
  const [first = '', second = ''] = saying.map(stem)
  const isOfMeeting = formal.has(first) || (formal.has(second) && gathering.has(first))
  // "Öppnande av familjecentralen" is of something else.
  const isOfOther = words[1] === 'av' && !formal.has(second)
  if (isFormal || (told.length <= 5 && isOfMeeting && !isOfOther)) return 'formal'
  const start = stem(told[0] ?? '')
  if (openEnded.has(start) || tellers.has(words.at(-1) ?? '')) return 'generic'
  if (gathering.has(start) && words[1] === 'fran') return 'generic'
  const gathers = (word: string) => gathering.has(stem(word)) || isBody(word)
  const says = (word: string) => !(gathers(word) || isPlace(stem(word)) || isNumber(word))
  if (saying.some(says)) return 'saying'
  return told.some(gathers) || saying.some((word) => isPlace(stem(word))) ? 'generic' : 'thin'
}

/** Whether a folded word is a body or a meeting that all know which it is: "Länsrådet 24 november". */
export const isBody = (word: string): boolean =>
  bodyNouns.some(
    (noun) => word.length > noun.length && (word.endsWith(noun) || word.endsWith(`${noun}s`)),
  )
const bodyNouns = phrases(
  'rådet, gruppen, nämnden, utskottet, styrelsen, nätverket, forumet, ledningen, mötet, beredningen',
)

/** Whether a title says nothing of a matter: an item is never linked by it. */
export function isGenericTitle(title: string): boolean {
  const kind = kindOfTitle(title)
  return kind === 'generic' || kind === 'formal'
}

const isNumber = (each: string): boolean => /^\d/.test(each)

function stemSet(words: string): ReadonlySet<string> {
  return new Set(stemsIn(words))
}
