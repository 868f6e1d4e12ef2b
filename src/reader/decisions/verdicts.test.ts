import { describe, expect, it } from 'vitest'
import { ownBody } from '../own-body.ts'
import { findVerdict } from './verdicts.ts'

const own = ownBody('Skolchefsnätverket')
const found = (text: string) => {
  const verdict = findVerdict(text, own, '2024-05-20')
  return verdict && [verdict.takenBy, text.slice(verdict.after), verdict.date]
}

describe("another body's verdict", () => {
  it.each([
    [
      'Men Socialnämnden i Tierp har nyligen sagt nej till avtalet.',
      'Socialnämnden i Tierp',
      false,
    ],
    ['Orsa: socialnämnden sade i april upp avtalet om jouren.', 'socialnämnden', false],
    ['Kommunernas ekonomichefer har sagt ja.', 'Kommunernas ekonomichefer', false],
    [
      'Region Skånes hälsonämnd ställde sig i mars positiv till planen.',
      'Region Skånes hälsonämnd',
      false,
    ],
    ['SKR:s styrelse tog i juni ställning för förslaget.', 'SKR:s styrelse', false],
    ['Klart är att bildningsnämnden i mars avslog begäran.', 'bildningsnämnden', false],
    [
      'Det kostar, och länets skolchefer har kommit överens om att dela på det.',
      'skolchefer',
      true,
    ],
    ['Tierps socialnämnd har uttalat att ingen ska åka ensam.', 'Tierps socialnämnd', true],
    ['Det prövas, och där beslutade kommunfullmäktige i maj att bygga.', 'kommunfullmäktige', true],
    [
      'Anmäls regionstyrelsens beslut den 3 maj § 12 att säga upp avtalet.',
      'regionstyrelsen',
      true,
    ],
  ])('is retold: %s', (text, takenBy, hasClause) => {
    const verdict = findVerdict(text, own, '2024-05-20')

    expect(verdict?.status).toBe('quoted')
    expect(verdict?.takenBy?.endsWith(takenBy)).toBe(true)
    expect(text.slice(verdict?.after).startsWith('att ')).toBe(hasClause)
  })

  it('has the day that stands beside it', () => {
    expect(found('Hälsonämnden har den 14 mars avslagit ansökan.')?.[2]).toBe('2024-03-14')
  })

  it.each([
    'Om nämnden har sagt nej får vi tänka om.',
    'Nätverket har sagt nej till förslaget.',
    'Nämnden väntas säga nej i maj.',
    'Vi har i nämnden sagt nej till det.',
    'Socialnämnden har lång kö.',
    'Kommunen tog emot 40 barn i mars.',
    'Styrelsen sade inget om saken.',
    'Inför regionstyrelsens beslut ska vi svara.',
  ])('is not in: %s', (text) => {
    expect(findVerdict(text, own, '2024-05-20')).toBeNull()
  })
})
