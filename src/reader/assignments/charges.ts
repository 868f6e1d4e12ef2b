import { findDue } from '../dates/due.ts'
import { personAt } from '../people/people.ts'
import type { Owner } from '../read-minutes.ts'
import { fold } from '../words/fold.ts'
import { quickLook, wordsOf } from '../words/words.ts'
import { type Agents, agentsAt } from './agents.ts'
import type { Circumstances, Promised } from './assignment.ts'

const gives =
  /(?<![A-Za-zÀ-ž])(?:ge|ger|gav|gett|givit|lamna|lamnar) (.{2,120}?) (?:i |ett |det )?uppdrag(?:et)? (?:att|med|om)(?![A-Za-zÀ-ž])/u
const commits =
  /(?<![A-Za-zÀ-ž])upp?(?:dra|drar|drog|dras|drogs|dragit) (?:at|till) (.{2,120}?) att(?![A-Za-zÀ-ž])/u
const receives =
  /^(.{2,120}?) (?:far|fick|har fatt|ges|gavs|har) (?:[A-Za-zÀ-ž]+ ){0,2}(?:i )?(?:uppdrag|uppdraget) att(?![A-Za-zÀ-ž])/u
// `Budgetförslag lämnas av Olle i december`: with a time to come, and not what was told at the meeting
const leftBy =
  /^.{2,60}? (?:lamnas(?: in| over)?|redovisas|presenteras|gors|slutfors|fardigstalls) av (?=[A-Za-zÀ-ž])/u
// `Arbetet leds av Eva och Bo, som …`
const ledBy =
  /^.{2,60}? (?:leds|samordnas|skots|sammanstalls|bereds|tas fram|skrivs|ordnas|bevakas|skickas(?: ut)?|mejlas(?: ut)?|mailas(?: ut)?|bokas|laggs ut|publiceras|uppdateras|revideras|kompletteras|forbereds|formuleras|kontaktas|bjuds in|redigeras|distribueras) av (?=[A-Za-zÀ-ž])/u
const asks = /^(.{2,60}?) (?:ber|bad|uppmanar|uppmanade) (.{2,80}?) att(?![A-Za-zÀ-ž])/u

const mayCharge = quickLook((word) =>
  /uppdra|uppdro|bemyndiga|anmoda|alagg|delegera|ber$|bad$|uppmana/u.test(word),
)

/** A charge that somebody gives somebody: `ge NN i uppdrag att`, `uppdra åt`, `NN får i uppdrag`, `NN ber MM att`. */
export function chargedWith(text: string, around: Circumstances): Promised | null {
  const folded = fold(text.length > 700 ? text.slice(0, 700) : text)
  const led =
    folded.includes('s av ') || / (?:fram|in|over) av /u.test(folded)
      ? (ledBy.exec(folded) ?? (findDue(text, around) === null ? null : leftBy.exec(folded)))
      : null
  if (led) {
    const words = wordsOf(text)
    const at = words.findIndex((word) => word.at >= led[0].length)
    const agents = agentsAt(words, at, text, around.people, around.own)
    if (agents?.owners.every((owner) => owner.kind === 'person'))
      return { agents, rule: 'charged-with' }
  }
  if (
    !mayCharge(text) ||
    !/uppdrag|uppdra|uppdro|bemyndiga|anmoda|alagg|delegera|(?<![A-Za-zÀ-ž])ber |(?<![A-Za-zÀ-ž])bad |uppmana/u.test(
      folded,
    )
  )
    return null
  for (const [pattern, rule] of [
    [commits, 'charges'],
    [gives, 'charges'],
    [receives, 'charged-with'],
  ] as const) {
    const match = pattern.exec(folded)
    if (!match) continue
    const whole = match[1] ?? ''
    const start = match.index + match[0].indexOf(whole)
    const written = text
      .slice(start, start + whole.length)
      .replace(/^(?:också|även)\s/iu, '')
      .trim()
    if (rule === 'charged-with' && /[:;]|\b(?:som|att)\b/u.test(whole)) continue
    const agents = agentsOf(written, around)
    const before = text
      .slice(0, match.index)
      .replace(/\s?(?:beslutar?|beslutade|har|att)\s?.*$/iu, '')
      .trim()
    const giver =
      rule === 'charges' && before !== '' && before.length < 60 && !/^(?:att|samt)$/iu.test(before)
        ? before
        : null
    return { agents, rule, ...(giver ? { givenBy: giver } : {}) }
  }
  const request = asks.exec(folded)
  if (request) {
    const asker = agentsAt(wordsOf(text), 0, text, around.people, around.own)
    const start = folded.indexOf(request[2] ?? '', (request[1] ?? '').length)
    const agents = agentsOf(text.slice(start, start + (request[2] ?? '').length), around)
    if (asker && agents && !/(?:bad|uppmanade)/u.test(folded.slice(0, start)))
      return { agents, rule: 'asks-to', givenBy: asker.owners[0]?.written ?? '' }
  }
  return null
}

/** An owner as written, whatever it is: a person where the name is known, else a role or a body. */
function agentsOf(written: string, around: Circumstances): Agents {
  const words = wordsOf(written)
  const agents = agentsAt(words, 0, written, around.people, around.own)
  if (agents && agents.next >= words.length) return agents
  const person = personAt(words, 0, around.people, written)
  if (person && words[person.next]?.text === ',')
    return { owners: [person.owner], next: 0, ambiguous: [] }
  const kind: Owner['kind'] =
    /grupp|utskott|styrelse|nämnd|presidi|beredning|kansli|sekretariat|råd/iu.test(written)
      ? 'body'
      : /kommun|region|förening|förvaltning/iu.test(written)
        ? 'organisation'
        : 'role'
  return { owners: [{ name: written, written, kind }], next: words.length, ambiguous: [] }
}
