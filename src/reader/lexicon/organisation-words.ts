import { associations } from '../../domain/authorities.ts'
import { authorityNames } from '../../domain/authority-names.ts'
import { fold } from '../words/fold.ts'
import { memo } from '../words/memo.ts'

const endings =
  /(?:kommun|kommunen|kommuner|kommunerna|region|regionen|landsting|landstinget|namnd|namnden|styrelse|styrelsen|forvaltning|forvaltningen|kontor|kontoret|verk|verket|myndighet|myndigheten|forbund|forbundet|forening|foreningen|bolag|bolaget|skola|skolan|skolor|gymnasium|gymnasiet|sjukhus|sjukhuset|lasarett|lasarettet|central|centralen|mottagning|mottagningen|klinik|kliniken|enhet|enheten|avdelning|avdelningen|kyrka|kyrkan|forsamling|forsamlingen|tjanst|tjansten|omsorgen|varden|radet|universitet|universitetet|hogskola|hogskolan|institut|institutet|museum|museet|bibliotek|biblioteket|teater|teatern|kassan|polisen|omradet|lanet|kansli|kansliet|stab|staben|team|teamet|sekretariat|sekretariatet|organisation|organisationen|stiftelse|stiftelsen|akademin|trafik|trafiken|psykiatrin|socialtjanst|socialtjansten|elevhalsan|tandvarden|habiliteringen|habilitering|narvarden|hemtjansten|raddningstjanst|raddningstjansten|fastigheter|bostader|energi|hamn|hamnen|naringsliv|foretag|foretagen|kooperativ|koncern|gruppen|bygden|byalag|byalaget|klubb|klubben|natverk|natverket|partiet|facket|huset|boendet|hemmet|garden|centrum|institution|institutionen|ensemble|orkester|forum|stift|stiftet|distrikt|distriktet|inspektionen|agency|center|halsan|pastorat|pastoratet|sjalvhjalp|verksamheten|verksamhet|riksforbund|unionen)$/u

const abbreviation = /^[A-ZÀ-ÞĀ-ŽÅÄÖ]{2,6}(?:[-/][A-Za-zÀ-ž\p{N}]+)?(?::s)?$/u
const begins =
  /^(?:region|landstinget|länsstyrelsen|lansstyrelsen|kommunförbundet|föreningen|brukarföreningen|stiftelsen|svenska|sveriges|hela|riks|nationella|statens|södra|norra|västra|östra|kultur|dans|fou|vårdcentralen|närhälsan|hälsocentralen|tandteamet|suicide|röda|rädda|svensk|folkets|studieförbundet)$/iu

const names = new Map(authorityNames.map(([written, { name }]) => [fold(written), name]))
for (const name of associations) names.set(fold(name), name)

/** The official name behind a name of a municipality, region or association as minutes write it, or null. */
export const authorityOf = (written: string): string | null =>
  names.get(fold(written.trim())) ?? null

const firstWords = new Set([...names.keys()].map((name) => name.split(' ')[0]))

/** Whether the name of an authority may begin with a folded word. */
export const opensAuthority = (folded: string): boolean => firstWords.has(folded)

/** Whether a phrase names an organisation, unit or trade: by the register, by its words, or as an abbreviation. */
export const isOrganisation = memo(namesOrganisation)

/** `Örebro län`, but not `Stellan`: the dots tell the word from an ending of names. */
const isCounty = (word: string): boolean => /(?:län|^lan)s?$/iu.test(word)

// `Bollebygdén`, `Hamnén`: a surname, whatever word it is made of
const isSurname = /é[ln]s?$/u

const endsAsOrganisation = memo((word) => {
  if (isCounty(word)) return true
  if (isSurname.test(word)) return false
  const folded = fold(word)
  return endings.test(folded.replace(/s$/u, '')) || endings.test(folded)
})

/** Whether a phrase has the abbreviation of a unit, a trade or an association that many places have: `IFO`, `BUP`, `FUB`. */
export const isUnit = (phrase: string): boolean =>
  /(?<![A-Za-zÀ-ž])(?:AB|HB|IF|BK|LRF|PRO|SPF|IFO|Ifo|LSS|BUP|Bup|BVC|MVC|HVB|SKR|SKL|FoU|NSPH|FUB|DHR|SRF|HRF)(?![A-Za-zÀ-ž])/u.test(
    phrase,
  )

function namesOrganisation(phrase: string): boolean {
  const bare = phrase.trim().replace(/[.,;:]+$/u, '')
  if (bare === '') return false
  if (authorityOf(bare)) return true
  const words = bare.split(/[\s/]+/u)
  if (words.some(endsAsOrganisation)) return true
  if (isUnit(bare)) return true
  if (words.length === 1 && abbreviation.test(bare)) return true
  return begins.test(words[0] ?? '') && words.length > 1
}
