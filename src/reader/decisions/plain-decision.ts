import { isFirstName } from '../lexicon/first-names.ts'
import type { OwnBody } from '../own-body.ts'
import { fold } from '../words/fold.ts'
import { isCapital, quickLook, wordsOf } from '../words/words.ts'
import { maySoftly, softVerbAt } from './soft-verbs.ts'

const passives = new Set(
  `godkanns godkandes godkandes godkants faststalls faststalldes faststallts fastslas antas antogs bifalls bifolls avslas avslogs tillstyrks tillstyrktes avstyrks bordlaggs bordlades bordlagts
  aterremitteras aterremitterades valjs valdes utses utsags omvaljs omvaldes nyvaljs nyvaldes antecknas antecknades noteras noterades beviljas beviljades klubbas klubbades adjungeras adjungerades entledigas
  avbojs avbojdes fastslogs ajourneras godkannes faststalles antages bordlagges utses forlangs forlangdes  behalls avskrivs avskrevs avvisas avvisades forkastas forkastades`.split(
    /\s+/,
  ),
)
const actives = new Set(
  `godkanner godkande valjer valde utser utsag faststaller faststallde antar antog tillstyrker tillstyrkte avslar avslog bifaller bifoll bordlagger bordlade aterremitterar beviljar beviljade forordar forordade nominerar nominerade
  rekommenderar rekommenderade uppdrar uppdrog delegerar avstyrker adjungerar entledigar hemstaller hemstallde`.split(
    /\s+/,
  ),
)
const isDeciding = (word: string): boolean => passives.has(word) || actives.has(word)
const mayDecide = quickLook(isDeciding)
const phrases =
  /(?<![A-Za-zÀ-ž])(?:laggs?|lagges|lades|lade|lagts|las) (?:[A-Za-zÀ-ž]+ ){0,4}till ?handlingarna|(?<![A-Za-zÀ-ž])(?:tas|togs) till protokollet|(?:staller|stallde) sig (?:helt |enigt |enhalligt |gemensamt |ocksa |aven )?bakom|noterar (?:informationen|detta|det|rapporten|redovisningen)|noterade (?:informationen|detta)|tackar for (?:informationen|rapporten|redovisningen|dragningen|foredragningen|presentationen)|tackade for (?:informationen|rapporten|redovisningen)|tar informationen till|lamnas oforandrade?|lamnades oforandrade?|(?<![A-Za-zÀ-ž])(?:fragan|arendet|punkten|den|beslutet) (?:skjuts|skots|flyttas|flyttades|hanskjuts) (?:[A-Za-zÀ-ž]+ )?till|(?:arendet|punkten|motionen|uppdraget|fragan|forslaget) utgar|(?<![A-Za-zÀ-ž])skjuts (?:upp|till|ett|fram)(?![A-Za-zÀ-ž])|(?<![A-Za-zÀ-ž])hansk(?:juts|ots) till|tacka(?:r|de) (?:[A-Za-zÀ-ž]+ )?(?:ja|nej)(?= till|[.,]|$)|(?<![A-Za-zÀ-ž])(?:stanger|avslutar|slapper|stangde|avslutade|slappte) (?:fragan|arendet|punkten|uppdraget)(?![A-Za-zÀ-ž])|ansoker om|avstar fran|avvaktar (?:med|tills|till dess)|antecknar (?:[A-Za-zÀ-ž]+ ){0,3}till protokollet|ger klartecken|gav klartecken|fatt mandat|fick mandat|far mandat|ger mandat|(?:anses|ansags?|forklara(?:s|des)|befinns) (?:vara )?behori(?:gt|gen)|i behorig ordning|(?<![A-Za-zÀ-ž])ok(?:ej)? (?:pa|att|fran alla)(?![A-Za-zÀ-ž])|(?:fragan|punkten|forslaget)(?: [A-Za-zÀ-ž]+){0,3} stryks(?![A-Za-zÀ-ž])|(?:ar|var) (?:darmed|harmed|saledes) (?:godkan[dt]|faststall[dt]|anta(?:gen|get)|beslutad)|(?<![A-Za-zÀ-ž])stryks (?:ur|fran) |far ansta(?![A-Za-zÀ-ž])|(?<![A-Za-zÀ-ž])(?:stalls|stalldes) in(?:[.,]| till| pa grund| eftersom| da )|sager ja till|sa ja till|sager nej till|sa nej till/u
// `Vi går vidare med förslaget`, `Ärendet vilar tills svaret har kommit`, `Frågan tas inte vidare`
const goesOn =
  /(?<![A-Za-zÀ-ž])(?:vi|gruppen|motet|radet|natverket|namnden) gar (?:alltsa |darfor |da )?vidare med(?! att )|(?<![A-Za-zÀ-ž])(?:arendet|fragan) (?:[A-Za-zÀ-ž]{1,20} )?(?:vilar (?:tills?|i vantan)|lamnas darhan|tas inte vidare|drivs inte vidare|laggs ned)(?![A-Za-zÀ-ž])/u
/** A quick look for what `phrases` and `goesOn` may find. */
const mayBePhrase = quickLook((word) =>
  /handlingarna|protokollet|bakom|noter|tack|informationen|oforandra|skjuts|skots|flyttas|flyttades|utgar|ansok|avsta|avvakta|anteckn|klartecken|mandat|behori|^ok|stryks|darmed|harmed|saledes|ansta|^stall|^sa$|^sager$|vidare|vilar|darhan|laggs|^stang|slapp|avsluta/u.test(
    word,
  ),
)
const charged = /(?<![A-Za-zÀ-ž])(?:far|fick|ges|gavs|fatt) (?:[A-Za-zÀ-ž]+ ){0,2}i uppdrag att/u
const relative =
  /(?<![A-Za-zÀ-ž])(?:som|om|nar|innan|eftersom|vilket|vilken|dar)(?:\s[A-Za-zÀ-ž]+)?\s$/u
// `Frågan om tolkar skjuts upp`: of what the matter is, not a clause of its own
const matterAbout =
  /^(?:fragan|arendet|punkten|forslaget|beslutet|valet|diskussionen) om [A-Za-zÀ-ž-]+ $/u
const notDecided =
  /(?<![A-Za-zÀ-ž])(?:efter att|bor|kan|maste|vill|ska|skall|foreslar|foreslog|forslag pa|inte|aldrig|skulle|onskar|yrkar|yrkade|infor|vantas)(?![A-Za-zÀ-ž])/u
const opensWithVerb =
  /^(?:godkan(?:n|d)es?|godkans|godkandes|skjuts|flyttas|bordlaggs|bordlagges|bordlades|forlangs|faststalls|antas|beviljas|utgar|avslas|bifalls|forlangs)(?: |\.|$)/u
const isOk =
  /^(?:[A-Za-zÀ-ž]+\s){1,4}(?:ar\s)?(?:ok|okej)(?:[.,]|$)|^(?:ok|okej)\s(?:pa|att|med)\s/u
// `Alla ok med att vi flyttar`, `Ingen emot, så vi bokar`, `Alla är med på förslaget`
const consents =
  /^(?:alla|samtliga|gruppen|vi) (?:ar |var )?(?:ok|okej|nojda|med) (?:med|pa) |^ingen (?:ar |var |hade |har )?(?:nagot |nagonting )?emot,? (?:sa|da|alltsa|darfor) |^(?:ingen invande|ingen hade invandningar|inga invandningar(?: restes| framfordes)?) mot |^det (?:holl|haller) (?:alla|samtliga|gruppen|motet|vi) med om och /u
const saysOk = (folded: string): boolean =>
  (folded.includes('ok') && isOk.test(folded)) || consents.test(folded)
const subjectNoise = /^(?:till|som|av|den|det|de|en|ett|ny|nya|dagens|motets)$/u

/**
 * A decision in plain words, without `beslutar`: `Dagordningen godkändes.`, `Mötet väljer Anna Ek.`,
 * `Frågan bordläggs.`, `Rådet ställer sig bakom förslaget.`
 *
 * Not what another body decided (`antogs av fullmäktige`), proposes, may or should do.
 */
export function isPlainDecision(text: string, own: OwnBody): boolean {
  if (text.length > 260 || /\?$/u.test(text)) return false
  if (text.endsWith(':') && !/ följande [a-zß-ž]+:$/u.test(text)) return false
  const folded = fold(text)
  if (text.length < 160 && (opensWithVerb.test(folded) || saysOk(folded))) return true
  const words = wordsOf(text)
  if (words.length > 42) return false
  const at = mayDecide(text) ? words.findIndex((word) => isDeciding(word.fold)) : -1
  const phrase =
    (mayBePhrase(text) ? (phrases.exec(folded) ?? goesOn.exec(folded)) : null) ??
    (folded.includes('i uppdrag') ? charged.exec(folded) : null)
  const soft =
    at < 0 && phrase === null && maySoftly(text)
      ? softVerbAt(folded, own, (before) => ownActs(text.slice(0, before.length), own))
      : -1
  const place = at >= 0 ? (words[at]?.at ?? 0) : (phrase?.index ?? soft)
  if (place < 0) return false
  const before = folded.slice(0, place)
  if (/^(?:under|i|hosten|varen|forra|sedan)\s.{0,14}(?:19|20)\d\d/u.test(folded)) return false
  if (/^(?:enligt beslut|i samband med (?:detta|det))/u.test(folded)) return false
  const near =
    before.includes(',') &&
    !/,\s*(?:som|och|dar|vilk[A-Za-zÀ-ž]+)\s*(?:darmed|da|sedan)?\s*$/u.test(before)
      ? before.slice(before.lastIndexOf(',') + 1)
      : before
  const plain = before.replace(/som darmed/u, '')
  if (relative.test(plain) && !matterAbout.test(plain)) return false
  if (notDecided.test(near.replace(/som darmed/u, '')) || before.split(' ').length > 18)
    return false
  const foreignBy =
    /\sav (?!mig|oss|motet|gruppen|alla|samtliga)([A-ZÀ-ÞĀ-Ž]?[A-Za-zÀ-ž]*(?:fullmaktige|namnden|styrelsen|regionen|riksdagen|regeringen|departementet|kommunen|utskottet))/u.exec(
      folded.slice(place),
    )
  if (foreignBy && !own.owns(foreignBy[1] ?? '')) return false
  if (
    /(?<![A-Za-zÀ-ž])(?<!enligt )(?:forra|foregaende|tidigare|i fjol) (?:mote|motet|aret|ar)\s?(?:[A-Za-zÀ-ž]+s)?$/u.test(
      before.trim(),
    )
  )
    return false
  const byOther = /\sav ([A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž-]+)/u.exec(text.slice(place))?.[1]
  if (byOther && !own.owns(byOther) && /(?:s|en|et|n)$/u.test(byOther) && !isFirstName(byOther))
    return false
  if (at >= 0 && actives.has(words[at]?.fold ?? '')) {
    const behind = words[at + 1]
    const opener = words[0]?.fold ?? ''
    const inverted =
      (at === 0 || turns.has(opener)) &&
      behind !== undefined &&
      !isCapital(behind) &&
      /^(?:motet|styrelsen|radet|gruppen|vi|stamman|arsmotet|namnden|styrgruppen|kommitten)$/u.test(
        behind.fold,
      )
    return inverted || ownActs(text.slice(0, place), own)
  }
  if (phrase && charged.test(folded))
    return !/(?<![A-Za-zÀ-ž])(?:har|hade)(?![A-Za-zÀ-ž])/u.test(before)
  if (
    phrase &&
    /staller|stallde|stang|slapp|avsluta|noterar|avvaktar|tar |ger|gav|sager|sa |tacka|ansok|avstar|antecknar/u.test(
      phrase[0],
    )
  )
    return (
      ownActs(text.slice(0, place), own) || ownActs(text.slice(place - near.length, place), own)
    )
  return true
}

/** Words that a sentence begins with whose subject stands behind the verb. */
const turns = new Set(
  'eftersom nar till darefter efter slutligen vid med pa for i under sedan da nu ocksa aven vidare dessutom enhalligt som darmed darfor enligt utifran mot den denna detta det idag av'.split(
    ' ',
  ),
)

/** Whether those who act before an active verb are this body (`Rådet`, `Mötet`, `Vi`), not another one or a person. */
function ownActs(before: string, own: OwnBody): boolean {
  const words = wordsOf(before).filter(
    (word) => !subjectNoise.test(word.fold) && /[A-Za-zÀ-ž]/u.test(word.text),
  )
  if (words.length === 0) return false
  if (words.length === 1)
    return (
      own.owns(words[0]?.text ?? '') ||
      /^(?:styrelsen|styrgruppen|namnden|arbetsgruppen|foreningen|radet|ordforanden|direktionen|beredningen|kommitten|ledningsgruppen|utskottet)$/u.test(
        words[0]?.fold ?? '',
      )
    )
  const capitals = words.filter((word) => isCapital(word))
  return (
    own.owns(capitals.map((word) => word.text).join(' ')) && words.length < 7 && capitals.length > 0
  )
}

const doer =
  /^[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž-]+(?:\s[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž-]+)*\s(?:och\s[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž-]+(?:\s[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž-]+)*\s)?(?!(?:blir|är|får|gäller|kostar|ligger|har|sker)\s)[a-zß-ž]+r\s/u

/** A sentence within a decision that only tells who does what: an assignment, not one more decision. */
export const isTaskSaid = (sentence: string, own: OwnBody): boolean =>
  doer.test(sentence.slice(0, 200)) &&
  !own.owns(wordsOf(sentence)[0]?.text ?? '') &&
  sentence.split(' ').length > 2 &&
  !isPlainDecision(sentence, own)

const courses =
  /^(?:[A-Za-zÀ-ž-]+ ){1,6}(?:gors|genomfors|inrattas|tillsatts|startas|avvecklas|anvands|finansieras|inleds|fordelas|avsatts|ersatts|prioriteras|hålls|halls|stangs|oppnas|begransas|samordnas|pausas)(?:[ .]|$)/u

/** A further sentence of a decision that says what is to be done instead or besides: `En uppföljning görs i stället.` */
const isCourseOfAction = (sentence: string): boolean => {
  const folded = fold(sentence.slice(0, 160))
  return (
    courses.test(folded) && !notDecided.test(folded) && !/^(?:det|detta|den|har|dar) /u.test(folded)
  )
}

/** Whether a further sentence of a decision decides something of its own; a course of action, where it stands behind a label. */
export const isMoreDecided = (sentence: string, own: OwnBody, isBehindLabel: boolean): boolean =>
  isPlainDecision(sentence, own) || (isBehindLabel && isCourseOfAction(sentence))

/** A numbered line whose title is a whole sentence: `b) Rådet beslutade att …. Anna skickar ut det.` */
export const isSpokenTitle = (text: string, title: string): boolean =>
  title.split(' ').length >= 4 && text.startsWith(title) && text[title.length] === '.'

const observed =
  /^(?:[A-Za-zÀ-ž-]+ ){1,4}(?:konstatera(?:r|de)|uppskatta(?:r|de)|uppfatta(?:r|de)|uttrycker oro|uttryckte oro) /u

/** `Styrgruppen konstaterar att remissen är positiv.`: what a conclusion has seen, and nothing that is to be done. */
export const isObservation = (sentence: string): boolean =>
  observed.test(fold(sentence.slice(0, 160)))

/** `–`, `Inget.`, `Inga beslut.` under a label: that there was nothing. */
export const saysNothing = (sentence: string): boolean =>
  !/[A-Za-zÀ-ž]/u.test(sentence) ||
  /^(?:ing(?:a|et|en)(?: beslut| ställningstagande(?:n)?| åtgärd(?:er)?)?)\.?$/iu.test(
    sentence.trim(),
  )
