import { describe, expect, it } from 'vitest'
import type { Actor, Participant } from './actor.ts'
import { may } from './may.ts'
import { reachesOf, reachOf } from './reach.ts'
import {
  type MinutesAction,
  minutesStates,
  type PlainAction,
  rights,
  rightsToMinutes,
} from './rights.ts'
import type { MinutesFacts } from './role-toward.ts'

const here = 'our county'
const participant: Participant = {
  kind: 'participant',
  collaborationId: here,
  personId: 'somebody',
  isSecretariat: false,
  hasAccount: true,
  seats: [],
  offices: [],
}
const seated = (role: Participant['seats'][number]['role'], bodyId = 'body'): Participant => ({
  ...participant,
  seats: [{ bodyId, role }],
})
const withOffice = (kind: Participant['offices'][number]['kind'], organisationId = 'host') => ({
  ...participant,
  offices: [{ organisationId, kind }],
})

/** Everybody there is, as far as rights go. */
const actors: Readonly<Record<string, Actor>> = {
  nobody: { kind: 'nobody' },
  'an account in no collaboration': { kind: 'account', isAdministrator: false },
  'an administrator': { kind: 'account', isAdministrator: true },
  'the command line': { kind: 'keeper' },
  'the secretariat': { ...participant, isSecretariat: true },
  'the secretariat of the demonstration': {
    ...participant,
    isSecretariat: true,
    hasAccount: false,
  },
  'the secretariat of another county': {
    ...participant,
    collaborationId: 'theirs',
    isSecretariat: true,
  },
  'the chair': seated('chair'),
  'the vice chair': seated('viceChair'),
  'the secretary': seated('secretary'),
  'a member': seated('member'),
  'a member who was there': { ...seated('member'), personId: 'attendee' },
  'a substitute': seated('substitute'),
  'a member of another body': seated('member', 'another'),
  'a chair in another county': { ...seated('chair'), collaborationId: 'theirs' },
  'the adjuster': { ...participant, personId: 'adjuster' },
  'a guest who was there': { ...participant, personId: 'attendee' },
  'the registrar': withOffice('registrar'),
  'the archivist': withOffice('archivist'),
  'the local administrator': withOffice('localAdministrator'),
  'a registrar of another authority': withOffice('registrar', 'another'),
  'a colleague': participant,
}

const leaders = ['the chair', 'the vice chair', 'the secretary']
const members = ['a member', 'a member who was there', 'a substitute']
const secretariats = ['the secretariat', 'the secretariat of the demonstration']
const registrars = ['the registrar', 'the archivist']
const all = Object.keys(actors)
const inCounty = all.filter((name) => {
  const actor = actors[name]
  return actor?.kind === 'participant' && actor.collaborationId === here
})

/** Who reads, written by hand beside the table that the product goes by. */
const readers = (facts: MinutesFacts): readonly string[] => {
  switch (facts.state) {
    case 'draft':
      return [...secretariats, ...leaders]
    case 'circulated':
      return [
        ...secretariats,
        ...leaders,
        'the adjuster',
        ...registrars,
        ...(facts.isSentToMembers ? members : []),
      ]
    case 'adjusted':
      return facts.readers === 'internal'
        ? inCounty
        : [...secretariats, ...leaders, ...members, ...registrars]
    case 'published':
      return all
  }
}
/** Who reads what is marked as secret in them, by hand too. */
const readersOfMarked = (facts: MinutesFacts): readonly string[] => {
  const always = [...secretariats, ...leaders]
  switch (facts.state) {
    case 'draft':
      return always
    case 'circulated':
      return [...always, 'the adjuster', ...registrars]
    case 'adjusted':
      // An adjuster from outside a closed body reads its minutes no longer, and so nothing in them.
      return [
        ...[...always, 'a member who was there', ...registrars],
        ...(facts.readers === 'internal' ? ['the adjuster'] : []),
      ]
    case 'published':
      return [...always, 'the adjuster', 'a member who was there', ...registrars]
  }
}
type Reading = 'minutes.read' | 'minutes.readMarked'
const movers: Readonly<Record<Exclude<MinutesAction, Reading>, readonly string[]>> = {
  'minutes.circulate': ['draft'],
  'minutes.adjust': ['draft', 'circulated'],
  'minutes.publish': ['adjusted'],
  'minutes.withdraw': ['circulated', 'adjusted', 'published'],
}

const worlds: readonly MinutesFacts[] = minutesStates.flatMap((state) =>
  (['internal', 'members'] as const).flatMap((readersRule) =>
    [true, false].map((isSentToMembers) => ({
      collaborationId: here,
      bodyId: 'body',
      hostId: 'host',
      state,
      readers: readersRule,
      isSentToMembers,
      adjusterIds: ['adjuster'],
      attendeeIds: ['attendee'],
    })),
  ),
)

describe('minutes', () => {
  it.each(worlds)(
    'are read, when $state and for $readers (sent: $isSentToMembers), by those whom the rules name',
    (facts) => {
      const may_ = all.filter((name) => may(actors[name] as Actor, 'minutes.read', facts))
      expect(may_.sort()).toEqual([...readers(facts)].sort())
    },
  )

  it.each(worlds)(
    'are read with what is marked in them, when $state and for $readers, by fewer of those',
    (facts) => {
      const may_ = all.filter((name) => may(actors[name] as Actor, 'minutes.readMarked', facts))
      expect(may_.sort()).toEqual([...readersOfMarked(facts)].sort())
      for (const name of may_) expect(may(actors[name] as Actor, 'minutes.read', facts)).toBe(true)
    },
  )

  it.each(worlds)('are moved on from $state by the secretariat, and by nobody else', (facts) => {
    for (const action of Object.keys(rightsToMinutes) as MinutesAction[]) {
      if (action === 'minutes.read' || action === 'minutes.readMarked') continue
      const may_ = all.filter((name) => may(actors[name] as Actor, action, facts))
      expect(may_, action).toEqual(movers[action].includes(facts.state) ? secretariats : [])
    }
  })

  it('reach as far as the ids say that a reader holds: the same as may says', () => {
    for (const facts of worlds) {
      const guarded = { ...facts, meetingId: 'meeting', markedReach: 'document' }
      const reach = reachOf(guarded)
      for (const name of inCounty) {
        const actor = actors[name] as Participant
        if (actor.isSecretariat) continue
        const held = [
          '00000000-0000-0000-0000-000000000000',
          here,
          ...reachesOf(actor, facts.readers === 'members' ? [facts] : [], [guarded]),
        ]
        const label = `${name} ${JSON.stringify(facts)}`
        expect(held.includes(reach), label).toBe(may(actor, 'minutes.read', facts))
        expect(held.includes('document'), label).toBe(may(actor, 'minutes.readMarked', facts))
      }
    }
  })

  it('are read by no fewer when they come further, but by whoever only adjusts', () => {
    for (const name of all.filter((each) => each !== 'the adjuster')) {
      const sees = (state: MinutesFacts['state']) =>
        may(actors[name] as Actor, 'minutes.read', { ...(worlds[0] as MinutesFacts), state })
      for (const [at, state] of minutesStates.entries()) {
        if (at > 0 && sees(minutesStates[at - 1] ?? 'draft')) expect(sees(state), name).toBe(true)
      }
    }
  })
})

describe('everything else', () => {
  const open: readonly PlainAction[] = [
    ...(['page.public', 'published.read', 'page.open', 'document.tryReading'] as const),
    ...(['session.begin', 'session.beginByProvider', 'session.end'] as const),
    ...(['invitation.accept', 'installation.setUp'] as const),
  ]
  const accounts = all.filter((name) => {
    const actor = actors[name]
    return actor?.kind === 'account' || (actor?.kind === 'participant' && actor.hasAccount)
  })
  const expected: Readonly<Record<string, readonly string[]>> = {
    ...Object.fromEntries(open.map((action) => [action, all])),
    'account.see': accounts,
    'account.chooseCollaboration': accounts,
    'archive.read': inCounty,
    'matter.follow': inCounty,
    'assignment.step': [...secretariats, 'the adjuster'],
    'person.invite': ['the secretariat', 'the command line'],
    'archive.readAs': ['the command line'],
    'archive.keep': ['the command line'],
    'document.import': ['the command line', ...secretariats],
    'installation.administer': ['an administrator', 'the command line'],
    'events.verify': ['an administrator', 'the command line'],
    ...Object.fromEntries(
      (
        [
          ...([
            'matter.change',
            'body.arrange',
            'office.arrange',
            'meeting.plan',
            'agenda.write',
            'adoption.say',
          ] as const),
          ...(['minutes.change', 'item.mark', 'document.review'] as const),
        ] satisfies PlainAction[]
      ).map((action) => [action, secretariats]),
    ),
  }

  it.each(Object.keys(rights) as PlainAction[])(
    '%s is done by those whom the rules name',
    (action) => {
      const facts = { collaborationId: here, ownerIds: ['adjuster'] }
      const may_ = all.filter((name) => may(actors[name] as Actor, action, facts))
      expect(may_.sort()).toEqual([...(expected[action] ?? [])].sort())
    },
  )
})
