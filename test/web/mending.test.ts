import { beforeAll, describe, expect, it } from 'vitest'
import { type GivenCounty, givenCounty } from '../support/given-county.ts'

let county: GivenCounty
const network = 'Nätverket för elevhälsa'

const minutes = `Protokoll ${network} 2025-02-10

Närvarande: Bo Alm, Region Kronoberg, Anna Ek, Växjö kommun

§ 1 Barnahus i länet
Anna Ek berättar om behovet.
Nätverket beslutar
att rekommendera huvudmännen att anta förslaget om barnahus
att följa arbetet

§ 2 Skolnärvaro
Nätverket beslutar
att ge Anna Ek i uppdrag att visa årets siffror
att följa frågan
Anna Ek tar fram ett underlag.

§ 3 Nästa möte
Nästa möte är den 12 juni 2026 kl. 9.00–12.00.
`

const again = `Minnesanteckningar ${network} 2025-02-24

Närvarande: Bo Alm, Region Kronoberg, Anna Ek, Växjö kommun

§ 1 Skolnärvaro
Anna Ek visar årets siffror.

§ 2 Nästa möte
Nästa möte är den 12 juni 2026.
`

const told = `Minnesanteckningar Styrgruppen barn och unga 2024-02-12

Närvarande: Anna Ek, Växjö kommun, Dag Lo, Ljungby kommun

§ 1 Lekplatser
Dag Lo ritar en skiss över gungorna.

§ 2 Bussresor
Tidtabellen ändras till hösten.

§ 3 Nästa möte
Nästa möte är den 9 mars 2026. Därefter möts vi den 20 april 2026.
`

const passing = `Minnesanteckningar Styrgruppen barn och unga 2026-03-09

§ 1 Elevenkät
Enkäten är skickad.
`

beforeAll(async () => {
  county = await givenCounty()
  await county.record(network, minutes)
  await county.record(network, again)
})

/** The first address on a page that a pattern finds. */
async function addressOn(page: string, pattern: RegExp): Promise<string> {
  return pattern.exec(await county.page(page))?.[1]?.replaceAll('&amp;', '&') ?? `/no ${pattern}`
}
const matter = (title: string) =>
  addressOn('/arenden', new RegExp(`<a href="(/arenden/[\\da-f-]{36})" lang="sv">${title}`))

describe('a matter that lies still', () => {
  it('leads in one press to the agenda of a planned meeting, and says so from then on', async () => {
    const thread = await matter('Skolnärvaro')
    const form = await addressOn(thread, /href="(\/arenden\/[\w-]+\/dagordning)">Till dagordning</)
    const page = await county.page(form)
    const [, meeting = ''] = /<option value="([\w-]{36})"[^>]*>Nätverket/.exec(page) ?? []
    expect(page).toContain('Nätverket för elevhälsa, 12 juni 2026')
    expect(page).toContain('Avsluta det i stället')

    const put = await county.post(form, { mote: meeting })

    expect(put.headers.get('location')).toBe(`${thread}#p-agenda-${meeting}`)
    const after = await county.page(thread)
    expect(after).toMatch(/Ärendet ligger stilla\..*Det står på dagordningen 12 juni 2026\./s)
    expect(after).toContain(`id="p-agenda-${meeting}"`)
    expect(after).toContain('Ärendet står på dagordningen')
    expect(await county.page(`/moten/${meeting}`)).toMatch(/På dagordningen.*Skolnärvaro/s)
    expect(await county.page('/')).not.toMatch(/Skolnärvaro.*Ärendet ligger stilla/s)
  })

  it('tells what is refused beside the form, and is taken off the agenda again', async () => {
    const thread = await matter('Skolnärvaro')
    const none = await county.post(`${thread}/dagordning`, { mote: '' })
    expect(none.status).toBe(422)
    expect(await none.text()).toContain('Välj vilket möte ärendet ska tas upp på.')
    const [, meeting = ''] = /id="p-agenda-([\w-]+)"/.exec(await county.page(thread)) ?? []
    const again = await county.post(`${thread}/dagordning`, { mote: meeting })
    expect(await again.text()).toContain('Ärendet står redan på dagordningen 12 juni 2026.')

    const off = await addressOn(
      `/moten/${meeting}`,
      /action="(\/moten\/[\w-]+\/dagordning\/[\w-]+)"/,
    )
    expect((await county.post(off, {}, 'member')).status).toBe(409)
    expect((await county.post(off)).headers.get('location')).toBe(`/moten/${meeting}`)
    expect(await county.page(thread)).not.toContain('p-agenda')
  })
})

describe('a matter that one meeting treated', () => {
  it('lies still where somebody has something to do without a day, and not where it was only told', async () => {
    await county.record('Styrgruppen barn och unga', told)

    expect(await county.page(await matter('Lekplatser'))).toContain('Ärendet ligger stilla.')
    expect(await county.page(await matter('Bussresor'))).not.toContain('Ärendet ligger stilla.')
  })

  it('is passed over when it was on an agenda and the minutes do not treat it', async () => {
    const thread = await matter('Bussresor')
    const form = await county.page(`${thread}/dagordning`)
    const [, meeting = ''] =
      /value="([\w-]{36})"[^>]*>Styrgruppen barn och unga, 9 mars/.exec(form) ?? []
    await county.post(`${thread}/dagordning`, { mote: meeting })
    expect(await county.page(thread)).not.toContain('Ärendet togs inte upp.')

    await county.record('Styrgruppen barn och unga', passing)

    const after = await county.page(thread)
    expect(after).toMatch(
      /Ärendet togs inte upp\..*stod på dagordningen 9 mars 2026 i Styrgruppen barn och unga, men protokollet/s,
    )
    expect(after).toContain('Till dagordning')
    expect(await county.page('/')).toMatch(/Ärendet togs inte upp\..*Bussresor/s)
  })
})

describe('a decision that the parties take at home', () => {
  it('leads in one press to the form that says who has, and counts them', async () => {
    const thread = await matter('Barnahus i länet')
    const form = await addressOn(thread, /href="(\/beslut\/[\w-]+\/antaget)">Ange vilka/)
    const page = await county.page(form)
    const box = (name: string) =>
      new RegExp(`name="(part-[\\w-]+)" value="ja"/><label [^>]*>${name}`).exec(page)?.[1] ?? ''
    expect(page).not.toContain('Alvesta kommun')

    const early = await county.post(form, { [box('Växjö kommun')]: 'ja', dag: '2025-01-01' })
    expect(early.status).toBe(422)
    expect(await early.text()).toMatch(
      /Beslutet togs 10 februari 2025.*value="ja" checked=""\/><label [^>]*>Växjö kommun/s,
    )
    const said = { dag: '2025-05-12', protokoll: 'Kommunfullmäktige § 45' }
    const ok = await county.post(form, { [box('Växjö kommun')]: 'ja', ...said })
    const decision = form.replace('/antaget', '')

    expect(ok.headers.get('location')).toBe(`${decision}#besluten-hemma`)
    const shown = await county.page(decision)
    expect(shown).toContain('Antaget av 1 av 3.')
    expect(shown).toContain('Saknas: Region Kronoberg, Ljungby kommun.')
    expect(shown).toContain('Kommunfullmäktige § 45')
    expect(await county.page(thread)).toContain('1 av 3 har gjort det.')
    expect(await county.page(`/en${decision}`)).toContain('Adopted by 1 of 3.')

    const others = { [box('Region Kronoberg')]: 'ja', [box('Ljungby kommun')]: 'ja' }
    await county.post(form, { ...others, dag: '2025-06-02' })
    expect(await county.page(thread)).not.toContain('beslutat hemma')
    expect(await county.page(form)).toContain('Alla har antagit beslutet.')

    const back = await addressOn(form, /action="(\/beslut\/[\w-]+\/antaget\/[\w-]+)"/)
    expect((await county.post(back)).headers.get('location')).toBe(form)
    expect(await county.page(decision)).toContain('Antaget av 2 av 3.')
  })

  it('is mended by the secretariat alone', async () => {
    const thread = await matter('Barnahus i länet')
    const form = await addressOn(thread, /href="(\/beslut\/[\w-]+\/antaget)">Ange vilka/)

    expect(await county.page(thread, 'member')).not.toContain('/antaget')
    expect((await county.get(form, 'member')).status).toBe(409)
    expect((await county.get(`${thread}/dagordning`, 'member')).status).toBe(409)
  })
})

describe('an assignment without an owner or a meeting', () => {
  it('comes with the form unfolded that its gap leads to', async () => {
    const assignment = await addressOn('/uppdrag', /href="(\/uppdrag\/[\da-f-]{36})/)

    expect(await county.page(`${assignment}?steg=tid`)).toMatch(
      /<details class="step-form" name="steg" open=""><summary>Bestäm tid/,
    )
    expect(await county.page(assignment)).not.toContain('name="steg" open')
  })
})

describe('an assignment without a time', () => {
  it('is given one, which its chain tells and nobody counts as a postponement', async () => {
    const assignment = await addressOn('/uppdrag', /href="(\/uppdrag\/[\da-f-]{36})/)
    expect(await county.page(assignment)).not.toContain('Skjut upp')
    const nothing = await county.post(`${assignment}/tid`)
    expect(nothing.status).toBe(422)
    expect(await nothing.text()).toContain('Välj ett möte eller skriv en dag.')
    const unset = await county.post(`${assignment}/skjut-upp`, { dag: '2026-05-04' })
    expect(await unset.text()).toContain('Uppdraget har ingen tid att skjuta upp.')

    await county.post(`${assignment}/tid`, { dag: '2026-05-04' })
    expect(await county.page(assignment)).toMatch(/Av Sara Nyholm.*Ska vara klart 4 maj 2026/s)
    expect(await county.page('/uppdrag?lage=postponed')).toContain('Inga uppdrag här.')
    const again = await county.post(`${assignment}/tid`, { dag: '2026-05-05' })
    expect(await again.text()).toContain('Uppdraget har redan en tid.')

    await county.post(`${assignment}/skjut-upp`, { dag: '2026-06-01' })
    expect(await county.page('/uppdrag?lage=postponed')).toContain('Uppskjutet</span>')
  })
})

describe('a body', () => {
  it('that is dissolved leads to naming its successor', async () => {
    const body = `/organ/${county.bodies.get('Styrgruppen barn och unga')}`
    await county.record('Styrgruppen barn och unga', again.replace('02-24', '03-10'))
    const same = { namn: 'Styrgruppen barn och unga', niva: 'strategic', slag: 'informal' }
    await county.post(`${body}/andra`, { ...same, upplost: '2025-12-31' })

    const page = await county.page(body)

    expect(page).toContain('Tråden saknar ett organ.')
    expect(page).toContain(`href="${body}/andra#eftertradare"`)
    expect(await county.page(`${body}/andra`)).toContain('id="eftertradare"')
  })

  it('has its seats ended by a form, and who sits there then', async () => {
    const body = `/organ/${county.bodies.get(network)}`
    const form = await addressOn(`${body}?andra=platser`, /href="(\/platser\/[\w-]+\/avsluta)"/)
    expect(await county.page(form)).toContain('De som sitter där då slutar samma dag.')

    const ended = await county.post(form, { sista: '2026-01-31' })

    expect(ended.headers.get('location')).toBe(`${body}?andra=platser#ledamoter`)
    expect(await county.page(`${body}?andra=platser`)).not.toContain(form)
    expect(await county.page(body)).toMatch(/Tidigare och kommande.*till 31 januari 2026/s)
  })

  it('leads from who is missing to the form that adds a seat', async () => {
    const body = `/organ/${county.bodies.get(network)}`

    expect(await county.page(body)).toMatch(
      /Alvesta kommun har ingen plats i organet\..*?href="[^"]*\/ny-plats"/s,
    )
    expect(await county.page(body, 'member')).not.toContain('/ny-plats')
  })
})

describe('merging two matters', () => {
  it('shows what will happen first, and does nothing until it is said again', async () => {
    const [from, into] = [await matter('Skolnärvaro'), await matter('Barnahus i länet')]
    const id = into.split('/').at(-1) ?? ''

    const page = await county.page(`${from}/sla-ihop?med=${id}`)

    expect(page).toContain('flyttas till Barnahus i länet')
    expect(page).toContain('Namnet Skolnärvaro finns kvar')
    expect(await county.page(from)).not.toContain('sammanslaget')
    const nothing = await county.get(`${from}/sla-ihop?med=`)
    expect(nothing.status).toBe(422)
    const same = await county.get(`${from}/sla-ihop?med=${from.split('/').at(-1)}`)
    expect(await same.text()).toContain('kan inte slås ihop med sig självt')

    const merged = await county.post(from, { gor: 'merge', med: id })
    expect(merged.headers.get('location')).toBe(into)
    expect(await county.page(from)).toContain('Ärendet är sammanslaget med')
    expect((await county.get(`${from}/sla-ihop?med=${id}`)).status).toBe(422)
  })
})
