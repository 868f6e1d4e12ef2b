import { beforeAll, describe, expect, it } from 'vitest'
import { linkItem } from '../../src/actions/link-item.ts'
import {
  type Asker,
  askers,
  givenSecrets,
  type Secret,
  type SecretCounty,
} from '../support/secret-county.ts'

let county: SecretCounty
beforeAll(async () => {
  county = await givenSecrets()
}, 120_000)

const registers = [
  '/',
  '/arenden',
  '/moten',
  '/uppdrag',
  '/beslut',
  '/organ',
  '/inlasning',
  '/publicerat',
]

/** Every page that somebody can come to by the links of others, and searches for each secret word. */
async function crawl(asker: Asker, words: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const searched = words.flatMap((word) => [
    `/sok?q=${word}`,
    `/sok?q=${word.slice(0, -1)}x`,
    `/arenden?text=${word}`,
    `/beslut?ord=${word}`,
  ])
  const waiting = [...registers, ...searched, '/en', '/en/arenden']
  const seen = new Map<string, string>()
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path) || seen.size > 400) continue
    const response = await county.ask(asker, path)
    const said = await response.text()
    seen.set(path, `${JSON.stringify([...response.headers])}\n${said}`)
    if (path.startsWith('/en')) continue
    for (const [link] of said.matchAll(/(?<=href=")\/(?!assets|en\b|logga-ut)[^"#]+/g)) {
      waiting.push(link.replaceAll('&amp;', '&'))
    }
  }
  return seen
}

/** What a page says when the words of what was asked for, which it repeats, are taken out. */
const withoutAsked = (said: string, path: string): string => {
  const asked = [...new URLSearchParams(path.split('?')[1] ?? '').values()]
  return asked.reduce((left, word) => left.replaceAll(word, ''), said.toLowerCase())
}

describe.each(askers)('%s', (asker) => {
  it('finds no word of minutes that are not theirs to read, on any page', async () => {
    const words = county.secrets.map(({ word }) => word)
    const pages = await crawl(asker, words)
    const hidden = county.secrets.filter(({ readers }) => !readers.includes(asker))
    const leaks = [...pages].flatMap(([path, said]) =>
      hidden.flatMap(({ word, state, isMarked }) =>
        (asker === 'stranger' || asker === 'nobody') &&
        state === 'published' &&
        !isMarked &&
        path.startsWith('/publicerat')
          ? []
          : withoutAsked(said, path).includes(word)
            ? [`${path}: ${word}`]
            : [],
      ),
    )
    expect(leaks).toEqual([])
    if (asker !== 'stranger' && asker !== 'nobody') expect(pages.size).toBeGreaterThan(40)
  }, 120_000)

  it('is told of nothing at the address of what is not theirs, as of what is not there', async () => {
    const missing = await (await county.ask(asker, `/beslut/${crypto.randomUUID()}`)).text()
    for (const { readers, addresses, word } of county.secrets) {
      for (const path of addresses) {
        const response = await county.ask(asker, path)
        const said = await response.text()
        if (readers.includes(asker)) {
          expect(response.status, `${word} ${path}`).toBe(200)
          continue
        }
        expect(said.toLowerCase(), path).not.toContain(word)
        if (asker === 'nobody') {
          expect(response.status, path).toBe(303)
          expect(response.headers.get('location')).toContain('till=')
        } else {
          expect(response.status, `${word} ${path}`).toBe(404)
          expect(said).toBe(missing)
        }
      }
    }
  })

  it('reads the record of a meeting exactly where the rules say so', async () => {
    for (const { readers, meetingId, word } of county.secrets) {
      const response = await county.ask(asker, `/moten/${meetingId}`)
      const said = (await response.text()).toLowerCase()
      expect(said.includes(`${word}prat`), `${word} ${response.status}`).toBe(
        readers.includes(asker),
      )
    }
  })

  it('reads published minutes, and only those, without anybody asking who it is', async () => {
    for (const { meetingId, state, word, isMarked } of county.secrets) {
      const response = await county.ask(asker, `/publicerat/${meetingId}`)
      expect(response.status).toBe(state === 'published' ? 200 : 404)
      const said = await response.text()
      expect(said.includes(`${word}prat`)).toBe(state === 'published' && !isMarked)
      expect(said.includes('meröppetprat')).toBe(state === 'published' && isMarked === true)
      expect(response.headers.get('set-cookie')).toBeNull()
    }
  })

  it('moves minutes on only of the secretariat', async () => {
    if (asker === 'secretariat') return
    for (const { meetingId } of county.secrets) {
      for (const gor of ['circulate', 'adjust', 'publish', 'withdraw']) {
        const response = await county.send(asker, `/moten/${meetingId}/lage`, { gor })
        expect([303, 409]).toContain(response.status)
      }
    }
    const states = await county.db.selectFrom('meeting').select(['id', 'minutes_state']).execute()
    const stateOf = new Map(states.map((each) => [each.id, each.minutes_state]))
    for (const { meetingId, state } of county.secrets) {
      expect(stateOf.get(meetingId)).toBe(state)
    }
  })
})

describe('published minutes', () => {
  const published = (): Secret =>
    county.secrets.find(({ state }) => state === 'published') as Secret

  it('are the same for all, are kept by any cache, and are asked for again by their tag', async () => {
    const path = `/publicerat/${published().meetingId}`
    const first = await county.ask('nobody', path)
    const signedIn = await county.ask('secretariat', path)
    const tag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    expect(signedIn.headers.get('etag')).toBe(tag)
    expect(await signedIn.text()).toBe(await first.text())
    const again = await county.site.request(path, { headers: { 'if-none-match': tag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  it('are listed, of all bodies or of one, and linked from the start page', async () => {
    const { meetingId } = published()
    const group = county.bodies.get('Nätverket för elevhälsa')
    const other = county.bodies.get('Styrgruppen barn och unga')
    const link = `/publicerat/${meetingId}`
    expect(await (await county.ask('nobody', '/')).text()).toContain('href="/publicerat"')
    expect(await (await county.ask('nobody', '/publicerat')).text()).toContain(link)
    expect(await (await county.ask('nobody', `/publicerat?organ=${group}`)).text()).toContain(link)
    expect(await (await county.ask('nobody', `/publicerat?organ=${other}`)).text()).not.toContain(
      link,
    )
    const { collaborationId } = county.session
    expect(
      await (await county.ask('nobody', `/publicerat?samverkan=${collaborationId}`)).text(),
    ).toContain(link)
  })
})

describe('minutes', () => {
  it('come from draft to published by the buttons of their page, each step as an event, and back', async () => {
    const meetingId = await county.record(
      'Nätverket för elevhälsa',
      'Minnesanteckningar Nätverket för elevhälsa 2026-02-20\n\nNärvarande: Anna Ek, Växjö kommun\n\n§ 1 Stegen\nPrat.\n',
    )
    const page = async (asker: Asker) => (await county.ask(asker, `/moten/${meetingId}`)).text()
    const press = async (gor: string) =>
      (await county.send('secretariat', `/moten/${meetingId}/lage`, { gor })).status
    expect(await page('secretariat')).toContain('value="publish"')
    expect(await page('colleague')).not.toContain('value="publish"')
    expect(await press('withdraw')).toBe(303)
    expect(await page('colleague')).toContain('går inte att läsa än')
    expect(await press('publish')).toBe(409)
    expect(await press('circulate')).toBe(303)
    expect(await press('adjust')).toBe(303)
    expect(await press('publish')).toBe(303)
    expect((await county.ask('nobody', `/publicerat/${meetingId}`)).status).toBe(200)
    expect(await press('withdraw')).toBe(303)
    expect((await county.ask('nobody', `/publicerat/${meetingId}`)).status).toBe(404)
    const events = await county.db
      .selectFrom('event_content')
      .where('subject_id', '=', meetingId)
      .orderBy('seq')
      .select(['act', 'details'])
      .execute()
    expect(events.map(({ act, details }) => `${act} ${details}`)).toEqual([
      'minutes.withdraw {"from":"adjusted","to":"draft"}',
      'minutes.circulate {"from":"draft","to":"circulated"}',
      'minutes.adjust {"from":"circulated","to":"adjusted"}',
      'minutes.publish {"from":"adjusted","to":"published"}',
      'minutes.withdraw {"from":"published","to":"adjusted"}',
    ])
  })

  it('may be for the members of a body only, as its page decides', async () => {
    const body = county.bodies.get('Närvarogruppen') ?? ''
    const meetingId = await county.record(
      'Närvarogruppen',
      'Minnesanteckningar Närvarogruppen 2024-02-20\n\nNärvarande: Anna Ek, Växjö kommun\n\n§ 1 Stegen\nPrat om närvaro.\n',
    )
    const isRead = async () =>
      (await (await county.ask('colleague', `/moten/${meetingId}`)).text()).includes(
        'Prat om närvaro',
      )
    expect(await isRead()).toBe(true)
    const form = await (await county.ask('secretariat', `/organ/${body}/lasare`)).text()
    expect(form).toContain('bara organets ledamöter')
    await county.send('secretariat', `/organ/${body}/lasare`, {
      lasare: 'members',
      justering: 'no',
    })
    expect(await isRead()).toBe(false)
    await county.send('secretariat', `/organ/${body}/lasare`, {
      lasare: 'internal',
      justering: 'no',
    })
    expect(await isRead()).toBe(true)
  })
})

describe('a matter that began in minutes that not everybody reads', () => {
  const secretIn = (state: Secret['state']) =>
    county.secrets.find((each) => each.state === state) as Secret
  const as = async (asker: Asker, path: string) => (await county.ask(asker, path)).text()
  const matterIn = (state: Secret['state']) =>
    secretIn(state).addresses.find((path) => path.startsWith('/arenden/')) ?? ''
  const move = (gor: string) =>
    county.send('secretariat', `/moten/${secretIn('draft').meetingId}/lage`, { gor })
  /** The first item of minutes becomes one of a matter's, as a person says. */
  const link = async ({ meetingId }: Secret, matter: string) => {
    const { itemId } = await county.db
      .selectFrom('handling')
      .innerJoin('item', 'item.id', 'handling.item_id')
      .where('item.meeting_id', '=', meetingId)
      .select('item.id as itemId')
      .orderBy('item.place')
      .executeTakeFirstOrThrow()
    await linkItem(county.session, { itemId, matterId: matter.split('/')[2] ?? '' })
  }

  it('is called by the first heading that they do read, wherever it is told of', async () => {
    const matter = matterIn('draft')
    expect((await county.ask('colleague', matter)).status).toBe(404)
    await link(secretIn('adjusted'), matter)
    expect(await as('colleague', matter)).toMatch(/<h1[^>]*>[^<]*justeratord/)
    const words = ['/arenden?text=justeratord', '/sok?q=justeratordfr%C3%A5gan']
    for (const path of [matter, `/en${matter}`, '/arenden', '/', '/organ', '/beslut', ...words]) {
      expect((await as('colleague', path)).toLowerCase(), path).not.toContain('utkastord')
    }
    for (const path of ['/sok?q=utkastordfr%C3%A5gan', '/arenden?text=utkastord']) {
      expect(await as('colleague', path), path).not.toContain(matter)
    }
  })

  it('has its own title when everybody reads it, and what a person calls it always', async () => {
    const matter = matterIn('draft')
    expect((await move('adjust')).status).toBe(303)
    expect(await as('colleague', matter)).toMatch(/<h1[^>]*>[^<]*utkastord/)
    const named = { gor: 'rename', namn: 'Det som personen kallar det' }
    expect((await county.send('secretariat', matter, named)).status).toBe(303)
    expect(await as('colleague', matter)).toMatch(/<h1[^>]*>[^<]*Det som personen/)
    expect((await move('withdraw')).status).toBe(303)
    const said = await as('colleague', matter)
    expect(said).toMatch(/<h1[^>]*>[^<]*Det som personen/)
    expect(said.toLowerCase()).not.toContain('utkastord')
  })

  it('is dated in the register by what they read', async () => {
    const matter = matterIn('adjusted')
    await link(county.secrets.find(({ isClosed }) => isClosed) as Secret, matter)
    const dated = async (asker: Asker) => {
      const said = await as(asker, '/arenden')
      return /\d+ januari 2026/.exec(said.slice(said.indexOf(`"${matter}"`)))?.[0]
    }
    expect(await dated('colleague')).toBe('12 januari 2026')
    expect(await dated('secretariat')).toBe('14 januari 2026')
  })
})
