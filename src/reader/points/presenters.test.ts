import { describe, expect, it } from 'vitest'
import { readText } from '../../../test/support/written.ts'
import { readTitle } from './title.ts'
import { isBreak } from './unnumbered.ts'

describe('people in brackets after a title', () => {
  it.each([
    ['Elevhälsan (Omid Ali, Region Skåne, och Åsa Ek, Mjölby)', ['Omid Ali', 'Åsa Ek']],
    ['Polisens områden (Anders Ståhlbrand, kommunpolis)', ['Anders Ståhlbrand']],
    ['Budget (föredragande: Anna Ek, ekonom)', ['Anna Ek']],
    ['Remissen (skolchef Anna Ek)', ['Anna Ek']],
    ['Nytt från länet (Anna Ek och Bo Alm)', ['Anna Ek', 'Bo Alm']],
  ])('present it: %s', (text, presenters) => {
    expect(readTitle(text)).toMatchObject({
      title: text.slice(0, text.indexOf(' (')),
      presenters,
    })
  })

  it.each([
    'Avtal (Region Skåne)',
    'Plan för unga (barn och unga, skola)',
    'Rutin vid SIP (se bilaga)',
    'Lagar (LSS, SoL)',
    'Utbildning (Norra Sverige, Södra Sverige)',
  ])('are none: %s', (text) => {
    expect(readTitle(text)).toMatchObject({ title: text, presenters: [] })
  })
})

describe('the title of a document among its headings', () => {
  it('is no point', () => {
    const lines = [
      '# Skolchefsnätverket Östergötland',
      '',
      '# Noteringar från nätverksträff 12 maj 2017, Vadstena',
      '',
      'Klockan 09.00–14.30',
      '',
      '# Välkomna',
      '',
      'Dagens program godkändes.',
      '',
      '# Simkunnighet',
      '',
      'Punkten utgick.',
    ]

    expect(readText(lines).items.map(({ title }) => title)).toEqual(['Välkomna', 'Simkunnighet'])
  })
})

describe('a break in a timetable', () => {
  it.each(['Fika', '14.30 Fika', 'Lunch', 'Kaffepaus', 'Lunch på Hotell Park', 'Kaffe och mingel'])(
    'is no point: %s',
    (title) => {
      expect(isBreak(title)).toBe(true)
    },
  )

  it.each(['Kaffe och incheckning', 'Fikakassan', 'Lunch för pensionärer', 'Paus i projektet'])(
    'is not what only begins so: %s',
    (title) => {
      expect(isBreak(title)).toBe(false)
    },
  )
})
