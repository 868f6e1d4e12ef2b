// All on folded text but `elsewhere` and `inner`, and on at most 160 signs of a line.

/** A label that decisions follow: `Beslut`, `Styrgruppens beslut:`, `Beslut 12:21`, `Beslutades`. */
export const decisionLabel =
  /^(?:\p{L}+s )?(?:beslut(?:ar|ade|as|ades|spunkt(?:er)?|spunkter)?|beslots|beslutat|fattade beslut|(?:dagens|motets) beslut)(?: i (?:korthet|sammanfattning)| (?:gallande|avseende|rorande|om|angaende) .{2,120}| \d{1,3}(?:[:/.]\d{1,3})?| (?:att|foljande))?\s?[:–-]?$/u
/** A label with the decision after it on its line: `Beslut: …`, `Beslutades att …`, `B2: …`. */
export const decisionLead =
  /^(?:\p{L}+s )?(?:beslut|beslutas?|beslutades|beslots|beslutat|b\d{1,2})(?: \d{1,2})?\s?(?::|–|-|\s(?=att\s))\s*/u
/** A meeting of another body that the text tells of. */
export const elsewhere = /(?:på|vid|från)\s(\p{Lu}[\p{L} -]{3,60}?)s\s(?:senaste\s|förra\s|möte)/u
/** `Beslut –` in the middle of running text. */
export const inner = /(?<=[\s:(])[Bb](?:eslut|ESLUT)\s?[–:-]\s/u
/** What follows is proposed, not decided. */
export const proposalLabel =
  /^(?:forslag(?:et)?(?: till (?:beslut|protokoll|ny\p{L}*))?|beslutsforslag|\p{L}*s? ?forslag till beslut|yrkanden?|forvaltningens forslag|arbetsutskottets forslag)\s?(?::|$|–)/u
/** What follows is a dissent or the course of a vote. */
export const dissentLabel =
  /^(?:reservation(?:er)?|sarskilt yttrande|avvikande mening|protokollsanteckning|beslutsgang|propositionsordning)\s?(?::|$)/u
/** What follows is told: background, discussion, basis. */
export const plainLabel =
  /^(?:bakgrund|arendet|arendebeskrivning|beskrivning av arendet|sammanfattning|diskussion|dialog|beslutsunderlag|underlag|information|kommentarer?|noteringar?|reflektioner|fragor)\s?(?::|$)/u
/** What follows are tasks: `Att göra`, `Åtgärder`, `Action points`. */
export const actionLabel =
  /^(?:att gora(?: till nasta (?:gang|mote))?|attgoralista|att-gora-lista|atgard(?:er|slista)?|action(?:s| points?| items?)?|to ?do|uppgifter|uppdrag(?: till nasta mote| fran motet|slista)?|vem gor vad|aktivitetslista|nasta steg|beslutade atgarder|handlingslista|kom ihag|laxa|laxor|hemlaxa|ansvar och uppgifter|uppfoljningslista)\s?(?::|$)/u
