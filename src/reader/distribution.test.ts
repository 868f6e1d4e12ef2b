import { describe, expect, it } from 'vitest'
import { minutesSaying, readText } from '../../test/support/written.ts'

const distribution = (...below: readonly string[]) =>
  readText(`${minutesSaying('Bo berättade.')}\n\n${below.join('\n')}`).distribution

describe('to whom minutes are sent', () => {
  it.each([
    ['Protokollet skickas till'],
    ['Protokollet publiceras på regionens webbplats och skickas till'],
    ['Minnesanteckningarna mejlas till:'],
    ['Sändlista'],
  ])('is read below %j', (label) => {
    expect(distribution(label, 'Rådets ledamöter', 'Regionstyrelsen')).toEqual([
      'Rådets ledamöter',
      'Regionstyrelsen',
    ])
  })

  it('is not read out of a sentence about something else', () => {
    expect(distribution('Protokollet skickas till Anna för justering.')).toEqual([])
    expect(distribution('Inbjudan skickas till', 'Rådets ledamöter')).toEqual([])
  })
})
