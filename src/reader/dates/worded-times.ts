import { matchesOf } from '../words/matches.ts'
import type { FoundTime } from './dates.ts'

const hours = [
  'ett',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
]

// `klockan halv tio till tolv`, `kl. kvart över nio`, `från klockan ett till halv fyra`
const said =
  /(?<![A-Za-zÀ-ž])(?:kl(?:ockan|\.)?\s(halv\s|kvart\s(?:i|över)\s)?|(halv\s|kvart\s(?:i|över)\s))(ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)(?:\s?(?:till|–|-)\s?(?:klockan\s)?(halv\s|kvart\s(?:i|över)\s)?(ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv))?(?![A-Za-zÀ-ž])/giu

const noon = 12 * 60

/**
 * Times of day in words. No meeting begins by night: one to seven are in the afternoon or the evening, and so is what
 * is said to be, and an end that would else stand before its beginning.
 */
export function wordedTimes(text: string): FoundTime[] {
  if (!/halv|kvart|kl/iu.test(text)) return []
  return matchesOf(said, text).map((match) => {
    const until = match.index + match[0].length
    const isLate = /^\s(?:på|i) (?:kvällen|eftermiddagen|kväll|eftermiddags)/iu.test(
      text.slice(until),
    )
    const from = minutesOf(match[1] ?? match[2], match[3])
    const start = from < 7 * 60 || (isLate && from < noon) ? from + noon : from
    const to = match[5] === undefined ? null : minutesOf(match[4], match[5])
    const end = to !== null && to < start ? to + noon : to
    return {
      start: clockOf(start),
      end: end === null ? null : clockOf(end),
      at: match.index,
      until,
    }
  })
}

const minutesOf = (part: string | undefined, word: string | undefined): number =>
  (hours.indexOf((word ?? '').toLowerCase()) + 1) * 60 + shift(part?.toLowerCase().trim())

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const shift = (part: string | undefined): number => {
  if (part === 'halv') return -30
  if (part === undefined) return 0
  return part.endsWith('över') ? 15 : -15
}
