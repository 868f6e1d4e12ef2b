/** Words that a document of a meeting has for itself, longest first. */
export const kinds =
  /(?<![A-Za-zÀ-ž])(sammanträdesprotokoll|mötesprotokoll|styrelseprotokoll|årsmötesprotokoll|årsmöteprotokoll|protokollsutdrag|direktjusterat protokoll|protokoll|mötesanteckningar|mötesnoteringar|minnesanteckningar|minnesanteckning|dagboksanteckningar|anteckningar|anteckning|noteringar|beslutslogg|möteslogg|kallelse|dagordning|föredragningslista|ärendelista|inbjudan|sammanfattning|referat|rapport från möte|dagbok|mötesrapport|minutes)(?![A-Za-zÀ-ž])/iu
/** Endings of the names of bodies. */
export const bodyWord =
  /(?:grupp|gruppen|råd|rådet|radet|nämnd|nämnden|namnden|forum|forumet|styrelse|styrelsen|beredning|beredningen|utskott|utskottet|kommitté|kommittén|kommitte|nätverk|nätverket|natverk|natverket|ledning|ledningen|samverkan|presidium|presidiet|samråd|samrådet|delegation|delegationen|ting|team|teamet|förening|föreningen|förbund|förbundet|samfällighet|samfälligheten|projekt|projektet|konferens|kollegium|råd för.+|plattform|allians|college|lag|laget|klubb|stämma|stämman|beslutsgrupp|dialog|kretsen|sektionen|avdelningen|distriktet|partnerskap|partnerskapet|fullmäktige|bolagsstyrelse|arbetslag|byalag|samarbete|samordning)$/iu

/** Whether a phrase has a word that names a body (`Länsgruppen`, `Rådet för …`). */
export const hasBodyWord = (text: string): boolean =>
  text
    .split(/[\s,/–-]+/u)
    .some(
      (word) =>
        bodyWord.test(word.replace(/[^A-Za-zÀ-ž]/gu, '').replace(/s$/u, '')) || bodyWord.test(word),
    )

const ofPeople =
  /(?:grupp|gruppen|råd|rådet|nämnd|nämnden|forum|forumet|styrelse|styrelsen|beredning|beredningen|utskott|utskottet|kommitté|kommittén|nätverk|nätverket|presidium|presidiet|delegation|delegationen)s?$/iu

/** Whether a phrase has a word for people who meet (`Ledningsgrupp för …`), and not only one for those behind them. */
export const isBodyOfPeople = (text: string): boolean =>
  text.split(/[\s,/–-]+/u).some((word) => ofPeople.test(word))
