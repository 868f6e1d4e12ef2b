import { describe, expect, it } from 'vitest'
import { readText } from '../../../test/support/written.ts'

const points =
  '\n\n§ 1 Mötets öppnande\nOrdföranden hälsade alla välkomna.\n\n§ 2 Budget\nKassan är god i år.'
const minutes = (...list: readonly string[]) =>
  readText(`Protokoll Rådet för folkhälsa 2024-03-14\n\n${list.join('\n')}${points}`)
const people = (...list: readonly string[]) =>
  minutes(...list).attendance.map(({ name, state }) => [name, state])
const first = (...list: readonly string[]) => minutes(...list).attendance[0]

describe('a list of those who were there', () => {
  it('may have an organisation in brackets on a line of its own', () => {
    expect(people('Ordförande: Anna Ek (Lindesberg) Sekreterare: Bo Alm', '(Nora)')).toEqual([
      ['Anna Ek', 'present'],
      ['Bo Alm', 'present'],
    ])
  })

  it('may run on from organisation to organisation, also with a shortened name', () => {
    const read = minutes(
      'Närvarande: Ekebro kommun: Anna Ek (fritid). Norrdala kommun: Bo Alm.',
      'Norrdala IF: Cecilia Dahl, David Lind. STF lokalavd.: Eva Sjögren. Norrdala byalag: Gun Öst.',
    )

    expect(read.attendance.map(({ name }) => name)).toContain('Eva Sjögren')
    expect(read.attendance.find(({ name }) => name === 'Eva Sjögren')?.organisation).toBe(
      'STF lokalavd.',
    )
  })

  it.each([
    ['on the line of its label', ['Närvarande: Anna Ek, Bo Alm, Cecilia Dahl']],
    ['below its label', ['Närvarande', 'Anna Ek, Bo Alm', 'Cecilia Dahl']],
    ['one on each line', ['Närvarande:', 'Anna Ek', 'Bo Alm', 'Cecilia Dahl']],
    ['with bullets', ['Närvarande:', '- Anna Ek', '- Bo Alm', '- Cecilia Dahl']],
    ['with titles', ['Närvarande:', 'Anna Ek, rektor', 'Bo Alm, kurator', 'Cecilia Dahl, chef']],
    [
      'with organisations in brackets',
      ['Deltagare: Anna Ek (BUP), Bo Alm (IFO), Cecilia Dahl (BUP)'],
    ],
    ['with party letters', ['Beslutande', 'Anna Ek (S)', 'Bo Alm (M)', 'Cecilia Dahl (KD)']],
    [
      'in a table',
      [
        '| Namn | Organisation |',
        '| Anna Ek | BUP |',
        '| Bo Alm | IFO |',
        '| Cecilia Dahl | BUP |',
      ],
    ],
    ['in columns', ['Närvarande', 'Anna Ek          Bo Alm', 'Cecilia Dahl']],
    ['joined by och', ['Närvarande: Anna Ek, Bo Alm och Cecilia Dahl']],
  ])('may stand %s', (_, list) => {
    expect(people(...list)).toEqual([
      ['Anna Ek', 'present'],
      ['Bo Alm', 'present'],
      ['Cecilia Dahl', 'present'],
    ])
  })

  it('gives each one title and organisation', () => {
    expect(first('Närvarande:', 'Anna Ek, socialchef, Norrdala kommun')).toMatchObject({
      title: 'socialchef',
      organisation: 'Norrdala kommun',
      stated: true,
      rule: 'name-title-organisation',
      lines: [4, 4],
    })
  })

  it('goes on over a wrapped line', () => {
    const [anna, bo] = minutes(
      'Närvarande:',
      'Anna Ek, verksamhetschef, Barn- och',
      'ungdomspsykiatrin och habiliteringen',
      'Bo Alm, rektor, Norrdala kommun',
    ).attendance

    expect(anna?.organisation).toBe('Barn- och ungdomspsykiatrin och habiliteringen')
    expect(bo).toMatchObject({ name: 'Bo Alm', organisation: 'Norrdala kommun' })
  })

  it('may go by organisation, a bare municipality too', () => {
    const read = minutes(
      'Närvarande:',
      'Alvesta: Anna Ek, Bo Alm',
      'Region Kronoberg: Cecilia Dahl, David Lind',
    )

    expect(read.attendance.map(({ name, organisation }) => [name, organisation])).toEqual([
      ['Anna Ek', 'Alvesta'],
      ['Bo Alm', 'Alvesta'],
      ['Cecilia Dahl', 'Region Kronoberg'],
      ['David Lind', 'Region Kronoberg'],
    ])
    expect(read.attendance[0]?.rule).toBe('organisation-names')
  })

  it('may have an organisation as a heading over its people', () => {
    const read = minutes(
      'Närvarande',
      'Region Kronoberg',
      'Anna Ek',
      'Bo Alm',
      'Alvesta kommun',
      'Cecilia Dahl',
      'David Lind',
    )

    expect(read.attendance.map((person) => person.organisation)).toEqual([
      'Region Kronoberg',
      'Region Kronoberg',
      'Alvesta kommun',
      'Alvesta kommun',
    ])
  })

  it('may stand last in the document', () => {
    const read = readText(
      `Protokoll Rådet för folkhälsa 2024-03-14${points}\n\nNärvarande:\nAnna Ek, rektor\nBo Alm, kurator`,
    )

    expect(read.attendance.map((person) => person.name)).toEqual(['Anna Ek', 'Bo Alm'])
  })

  it.each([
    ['an organisation', ['Närvarande: Anna Ek, Bo Alm', '', 'Region Ekebygd']],
    ['a seat without anybody', ['Närvarande:', 'Anna Ek', 'Vakant', 'Bo Alm']],
    ['a reference to a list', ['Närvarande: Anna Ek, Bo Alm', 'Se bifogad deltagarförteckning.']],
  ])('has nobody in %s', (_, list) => {
    expect(people(...list).map(([name]) => name)).toEqual(['Anna Ek', 'Bo Alm'])
  })

  it('has nobody who is only named in the points', () => {
    const read = readText(
      'Protokoll Rådet 2024-03-14\n\nNärvarande: Anna Ek, Bo Alm\n\n§ 1 Läger\nGunnar Holm har hört av sig.\n\n§ 2 Budget\nAnna Ek gick igenom kassan.',
    )

    expect(read.attendance.map((person) => person.name)).toEqual(['Anna Ek', 'Bo Alm'])
  })
})

describe('those who were not there', () => {
  it.each([
    ['Frånvarande: Bo Alm'],
    ['Förhindrade: Bo Alm'],
    ['Anmält förhinder: Bo Alm'],
    ['Återbud: Bo Alm'],
    ['Ej närvarande: Bo Alm'],
    ['Förhinder: Bo Alm'],
  ])('are absent: %j', (label) => {
    expect(people('Närvarande: Anna Ek, Cecilia Dahl', label)).toEqual([
      ['Anna Ek', 'present'],
      ['Cecilia Dahl', 'present'],
      ['Bo Alm', 'absent'],
    ])
  })

  it('may be told beside their names', () => {
    expect(
      people('Ledamöter:', 'Anna Ek', 'Bo Alm, frånvarande', 'Cecilia Dahl (förhinder)'),
    ).toEqual([
      ['Anna Ek', 'present'],
      ['Bo Alm', 'absent'],
      ['Cecilia Dahl', 'absent'],
    ])
  })

  it('leave those who were called as present, which is derived', () => {
    const read = minutes('Kallade: Anna Ek, Bo Alm, Monica Dahl', 'Deltog inte idag: Monika')

    expect(read.attendance).toMatchObject([
      { name: 'Anna Ek', state: 'present', stated: false, rule: 'called-minus-absent' },
      { name: 'Bo Alm', state: 'present', stated: false },
      { name: 'Monica Dahl', state: 'absent' },
    ])
    expect(read.doubts.filter((doubt) => doubt.code === 'presence-derived')).toHaveLength(2)
  })

  it('leave those who were called as called, where it is told who came', () => {
    expect(people('Närvarande: Anna Ek, Bo Alm', 'Kallade: Cecilia Dahl')).toContainEqual([
      'Cecilia Dahl',
      'invited',
    ])
  })
})

describe('those who were there for a part', () => {
  it.each([
    ['Bo Alm (delvis)', 'delvis'],
    ['Bo Alm, § 5-7', '§ 5-7'],
    ['Bo Alm (punkt 4)', 'punkt 4'],
    ['Bo Alm, t.o.m. punkt 5', 't.o.m. punkt 5'],
    ['Bo Alm, från kl. 14.00', 'från kl. 14.00'],
  ])('are partial: %j', (entry, extent) => {
    expect(minutes('Närvarande:', 'Anna Ek', entry, 'Cecilia Dahl').attendance[1]).toMatchObject({
      name: 'Bo Alm',
      state: 'partial',
      extent,
    })
  })

  it('may be told of in a sentence', () => {
    const read = minutes(
      'Närvarande: Ylva Ek, Bo Alm, Cecilia Dahl',
      'Ylva och Bo deltog halva mötet.',
    )

    expect(read.attendance.map(({ state, extent }) => [state, extent])).toEqual([
      ['partial', 'halva mötet'],
      ['partial', 'halva mötet'],
      ['present', null],
    ])
  })

  it('are guests when they were invited', () => {
    expect(people('Närvarande: Anna Ek, Bo Alm', 'Inbjuden: Cecilia Dahl, § 4')).toContainEqual([
      'Cecilia Dahl',
      'guest',
    ])
  })
})

describe('a table with marks', () => {
  it('tells who was there', () => {
    expect(
      people(
        '| Namn | Närv | Frånv |',
        '| Anna Ek | x | |',
        '| Bo Alm | | x |',
        '| Cecilia Dahl | x | |',
      ),
    ).toEqual([
      ['Anna Ek', 'present'],
      ['Bo Alm', 'absent'],
      ['Cecilia Dahl', 'present'],
    ])
  })

  it('may be parted by tabs, with a column for the marks alone', () => {
    expect(people('Namn\tEnhet\tNärvaro', 'Anna Ek\tBUP\tx', 'Bo Alm\tIFO\t')).toEqual([
      ['Anna Ek', 'present'],
      ['Bo Alm', 'absent'],
    ])
  })

  it('may say more than a mark', () => {
    const read = minutes(
      '| Namn | Närvaro |',
      '| Anna Ek | ja |',
      '| Bo Alm | delvis |',
      '| Cecilia Dahl | nej |',
    )

    expect(read.attendance.map((person) => person.state)).toEqual(['present', 'partial', 'absent'])
  })

  it('has no row of headings, lines or empty seats', () => {
    expect(
      people(
        '| Namn | Närv |',
        '|------|------|',
        '| Anna Ek | x |',
        '| Vakant | |',
        '| Bo Alm | x |',
      ),
    ).toEqual([
      ['Anna Ek', 'present'],
      ['Bo Alm', 'present'],
    ])
  })
})

describe('the roles of those who were there', () => {
  const rolesOf = (name: string, text: string) =>
    readText(text).attendance.find((person) => person.name === name)?.roles

  it.each([
    ['Anna Ek, ordförande', 'chair'],
    ['Anna Ek (ordf.)', 'chair'],
    ['Anna Ek, vice ordförande', 'viceChair'],
    ['Anna Ek, sekreterare', 'secretary'],
    ['Anna Ek (vid pennan)', 'secretary'],
    ['Anna Ek, justerare', 'adjuster'],
    ['Anna Ek, brukarrepresentant', 'userRepresentative'],
    ['Anna Ek, adjungerad', 'coopted'],
    ['Anna Ek, rektor', 'member'],
  ])('are told beside the name: %j', (entry, role) => {
    expect(first('Närvarande:', entry, 'Bo Alm, kurator')?.roles).toContain(role)
  })

  it.each([
    ['Ordförande: Anna Ek', ['chair']],
    ['Sekreterare: Anna Ek', ['secretary']],
    ['Ordförande och sekreterare: Anna Ek', ['chair', 'secretary']],
  ])('are told by a label: %j', (label, roles) => {
    const read = minutes(label, 'Närvarande: Bo Alm, Anna Ek')

    expect(read.attendance.find((person) => person.name === 'Anna Ek')?.roles).toEqual(
      expect.arrayContaining(roles),
    )
  })

  it.each([
    'Sammankallande Anna Ek, anteckningar Bo Alm',
    'Ordförande Anna Ek, sekreterare Bo Alm',
    'Mötesledare Anna Ek och vid pennan Bo Alm.',
  ])('are told by a line of two without colons, also below those who were missing: %j', (line) => {
    const read = minutes('Närvarande: Anna Ek, Bo Alm', 'Ej med: Cia Öst', line)

    expect(read.attendance.map(({ name, state, roles }) => [name, state, roles])).toEqual([
      ['Anna Ek', 'present', ['chair']],
      ['Bo Alm', 'present', ['secretary']],
      ['Cia Öst', 'absent', []],
    ])
  })

  it('do not make those present who stand among the missing', () => {
    expect(people('Närvarande: Bo Alm', 'Frånvarande:', 'Ordförande Anna Ek', 'Cia Öst')).toEqual([
      ['Bo Alm', 'present'],
      ['Anna Ek', 'absent'],
      ['Cia Öst', 'absent'],
    ])
  })

  it('are told by signatures', () => {
    const text = `Protokoll Rådet 2024-03-14\n\nNärvarande: Anna Ek, Bo Alm${points}\n\nVid protokollet\n\nBo Alm\n\nJusteras\n\nAnna Ek`

    expect(rolesOf('Bo Alm', text)).toContain('secretary')
    expect(rolesOf('Anna Ek', text)).toContain('adjuster')
  })

  it('are told by an election', () => {
    const text = `Protokoll Rådet 2024-03-14\n\nNärvarande: Anna Ek, Bo Alm${points.replace('\n\n', '\n\n§ 1 Val av justerare\nTill justerare valdes Bo Alm.\n\n')}`

    expect(rolesOf('Bo Alm', text)).toContain('adjuster')
  })

  it('are told by a signature of somebody who is in no list', () => {
    const read = readText(
      `Protokoll Rådet 2024-03-14\n\nNärvarande: Anna Ek, Bo Alm${points}\n\nVid protokollet: Eva Sjögren`,
    )

    expect(read.attendance.at(-1)).toMatchObject({
      name: 'Eva Sjögren',
      roles: ['secretary'],
      stated: false,
      rule: 'signature',
    })
  })

  it.each([
    ['Rådet utser Bo Alm att justera.', 'adjuster'],
    ['Bo Alm utses till mötessekreterare.', 'secretary'],
  ])('are told in the points: %j', (sentence, role) => {
    const text = `Protokoll Rådet 2024-03-14\n\nNärvarande: Anna Ek, Bo Alm\n\n§ 1 Val av justerare\n${sentence}\n\n§ 2 Budget\nKassan är god.`

    expect(rolesOf('Bo Alm', text)).toContain(role)
  })

  it('reads who stands in for whom on a line without a comma', () => {
    const read = minutes(
      'Närvarande:',
      'Anna Ek, Region Ekebygd',
      'Karin Ström ersätter Per-Olov Hed',
    )

    expect(read.attendance[1]).toMatchObject({
      name: 'Karin Ström',
      substituteFor: 'Per-Olov Hed',
      roles: ['substitute'],
    })
  })

  it('go to the substitute and not to the one who is substituted', () => {
    const read = minutes('Beslutande:', 'Anna Ek (S)', 'Bo Alm (M), ersätter Cecilia Dahl (M)')

    expect(read.attendance[1]).toMatchObject({
      name: 'Bo Alm',
      roles: ['substitute'],
      substituteFor: 'Cecilia Dahl',
    })
  })

  it.each([
    ['a chair of another body', 'Anna Ek berättade att ordföranden i nämnden har slutat.', 'chair'],
    ['minutes that are spoken of', 'Bo Alm läste upp protokollet.', 'secretary'],
  ])('are not told by %s', (_, sentence, role) => {
    const text = `Protokoll Rådet 2024-03-14\n\nNärvarande: Anna Ek, Bo Alm\n\n§ 1 Läget\n${sentence}\n\n§ 2 Budget\nKassan är god.`

    expect(readText(text).attendance.flatMap((person) => person.roles)).not.toContain(role)
  })
})
