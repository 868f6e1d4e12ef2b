import { firstLineOf, lastLineOf } from '../lines/line.ts'
import { type People, peopleOf, whoIs } from '../people/people.ts'
import { emptyEntry } from '../people/person-entry.ts'
import { leadingName } from '../people/person-name.ts'
import type { Attendance } from '../read-minutes.ts'
import { fold } from '../words/fold.ts'
import type { Placed } from '../zones.ts'
import type { Attendee } from './attendance.ts'
import { signedByInitials } from './initials.ts'
import { addSignatures, type Variant } from './signatures.ts'

type Role = Attendance['roles'][number]

/** Who was there, settled: with roles from signatures and prose, and presence derived where only absence is stated. */
export type Settled = {
  readonly attendance: Attendance[]
  readonly people: People
  /** Names written in another way elsewhere: `Helen Allevang` for `Helen Enarsson Allevang`. */
  readonly variants: readonly Variant[]
}

const chairSays =
  /(?:^|[\s,])(?:[Mm]ötes)?[Oo]rdförande(?:n)?,?\s([A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž’'-]+(?:\s(?:von\s|af\s)?[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž’'-]+){1,3})/u
const opensMeeting =
  /^([A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž’'-]+(?:\s[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž’'-]+){0,3})(?:\s\([A-Za-zÀ-ž]{1,4}\))?(?:,\s(?:mötes)?ordförande,)?\s(?:öppna(?:r|de)|förklara(?:r|de)|hälsa(?:r|de))\s.{0,40}?(?:mötet|sammanträdet|välkom)/u
const elected =
  /(?:^|\s)(?:[Tt]ill (?:protokolls?)?juster[A-Za-zÀ-ž]*\s(?:väljs|valdes|utses|utsågs)\s|(?:välja|utse|väljer|utser|utsåg|valde)\s)([A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž’'-]+(?:\s(?:von\s|af\s)?[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž’'-]+){0,3})|^(?:att\s)?([A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž’'-]+(?:\s[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž’'-]+){0,3})\s(?:\([A-Za-zÀ-ž]{1,4}\)\s)?(?:väljs|valdes|utses|utsågs|justerar)|[.!]\s([A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž’'-]+(?:\s[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž’'-]+){0,3})\s(?:\([A-Za-zÀ-ž]{1,4}\)\s)?(?:väljs|valdes|utses|utsågs)\s(?:till (?:protokolls?)?juster|att justera)/u
const ledBy =
  /(?<![A-Za-zÀ-ž])([A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž’'-]+(?:\s[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž’'-]+){0,2})\s(?:ledde|leder|höll i)\s(?:dagens\s)?(?:mötet|klubban|träffen)|(?:leddes|leds) av\s([A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž’'-]+(?:\s[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž’'-]+){0,2})/u
const writtenBy =
  /(?<![A-Za-zÀ-ž])([A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž’'-]+(?:\s[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž’'-]+){0,2})\s(?:skrev|skriver det här|höll i pennan|förde anteckningar|för anteckningar|antecknade|antecknar)(?![A-Za-zÀ-ž])/u
const secretaryElected =
  /([A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž’'-]+(?:\s[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž’'-]+){0,3})\s(?:utsågs|valdes|utses|väljs)\s(?:till|som)\s(?:mötes)?sekreterare/u

export function settleAttendance(
  attendees: readonly Attendee[],
  placed: readonly Placed[],
  isNotice: boolean,
): Settled {
  const list = attendees.map((each) => ({ ...each }))
  addSubstituted(list)
  addFromProse(list, placed)
  const variants = addSignatures(list, placed)
  if (!list.some(({ roles }) => roles.includes('secretary')))
    signedByInitials(list, placed)?.roles.push('secretary')
  const stated = list.some((each) =>
    ['present', 'others', 'substitutes', 'partly'].includes(each.group),
  )
  const attendance = list.map((each) => finish(each, stated, isNotice))
  if (!attendance.some((each) => each.roles.includes('chair'))) {
    const convener = list.findIndex((each) =>
      each.titles.some((title) => /sammankallande|samtalsledare|mötesledare/iu.test(title)),
    )
    attendance[convener]?.roles.push('chair')
  }
  return { attendance, people: peopleOf(attendance.map((each) => each.name)), variants }
}

/** Who a substitute stands for is absent, and in the list. */
function addSubstituted(list: Attendee[]): void {
  const byName = new Map(list.toReversed().map((each) => [fold(each.name), each]))
  for (const each of list) {
    const name = each.substituteFor
    if (!name?.includes(' ')) continue
    const known = byName.get(fold(name))
    if (known) known.state ??= known.group === 'present' && known !== each ? known.state : 'absent'
  }
}

function addFromProse(list: Attendee[], placed: readonly Placed[]): void {
  const has = (role: Role) => list.some((each) => each.roles.includes(role))
  const people = peopleOf(list.map((each) => each.name))
  const known = (name: string | undefined) => {
    const [full] = name ? whoIs(name, people) : []
    return list.find((each) => each.name === full)
  }
  const give = (name: string | undefined, role: Role) => {
    const person = known(name)
    if (person && !person.roles.includes(role)) person.roles.push(role)
  }
  let opened = false
  let begun = false
  for (const { line, zone, point } of placed) {
    if (line.blank) continue
    const text = line.text.slice(0, 400)
    if (zone === 'item') begun = true
    if (zone === 'head' || zone === 'attendance' || (zone === 'notes' && !begun)) {
      const led = /\bled|höll/u.test(text) ? ledBy.exec(text) : null
      if (led && !has('chair')) give(led[1] ?? led[2], 'chair')
      const written = /skr|höll|förde|anteckn/u.test(text) ? writtenBy.exec(text) : null
      if (written && !has('secretary')) give(written[1], 'secretary')
    }
    if (zone !== 'item' && zone !== 'notes') continue
    if (!has('chair')) {
      const name = chairSays.exec(text)?.[1]
      const opener = !opened ? opensMeeting.exec(text)?.[1] : undefined
      if (name) give(leadingName(name)?.name ?? name, 'chair')
      else if (opener && /ordförande/iu.test(text)) give(opener, 'chair')
      if (opener) opened = true
    }
    if (!has('secretary')) give(secretaryElected.exec(text)?.[1], 'secretary')
    if (/juster/iu.test(text) || /juster/iu.test(point?.title ?? '')) {
      const match = elected.exec(text)
      const name = match?.[1] ?? match?.[2] ?? match?.[3]
      if (name && !has('adjuster'))
        for (const part of name.split(/\soch\s/u)) give(part, 'adjuster')
    }
    const signed =
      /^([A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž’'-]+(?:\s[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž’'-]+){1,3})\s(?:antecknade|förde anteckningarna|vid pennan|förde protokoll(?:et)?)\.?$/u.exec(
        text,
      )?.[1]
    if (signed && !has('secretary')) {
      if (known(signed)) give(signed, 'secretary')
      else
        list.push({
          ...emptyEntry(signed),
          roles: ['secretary'],
          lines: [firstLineOf(line), lastLineOf(line)],
          group: 'signature',
          rule: 'signature',
          stated: false,
        })
    }
  }
}

function finish(each: Attendee, presenceStated: boolean, isNotice: boolean): Attendance {
  const derived = each.group === 'called' && !presenceStated && !isNotice && each.state === null
  const state =
    isNotice && each.state !== 'absent'
      ? 'invited'
      : (each.state ?? stateOfGroup(each, presenceStated))
  const limited = each.state === 'partial' && each.group === 'guest' ? 'guest' : state
  const roles = each.roles.filter((role, index) => each.roles.indexOf(role) === index)
  if (each.group === 'substitutes' && !roles.includes('substitute')) roles.push('substitute')
  return {
    name: each.name,
    title: each.titles.join(', ') || null,
    organisation: each.organisations.join(', ') || each.within,
    state: each.group === 'absent' && each.state !== 'present' && !isNotice ? 'absent' : limited,
    stated: each.stated && !derived,
    roles: roles.length > 0 ? roles : each.group === 'present' ? ['member'] : [],
    substituteFor: each.substituteFor,
    adjustsFor: null,
    extent: each.extent,
    lines: each.lines,
    rule: derived ? 'called-minus-absent' : each.rule,
  }
}

function stateOfGroup({ group }: Attendee, presenceStated: boolean): Attendance['state'] {
  if (group === 'absent') return 'absent'
  if (group === 'guest') return 'guest'
  if (group === 'partly') return 'partial'
  if (group === 'called') return presenceStated ? 'invited' : 'present'
  return 'present'
}
