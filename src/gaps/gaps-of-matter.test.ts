import { describe, expect, it } from 'vitest'
import {
  assignmentTo,
  bodiesOf,
  bodyWith,
  decisionThat,
  matterWith,
} from '../../test/support/gap-facts.ts'
import type { MatterFacts } from './facts.ts'
import { mendingOf } from './gap.ts'
import { gapsOfCollaboration } from './gaps-of-collaboration.ts'
import { gapsOfMatter } from './gaps-of-matter.ts'

const today = '2021-06-07'
const group = bodyWith({ meetingDays: ['2021-05-28', '2021-06-18', '2021-09-03', '2021-10-08'] })
const kindsOf = (facts: Partial<MatterFacts>, bodies = bodiesOf(group), day = today) =>
  gapsOfMatter(matterWith(facts), bodies, day).map(({ kind }) => kind)

describe('a meeting that is missing', () => {
  const august = decisionThat(
    'Verksamhetsgruppen beslutade att kommunerna redovisar sina ställningstaganden på möte i augusti.',
    { status: 'quoted', takenBy: 'Verksamhetsgruppen', decidedOn: '2021-02-19' },
  )

  it('is told with the nearest ones, when what was decided comes up in a month without a meeting', () => {
    const [gap] = gapsOfMatter(matterWith({ decisions: [august] }), bodiesOf(group), today)

    expect(gap).toMatchObject({
      kind: 'noMeetingThen',
      values: {
        body: 'Samverkansgrupp Barn och unga',
        due: 'i augusti',
        isDecision: true,
        before: '2021-06-18',
        after: '2021-09-03',
      },
      matterId: 'm1',
      decisionId: 'd1',
    })
  })

  it('is looked for at the body that the text names', () => {
    const text = 'att lägga fram ett förslag till Länsstyrgruppens möte i september'
    const board = bodyWith({ id: 'b2', name: 'Länsstyrgruppen', meetingDays: ['2021-10-01'] })
    const of = (meetingDays: readonly string[]) =>
      kindsOf({ decisions: [decisionThat(text)] }, bodiesOf(group, { ...board, meetingDays }))

    expect(of(['2021-10-01'])).toEqual(['noMeetingThen'])
    expect(of(['2021-09-10'])).toEqual([])
  })

  it('is not looked for at a body that nobody knows', () => {
    const text = 'att redovisa på LSVO:s möte i augusti'

    expect(kindsOf({ decisions: [decisionThat(text)] })).toEqual([])
  })

  it('is told of an assignment that is due in a month, a season, at a day or at the next meeting', () => {
    const due = (text: string, dueWritten: string, dueOn: string | null = null) =>
      kindsOf({ assignments: [assignmentTo(text, { dueWritten, dueOn })] })

    expect(due('Karin återkommer i augusti.', 'i augusti')).toEqual(['noMeetingThen'])
    expect(due('Karin återkommer i september.', 'i september')).toEqual([])
    expect(due('Karin återkommer i höst.', 'i höst')).toEqual([])
    expect(due('Karin svarar vid mötet den 25/6.', '25/6', '2021-06-25')).toEqual(['noMeetingThen'])
    expect(due('Karin svarar vid mötet den 18/6.', '18/6', '2021-06-18')).toEqual([])
    expect(due('Karin svarar senast den 25/6.', '25/6', '2021-06-25')).toEqual([])
    expect(due('Karin svarar till nästa möte.', 'till nästa möte')).toEqual([])
  })

  it('is told when no next meeting is known at all', () => {
    const assignments = [
      assignmentTo('Karin svarar till nästa möte.', { dueWritten: 'nästa möte' }),
    ]

    expect(kindsOf({ assignments }, bodiesOf(bodyWith({ meetingDays: ['2021-05-28'] })))).toEqual([
      'noMeetingThen',
    ])
  })

  it('is mended by choosing a meeting, and by treating the matter all the same', () => {
    const assignment = assignmentTo('Karin återkommer i augusti.', { dueWritten: 'i augusti' })
    const chosen = { ...assignment, dueMeetingOn: '2021-09-03' }
    const later = {
      bodyId: 'b1',
      heldOn: '2021-09-03',
      role: 'report',
      title: 'Barnahus',
      times: 2,
    }
    const handlings = [...matterWith().handlings, later]

    expect(kindsOf({ assignments: [chosen] })).toEqual([])
    expect(kindsOf({ assignments: [assignment] }, bodiesOf(group), '2021-09-20')).toEqual([
      'noMeetingThen',
    ])
    expect(
      kindsOf({ assignments: [assignment], handlings }, bodiesOf(group), '2021-09-20'),
    ).toEqual([])
  })
})

describe('somebody to do it', () => {
  it('is missing where an open assignment has no owner', () => {
    const nobody = { hasOwner: false }
    const of = (facts: object) =>
      kindsOf({ assignments: [assignmentTo('Bjuda in Västerbotten.', { ...nobody, ...facts })] })

    expect(of({})).toEqual(['noOwner'])
    expect(of({ hasOwner: true })).toEqual([])
    expect(of({ state: 'done' })).toEqual([])
    expect(of({ state: 'reported' })).toEqual([])
  })
})

describe('a decision that is only retold', () => {
  const quoted = decisionThat('Länsstyrgruppen beslutade den 7 maj att starta.', {
    status: 'quoted',
    takenBy: 'Länsstyrgruppen',
    decidedOn: '2021-05-07',
  })

  it('is told once, with who took it and who says so', () => {
    const again = { ...quoted, id: 'd2' }
    const gaps = gapsOfMatter(matterWith({ decisions: [quoted, again] }), bodiesOf(group), today)

    expect(gaps).toMatchObject([
      {
        kind: 'secondHand',
        values: { takenBy: 'Länsstyrgruppen', toldBy: group.name, toldOn: '2021-05-28' },
        decisionId: 'd1',
      },
    ])
  })

  it('is no gap when the own minutes confirm it, or when it is our own', () => {
    expect(kindsOf({ decisions: [{ ...quoted, isConfirmed: true }] })).toEqual([])
    expect(kindsOf({ decisions: [{ ...quoted, status: 'taken', takenBy: null }] })).toEqual([])
  })
})

describe('an agreement', () => {
  const agreement = (validTo: string) => ({
    agreements: [
      { kind: 'agreement' as const, name: 'Tillnyktringsavtalet', validTo, saidOn: '2021-05-28' },
    ],
  })

  it('is told of when it ends soon or has ended, and not long before', () => {
    expect(kindsOf(agreement('2021-12-31'))).toEqual(['agreementEnds'])
    expect(kindsOf(agreement('2021-01-31'))).toEqual(['agreementEnds'])
    expect(kindsOf(agreement('2023-12-31'))).toEqual([])
    expect(kindsOf(agreement('2015-12-31'))).toEqual([])
  })

  it('is judged by its last end, when it has been prolonged', () => {
    const agreements = ['2021-12-31', '2024-12-31'].flatMap((day) => agreement(day).agreements)

    expect(kindsOf({ agreements })).toEqual([])
  })

  it('is no gap when its evaluation has been treated', () => {
    const title = 'Utvärdering av tillnyktringsavtalet'
    const handlings = [{ bodyId: 'b1', heldOn: '2021-05-28', role: 'report', title, times: 2 }]

    expect(kindsOf({ ...agreement('2021-12-31'), handlings })).toEqual([])
  })
})

describe('a body that is dissolved', () => {
  it('leaves its open matters without anybody, until a successor is said', () => {
    const gone = bodyWith({ meetingDays: ['2021-05-28'], dissolvedOn: '2021-05-31' })

    expect(kindsOf({}, bodiesOf(gone))).toEqual(['bodyDissolved'])
    expect(kindsOf({}, bodiesOf({ ...gone, successorId: 'b2' }))).toEqual([])
    expect(kindsOf({}, bodiesOf({ ...gone, dissolvedOn: '2021-12-31' }))).toEqual([])
  })

  it('is no gap for a matter that another body has treated since', () => {
    const gone = bodyWith({ id: 'b2', name: 'Styrgruppen för YAM', dissolvedOn: '2021-01-31' })
    const handlings = [
      { bodyId: 'b2', heldOn: '2021-01-15', role: 'end', title: 'YAM', times: 2 },
      { bodyId: 'b1', heldOn: '2021-05-28', role: 'takeover', title: 'YAM', times: 2 },
    ]

    expect(kindsOf({ handlings }, bodiesOf(group, gone))).toEqual([])
  })
})

describe('a matter', () => {
  it('lies still when nobody has treated it for a year', () => {
    expect(kindsOf({}, bodiesOf(group), '2022-05-27')).toEqual([])
    expect(kindsOf({}, bodiesOf(group), '2022-05-28')).toEqual(['untouched'])
  })

  it('does not lie still when it was told once, for information', () => {
    const once = { bodyId: 'b1', heldOn: '2021-05-28', role: 'information', title: 'Barnahus' }

    expect(kindsOf({ handlings: [{ ...once, times: 1 }] }, bodiesOf(group), '2022-05-28')).toEqual(
      [],
    )
    expect(kindsOf({ handlings: [{ ...once, times: 2 }] }, bodiesOf(group), '2022-05-28')).toEqual([
      'untouched',
    ])
  })

  it('lies still too when somebody has something to do in what was told once', () => {
    const once = { bodyId: 'b1', heldOn: '2021-05-28', role: 'information', title: 'Barnahus' }
    const handlings = [{ ...once, times: 1 }]

    expect(kindsOf({ handlings, hasOpenAssignments: true }, bodiesOf(group), '2022-05-28')).toEqual(
      ['untouched'],
    )
  })

  it('is passed over when a meeting had it on its agenda and did not treat it', () => {
    const passedOver = { bodyId: 'b1', heldOn: '2021-06-04' }
    const [gap] = gapsOfMatter(matterWith({ passedOver }), bodiesOf(group), today)

    expect(gap).toMatchObject({
      kind: 'passedOver',
      values: { body: 'Samverkansgrupp Barn och unga', day: '2021-06-04', comesUpOn: null },
    })
    expect(gap && mendingOf(gap)).toBe('putOnAgenda')
    const agendaDays = ['2021-06-18']
    const [onItsWay] = gapsOfMatter(matterWith({ passedOver, agendaDays }), bodiesOf(group), today)
    expect(onItsWay && mendingOf(onItsWay)).toBe('openMatter')
  })

  it('is put off when two meetings have done so and nothing was decided after', () => {
    const off = (id: string, saidOn: string) =>
      decisionThat('Ärendet bordläggs.', { id, saidOn, kind: 'postponement' })
    const twice = [off('d1', '2021-03-01'), off('d2', '2021-05-28')]

    expect(kindsOf({ decisions: twice })).toEqual(['postponed'])
    expect(kindsOf({ decisions: twice.slice(1) })).toEqual([])
    const postponedOn = ['2021-03-01', '2021-05-28']
    expect(kindsOf({ assignments: [assignmentTo('Boka lokal.', { postponedOn })] })).toEqual([
      'postponed',
    ])
    expect(kindsOf({ decisions: [...twice, decisionThat('att börja', { id: 'd3' })] })).toEqual([])
  })

  it('waits for the parties when they are to decide at home and nothing tells who has', () => {
    const advised = decisionThat('att rekommendera huvudmännen att anta planen', {
      kind: 'recommendation',
      saidOn: '2021-03-01',
    })
    const told = decisionThat('Planen är antagen av regionen och tolv kommuner.', {
      id: 'd2',
      status: 'taken',
      kind: 'noted',
    })

    expect(kindsOf({ decisions: [advised] })).toEqual(['adoptionUnknown'])
    expect(kindsOf({ decisions: [advised, told] })).toEqual([])
    expect(kindsOf({ decisions: [{ ...advised, status: 'proposed' }] })).toEqual([])
  })

  it('tells who has not adopted it, and nothing when all have', () => {
    const member = (id: string, name: string) =>
      ({ id, name, kind: 'municipality', from: null, to: null }) as const
    const members = [member('h', 'Hofors kommun'), member('o', 'Ockelbo kommun')]
    const gapsWhen = (adoptedBy: readonly string[]) => {
      const advised = decisionThat('att rekommendera huvudmännen att anta planen', { adoptedBy })
      const matter = matterWith({ decisions: [advised] })
      return gapsOfMatter(matter, bodiesOf({ ...group, members }), today)
    }

    expect(gapsWhen([])).toMatchObject([{ values: { adopted: 0 } }])
    expect(gapsWhen(['o'])).toMatchObject([
      { kind: 'adoptionUnknown', values: { adopted: 1, missing: ['Hofors kommun'] } },
    ])
    expect(gapsWhen(['o', 'h'])).toEqual([])
  })

  it('says when it comes up, and is on its way then', () => {
    const on = (agendaDays: readonly string[]) =>
      gapsOfMatter(matterWith({ agendaDays }), bodiesOf(group), '2022-06-07')
    const [still] = on(['2022-06-01'])
    const [waiting] = on(['2022-06-01', '2022-09-02'])

    expect(still && [still.values, mendingOf(still)]).toMatchObject([
      { comesUpOn: null },
      'putOnAgenda',
    ])
    expect(waiting && [waiting.values, mendingOf(waiting)]).toMatchObject([
      { comesUpOn: '2022-09-02' },
      'openMatter',
    ])
    const facts = { bodies: bodiesOf(group), assignments: [] }
    const inAll = (agendaDays: readonly string[]) =>
      gapsOfCollaboration({ ...facts, matters: [matterWith({ agendaDays })] }, '2022-06-07')
    expect([inAll([]).length, inAll(['2022-09-02']).length]).toEqual([1, 0])
  })

  it('has its missing meeting once it is on the agenda of another', () => {
    const august = decisionThat('Kommunerna redovisar på möte i augusti.', { status: 'quoted' })

    expect(kindsOf({ decisions: [august] })).toEqual(['noMeetingThen'])
    expect(kindsOf({ decisions: [august], agendaDays: ['2021-09-03'] })).toEqual([])
  })
})
