import { describe, expect, it } from 'vitest'
import { lineIn } from '../../../test/support/written.ts'
import { isStopped, sentencesOf, splitSentences } from './sentences.ts'

const sentences = (text: string) => splitSentences(text).map((each) => each.text.trim())

describe('a sentence', () => {
  it.each([
    ['Anna ringer. Bo mejlar.', ['Anna ringer.', 'Bo mejlar.']],
    ['Vem ringer? Anna gör det! Bra.', ['Vem ringer?', 'Anna gör det!', 'Bra.']],
    ['Mötet den 18. Bo kom sent.', ['Mötet den 18.', 'Bo kom sent.']],
    [
      'Vi tackar för kaffe m.m. Nästa möte är i maj.',
      ['Vi tackar för kaffe m.m.', 'Nästa möte är i maj.'],
    ],
    ['Kostnaden är 500 kr. Anna betalar.', ['Kostnaden är 500 kr.', 'Anna betalar.']],
    ['”Det går bra.” Anna instämde.', ['”Det går bra.”', 'Anna instämde.']],
    ['Listan skickas ut. @Bo följer upp.', ['Listan skickas ut.', '@Bo följer upp.']],
  ])('ends where the next begins in %j', (text, parts) => {
    expect(sentences(text)).toEqual(parts)
  })

  it.each([
    ['bl.a. Norrdala och Ekebro deltar.'],
    ['Vi bjuder in t.ex. Anna Ek och Bo Alm.'],
    ['Mötet börjar kl. 13 i Ekebro.'],
    ['Mötet hålls den 18. april i Ekebro.'],
    ['Rapporten gäller fr.o.m. 1 maj t.o.m. 3 juni.'],
    ['S.k. SIP-möten hålls.'],
    ['Vi läser prot. 3 april igen.'],
    ['Se prot. Bo Alm har det.'],
    ['Anna K. Ek skriver.'],
    ['Enligt ordf. § 4'],
    ['Se punkt 3.2 i planen.'],
    ['Läs mer på www.ekebro.example nu.'],
    ['Vice ordf. Bo Alm leder mötet.'],
    ['Budget och plan'],
  ])('is not ended inside %j', (text) => {
    expect(sentences(text)).toHaveLength(1)
  })

  it('has a place in its text, so that it can be found again', () => {
    const text = 'Anna ringer. Bo mejlar. Cia skriver.'

    for (const { at, text: part } of splitSentences(text)) {
      expect(text.slice(at, at + part.length)).toBe(part)
    }
  })

  it('tells the source lines it stands on, and whether it begins its line', () => {
    const line = {
      ...lineIn('Anna ringer rektorn i Norrdala. Bo mejlar resten.'),
      starts: [
        { at: 0, line: 7 },
        { at: 22, line: 8 },
      ],
    }

    expect(sentencesOf(line)).toMatchObject([
      { lines: [7, 8], first: true },
      { lines: [8, 8], first: false },
    ])
  })

  it.each([
    ['Kassan är god.', 'Anna ringer Bo.', true],
    ['Rådet träffas i Ekebro den 18.', 'april', false],
    ['Norrdala och Ekebro byter plats, dvs.', 'Norrdala går först.', false],
    ['Planen kostar 300 tkr.', 'Anna ringer Bo.', true],
    ['Kassan är god', 'i år.', true],
  ])('ends with the line %j above %j: %j', (text, below, ends) => {
    expect(isStopped(text, below)).toBe(ends)
  })

  it('is none in an empty text', () => {
    expect(splitSentences('')).toEqual([])
  })
})
