import type { Decision } from '../read-minutes.ts'
import { fold } from '../words/fold.ts'

const noted =
  /till handlingarna|noter(?:a|as|ar)\b.{0,25}information|antecknas|tar? del av|tas? till protokollet|lades till handl|la[dg]ts? till handl/u

/** What kind of decision a text is, by its words. */
export function kindOfDecision(text: string, status: Decision['status']): Decision['kind'] {
  const folded = fold(text).slice(0, 400)
  if (noted.test(folded) && !/godkan/u.test(folded)) return 'noted'
  if (/bordlagg|skjut(?:s|a)|uppskjut|flyttas till nasta|ajourner/u.test(folded))
    return 'postponement'
  if (/aterremit|aterremis/u.test(folded)) return 'referral'
  if (
    /(?<![A-Za-zÀ-ž])(?:val(?:jer|ja|js|des|d)|utse(?:r|s|tts)?|utsags|nominera\w*|omval|nyval)(?![A-Za-zÀ-ž])/u.test(
      folded,
    )
  )
    return 'election'
  if (/forlang/u.test(folded)) return 'prolongation'
  if (/rekommender|foresla/u.test(folded)) return 'recommendation'
  if (/(?<![A-Za-zÀ-ž])(?:att inte|avsl[aå]|avstyrk|avsta)/u.test(folded)) return 'negative'
  if (/inriktning/u.test(folded)) return 'direction'
  if (/(?:enas|enades|overens|eniga?)\b/u.test(folded)) return 'consensus'
  return status === 'taken' || status === 'quoted' ? 'formal' : 'other'
}
