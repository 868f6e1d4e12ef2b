import { describe, expect, it } from 'vitest'
import { readText } from '../../../test/support/written.ts'
import { ownBody } from '../own-body.ts'
import { isPlainDecision } from './plain-decision.ts'

const own = ownBody('Skolchefsnätverket Östergötland', ['partnerskapet', 'styrgruppen'])

describe('a decision in soft words', () => {
  it.each([
    'Nätverket står bakom förslaget i de 19 typfallen.',
    'Efter diskussion ställer sig samtliga utom Knivsta bakom utkastet.',
    'Därmed ställde sig nätverket bakom planen.',
    'Det gick nätverket med på.',
    'Styrgruppen går med på en höjd avgift.',
    'Efter genomgången sa partnerskapet ja till larmplanen.',
    'Till det sade styrgruppen nej.',
    'Vi skjuter upp frågan om ommålning tills vi vet.',
    'Därför skjuter gruppen upp valet till hösten.',
    'Styrgruppen tar del av informationen och lägger den till handlingarna.',
    'Nätverket lägger rapporten till handlingarna.',
    'De fyra återstående lämnas till Samråd vård–skola för avgörande.',
    'Förslaget överlämnas till nämnden för beslut.',
    'Ärendet lyfts till länsledningen för ställningstagande.',
    'Frågan om fortsättningskurs tas upp igen efter sommaren.',
    'Ärendet tas upp på nytt när svaret har kommit.',
    'Mötet i april flyttas till den 29 april.',
    'Sammanträdet den 3 maj tidigareläggs till den 26 april.',
    'Ordföranden och verksamhetschefen får underteckna avtalet.',
  ])('is taken: %s', (sentence) => {
    expect(isPlainDecision(sentence, own)).toBe(true)
  })

  it.each([
    'Kommunstyrelsen står bakom förslaget.',
    'Anna står bakom förslaget.',
    'Kommunen gick inte med på det.',
    'Polisen sa ja till att delta.',
    'Frågan tas upp även den 5 juni.',
    'Frågan tas upp i flera nätverk.',
    'Anna tog del av informationen på mässan.',
    'Ärendet bör lämnas till nämnden för beslut.',
    'Förslaget har lämnats till nämnden för beslut.',
    'Om vi skjuter upp frågan förlorar vi pengarna.',
    'Anna undrade om gruppen går med på det.',
    'Verksamheten flyttas till nya lokaler.',
    'Alla får skriva på listan.',
    'Revisorerna rekommenderar nämnden att följa upp väntetider.',
    'Ska vi skjuta upp frågan?',
  ])('is none: %s', (sentence) => {
    expect(isPlainDecision(sentence, own)).toBe(false)
  })
})

const head =
  'Noteringar Skolchefsnätverket Östergötland 2024-03-14\n\nNärvarande: Anna Ek, Bo Alm, Cecilia Dahl\n\n'
const decided = (...lines: readonly string[]) =>
  readText(
    `${head}1. Öppnande\nInget.\n\n2. Budget\n${lines.join('\n')}\n\n3. Övrigt\nInget.\n`,
  ).decisions.map(({ text, clauses, status }) => [
    status,
    ...(clauses.length > 0 ? clauses : [text]),
  ])

describe('what follows words for having agreed', () => {
  it.each(['Överenskommet', 'Vi kom fram till', 'Vi enades om', 'Bestämt', 'Beslut'])(
    'is decided: %s',
    (label) => {
      expect(decided(`${label}: Avgiften blir 500 kronor.`)).toEqual([
        ['taken', 'Avgiften blir 500 kronor.'],
      ])
    },
  )

  it('ends where another label begins', () => {
    expect(
      decided('Överenskommet: Avgiften blir 500 kronor.', 'Medskick: Hanna har synpunkter.'),
    ).toEqual([['taken', 'Avgiften blir 500 kronor.']])
  })

  it('may be for the body itself', () => {
    expect(decided('Nätverkets beslut för egen del', 'Avgiften blir 500 kronor.')).toEqual([
      ['taken', 'Avgiften blir 500 kronor.'],
    ])
  })

  it('is none where nobody has decided', () => {
    expect(decided('Beslut att satsa på anhöriga hade varit modigt.')).toEqual([])
    expect(decided('Beslut att höja avgiften skulle vara fel.')).toEqual([])
    expect(decided('Vi enades inte om något om kursen.')).toEqual([])
  })
})

describe('a verb above a list', () => {
  it('decides each entry of it', () => {
    expect(
      decided(
        'Beslut',
        'Nätverket beviljar',
        '- Nyköpings kommun 400 000 kronor till föräldrastöd',
        '- Katrineholms kommun 350 000 kronor till skolkuratorer',
      ),
    ).toEqual([
      [
        'taken',
        'Nyköpings kommun 400 000 kronor till föräldrastöd',
        'Katrineholms kommun 350 000 kronor till skolkuratorer',
      ],
    ])
  })

  it('decides nothing where the sentence has its object', () => {
    expect(
      decided('Beslut', 'Nätverket godkänner planen.', '', '- Anna talade', '- Bo talade'),
    ).toEqual([['taken', 'Nätverket godkänner planen.']])
  })
})

describe('what is agreed to in clauses', () => {
  it('is one decision with each of them', () => {
    expect(
      decided('Nätverket ställer sig bakom att en ledare utbildas och att kostnaden delas.'),
    ).toEqual([['taken', 'att en ledare utbildas', 'att kostnaden delas.']])
  })
})

describe('what this body agreed upon before', () => {
  it('is retold in a clause', () => {
    expect(
      decided('Kerstin påminner om att nätverket i september enades om att bjuda in elevkårerna.'),
    ).toEqual([['quoted', 'att bjuda in elevkårerna.']])
  })
})
