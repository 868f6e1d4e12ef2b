import { describe, expect, it } from 'vitest'
import { minutesSaying, readText } from '../../../test/support/written.ts'

const assignments = (...lines: readonly string[]) => readText(minutesSaying(...lines)).assignments
const owners = (...lines: readonly string[]) =>
  assignments(...lines).map((each) => each.owners.map((owner) => owner.written))

describe('a task in a sentence', () => {
  it.each([
    ['Ordföranden och vice ordföranden gör ett utkast.', ['Ordföranden', 'vice ordföranden']],
    ['Tf chefen bokar lokal.', ['Tf chefen']],
    ['Bo informerar sina rektorer.', ['Bo']],
    ['Bo informerar rektorerna.', ['Bo']],
    ['Bo påminner dem.', ['Bo']],
    ['Bo meddelar valberedningens ordförande.', ['Bo']],
    ['Bo arbetar in synpunkterna.', ['Bo']],
    ['Bo bildar en planeringsgrupp.', ['Bo']],
    ['Kallelsen skickas av Bo den 2 april.', ['Bo']],
    ['Ungdomsmottagningen utser ersättare.', ['Ungdomsmottagningen']],
    ['Uppdrag 24-3, Bo: lista över öppna förskolor.', ['Bo']],
    ['Filmen gör Bo klar till sommaren.', ['Bo']],
  ])('has its owner in %j', (line, written) => {
    expect(owners(line)).toEqual([written])
  })

  it.each([
    ['Bo informerar om läget.'],
    ['Bo informerar rådet.'],
    ['Bo meddelar att lokalen är bokad.'],
    ['Bo påminner om konferensen.'],
    ['Bo bedömer att frågan kan tas upp efter årsskiftet.'],
    ['Norrdala prövar kvällsgrupper i maj.'],
    ['Läraren, som leder kören, sjöng.'],
  ])('is none where something is only told: %j', (line) => {
    expect(assignments(line)).toEqual([])
  })

  it('may pass on to the one whom it has just named', () => {
    expect(assignments('Anna mejlar listan till Bo, som lägger ut den på webben.')).toMatchObject([
      { owners: [{ written: 'Anna' }] },
      { owners: [{ written: 'Bo' }], text: 'som lägger ut den på webben.', rule: 'passed-on' },
    ])
    expect(owners('Anna mejlar listan till Bo, som var nöjd med den.')).toEqual([['Anna']])
  })

  it('is due at the planned meeting that it calls by its month', () => {
    const [task] = assignments(
      'Arbetsgruppen redovisar sitt arbete på rådets möte i september.',
      'Kommande möten:',
      '- 23 maj',
      '- 12 september',
    )

    expect(task).toMatchObject({ due: { date: '2024-09-12' }, rule: 'does-by-then' })
  })
})
