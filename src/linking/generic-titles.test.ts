import { expect, it } from 'vitest'
import { isGenericTitle, kindOfTitle } from './generic-titles.ts'

it.each([
  ...[
    'Övrigt',
    'Övriga frågor',
    'Information',
    'Laget runt',
    'Lägesrapport',
    'Aktuellt i kommunerna',
    'Rapporter',
  ],
  ...[
    'Rapport från nätverken',
    'Polisen informerar',
    'Ekonomi',
    'Runda: vad händer hos er?',
    'Kort information',
  ],
  ...[
    'Information från Region Gävleborg',
    'Övrigt som sades',
    'Nuläge',
    'Val av presidium 2021-2022',

    'Sandviken',
  ],
])('a title as "%s" says nothing of a matter', (title) => {
  expect(isGenericTitle(title)).toBe(true)
})

it.each([
  ...[
    'Mötets öppnande, val av justerare',
    'Föregående protokoll',
    'Dagordning',
    'Val av justerare',
    'Sammanträdet öppnas',
    'Nästa möte',
    'Mötet avslutas',
  ],
  ...['Start', 'Semestrar', 'Nästa', 'Nästa träff'],
  ...['Välkomna', 'Uppföljning av föregående protokoll', 'Höstens möten', 'Kommande möten 2022'],
])('a title as "%s" is of the meeting itself', (title) => {
  expect(kindOfTitle(title)).toBe('formal')
})

it.each([
  ...[
    'Barnahus',
    'Skolfrånvaro',
    'Mobila team',
    'HLT',
    'Sommarjobb',
    'Gemensam plan för suicidprevention',
  ],
  ...['Starta eget för unga', 'Nästa steg mot Barnahus'],
  ...['Elevhälsa och BUP', 'Ny modell för arrangörsstöd'],
])('a title as "%s" says its matter', (title) => {
  expect(kindOfTitle(title)).toBe('saying')
})

it.each(['Verksamhetsplan 2025', 'Utbildningen', 'Handlingsplan barn och unga'])(
  'a title as "%s" is made of words that many matters share',
  (title) => {
    expect(kindOfTitle(title)).toBe('thin')
  },
)
