import { memo } from '../words/memo.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Verbs in the present that, said of a person in minutes, are a promise whatever follows. Folded. */
export const promising = set(`
  aterkommer aterkopplar aterrapporterar kontaktar mejlar mailar mejlar skickar sander bokar kollar undersoker utreder kartlagger sammanstaller ordnar fixar ansvarar
  bestaller koper tecknar kopierar uppdaterar forbereder ringer felanmaler tillfragar efterhor inkommer sprider samlar jamfor laser skriver formulerar
  oversatter omarbetar trycker publicerar distribuerar vidarebefordrar kompletterar reviderar inventerar hamtar monterar rekryterar upphandlar fardigstaller slutfor
  utformar forankrar sonderar kallar soker begar bjuder planerar skapar stader byter lagar malar testar registrerar dokumenterar underrattar meddelar
  organiserar arrangerar koordinerar samordnar administrerar initierar bevakar bistar hjalper overlamnar inhamtar efterforskar renskriver justerar andrar
  lagger satter provar forsoker betalar fakturerar deklarerar prata pratar talar konverterar printar rattar korrigerar korrar tittar scannar skannar uppvaktar
  letar mater handlar dukar bakar ritar hyr skaffar lastar vaktar rensar reder sorterar listar forhandlar inforskaffar laddar ansoker ordnar krav kraver avbokar sonderar utser efterforskar tillstyrker rekvirerar kompletterar besvarar svarar inviger snickrar limmar lagar samtalar sammankallar avlamnar
  vidtalar tillskriver aviserar anlitar tillser bifogar bereder forfattar paborjar
  bildar samrader inarbetar arkiverar anordnar formedlar oversander upprattar redigerar skissar sammanfogar
  stammer maler fyller markerar annonserar skottar klipper transporterar inbjuder installerar kontrollerar verifierar granskar analyserar utvarderar tranar utbildar intervjuar fotograferar filmar bygger hyr lanar saljer packar levererar avropar`)

/** Verbs that are a promise only with certain words after them. Folded. */
export const promisingWith: Readonly<Record<string, ReadonlySet<string>>> = {
  tar: set(
    'fram med kontakt in reda vidare hand ansvar over bort pa hem kontakten ut initiativ tag fragan det detta upp en ett den',
  ),
  ser: set('over till'),
  gor: set(
    'en ett klart klar klara fardigt fardig fardiga i om upp ny nytt detta det den listan andringen andringarna sammanstallningen utkastet utskicket bestallningen bokningen',
  ),
  for: set('in fragan vidare upp det detta over'),
  haller: set('kontakt kontakten i gruppen underrattad informerad utkik koll ett ihop'),
  hor: set('av med efter sig'),
  lyfter: set('fragan detta det'),
  foljer: set('upp'),
  delar: set('sina sin sitt med dokumentet filen lanken materialet presentationen bilderna'),
  ger: set('besked aterkoppling svar'),
  gar: set('vidare ut hem'),
  informerar: set('sina sin sitt'),
  spelar: set('in'),
  rapporterar: set('tillbaka in'),
  tipsar: set('sina sin sitt alla ovriga resten'),
  meddelar: set('de dem alla kommunerna gruppen ovriga sina sin berorda ledamoterna respektive'),
  drar: set('ihop igang i'),
  staller: set('samman ihop'),
  arbetar: set('fram vidare in'),
  jobbar: set('fram vidare'),
  lamnar: set(
    'in ut sina sin sitt over vidare forslag underlag synpunkter korrektur besked svar uppgifter namn den det dem',
  ),
  skoter: set('om det detta kontakten'),
  checkar: set('av med om upp'),
  fragar: set('*'),
  driver: set('fragan'),
  startar: set('upp en ett'),
  fortsatter: set('att arbetet dialogen med'),
  tanker: set('igenom'),
  funderar: set('vidare till pa'),
  sparar: set(
    'ner materialet underlaget dokumentet dokumenten filen filerna bilderna filmen presentationen anteckningarna',
  ),
  laddar: set('upp ner'),
  diskuterar: set('fragan vidare'),
  ombesorjer: set('*'),
  svarar: set('for'),
  leder: set('arbetet gruppen'),
  inbjuder: set('*'),
  raknar: set('pa fram ut igenom om ihop'),
  talar: set('med'),
  traffas: set('for den i'),
  paminner: set('sina sin sitt alla samtliga ovriga resten igen kommunerna'),
  anmaler: set(
    'gruppen sig oss lanet intresse avvikelsen felet till person personer deltagare representant representanter kontaktperson medarbetare',
  ),
}

/** Verbs that only tell what somebody says or does at the meeting: a promise only with a time to come. Folded. */
export const telling = set(`
  informerar berattar redogor presenterar bedomer uppger havdar visar beskriver tycker anser menar undrar halsar oppnar avslutar tackar foreslar papekar framhaller efterlyser onskar ser upplever konstaterar
  rapporterar redovisar gar inleder foredrar fragar svarar forklarar sager namner poangterar betonar lyfter tipsar haller vill har ar kan bor far deltar medverkar reflekterar uppmarksammar
  uppmanar forevisar paminner ger delger bekraftar instammer yrkar reserverar anlander kommer ska skall tar gor lamnar var hade borjar slutar arbetar jobbar heter representerar valjs utses
  belyser exemplifierar summerar framfor meddelar vet tror hoppas kanner valkomnar efterfragar ifragasatter stodjer bidrar beklagar beromde oroar ersatter blir finns sitter gladjer aker tillfogar ror tilltrader avgar tvivlar misstanker marker oroas antar gillar minns saknar behover oroar skrattar flyttar sammantrader traffas kostar ligger galler racker star hotar drabbas ingar
  skojar forvantar konfirmerar kritiserar uppskattar delger varnar befarar spar fattar hanvisar inflikar invander eftertrader komer tycks verkar leder pekar flaggar lyssnar blickar`)

/** Past forms, which tell and never promise. Folded. */
export const isPast = memo(
  (fold) =>
    /(?:ade|ades|erade|nde|lde|rde|kte|pte|ste|tte|dde|gde|mde|vde)$/u.test(fold) || past.has(fold),
)

const past =
  set(`tog gav skrev bad sa sade sag holl gick fick lade blev var hade kom fann drog bjod stod blivit tagit lat gjorde gjordes visste satt fanns horde log drev for slog stallde bytte inkom framkom
  foreslog aterkom tillkom avgick uppstod beslot beslots utsags valdes antogs`)

/** `skicka` of `skickar`, `skriva` of `skriver`, `ta` of `tar`: whether an infinitive is one of a promising verb. */
export const isTaskInfinitive = memo(
  (fold) =>
    promising.has(`${fold}r`) ||
    promising.has(fold.replace(/a$/u, 'er')) ||
    `${fold}r` in promisingWith ||
    fold.replace(/a$/u, 'er') in promisingWith ||
    infinitives.has(fold) ||
    promising.has(fold.replace(/as$/u, 'ar')) ||
    promising.has(fold.replace(/as$/u, 'er')),
)

const infinitives = set(
  'ta tas fram gora goras se ses hora redovisa presentera rapportera visa sammankalla aterkomma fraga lyfta folja ge leda halla undersoka sondera kartlagga utreda bjuda kalla skriva lagga stalla dra be ringa driva',
)
