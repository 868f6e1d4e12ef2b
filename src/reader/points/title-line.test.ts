import { describe, expect, it } from 'vitest'
import { lineIn, linesIn } from '../../../test/support/written.ts'
import { isFormalTitle, isPointHeading, isTitleLine } from './title-line.ts'

describe('a title that nearly every agenda has', () => {
  it.each([
    ['Övriga frågor'],
    ['Övrigt'],
    ['Övriga ärenden.'],
    ['Nästa möte'],
    ['Nästa möte:'],
    ['Mötets öppnande'],
    ['Mötets avslutande'],
    ['Föregående protokoll'],
    ['Kommande möten'],
    ['Mötestider'],
    ['Avslutning'],
  ])('is %j', (text) => {
    expect(isFormalTitle(text)).toBe(true)
  })

  it.each([
    ['Nästa SAMBUHS'],
    ['Nästa steg'],
    ['Övriga deltagare'],
    ['Övriga frågor lades till på dagordningen'],
    ['Föregående års resultat'],
    ['Budget'],
    [''],
  ])('is not %j', (text) => {
    expect(isFormalTitle(text)).toBe(false)
  })
})

describe('a heading', () => {
  it.each([['Budget'], ['Föregående protokoll'], ['Protokollet från förra mötet'], ['Dialog']])(
    'can be a point: %j',
    (text) => {
      expect(isPointHeading(lineIn(`## ${text}`))).toBe(true)
    },
  )

  it.each([
    ['Beslut'],
    ['Bakgrund'],
    ['Diskussion'],
    ['Närvarande'],
    ['Dagordning'],
    ['Protokoll Rådet 2024-03-14'],
    ['Minnesanteckningar'],
    ['Bilaga 1'],
    ['Vid protokollet'],
    ['Sändlista'],
    ['Förslag till beslut'],
  ])('cannot be a point: %j', (text) => {
    expect(isPointHeading(lineIn(`## ${text}`))).toBe(false)
  })
})

describe('a line', () => {
  const isTitle = (title: string, below = 'Bo Alm gick igenom kassan, som är god i år.') =>
    isTitleLine(linesIn(`Någonting annat står här.\n\n${title}\n${below}`), 2)

  it.each([['Budget'], ['Sommarlägret 2024'], ['Hur når vi unga'], ['Vi som möter unga']])(
    'looks like a title: %j',
    (text) => {
      expect(isTitle(text)).toBe(true)
    },
  )

  it.each([['Hon undervisar'], ['Vi avvaktar'], ['Man tvekar lite'], ['Jag återkommer']])(
    'is a sentence when it begins with who does it: %j',
    (text) => {
      expect(isTitle(text)).toBe(false)
    },
  )

  it.each([
    ['a sentence', 'Kassan är god.'],
    ['what somebody said', 'Anna Ek hälsade alla välkomna'],
    ['what goes on', 'Vi talade om att'],
    ['lower case', 'budget'],
    ['a label', 'Närvarande'],
    ['a lead to a list', 'Vi behöver:'],
    ['a list entry', '- Budget'],
    ['a number', '3. Budget'],
    ['a time', '13.00 Budget'],
    ['an address', 'anna@ekebygd.example'],
    ['an organisation and a name', 'Alvesta: Anna Ek'],
    ['a decision label', 'Beslut'],
    ['a long line', 'Budget '.repeat(14).trim()],
    ['a list of names', 'Anna Ek, Bo Alm,'],
    ['two letters', 'AB'],
  ])('does not look like a title when it is %s: %j', (_, text) => {
    expect(isTitle(text)).toBe(false)
  })

  it('does not look like a title when nothing follows it', () => {
    expect(isTitle('Budget', '')).toBe(false)
    expect(isTitle('Budget', 'Läger')).toBe(false)
  })
})
