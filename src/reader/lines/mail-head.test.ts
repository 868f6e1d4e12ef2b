import { describe, expect, it } from 'vitest'
import { readText } from '../../../test/support/written.ts'

const mail = (...fields: readonly string[]) =>
  readText(
    [
      ...fields,
      '',
      'Hej!',
      '',
      'SOCIALCHEFSNÄTVERKET ÅDAL',
      'Torsdag den 4 februari 2021 kl 9-11.30, Skype',
      '',
      'Närvarande: Anna Ek, Bo Alm',
      '',
      '1. Öppnande',
      'Inget.',
      '',
      '2. Budget',
      'Kassan är god.',
      '',
      '3. Övrigt',
      'Inget.',
    ].join('\n'),
  )

describe('the fields of a mail above the minutes in it', () => {
  it.each([
    [
      'Från: Anna Ek <anna@orsa.example>',
      'Skickat: den 8 februari 2021 16:42',
      'Till: Socialchefer',
      'Kopia: Ola Berg; Inger Näs',
      'Ämne: Noteringar från nätverket',
    ],
    [
      'From: Anna Ek',
      'Sent: den 8 februari 2021 16:42',
      'To: Socialchefer',
      'Subject: Noteringar från nätverket',
    ],
  ])('are none of the meeting', (...fields) => {
    const read = mail(...fields)

    expect(read.meeting).toMatchObject({ date: '2021-02-04', start: '09:00', place: 'Skype' })
    expect(read.distribution).toEqual([])
    expect(read.attendance.map(({ name }) => name)).toEqual(['Anna Ek', 'Bo Alm'])
  })

  it('are not a list of who the minutes go to', () => {
    expect(
      readText(
        'Protokoll Rådet 2024-03-14\n\n1. Öppnande\nInget.\n\n2. Budget\nInget.\n\n3. Övrigt\nInget.\n\nSändlista: Ledamöterna, Kansliet\n',
      ).distribution,
    ).toEqual(['Ledamöterna', 'Kansliet'])
  })
})
