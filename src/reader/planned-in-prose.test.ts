import { describe, expect, it } from 'vitest'
import { readText } from '../../test/support/written.ts'

const head =
  'Minnesanteckningar Partnerskap för trygghet i Ådal 2019-02-18\n\nNärvarande: Anna Ek, Bo Alm\n\n'
const planned = (title: string, ...lines: readonly string[]) =>
  readText(
    `${head}1. Öppnande\nInget.\n\n2. Budget\nKassan är god.\n\n3. ${title}\n${lines.join('\n')}\n`,
  ).plannedMeetings.map(({ date, start, end }) => [date, start, end])

describe('meetings to come', () => {
  it.each([
    ['Nästa partnerskapsmöte är den 30 april kl. 13-16, plats senare.', ['2019-04-30']],
    ['Höstens möten blir den 19 september och 21 november.', ['2019-09-19', '2019-11-21']],
    ['Årets sista möte är den 1 december i Ådal.', ['2019-12-01']],
    ['Terminens första träff hålls den 3 maj.', ['2019-05-03']],
  ])('are told in a sentence: %s', (text, days) => {
    expect(planned('Avslutning', text).map(([day]) => day)).toEqual(days)
  })

  it('may be told after each other, line by line', () => {
    expect(planned('Övrigt', 'Nästa möte: 13/3 kl 14.00, Linden', 'Därefter 8/5.')).toEqual([
      ['2019-03-13', '14:00', null],
      ['2019-05-08', null, null],
    ])
  })

  it('may be rows of a table', () => {
    expect(
      planned(
        'Kommande samråd',
        'Dag\tTid\tVärd',
        'Fredag 7 juni 2019\t13.15–16.00\tOrsa kommun',
        'Fredag 23 augusti 2019\t09.00–12.00\tMora kommun',
      ),
    ).toEqual([
      ['2019-06-07', '13:15', '16:00'],
      ['2019-08-23', '09:00', '12:00'],
    ])
  })

  it('keep their times when they are moved', () => {
    expect(
      planned(
        'Mötestider',
        '11 mars kl. 9.30–12',
        '15 april kl. 9.30–12',
        'Mötet i april flyttas till den 29 april.',
      ),
    ).toEqual([
      ['2019-03-11', '09:30', '12:00'],
      ['2019-04-29', '09:30', '12:00'],
    ])
  })

  it.each([
    'Nästa ledningsgruppsmöte i regionen är den 3 maj.',
    'Därefter 8/5.',
    'Höstens möten blev dyra.',
  ])('are none of: %s', (text) => {
    expect(planned('Avslutning', text)).toEqual([])
  })
})
