import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type KnownMatter,
  type LinkableItem,
  linkItems,
  type MatterLink,
  namesTaught,
} from './link-items.ts'
import { stemsSaid } from './vocabulary.ts'

const body = 'b1'
const meeting = { bodyId: body, bodyName: null, heldOn: '2025-03-14' }

const matter = (title: string, more: Partial<KnownMatter> = {}): KnownMatter => ({
  id: title,
  title,
  names: [],
  handled: [{ bodyId: body, times: 1, lastOn: '2024-12-05' }],
  people: [],
  vocabulary: new Map(),
  ...more,
})

/** What a matter's items have spoken of: every word twice. */
const spokenOf = (text: string) => new Map(stemsSaid(text).map((stem) => [stem, 2]))

const item = (title: string, more: Partial<LinkableItem> = {}): LinkableItem => ({
  key: title,
  parentKey: null,
  isNumbered: true,
  title,
  kind: 'other',
  text: title,
  people: [],
  names: [],
  ...more,
})

const linkOf = (given: LinkableItem, matters: readonly KnownMatter[]): MatterLink =>
  linkItems([given], matters, meeting).get(given.key) ?? { kind: 'none' }

const tillnyktring = matter('Tillnyktringsavtalet')
const barnahus = matter('Barnahus i länet')
const hlt = matter('Hälsa, lärande och trygghet (HLT)')
const frånvaro = matter('Problematisk skolfrånvaro')

describe('an item is linked by itself', () => {
  it.each([
    ['Barnahus', barnahus],
    ['Uppföljning av Barnahuset', barnahus],
    ['Överenskommelsen om tillnyktring', tillnyktring],
    ['Beslut om förlängning av tillnyktringsavtalet', tillnyktring],
    ['HLT', hlt],
    ['Lägesrapport HLT', hlt],
    ['Hälsa, lärande och trygghet', hlt],
    ['Remiss: problematisk skolfrånvaro', frånvaro],
    ['Problematisk frånvaro i skolan', frånvaro],
  ])('where its title says the matter: %s', (title, { id }) => {
    const link = linkOf(item(title), [tillnyktring, barnahus, hlt, frånvaro])

    expect(link).toMatchObject({ kind: 'sure', matterIds: [id] })
  })

  it('where the minutes tell what an abbreviation means', () => {
    const tsi = matter('Tidiga insatser i samordning')
    const meanings = new Map([['TSIS', 'Tidiga insatser i samordning']])

    expect(linkOf(item('TSIS', { meanings }), [tsi])).toMatchObject({ kind: 'sure' })
  })

  it('while the body and the day of the meeting are not known yet', () => {
    const unknown = { bodyId: null, bodyName: null, heldOn: null }

    expect(linkItems([item('Barnahus')], [barnahus], unknown).get('Barnahus')).toMatchObject({
      kind: 'sure',
    })
  })

  it('by a name that the matter got before', () => {
    const known = matter('Stöd till föräldrar', {
      names: [{ written: 'Projektet Trygga rummet', kind: 'project' }],
    })

    expect(linkOf(item('Trygga rummet'), [known])).toMatchObject({ kind: 'sure' })
  })

  it('where its title is much like the matter and its text speaks of the same', () => {
    const spoken = 'Lotsarna följer unga från BUP till vuxenpsykiatrin tills kontakten fungerar.'
    const known = matter('Övergången till vuxenpsykiatrin', { vocabulary: spokenOf(spoken) })
    const others = [barnahus, tillnyktring, frånvaro]
    const title = 'Bättre övergång till vuxenpsykiatrin'

    expect(linkOf(item(title, { text: spoken }), [known, ...others])).toMatchObject({
      kind: 'sure',
      matterIds: [known.id],
    })
    expect(linkOf(item(title, { text: 'Något helt annat.' }), [known, ...others]).kind).toBe('ask')
  })

  it('to two matters where its title names both and nothing else', () => {
    expect(linkOf(item('HLT och Barnahus'), [hlt, barnahus])).toMatchObject({
      kind: 'sure',
      matterIds: expect.arrayContaining([hlt.id, barnahus.id]),
    })
  })
})

describe('an item is never mixed up with a matter that', () => {
  it.each([
    ['is of another place', 'Familjecentralen i Sandviken', 'Familjecentralen i Ockelbo'],
    ['is for others', 'Psykisk hälsa för äldre', 'Psykisk hälsa för nyanlända'],
    ['is about something else', 'Handlingsplan för skolfrånvaro', 'Handlingsplan för tandhälsa'],
    ['has another name', 'Projektet Framsteget', 'Projektet Lyktan'],
    ['only shares a plain word', 'Utbildning om våld', 'Utbildning om SIP'],
  ])('%s', (_why, title, other) => {
    expect(linkOf(item(title), [matter(other)]).kind).toBe('new')
  })
})

describe('a person is asked', () => {
  it('where the matter is of another year', () => {
    const known = matter('Strategi för suicidprevention 2023')

    expect(linkOf(item('Strategi för suicidprevention 2026'), [known]).kind).toBe('ask')
  })

  it('where the title says less than the matter, and what it is is not sure', () => {
    const link = linkOf(item('Föräldraskapsstöd för nyanlända'), [matter('Föräldraskapsstöd')])

    expect(link).toMatchObject({ kind: 'ask', matterIds: ['Föräldraskapsstöd'] })
  })

  it('where two matters fit, the likeliest first', () => {
    const matters = [matter('SIP på sjukhuset'), matter('SIP i skolan')]

    const link = linkOf(item('SIP'), matters)

    expect(link).toMatchObject({ kind: 'ask', matterIds: expect.arrayContaining(['SIP i skolan']) })
  })

  it('where the matter is another than the new one', () => {
    const old = matter('Plan mot skolfrånvaro')

    expect(linkOf(item('Ny plan mot skolfrånvaro'), [old]).kind).toBe('ask')
    expect(
      linkOf(item('Nya planer mot skolfrånvaro'), [matter('Ny plan mot skolfrånvaro')]),
    ).toMatchObject({ kind: 'sure' })
  })

  it('where a title gathers several matters, though one of them is hardly called anything else', () => {
    const matters = [
      matter('Riktlinjer för familjecentraler'),
      matter('Familjecentralen i Ockelbo'),
    ]

    expect(linkOf(item('Familjecentraler i länet'), matters)).toMatchObject({ kind: 'ask' })
    expect(linkOf(item('Familjecentraler i länet'), matters.slice(0, 1)).kind).toBe('sure')
  })

  it('where the title says nothing of the matter, and the text speaks of what its items have spoken of', () => {
    const known = matter('Sov gott', {
      vocabulary: spokenOf(
        'Kampanjen om sömn når tonåringar genom skolsköterskorna och fritidsgårdarna.',
      ),
    })
    const given = item('Hjälp av frivilliga', {
      text: `Anna Ek från Ockelbo berättar om broschyren till fritidsgårdarna, som är tryckt och delas ut av tolv volontärer i höst.
        Kampanjens affischer om sömn sätts upp.`,
    })

    expect(linkOf(given, [known, barnahus, hlt])).toMatchObject({
      kind: 'ask',
      matterIds: [known.id],
    })
    expect(linkOf({ ...given, text: '' }, [known, barnahus, hlt]).kind).toBe('new')
  })

  it('where a sub-item says the matter together with what it stands under', () => {
    const known = matter('Familjecentralen i Ockelbo')
    const parent = item('Familjecentraler')
    const child = item('Ockelbo', { parentKey: parent.key })

    expect(linkItems([parent, child], [known], meeting).get(child.key)).toMatchObject({
      matterIds: [known.id],
    })
    expect(linkItems([child], [known], meeting).get(child.key)).toEqual({ kind: 'none' })
  })

  it('where a title that says nothing stands above words that name the matter', () => {
    const text = 'Övrigt\nAnna Ek berättar att tillnyktringsavtalet går ut i december.'

    expect(linkOf(item('Övrigt', { text }), [tillnyktring, hlt])).toMatchObject({
      kind: 'ask',
      matterIds: [tillnyktring.id],
      title: null,
    })
  })

  it('where the same people lately had a matter that is a little like it', () => {
    const known = matter('Mobilt team för unga med samsjuklighet', {
      people: ['Bo Alm'],
      handled: [{ bodyId: 'b2', times: 1, lastOn: '2024-12-05' }],
    })
    const given = item('Mobila insatser vid beroende', { people: ['Bo Alm'] })

    expect(linkOf(given, [known])).toMatchObject({ kind: 'ask' })
    expect(linkOf({ ...given, people: [] }, [known]).kind).toBe('new')
  })

  it('where the body is there for one matter, and the title says no other', () => {
    const known = matter('Projekt Intensiv behandling (IKB)', { handled: [] })
    const links = linkItems([item('Bemanning')], [known], {
      ...meeting,
      bodyName: 'Styrgrupp IKB',
    })

    expect(links.get('Bemanning')).toMatchObject({ kind: 'ask', matterIds: [known.id] })
    const lyktan = matter('Projektet Lyktan', { handled: [] })
    const ofLyktan = { ...meeting, bodyName: 'Lyktan – projektgruppen' }
    expect(linkItems([item('Bemanning')], [lyktan], ofLyktan).get('Bemanning')).toMatchObject({
      kind: 'ask',
      matterIds: [lyktan.id],
    })
  })

  it('where an item was called so before, by a person who linked it', () => {
    const known = matter('Samtycke till delad information', {
      names: [{ written: 'Blanketten', kind: 'heading' }],
      handled: [{ bodyId: 'b2', times: 1, lastOn: '2024-12-05' }],
    })

    expect(linkOf(item('Blanketten'), [known])).toMatchObject({ kind: 'ask' })
  })

  it('where the matter rested for years', () => {
    const old = matter('Barnahus', {
      handled: [{ bodyId: body, times: 1, lastOn: '2019-01-10' }],
    })

    expect(linkOf(item('Barnahus'), [old])).toMatchObject({ kind: 'ask' })
  })

  it('what a new matter would be called, as a noun phrase', () => {
    const link = linkOf(item('Uppföljning av föräldraskapsstöd för nyanlända'), [
      matter('Föräldraskapsstöd'),
    ])

    expect(link).toMatchObject({ title: 'Föräldraskapsstöd för nyanlända' })
  })
})

describe('an item has no matter of its own', () => {
  it.each(['Mötets öppnande', 'Föregående protokoll', 'Övrigt', 'Laget runt', 'Nästa möte'])(
    'under "%s"',
    (title) => {
      expect(linkOf(item(title), [barnahus]).kind).toBe('none')
    },
  )

  it('where its sub-items have theirs', () => {
    const parent = item('Pågående arbete inom LSVO')
    const child = item('Barnahus', { parentKey: parent.key })

    const links = linkItems([parent, child], [barnahus], meeting)

    expect(links.get(parent.key)).toEqual({ kind: 'none' })
    expect(links.get(child.key)).toMatchObject({ kind: 'sure' })
  })

  it('but holds the matter itself where its sub-items say nothing', () => {
    const parent = item('Barnahus')
    const child = item('Lägesbild', { parentKey: parent.key })

    expect(linkItems([parent, child], [barnahus], meeting).get(parent.key)).toMatchObject({
      kind: 'sure',
    })
  })
})

it('starts no matter under a heading without number, below an item that says its own', () => {
  const parent = item('Ställningstagande till Barnahus')
  const heading = item('Synpunkter från kommunerna', { parentKey: parent.key, isNumbered: false })

  const links = linkItems([parent, heading], [barnahus], meeting)

  expect(links.get(parent.key)).toMatchObject({ kind: 'sure', matterIds: [barnahus.id] })
  expect(links.get(heading.key)).toEqual({ kind: 'none' })
})

it('teaches a matter what its items are called, and keeps a name that shares no word apart', () => {
  expect(namesTaught(item('Överenskommelsen om tillnyktring'), tillnyktring)).toEqual([
    { written: 'Överenskommelsen om tillnyktring', kind: 'title' },
  ])
  expect(namesTaught(item('Berusade barn'), tillnyktring)).toEqual([
    { written: 'Berusade barn', kind: 'heading' },
  ])
  expect(namesTaught(item('Övrigt'), tillnyktring)).toEqual([])
  expect(namesTaught(item('Tillnyktring och samtycke'), tillnyktring)).toEqual([
    { written: 'Tillnyktring och samtycke', kind: 'heading' },
  ])
})

it('calls a matter that starts in two items of the same minutes the same', () => {
  const items = [item('Familjecentraler'), item('Beslut om familjecentralerna')]

  const links = linkItems(items, [], meeting)

  expect([...links.values()]).toEqual([
    { kind: 'new', title: 'Familjecentraler' },
    { kind: 'new', title: 'Familjecentraler' },
  ])
})

const titles = fc.constantFrom(
  ...[
    'Barnahus',
    'Övrigt',
    'HLT',
    'SIP i skolan',
    'Tillnyktringsavtalet',
    'Laget runt',
    'Information',
  ],
  ...[
    'Mötets öppnande',
    'Skolfrånvaro',
    'Verksamhetsplan 2025',
    'Barn och unga',
    'Psykisk hälsa, remiss',
  ],
)
const anyTitle = fc.oneof(titles, fc.string({ unit: 'binary', maxLength: 40 }))
const anyMatters = fc
  .uniqueArray(anyTitle, { maxLength: 8 })
  .map((all) => all.map((each) => matter(each, { vocabulary: spokenOf(each) })))
const anyItems = fc
  .uniqueArray(anyTitle, { maxLength: 8 })
  .chain((all) =>
    fc
      .array(anyTitle, { minLength: all.length, maxLength: all.length })
      .map((texts) =>
        all.map((title, index) => item(title, { text: `${title}\n${texts[index]}` })),
      ),
  )

describe('whatever the titles are', () => {
  it('the order of items and matters makes no difference', () => {
    fc.assert(
      fc.property(anyItems, anyMatters, (items, matters) => {
        const links = linkItems(items, matters, meeting)
        const turned = linkItems(items.toReversed(), matters.toReversed(), meeting)
        for (const { key } of items) expect(turned.get(key)).toEqual(links.get(key))
      }),
    )
  })

  it('a title that says nothing is never linked surely', () => {
    const generic = fc.constantFrom(
      'Övrigt',
      'Information',
      'Laget runt',
      'Lägesrapport',
      'Övriga frågor',
    )
    fc.assert(
      fc.property(generic, anyTitle, anyMatters, (title, text, matters) => {
        expect(linkOf(item(title, { text }), [...matters, matter('Övrigt')]).kind).not.toBe('sure')
      }),
    )
  })

  it('what is linked or asked is a known matter, and what starts has a title', () => {
    fc.assert(
      fc.property(anyItems, anyMatters, (items, matters) => {
        const ids = new Set(matters.map(({ id }) => id))
        for (const link of linkItems(items, matters, meeting).values()) {
          if (link.kind === 'new') expect(link.title.trim()).not.toBe('')
          if (link.kind === 'sure' || link.kind === 'ask') {
            expect(link.matterIds.length).toBeGreaterThan(0)
            expect(link.matterIds.every((id) => ids.has(id) && link.because.has(id))).toBe(true)
          }
        }
      }),
    )
  })
})
