import { describe, expect, it } from 'vitest'
import { wordedTimes } from './worded-times.ts'

const timesIn = (text: string) => wordedTimes(text).map(({ start, end }) => [start, end])

describe('a time of day in words', () => {
  it.each([
    ['måndagen den 18 februari klockan halv tio till tolv', '09:30', '12:00'],
    ['klockan nio–elva', '09:00', '11:00'],
    ['kl. kvart över nio', '09:15', null],
    ['från klockan ett till halv fyra', '13:00', '15:30'],
    ['klockan kvart i tio till klockan ett', '09:45', '13:00'],
    ['klockan halv fem till sju', '16:30', '19:00'],
    ['klockan halv sju på kvällen', '18:30', null],
    ['klockan åtta på kvällen', '20:00', null],
  ])('is read: %s', (text, start, end) => {
    expect(timesIn(text)).toEqual([[start, end]])
  })

  it.each(['tio av tolv kom', 'den ena halvan till två', 'klockan i korridoren', 'halva styrkan'])(
    'is no number of something: %s',
    (text) => {
      expect(timesIn(text)).toEqual([])
    },
  )
})
