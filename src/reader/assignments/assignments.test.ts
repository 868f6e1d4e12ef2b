import { describe, expect, it } from 'vitest'
import { minutesSaying, readText } from '../../../test/support/written.ts'

const assignments = (...lines: readonly string[]) => readText(minutesSaying(...lines)).assignments
const owners = (...lines: readonly string[]) =>
  assignments(...lines).map((each) => each.owners.map((owner) => owner.name))

describe('somebody who promises something', () => {
  it.each([
    ['Bo återkommer med ett förslag.', 'Bo Alm', 'task-verb'],
    ['Bo Alm bokar lokal.', 'Bo Alm', 'task-verb'],
    ['Bo kollar med rektorn.', 'Bo Alm', 'task-verb'],
    ['Bo tar kontakt med rektorn.', 'Bo Alm', 'task-verb'],
    ['Bo tar med sig frågan.', 'Bo Alm', 'task-verb'],
    ['Bo tar upp det med länets rektorer vid nästa möte.', 'Bo Alm', 'task-verb'],
    ['Bo ser över listan.', 'Bo Alm', 'task-verb'],
    ['Bo stämmer av med nämnden.', 'Bo Alm', 'task-verb'],
    ['Bo ansvarar för inbjudan.', 'Bo Alm', 'task-verb'],
    ['Bo ska kartlägga och eventuellt ta fram en rutin.', 'Bo Alm', 'shall-do'],
    ['Bo kommer att ta fram en rutin.', 'Bo Alm', 'is-going-to'],
    ['Bo lovar att skriva en sida.', 'Bo Alm', 'promises-to'],
    ['Bo åtar sig att skriva en sida.', 'Bo Alm', 'promises-to'],
    ['Bo fick i uppdrag att återkomma med ett förslag.', 'Bo Alm', 'charged-with'],
    ['Bo får i uppdrag att ta fram ett förslag.', 'Bo Alm', 'charged-with'],
    ['Sekreteraren skickar ut anteckningarna.', 'Sekreteraren', 'task-verb'],
    ['Kommunerna tar med sig frågan.', 'Kommunerna', 'task-verb'],
    ['Socialcheferna ska se över rutinen.', 'Socialcheferna', 'shall-do'],
    ['Alla läser igenom planen.', 'Alla', 'everyone-does'],
    [
      'Samtliga kommuner skickar in siffror senast den 12 april.',
      'Samtliga kommuner',
      'everyone-does',
    ],
  ])('is read in %j', (line, owner, rule) => {
    expect(assignments(line)).toMatchObject([{ owners: [{ name: owner }], rule, status: 'given' }])
  })

  it.each([
    ['Till nästa möte tar Bo fram siffror.', 'Bo Alm'],
    ['Efter lägret tar Bo fram siffror.', 'Bo Alm'],
    ['Därefter skickar Cecilia ut listan.', 'Cecilia Dahl'],
  ])('may stand after the verb: %j', (line, owner) => {
    expect(owners(line)).toEqual([[owner]])
  })

  it('may be several, for one thing', () => {
    expect(owners('Bo och Cecilia tar fram ett förslag.')).toEqual([['Bo Alm', 'Cecilia Dahl']])
    expect(owners('Bo, Cecilia och David tar fram ett förslag.')).toEqual([
      ['Bo Alm', 'Cecilia Dahl', 'David Lind'],
    ])
  })

  it('may be two, for one thing each', () => {
    expect(owners('Bo bjuder in till socialcheferna och Cecilia till skolcheferna.')).toEqual([
      ['Bo Alm'],
      ['Cecilia Dahl'],
    ])
    expect(owners('Bo bokar lokal och Cecilia skickar kallelse.')).toEqual([
      ['Bo Alm'],
      ['Cecilia Dahl'],
    ])
  })

  it('may be called he or she in the next sentence', () => {
    expect(owners('Bo berättade om lägret. Han skickar ut en lista.')).toEqual([['Bo Alm']])
  })

  it('keeps the name as it is written beside the full one', () => {
    expect(assignments('Bo bokar lokal.')[0]?.owners).toEqual([
      { name: 'Bo Alm', written: 'Bo', kind: 'person' },
    ])
    expect(assignments('Gunnar bokar lokal.')[0]?.owners).toEqual([
      { name: 'Gunnar', written: 'Gunnar', kind: 'person' },
    ])
  })
})

describe('this body that gives somebody something to do', () => {
  it.each([
    ['Rådet beslutar att uppdra åt Bo Alm att ta fram en plan.', ['Bo Alm']],
    ['Rådet ger Bo Alm i uppdrag att ta fram en plan.', ['Bo Alm']],
    ['Rådet beslutar att ge arbetsgruppen i uppdrag att ta fram en plan.', ['arbetsgruppen']],
    ['att uppdra åt kommunerna att svara på enkäten', ['kommunerna']],
  ])('charges the one it names: %j', (line, owner) => {
    const lines = line.startsWith('att') ? ['Rådet beslutar', line] : [line]

    expect(owners(...lines)).toEqual([owner])
  })

  it('may be a person who asks', () => {
    expect(assignments('Anna ber Bo att återkoppla till nästa möte.')).toMatchObject([
      { owners: [{ name: 'Bo Alm' }], givenBy: 'Anna', due: { meeting: 'next' } },
    ])
  })

  it('is not this body when another one gives it', () => {
    expect(
      assignments(
        'Regionstyrelsen beslutade den 12 februari att uppdra åt kansliet att utreda frågan.',
      ).every((each) => each.status === 'quoted'),
    ).toBe(true)
  })
})

describe('a list of tasks', () => {
  it.each([
    ['Boka lokal (Bo)', ['Bo Alm'], 'action-list'],
    ['Boka lokal – Bo', ['Bo Alm'], 'action-list'],
    ['Boka lokal, ansvarig: Bo', ['Bo Alm'], 'action-list'],
    ['Bo: boka lokal', ['Bo Alm'], 'action-list'],
    ['Bo bokar lokal', ['Bo Alm'], 'task-verb'],
    ['Boka lokal', [], 'action-list'],
    ['Boka lokal -> Bo', ['Bo Alm'], 'action-list'],
    ['@Bo boka lokal', ['Bo Alm'], 'at-name'],
  ])('gives %j its owners', (entry, names, rule) => {
    const [found, ...more] = assignments('Att göra:', `- ${entry}`)

    expect(more).toEqual([])
    expect(found?.owners.map((owner) => owner.name)).toEqual(names)
    expect(found?.rule).toBe(rule)
  })

  it.each([
    ['Att göra'],
    ['ATT GÖRA:'],
    ['Åtgärder'],
    ['Action points'],
    ['Vem gör vad'],
    ['Att göra till nästa möte:'],
  ])('may be headed %j', (heading) => {
    expect(owners(heading, '- Boka lokal (Bo)', '- Skicka kallelse (Cecilia)')).toEqual([
      ['Bo Alm'],
      ['Cecilia Dahl'],
    ])
  })

  it('tells what is done', () => {
    expect(
      assignments('Att göra:', '- [x] Boka lokal (Bo)', '- [ ] Skicka kallelse (Cecilia)').map(
        (each) => each.status,
      ),
    ).toEqual(['done', 'given'])
  })

  it('is nothing in the line below a table’s head', () => {
    const table = [
      '| Vad | Vem | När |',
      '|--------|--------|--------|',
      '| Boka lokal | Bo | 12 april |',
    ]

    expect(owners(...table)).toEqual([['Bo Alm']])
  })

  it('is empty where there is nothing to do', () => {
    expect(assignments('Att göra:', '- Inget')).toEqual([])
    expect(assignments('Att göra:', '–')).toEqual([])
  })
})

describe('what will be done by nobody named', () => {
  it.each([
    ['En sammanställning kommer att skickas ut till nästa möte.'],
    ['Enkäten kommer att sammanställas.'],
    ['Underlaget skickas ut senast den 12 april.'],
    ['Bjuda in Norrdala till nästa möte.'],
  ])('is read all the same: %j', (line) => {
    expect(assignments(line)).toMatchObject([{ owners: [], rule: 'nobody-named' }])
  })
})

describe('when it is due', () => {
  it.each([
    ['Bo bokar lokal senast den 12 april.', { date: '2024-04-12' }],
    ['Bo bokar lokal till nästa möte.', { meeting: 'next' }],
    ['Bo bokar lokal snarast.', { season: 'snarast', date: null }],
  ])('is told in %j', (line, due) => {
    expect(assignments(line)[0]?.due).toMatchObject(due)
  })

  it('is null where nothing is said', () => {
    expect(assignments('Bo bokar lokal.')[0]?.due).toBeNull()
  })

  it('may stand on the line below', () => {
    expect(assignments('Bo bokar lokal.', 'Klart senast: 2024-04-12')[0]?.due).toMatchObject({
      date: '2024-04-12',
    })
  })
})

describe('no assignment', () => {
  it.each([
    ['what somebody tells', 'Bo informerar om lägret.'],
    ['what somebody told', 'Bo berättade att lägret var roligt.'],
    ['what somebody did', 'Bo skickade ut listan i februari.'],
    ['what somebody thinks', 'Bo tycker att vi bokar lokal.'],
    ['what somebody asks', 'Bo undrar när listan kommer.'],
    ['a question', 'Bokar Bo lokalen?'],
    ['a question bullet', '- Vem bokar lokalen till nästa möte?'],
    ['a quotation', '”Bo bokar lokalen.”'],
    ['a phenomenon that comes back', 'Problemet återkommer varje vår.'],
    ['information that somebody gets', 'Eleverna får information om stödet.'],
    ['a matter that may be discussed', 'Frågan får diskuteras vidare.'],
    ['a wish', 'Det vore bra om Bo bokar lokal.'],
    ['what should be done', 'Kommunerna bör se över rutinen.'],
    ['a name with the word uppdrag', 'Uppdrag psykisk hälsa är en satsning.'],
    ['what is not done', 'Bo bokar inte någon lokal.'],
    ['a state', 'Bo är på semester till den 12 april.'],
    ['a new post', 'Cecilia slutar den 30 april.'],
    ['what a new one will be', 'Cecilia ska vara föräldraledig till hösten.'],
    ['a clause of a dialogue', '- Att vi är samlade i en grupp ger kraft.'],
    ['a proposal', 'Förslag till beslut: att uppdra åt Bo att boka lokal.'],
    ['a greeting', 'Anna hälsar alla välkomna.'],
    ['the end', 'Anna avslutar mötet och tackar alla.'],
    ['the next meeting of another body', 'Nästa SAMBUHS är den 28 april.'],
    ['statistics', 'Enkäten visar att fler unga mår bra.'],
  ])('is %s: %j', (_, line) => {
    expect(assignments(line)).toEqual([])
  })

  it('is what a proposal says', () => {
    expect(assignments('Förslag till beslut', 'att uppdra åt Bo Alm att boka lokal')).toEqual([])
  })

  it('is what somebody who dissents says', () => {
    expect(
      assignments('Reservation', 'Bo Alm reserverar sig till förmån för eget förslag.'),
    ).toEqual([])
  })
})

describe('who has the task', () => {
  it('may be said in a sentence of its own', () => {
    expect(owners('- Boka lokal. Ansvarig: Bo')).toEqual([['Bo Alm']])
  })

  it('may be who leads the work, or who is asked in the text', () => {
    expect(owners('Arbetet leds av Bo, som får ta hjälp av andra.')).toEqual([['Bo Alm']])
    expect(owners('Det uppdrogs åt Bo att meddela kansliet.')).toEqual([['Bo Alm']])
    expect(owners('@Bo kan du dela bilderna?')).toEqual([['Bo Alm']])
  })

  it('is not `alla` where things are meant', () => {
    expect(
      owners('Alla blanketter skickas till kansliet senast den 12 april.').flat(),
    ).not.toContain('Alla')
  })

  it.each([
    ['Bo informerar om lagen som gäller från den 1 juli.'],
    ['Bo tar upp att remisserna blir liggande.'],
    ['Ordföranden påminner om nästa möte den 18 april.'],
  ])('is nobody where something is only told: %j', (line) => {
    expect(assignments(line)).toEqual([])
  })
})
