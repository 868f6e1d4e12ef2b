import { describe, expect, it } from 'vitest'
import { readTitle } from './title.ts'

describe('the title of a point', () => {
  it.each([
    ['Budget', 'Budget'],
    ['Budget ...... 4', 'Budget'],
    ['Budget ………… 12', 'Budget'],
    ['Budget _____ 3', 'Budget'],
    ['Föregående protokoll.', 'Föregående protokoll'],
    ['Övriga frågor:', 'Övriga frågor'],
    ['Budget (10 min)', 'Budget'],
    ['kl. 13.00 Kaffe', 'Kaffe'],
    ['Remiss om elevhälsa dnr SN 2024-118', 'Remiss om elevhälsa'],
    ['Ekonomi: Kassan är god.', 'Ekonomi'],
    ['Ekonomi. Kassan är god.', 'Ekonomi'],
    ['Övriga frågor - inga övriga frågor', 'Övriga frågor'],
    ['Övrigt – inget', 'Övrigt'],
    ['Mötets öppnande, upprop m.m.', 'Mötets öppnande, upprop m.m.'],
    ['Dialog – hur når vi unga?', 'Dialog – hur når vi unga?'],
    ['Projekt 2023–2024', 'Projekt 2023–2024'],
    ['Unga 13-29 år', 'Unga 13-29 år'],
    ['Samverkan: skola och socialtjänst', 'Samverkan: skola och socialtjänst'],
    ['Beslut om budget', 'Beslut om budget'],
    ['Lägervecka /Anna', 'Lägervecka'],
    ['Laget runt /alla', 'Laget runt'],
    ['Skola /Fritid', 'Skola /Fritid'],
  ])('of %j is %j', (text, title) => {
    expect(readTitle(text).title).toBe(title)
  })

  it.each([
    ['Lägesrapport - Anna', ['Anna']],
    ['Lägesrapport /Anna Ek, Erik', ['Anna Ek', 'Erik']],
    ['Barnahus – Anna Ek, Bo Alm', ['Anna Ek', 'Bo Alm']],
    ['Ekonomi – Anna. Kassan är god.', ['Anna']],
  ])('names those who present it in %j', (text, presenters) => {
    expect(readTitle(text).presenters).toEqual(presenters)
  })

  it.each([
    ['a place after a dash', 'Studiebesök – Norrdala'],
    ['a thing after a dash', 'Uppdrag – Psykisk hälsa'],
    ['no dash', 'Anna Ek informerar'],
    ['a dash inside a name', 'LAG-ADHD'],
  ])('names nobody where there is %s: %j', (_, text) => {
    expect(readTitle(text).presenters).toEqual([])
  })

  it('ends where those who present it begin', () => {
    expect(readTitle('Nya intyg – Omid och Åsa Ek')).toMatchObject({
      title: 'Nya intyg',
      presenters: ['Omid', 'Åsa Ek'],
    })
  })

  it('ends where those who tell of it begin', () => {
    expect(readTitle('Läger - Hanna Ek Alm och Bo Ek från Ekebro visade ett nuläge')).toMatchObject(
      {
        title: 'Läger',
        rest: 'Hanna Ek Alm och Bo Ek från Ekebro visade ett nuläge',
      },
    )
  })

  it.each([
    ['Budget (10 min)', 10],
    ['Budget ca 20 min', 20],
    ['Budget 15 minuter', 15],
    ['Minska väntetiden', null],
    ['Budget', null],
  ])('says in %j that it takes %j minutes', (text, minutes) => {
    expect(readTitle(text).minutes).toBe(minutes)
  })

  it.each([
    ['Ekonomi: Kassan är god.', 'Kassan är god.'],
    ['Ekonomi. Kassan är god.', 'Kassan är god.'],
    ['Budget', ''],
  ])('leaves of %j the text %j', (text, rest) => {
    expect(readTitle(text).rest).toBe(rest)
  })
})
