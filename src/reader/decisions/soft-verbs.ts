import type { OwnBody } from '../own-body.ts'
import { quickLook } from '../words/words.ts'

// All on folded text.

/** `ställer sig samtliga bakom`, `gick nätverket med på`, `sa partnerskapet ja till`, `skjuter gruppen upp`: who decides stands within. */
const within =
  /(?<![A-Za-zÀ-ž])(?:(?:staller|stallde) sig ((?:[A-Za-zÀ-ž-]{2,30} ){1,5}?)bakom|(?:star|stod) ((?:[A-Za-zÀ-ž-]{2,30} ){1,3}?)bakom|(?:gar|gick) ((?:[A-Za-zÀ-ž-]{2,30} ){1,3}?)med pa|(?:sager|sade|sa) ((?:[A-Za-zÀ-ž-]{2,30} ){1,3}?)(?:ja|nej)(?= till|[.,]|$)|(?:skjuter|skot) ((?:[A-Za-zÀ-ž-]{2,30} ){1,3}?)(?:upp|fram))(?![A-Za-zÀ-ž])/u
/** `står bakom`, `går med på`, `skjuter upp`, `tar del av informationen`, `lägger den till handlingarna`: after who decides. */
const active =
  /(?<![A-Za-zÀ-ž])(?:(?:star|stod) (?:helt |enhalligt |fortsatt |gemensamt )?bakom|(?:gar|gick) med pa|(?:skjuter|skot) (?:(?:fragan|arendet|punkten|beslutet|detta) )?(?:upp|fram)|(?:tar|tog) del av (?:informationen|rapporten|redovisningen|dragningen|sammanstallningen)|(?:lagger|lade) (?:[A-Za-zÀ-ž]{2,20} ){1,3}till handlingarna|(?:ger|gav) sitt (?:bifall|godkannande))(?![A-Za-zÀ-ž])/u
/** What is done with a matter, by whomever: it goes to others to decide, is taken up again, or a meeting is moved. */
const passive =
  /(?<![A-Za-zÀ-ž])(?:lamnas|overlamnas|hanskjuts|lyfts|fors|remitteras) (?:over |vidare )?till (?:[A-Za-zÀ-ž–-]{1,40} ){1,8}?for (?:avgorande|beslut|stallningstagande|prioritering|(?:vidare )?beredning)(?![A-Za-zÀ-ž])|^(?:fragan|arendet|punkten|forslaget|motionen)(?: om(?: [A-Za-zÀ-ž-]{2,40}){1,4}?)? (?:far )?tas upp (?:igen|pa nytt|ater)(?![A-Za-zÀ-ž])|^(?:nasta |varens |hostens )?(?:motet|mote|sammantradet|traffen)(?: (?:i|den|pa)(?: [A-Za-zÀ-ž\d]{1,12}){1,3}?)? (?:flyttas|tidigarelaggs|senarelaggs) (?:fram )?till |^(?:[A-Za-zÀ-ž]{2,30} (?:och )?){1,4}?far (?:underteckna|teckna firma|foretrada|rekvirera)(?![A-Za-zÀ-ž])/u

/** A quick look for what the verbs may find. */
export const maySoftly = quickLook((word) =>
  /bakom|^med$|^ja$|^nej$|^upp$|^fram$|^del$|handlingarna|^sitt$|avgorande|^beslut$|stallningstagande|prioritering|beredning|flyttas|laggs$|underteckna|teckna|foretrada|rekvirera/u.test(
    word,
  ),
)

const everyone = /^(?:samtliga|alla)(?: |$)/u
const leading =
  /^(?:nu|da|alltsa|darfor|darmed|ocksa|aven|enhalligt|gemensamt|slutligen|vidare|inte|ej|aldrig) /u

/**
 * Where a verb stands that decides without a word of deciding, with who decides where the verb needs it; -1 where
 * none does. Another body, a person or a part of this body decides nothing by them.
 */
export function softVerbAt(
  folded: string,
  own: OwnBody,
  acts: (before: string) => boolean,
): number {
  const inside = within.exec(folded)
  if (inside) {
    const who = (inside.slice(1).find(Boolean) ?? '').trim()
    const isOwn = who.split(' ').length <= 2 && own.owns(who.replace(leading, ''))
    if ((isOwn || everyone.test(who)) && !/(?<![A-Za-zÀ-ž])(?:inte|ej|aldrig)/u.test(who))
      return inside.index
  }
  const doing = active.exec(folded)
  if (doing && acts(folded.slice(0, doing.index))) return doing.index
  return passive.exec(folded)?.index ?? -1
}
