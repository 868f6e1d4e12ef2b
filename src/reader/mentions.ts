import { findDays } from './dates/dates.ts'
import { firstLineOf, lastLineOf } from './lines/line.ts'
import type { Mention } from './read-minutes.ts'
import { fold } from './words/fold.ts'
import { matchesOf } from './words/matches.ts'
import { splitSentences } from './words/sentences.ts'
import { quickLook } from './words/words.ts'
import type { Placed } from './zones.ts'

type Kind = Mention['kind']

// Each looks at one sentence, folded: first quickly for a word, then for the whole. The first group is where the name
// is taken from, in the sentence as written.
const rules: readonly (readonly [Kind, string, RegExp, RegExp])[] = [
  [
    'agreement',
    'agreement-runs',
    /avtalet|overenskommelse/u,
    /([A-Za-zÀ-ž]*(?:avtalet|overenskommelsen?|overenskommelse om .{3,60}?)) (?:om .{3,60}? )?(?:galler|loper|stracker sig|gar ut|upphor|ar giltig|forlangs)/u,
  ],
  [
    'dissolution',
    'body-ends',
    /upphor|borttagen|avsluta|avvecklas|laggs ned/u,
    /(?:([A-Za-zÀ-ž]*(?:gruppen|radet|natverket|projektet)) (?:ar nu (?:borttagen|avslutad)|upphor|avvecklas|laggs ned|avslutas))/u,
  ],
  [
    'takeover',
    'taken-over',
    /over av/u,
    /(?:arendet|fragan|uppdraget) (?:tas|togs) over av ([^.,]{3,60})/u,
  ],
  [
    'vacancy',
    'seat-empty',
    /platsen|ersattare|vakant/u,
    /(?:platsen for ([^.,]{3,40}) ar tom|ersattare efter ([^.,]{3,40})|inte utsett nagon ersattare|vakant)/u,
  ],
  ['nomination', 'nominates', /nominer/u, /nominer(?:a|as|ar|ade) ([^.,]{3,60})/u],
  [
    'consultation',
    'out-for-consultation',
    /remiss/u,
    /(?:remissen?(?: om| fran|:)? ([^.,]{3,80})|pa remiss(?: i| till)? ([^.,]{3,80}))/u,
  ],
  [
    'grant',
    'state-money',
    /medel|statsbidrag/u,
    /([A-Za-zÀ-ž]*(?:statsbidrag|stimulansmedel|utvecklingsmedel|lansgemensamma medel|statliga medel)[A-Za-zÀ-ž]*)/u,
  ],
  [
    'target',
    'share-within-time',
    /inom \d/u,
    /((?:\d{1,3}) ?(?:%|procent) .{2,60} inom \d{1,3} (?:dagar|veckor|manader))/u,
  ],
  [
    'project',
    'project-named',
    /projekt/u,
    /(projektet [A-ZÀ-ÞĀ-Ž]?[A-Za-zÀ-ž-]{3,30}(?: [A-Za-zÀ-ž-]{3,20})?|[A-Za-zÀ-ž]{3,20}-projektet)/u,
  ],
]
const keyword =
  /avtal|overenskommelse|upphor|borttagen|avslutas|avvecklas|laggs ned|over av|platsen|ersattare|vakant|nominer|remiss|medel|statsbidrag|inom \d|projekt/u
const mayMention = quickLook((word) =>
  /avtal|overenskommelse|upphor|borttagen|avslutas|avvecklas|laggs|over|platsen|ersattare|vakant|nominer|remiss|medel|statsbidrag|inom|projekt/u.test(
    word,
  ),
)
/** A quick look for what `abbreviation` may find. */
const inBrackets = / \([A-ZÀ-ÞĀ-Ž][A-ZÀ-ÞĀ-Ž\p{N}-]{1,7}\)/u
const abbreviation = /([A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž ,&-]{6,80}?) \(([A-ZÀ-ÞĀ-Ž][A-ZÀ-ÞĀ-Ž\p{N}-]{1,7})\)/gu

/** Agreements, projects, grants and the like that the items speak of, with the days they run to. */
export function findMentions(placed: readonly Placed[], meetingDay: string | null): Mention[] {
  const found: Mention[] = []
  const seen = new Set<string>()
  for (const { line, zone } of placed) {
    if (line.blank || (zone !== 'item' && zone !== 'notes')) continue
    const whole = line.text.length > 4000 ? line.text.slice(0, 4000) : line.text
    const hasBrackets = inBrackets.test(whole)
    for (const { text } of splitSentences(whole)) {
      const isSaid = mayMention(text)
      if (!isSaid && !hasBrackets) continue
      const folded = isSaid ? fold(text.slice(0, 600)) : ''
      for (const [kind, rule, word, pattern] of isSaid && keyword.test(folded) ? rules : []) {
        const match = word.test(folded) ? pattern.exec(folded) : null
        if (!match) continue
        const group = match.slice(1).find(Boolean)
        const start = group ? match.index + match[0].indexOf(group) : match.index
        const name = text.slice(start, start + (group ?? match[0]).length).trim()
        add(kind, name, rule, text)
      }
      for (const match of hasBrackets && inBrackets.test(text)
        ? matchesOf(abbreviation, text.slice(0, 1000))
        : []) {
        const long =
          (match[1] ?? '')
            .split(/[.:;]\s/u)
            .at(-1)
            ?.trim() ?? ''
        if (startsAlike(long, match[2] ?? ''))
          add('abbreviation', match[2] ?? '', 'abbreviation-in-brackets', text, { means: long })
      }
    }

    function add(
      kind: Kind,
      name: string,
      rule: string,
      text: string,
      details: Record<string, string> = {},
    ): void {
      const key = `${kind} ${fold(name)}`
      if (name.length < 2 || seen.has(key)) return
      seen.add(key)
      const days = findDays(text, { reference: meetingDay, towards: 'nearest' }).filter(
        (day) => day.yearWritten || kind === 'agreement',
      )
      const spoken = /(?:till|t\.?o\.?m|tom|ut|upphör)/iu.test(text)
      const to = spoken ? (days.at(-1)?.day ?? null) : null
      const from = days.length > 1 ? (days[0]?.day ?? null) : null
      found.push({
        kind,
        name,
        from,
        to,
        details,
        lines: [firstLineOf(line), lastLineOf(line)],
        rule,
      })
    }
  }
  return found
}

/** `Tidiga samordnade insatser (TSI)`: the letters are the words' first ones, or begin the name. */
function startsAlike(long: string, short: string): boolean {
  const letters = fold(long)
    .split(/[\s-]+/u)
    .map((word) => word[0] ?? '')
    .join('')
  const wanted = fold(short)
  let place = 0
  for (const letter of letters) if (letter === wanted[place]) place += 1
  return place >= wanted.length - 1 && place >= 2
}
