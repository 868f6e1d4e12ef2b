import { fold } from '../words/fold.ts'

// All on folded text but `elsewhere` and `inner`, and on at most 160 signs of a line.

/** A label that decisions follow: `Beslut`, `Styrgruppens beslut:`, `Beslut 12:21`, `Beslutades`. */
const decisionLabel =
  /^(?:[A-Za-zÀ-ž]+s )?(?:beslut(?:ar|ade|as|ades|spunkt(?:er)?|spunkter)?|beslots|beslutat|fattade beslut|(?:dagens|motets) beslut|slutsats(?:er)?|stallningstagande|overenskommet|(?:vi )?(?:kom (?:gemensamt )?fram till|kom overens om|enades om|bestamde))(?: i (?:korthet|sammanfattning)| for egen del| (?:gallande|avseende|rorande|om|angaende) .{2,120}| (?:[a-z]\.?)?\d{1,3}(?:[:/.]\d{1,3})?| (?:att|foljande))?\s?[:–-]?$/u
/** Whether a point's title says that decisions follow. `Beslut om budget` is a matter and says nothing. */
export const isDecisionTitle = (title: string): boolean => {
  const folded = fold(title).slice(0, 140)
  return (
    decisionLabel.test(folded) &&
    !/^beslut (?:gallande|avseende|rorande|om|angaende) /u.test(folded)
  )
}

/** `Slutsats`, `Ställningstagande`: each sentence below it is something the body concludes. */
export const isConclusion = (text: string): boolean =>
  /^(?:slutsats(?:er)?|stallningstagande)(?![A-Za-zÀ-ž])/u.test(fold(text.slice(0, 30)))

/** A label with the decision after it on its line: `Beslut: …`, `Beslutades att …`, `B2: …`. */
const decisionLead =
  /^(?:[A-Za-zÀ-ž]+s )?(?:beslut|beslutas?|beslutades|beslots|beslutat|slutsats(?:er)?|stallningstagande|overenskommet|bestamt|(?:vi )?(?:kom fram till|kom overens om|enades om|bestamde)(?=:)|b\d{1,2})(?: \d{1,2})?\s?(?::|–|-|\s(?=att\s))\s*/u
/** A meeting of another body that the text tells of. */
const elsewhere = /(?:på|vid|från)\s([A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž -]{3,60}?)s\s(?:senaste\s|förra\s|möte)/u
const elsewhereInSmall =
  /(?:på|vid|från)\s((?:[a-zß-ž-]{3,30}\s){0,2}[a-zß-ž]{0,30}(?:gruppen|rådet|forumet|nätverket|utskottet|nämnden|styrelsen|beredningen))s\s(?:senaste\s|förra\s|möte)/u
/** `Beslut –` in the middle of running text. */
export const inner = /(?<=[\s:(])[Bb](?:eslut|ESLUT)\s?[–:-]\s/u
/** `Beslut – vi flyttar mötet`, `Beslutades: …` at the beginning of a sentence. */
export const openingWord = /^beslut(?:ades|as)?\s?[–:-]\s/iu
/** What follows is proposed, not decided. */
const proposalLabel =
  /^(?:forslag(?:et)?(?: till (?:beslut|protokoll|ny[A-Za-zÀ-ž]*))?|beslutsforslag|[A-Za-zÀ-ž]*s? ?forslag till beslut|yrkanden?|forvaltningens forslag|arbetsutskottets forslag)\s?(?::|$|–)/u
/** What follows is a dissent or the course of a vote. */
const dissentLabel =
  /^(?:reservation(?:er)?|sarskilt yttrande|avvikande mening|protokollsanteckning|beslutsgang|propositionsordning)\s?(?::|$)/u
/** What follows is told: background, discussion, basis. */
const plainLabel =
  /^(?:typ|samtal|foredras av|foredragning|syfte|nulage|bakgrund|arendet|arendebeskrivning|beskrivning av arendet|sammanfattning|diskussion|dialog|beslutsunderlag|underlag|information|kommentarer?|noteringar?|reflektioner|fragor)\s?(?::|$)/u
/** What follows are tasks: `Att göra`, `Åtgärder`, `Action points`. */
export const actionLabel =
  /^(?:att gora(?: till nasta (?:gang|mote))?|attgoralista|att-gora-lista|atgard(?:er|slista)?|action(?:s| points?| items?)?|to ?do|uppgifter|uppdrag(?: till nasta mote| fran motet|slista)?|vem gor vad|aktivitetslista|nasta steg|beslutade atgarder|handlingslista|kom ihag|laxa|laxor|hemlaxa|ansvar och uppgifter|uppfoljnings(?:lista|uppgifter|punkter)|tar med sig|tas med|tar med mig|ska goras|gors till nasta (?:mote|gang)|vem tar vad|kvar att gora)\s?(?::|$)/u

/** `Beslut att satsa på anhöriga hade varit modigt`: of a decision that nobody has taken. */
const onlyThought =
  /^att [^.:]{2,120}? (?:hade (?:varit|behovts)|vore|skulle (?:vara|ha|behova)|(?:kan|bor|maste|ska) (?:fattas|tas)|saknas|kravs|vantas|drojer)(?![A-Za-zÀ-ž])/u

const announced =
  /(?:fattat|fattade|fattar|togs?|tagit|foljande) (?:[A-Za-zÀ-ž]+ )?beslut(?: fattades| togs)?\s?:?$/u

/** What kind of text a label within an item leads to. */
export type Section = 'plain' | 'proposal' | 'dissent' | 'actions'

/** A label within an item, and what stands after it on its line; empty where it stands alone. */
export type ItemLabel = { readonly kind: Section | 'decision'; readonly rest: string }

/** The label that a line of an item begins with, or null. */
export function readItemLabel(text: string): ItemLabel | null {
  const folded = fold(text).slice(0, 160)
  if (proposalLabel.test(folded)) {
    const alone = /[:–]\s*$/u.test(text) || text.length < 30
    return {
      kind: /yrkande/u.test(folded.slice(0, 12)) ? 'dissent' : 'proposal',
      rest: alone ? '' : text,
    }
  }
  if (dissentLabel.test(folded)) return { kind: 'dissent', rest: text.length < 40 ? '' : text }
  if (actionLabel.test(folded) && text.length < 60 && !/:\s*\S/u.test(text))
    return { kind: 'actions', rest: '' }
  if (actionLabel.test(folded) && /:/u.test(text.slice(0, 45))) {
    return { kind: 'actions', rest: text.slice(text.indexOf(':') + 1).trim() }
  }
  if (plainLabel.test(folded)) return { kind: 'plain', rest: text.length < 40 ? '' : text }
  const isLabel =
    folded.includes('beslut') && announced.test(folded)
      ? text.length < 120
      : decisionLabel.test(/[*_]/u.test(folded) ? folded.replace(/[*_]/gu, '') : folded)
  if (isLabel && text.length < 140) return { kind: 'decision', rest: '' }
  const lead = decisionLead.exec(folded)
  if (!lead || /^beslut(?:as|ades)?\s(?:tas|fattas|om)\b/u.test(folded)) return null
  if (onlyThought.test(folded.slice(lead[0].length))) return null
  return { kind: 'decision', rest: text.slice(lead[0].length).trim() }
}

/** The body whose meeting a sentence tells of: `deltog på Samverkansgrupp Vuxnas senaste möte`. */
export const bodyElsewhere = (text: string): string | null =>
  text.includes('möte')
    ? (elsewhere.exec(text.slice(0, 500))?.[1] ??
      elsewhereInSmall.exec(text.slice(0, 500))?.[1] ??
      null)
    : null

/** Whether nothing but words that lead to a list follow the verb: `att`, `enligt följande:`. */
export const leadsToList = (rest: string): boolean =>
  /^(?:att|följande|enligt följande|:|att följande|(?:parterna |vi |gruppen |rådet |mötet )?om(?: att)?(?: följande)?)[:.\s]*$/iu.test(
    rest,
  )
