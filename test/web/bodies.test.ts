import { beforeAll, describe, expect, it } from 'vitest'
import { type GivenCounty, givenCounty } from '../support/given-county.ts'
import { december, january } from '../support/network-minutes.ts'

let county: GivenCounty
let address: string

beforeAll(async () => {
  county = await givenCounty()
  await county.record('Nätverket för elevhälsa', december)
  await county.record('Nätverket för elevhälsa', january)
  address = `/organ/${county.bodies.get('Nätverket för elevhälsa')}`
})

describe('the tree of bodies', () => {
  it('shows each body under the one above it, and what goes on where one was dissolved', async () => {
    const page = await county.page('/organ')

    expect(page).toMatch(/Styrgruppen barn och unga.*<details class="under" open.*Nätverket/s)
    expect(page).toMatch(/Närvarogruppen.*Upplöst 31 december 2024.*Efterträds av.*Nätverket/s)
    expect(page).toContain('Region Kronoberg')
  })
})

describe('a body', () => {
  it('says what it is for, where it stands and who sits there today', async () => {
    const page = await county.page(address)

    expect(page).toContain('Utvecklar elevhälsan.')
    expect(page).toMatch(/Överordnat organ<\/dt><dd><a[^>]*>Styrgruppen barn och unga/)
    expect(page).toMatch(/Föregångare<\/dt><dd><a[^>]*>Närvarogruppen/)
    expect(page).toMatch(/Ordförande<\/dt><dd><a[^>]*>Bo Alm/)
    expect(page).toMatch(/Nästa möte<\/dt><dd><a[^>]*>20 april 2026/)
    expect(page).toMatch(/Ljungby kommun<\/h3>.*Dag Lo.*Tidigare och kommande.*Cia Öst/s)
  })

  it('says who is missing', async () => {
    const page = await county.page(address)

    expect(page).toContain('Alvesta kommun har ingen plats i organet.')
  })

  it('shows what it has done, each view at an address of its own', async () => {
    expect(await county.page(address)).toMatch(/<a href="\/arenden\/[\w-]+" lang="sv">Skolfrånvaro/)
    expect(await county.page(`${address}?visa=uppdrag`)).toContain('Anna Ek skickar enkäten')
    expect(await county.page(`${address}?visa=beslut`)).toContain('att ta fram en rutin')
    expect(await county.page(`${address}?visa=moten`)).toContain('15 januari 2026')
    expect(await county.page(`${address}?visa=dokument`)).toContain('anteckningar.txt')
  })

  it('derives who takes part where nobody has a seat', async () => {
    const other = await givenCounty()
    await other.record('Styrgruppen barn och unga', january.replaceAll('Nätverket', 'Gruppen'))
    const page = await other.page(`/organ/${other.bodies.get('Styrgruppen barn och unga')}`)

    expect(page).toMatch(/Har deltagit.*Växjö kommun.*Anna Ek.*1 möte/s)
  })
})

describe('starting without documents', () => {
  it('founds a body, gives it a seat with somebody in it, and ends their time', async () => {
    const founded = await county.post('/organ/nytt', { namn: 'Ungdomsrådet', niva: 'local' })
    const body = founded.headers.get('location') ?? ''
    expect(founded.status).toBe(303)

    await county.post(`${body}/ny-plats`, { funktion: 'ungdom', slag: 'userRepresentative' })
    const seats = await county.page(`${body}?andra=platser`)
    const fill = /href="(\/platser\/[\w-]+\/innehavare)"/.exec(seats)?.[1] ?? ''
    await county.post(fill, { namn: 'Noor Hall', roll: 'chair', fran: '2026-01-01' })
    const filled = await county.page(`${body}?andra=platser`)
    expect(filled).toMatch(/Ordförande<\/dt><dd><a[^>]*>Noor Hall/)

    const leave = /href="(\/platser\/[\w-]+\/innehavare\/[\w-]+)"/.exec(filled)?.[1] ?? ''
    const early = await county.post(leave, { sista: '2025-12-31' })
    expect(await early.text()).toContain('Tiden slutar innan den börjar.')
    await county.post(leave, { sista: '2026-02-28' })
    const left = await county.page(body)
    expect(left).toContain('Platsen för ungdom har ingen innehavare.')
    expect(left).toMatch(/Tidigare och kommande.*Noor Hall/s)
  })

  it('changes a body, and refuses a place under itself and a name that is taken', async () => {
    const network = county.bodies.get('Nätverket för elevhälsa') ?? ''
    const styr = county.bodies.get('Styrgruppen barn och unga') ?? ''
    const form = `/organ/${styr}/andra`
    const fields = { namn: 'Styrgruppen', niva: 'strategic', slag: 'informal', uppdrag: 'Leder.' }

    const under = await county.post(form, { ...fields, overordnat: network })
    expect(under.status).toBe(422)
    expect(await under.text()).toContain('Organet kan inte stå under sig självt.')
    const taken = await county.post(form, { ...fields, namn: 'närvarogruppen' })
    expect(await taken.text()).toContain('Det finns redan ett organ som heter närvarogruppen.')

    expect((await county.post(form, fields)).status).toBe(303)
    expect(await county.page(`/organ/${styr}`)).toMatch(/<h1 lang="sv">Styrgruppen<\/h1>/)
  })

  it('adds parties by any name of theirs, and other organisations once', async () => {
    await county.post('/organ/parter', { namn: 'Tingsryd' })
    await county.post('/organ/parter/ny', { namn: 'Föreningen Bryggan', slag: 'userOrganisation' })
    const twice = await county.post('/organ/parter/ny', { namn: 'föreningen bryggan' })
    const unknown = await county.post('/organ/parter', { namn: 'Ankeborg' })

    const page = await county.page('/organ')
    expect(page).toContain('Tingsryds kommun')
    expect(page).toMatch(/Föreningen Bryggan.*brukarorganisation/s)
    expect(await twice.text()).toContain('Organisationen föreningen bryggan finns redan.')
    expect(await unknown.text()).toContain('Det finns ingen organisation som heter ”Ankeborg”.')
  })

  it('is for the secretariat only', async () => {
    expect((await county.post('/organ/nytt', { namn: 'Mitt eget' }, 'member')).status).toBe(409)
    expect((await county.get('/organ/nytt', 'member')).status).toBe(409)
    expect(await county.page(address, 'member')).not.toContain('Ändra organet')
  })
})

it('has no page for what is no id, or nobody’s', async () => {
  for (const path of ['/organ/1', '/organ/00000000-0000-4000-8000-000000000000', '/personer/x']) {
    expect((await county.get(path)).status).toBe(404)
  }
})
