/** Words of a decision that leaves the deciding to the parties at home. */
const needing: readonly RegExp[] = [
  // "rekommenderar huvudmännen att anta", "att rekommendera länets kommuner"
  /rekommender\p{L}{0,5} (?:\p{L}{1,20} ){0,3}(?:huvudm|kommun|region|part)/iu,
  // "beslut i respektive kommun", "antas av varje huvudman", "i samtliga fullmäktige"
  /(?:beslut\p{L}{0,4}|antas|fastställs) (?:i|av|hos) (?:respektive|varje|alla|samtliga|var och en)/iu,
  // "huvudmännen fattar egna beslut"
  /(?:huvudmännen|parterna|kommunerna) (?:ska |behöver |fattar )(?:själva |egna |var för sig )?(?:fatta |ta )?beslut/iu,
]

/** Words that tell that somebody has decided at home. */
// "beslut att anta … i samtliga 13 fullmäktige"
const telling =
  /(?:antagit|antog|antagits|antogs|antagen|beslut att anta|beslutat|fattat beslut|ställt sig bakom)/iu
const parties = /kommun|region|huvudm|fullmäktige|samtliga|parter/iu

/** Whether a decision only holds when the parties (huvudmännen) have decided it at home. */
export const needsAdoption = (text: string): boolean => needing.some((words) => words.test(text))

/** Whether a text tells that parties have adopted something, all or some of them. */
export const tellsOfAdoption = (text: string): boolean =>
  !needsAdoption(text) && telling.test(text) && parties.test(text)
