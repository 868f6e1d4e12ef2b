import { expect, it } from 'vitest'
import { matterTitle } from './matter-title.ts'

it.each([
  ['Uppföljning av Barnahus i länet', 'Barnahus i länet'],
  ['Information om familjecentraler', 'Familjecentraler'],
  ['Remiss: Strategi för psykisk hälsa', 'Strategi för psykisk hälsa'],
  ['Beslut om IKB', 'IKB'],
  ['§ 7 Lägesrapport – tillnyktringsavtalet', 'Tillnyktringsavtalet'],
  ['4. Förslag till gemensam riktlinje', 'Gemensam riktlinje'],
  ['Skolfrånvaro – Anna Ek informerar', 'Skolfrånvaro'],
  ['Skolfrånvaro (Anna Ek, 20 min)', 'Skolfrånvaro'],
  ['HLT, uppföljning', 'HLT'],
  ['Uppföljning', 'Uppföljning'],
  ['TILLSYNSKAMPANJ: KÖLDMEDIER', 'Tillsynskampanj: köldmedier'],
  ['Fråga om uppföljning av SIP', 'SIP'],
  ['Uppdrag från LSVO: Barnahus', 'Barnahus'],
  ['Lägesrapport HLT', 'HLT'],
  ['Utbildning av elever i årskurs 2, 5 och 8', 'Utbildning av elever i årskurs 2, 5 och 8'],
  ['Information till nya föräldrar', 'Information till nya föräldrar'],
  ['NY LOKAL I LJUNGBY', 'Ny lokal i Ljungby'],
  ['DELA RÄTT', 'Dela rätt'],
  ['1177 på webben', '1177 på webben'],
  ['Plan 2024–2026', 'Plan 2024–2026'],
  ['Arbetet med suicidprevention', 'Suicidprevention'],
  ['Samverkan kring barn, unga och familjer', 'Samverkan kring barn, unga och familjer'],
])('"%s" is about "%s"', (title, matter) => {
  expect(matterTitle(title, ['Anna Ek'])).toBe(matter)
})
