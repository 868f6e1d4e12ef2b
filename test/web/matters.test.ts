import { beforeAll, describe, expect, it } from 'vitest'
import { type GivenCounty, givenCounty } from '../support/given-county.ts'
import { threadMinutes } from '../support/given-thread.ts'

let county: GivenCounty
const council = 'Styrgruppen barn och unga'
const group = 'Nätverket för elevhälsa'

beforeAll(async () => {
  county = await givenCounty()
})

/** The address of a matter, from the register. */
async function addressOf(title: string): Promise<string> {
  const register = await county.page('/arenden')
  const links = [...register.matchAll(/<a href="(\/arenden\/[\da-f-]{36})" lang="sv">([^<]*)</g)]
  return links.find(([, , named]) => named === title)?.[1] ?? `/no matter is called ${title}`
}

describe('the register of matters', () => {
  it('teaches what it is for while it is empty', async () => {
    const page = await county.page('/arenden')

    expect(page).toContain('Här visas länets ärenden när det första protokollet är inläst.')
    expect(page).toContain('Läs in protokoll')
    expect(await county.page('/arenden', 'member')).not.toContain('Läs in protokoll')
    expect(await county.page('/en/arenden')).toContain('The matters of the county are shown here')
  })

  it('shows where each matter is, and narrows by what the address asks for', async () => {
    await county.record(council, threadMinutes.council)
    await county.record(group, threadMinutes.group)

    const all = await county.page('/arenden')
    expect(all).toContain('3 ärenden')
    expect(all).toMatch(/Barnahus i länet.*Nätverket för elevhälsa.*20 november 2025/s)
    expect(await county.page('/arenden?text=tillnyktring')).toContain('1 ärende<')
    expect(await county.page(`/arenden?organ=${county.bodies.get(group)}`)).toContain('2 ärenden')
    expect(await county.page('/arenden?lage=ended')).toContain('Inget ärende passar ditt urval.')
    expect(await county.page('/arenden?ar=2024')).toContain('Visa alla ärenden')
    expect(await county.page("/arenden?text=%25'&organ=x&ar=ett&sida=-4")).toContain('0 ärenden')
  })
})

describe('the thread of a matter', () => {
  it('says where the matter is, draws it through the bodies, and lists what happened', async () => {
    const page = await county.page(await addressOf('Barnahus i länet'))

    expect(page).toContain('Nätverket för elevhälsa fick en återrapport 20 november 2025.')
    expect(page).toMatch(/<ol class="map-events">.*2 okt Beslut.*20 nov Återrapport/s)
    expect(page).toMatch(/<path class="main" d="M\d/)
    expect(page).toMatch(/<h3 lang="sv">\s*Ge Samverkansgruppen i uppdrag att utreda ett gemensamt/)
    expect(page).toMatch(/Bo Alm bjuder in polisen.*1 februari 2026/s)
    expect(page).toMatch(/Källa: protokoll 2 oktober 2025.*Anna Ek berättar om behovet/s)
    expect(page).not.toContain(' style=')
  })

  it('leads from each sign of the map to the same event in the list', async () => {
    const page = await county.page(await addressOf('Barnahus i länet'))
    const targets = [...page.matchAll(/<li class="x-[^"]*"><a href="#([^"]+)"/g)].map(
      ([, id]) => id,
    )

    expect(targets.length).toBeGreaterThan(1)
    for (const id of targets) expect(page).toContain(`id="${id}"`)
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('speaks English, and leaves the words of the minutes in Swedish', async () => {
    const page = await county.page(`/en${await addressOf('Barnahus i länet')}`)

    expect(page).toContain('The thread through the bodies')
    expect(page).toContain('<h1 lang="sv">Barnahus i länet</h1>')
  })

  it('is not there under an address that no matter has', async () => {
    const unknown = '/arenden/00000000-0000-4000-8000-000000000000'

    expect((await county.get(unknown)).status).toBe(404)
    expect((await county.get('/arenden/barnahus')).status).toBe(404)
  })
})

describe('changing a matter', () => {
  it('is for the secretariat: a member may follow and nothing else', async () => {
    const matter = await addressOf('Skolnärvaro')
    const followed = await county.post(matter, { gor: 'follow' }, 'member')
    const renamed = await county.post(matter, { gor: 'rename', namn: 'X' }, 'member')

    expect(followed.status).toBe(303)
    expect(await county.page(matter, 'member')).toContain('Du följer')
    expect(await county.page(matter, 'member')).not.toContain('Ändra ärendet')
    expect(await county.page('/arenden?foljda=ja', 'member')).toContain('1 ärende<')
    expect(renamed.status).toBe(409)
    expect((await county.get(`${matter}/andra`, 'member')).status).toBe(409)
  })

  it('comes back to the thread, and tells what is refused beside its form', async () => {
    const matter = await addressOf('Skolnärvaro')
    const refused = await county.post(matter, { gor: 'rename', namn: ' ' })
    const merged = await county.post(matter, { gor: 'merge', med: '' })
    const renamed = await county.post(matter, { gor: 'rename', namn: 'Närvaro i skolan' })

    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Ärendet behöver ett namn.')
    expect(await merged.text()).toContain('Välj ett ärende i listan och försök igen.')
    expect(renamed.headers.get('location')).toBe(matter)
    expect(await county.page(matter)).toContain('<h1 lang="sv">Närvaro i skolan</h1>')
    expect((await county.post(matter, { gor: 'dansa' })).status).toBe(404)
  })

  it('splits, moves, ends and merges by the forms of one page', async () => {
    const barnahus = await addressOf('Barnahus i länet')
    const change = await county.page(`${barnahus}/andra`)
    const [, second = ''] = [...change.matchAll(/name="handelse" value="([^"]+)"/g)].map(
      ([, id]) => id ?? '',
    )
    const split = await county.post(barnahus, {
      gor: 'split',
      handelse: second,
      nytt: 'Polisens del',
    })
    const part = split.headers.get('location') ?? ''
    const ended = await county.post(part, { gor: 'end', varfor: 'Polisen är med.' })
    const page = await county.page(part)
    const merged = await county.post(part, { gor: 'merge', med: barnahus.split('/').at(-1) ?? '' })

    expect(ended.status).toBe(303)
    expect(page).toContain('Ärendet avslutades 2 mars 2026. Polisen är med.')
    expect(merged.headers.get('location')).toBe(barnahus)
    expect(await county.page(part)).toContain('Ärendet är sammanslaget med')
    expect(await county.page(barnahus)).toContain('20 november 2025')
  })

  it('starts a matter by hand, before any body has treated it', async () => {
    const refused = await county.post('/arenden', { namn: '' })
    const started = await county.post('/arenden', { namn: 'Sommarens kontaktvägar' })

    expect(refused.status).toBe(422)
    const page = await county.page(started.headers.get('location') ?? '')
    expect(page).toContain('Inget organ har behandlat ärendet än.')
    expect(page).toContain('Tråden börjar här.')
  })
})
