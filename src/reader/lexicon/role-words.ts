import type { Attendance } from '../read-minutes.ts'
import { fold } from '../words/fold.ts'
import { memo } from '../words/memo.ts'

type Role = Attendance['roles'][number]

const roleWords: readonly (readonly [Role, RegExp])[] = [
  [
    'viceChair',
    /(?<![A-Za-zÀ-ž])(?:vice|v\.?|1:e vice|2:e vice|forste vice|andre vice) ?ordf(?:orande|\.)?(?![A-Za-zÀ-ž])|viceordforande/u,
  ],
  [
    'chair',
    /(?<![A-Za-zÀ-ž])(?:motes|stamme)?ordf(?:orande|oranden|\.)?(?![A-Za-zÀ-ž])|motesledare|ledde motet|leder motet|(?:^|och )(?:holl|haller) i (?:motet|traffen|sammantradet)|sammankallande och ordf/u,
  ],
  [
    'secretary',
    /(?<![A-Za-zÀ-ž])(?:motes|namnd|kommitte)?sekr(?:eterare|\.)?(?![A-Za-zÀ-ž])|vid protokollet|vid pennan|vid anteckningarna|for(?:de)? anteckningar|antecknar|protokollforare|protokollfor|for protokoll|for noteringarna|antecknare|antecknade|antecknat|forde anteckningar|for anteckningarna|skriver protokoll|(?:^|och )(?:skriver|skrev|noterar|noterade|vid tangenterna|vid tangentbordet|(?:haller|holl) i pennan)$|(?<![A-Za-zÀ-ž])protokoll(?![A-Za-zÀ-ž])|anteckningar$/u,
  ],
  [
    'adjuster',
    /(?<![A-Za-zÀ-ž])(?:protokolls?)?juster(?:are|ande|ingsperson|ingsman)(?![A-Za-zÀ-ž])|(?<![A-Za-zÀ-ž])just\.(?![A-Za-zÀ-ž])/u,
  ],
  [
    'substitute',
    /(?<![A-Za-zÀ-ž])(?:tjg\.? ?|tjanstgorande )?(?:ers(?:attare|\.)?|suppl(?:eant|\.)?)(?![A-Za-zÀ-ž])/u,
  ],
  [
    'userRepresentative',
    /brukarrepresentant|brukarforetradare|anhorigrepresentant|patientforetradare/u,
  ],
  ['coopted', /adjungerad/u],
  ['presenter', /foredragande|foredragare/u],
]

/** Roles at the meeting that a phrase such as `ordf.` or `vid pennan` gives. */
export function rolesIn(phrase: string): Role[] {
  const folded = fold(phrase)
  const roles = roleWords.filter(([, pattern]) => pattern.test(folded)).map(([role]) => role)
  return roles.includes('viceChair') && !/ordf\w*\.?(?: och|,)/u.test(folded)
    ? roles.filter((role) => role !== 'chair')
    : roles
}

const titles =
  /(?:chef|chefen|ledare|ledaren|samordnare|samordnaren|sekreterare|sekreteraren|strateg|strategen|handlaggare|konsult|konsulent|konsulenten|direktor|direktoren|(?:kommunal|region|oppositions|landstings|borgar)rad|ordforande|controller|utredare|planerare|kurator|kuratorn|skoterska|skoterskan|lakare|lakaren|psykolog|psykologen|rektor|rektorn|larare|lararen|specialist|terapeut|terapeuten|pedagog|pedagogen|jurist|juristen|ekonom|ekonomen|assistent|administrator|inspektor|ingenjor|arkitekt|arkitekten|representant|foretradare|ombud|ledamot|ersattare|(?:^|-)(?:mas|mar|mla|rad)|verksamhetsutvecklare|utvecklare|forskare|professor|doktorand|barnmorska|logoped|tandhygienist|tandlakare|koordinator|koordinatorn|projektledare|foreståndare|forestandare|kassor|intendent|antikvarie|bibliotekarie|polis|kommunpolis|vd|stabschef|kanslist|registrator|kommunikator|revisor|analytiker|statistiker|radgivare|lots|biolog|kock|vaktmastare|diakon|kyrkoherde|brandingenjor|student|praktikant|politiker|processtod|moderator|ansvarig|diakon|pastor|prast|komminister|ingenjor|tekniker|konstnar|journalist|redaktor|psykiatriker|habiliteringschef|socialsekreterare|fritidsledare|undersokare|biolog|geolog|hydrolog)$/u

/** Whether a phrase is the title of an office or a trade. */
export const isTitleWord = memo((phrase) =>
  fold(phrase)
    .split(/[\s,/–-]+/u)
    .some(isTitle),
)

const isTitle = memo((word) => titles.test(word.replace(/[.:]$/u, '')))
