import { beforeAll, describe, expect, it } from 'vitest'
import { type GivenCounty, givenCounty } from '../support/given-county.ts'
import { december, january } from '../support/network-minutes.ts'

let county: GivenCounty
let enkat: string
let ownerless: string

beforeAll(async () => {
  county = await givenCounty()
  await county.record('Nätverket för elevhälsa', december)
  await county.record('Nätverket för elevhälsa', january)
  const page = await county.page('/uppdrag')
  enkat = /href="(\/uppdrag\/[\w-]+)" lang="sv">Anna Ek skickar/.exec(page)?.[1] ?? ''
  ownerless = /href="(\/uppdrag\/[\w-]+)" lang="sv">Erfarenheterna/.exec(page)?.[1] ?? ''
})

describe('the register of assignments', () => {
  it('shows what, who, by when and how it stands, and says what to look out for', async () => {
    const page = await county.page('/uppdrag')

    expect(page).toMatch(/Anna Ek skickar.*Anna Ek<\/a>.*2 februari 2026.*Försenat.*Inte börjat/s)
    expect(page).toContain('1 uppdrag är försenat')
    expect(page).toContain('1 uppdrag har ingen ansvarig')
    expect(page).toMatch(/Nätverket för elevhälsa, 15 januari 2026, § 1/)
  })

  it('narrows by body, owner, state and what is overdue or mine', async () => {
    const styr = county.bodies.get('Styrgruppen barn och unga')

    expect(await county.page(`/uppdrag?organ=${styr}`)).toContain('Inga uppdrag här.')
    expect(await county.page('/uppdrag?forsenade=ja')).not.toContain('Erfarenheterna')
    expect(await county.page('/uppdrag?lage=done')).toContain('Inga uppdrag här.')
    expect(await county.page('/uppdrag?mina=ja', 'member')).toContain('Anna Ek skickar')
    expect(await county.page('/uppdrag?mina=ja', 'member')).not.toContain('Erfarenheterna')
  })

  it('is a board too, where a card leads to the step that moves it', async () => {
    const page = await county.page('/uppdrag?visa=tavla')

    expect(page).toMatch(/Inte börjat.*Anna Ek skickar.*Flytta till….*#aterrapportera/s)
  })
})

describe('an assignment', () => {
  it('has its source in the words of the minutes, and the first step of its chain', async () => {
    const page = await county.page(enkat)

    expect(page).toMatch(/<blockquote class="quote" lang="sv"><p>Anna Ek skickar enkäten/)
    expect(page).toContain('Uppdraget gavs')
    expect(page).toContain('Klart senast 2 februari 2026')
  })

  it('is postponed to a meeting or a day, which is counted and never forgotten', async () => {
    const nothing = await county.post(`${enkat}/skjut-upp`, { text: 'Sjukdom' })
    expect(nothing.status).toBe(422)
    expect(await nothing.text()).toContain('Välj ett möte eller skriv en dag.')
    const past = await county.post(`${enkat}/skjut-upp`, { dag: '2026-02-01' })
    expect(await past.text()).toContain('Dagen har redan varit.')

    const meeting = /<option value="([\w-]+)"[^>]*>Nätverket för elevhälsa, 20 april 2026/.exec(
      await county.page(enkat),
    )?.[1]
    await county.post(`${enkat}/skjut-upp`, { mote: meeting ?? '', text: 'Få har svarat.' })
    await county.post(`${enkat}/skjut-upp`, { dag: '1 juni' })

    const page = await county.page(enkat)
    expect(page).toContain('Uppskjutet 2 gånger')
    expect(page).toMatch(
      /Uppskjutet till 20 april 2026.*Få har svarat\..*Uppskjutet till 1 juni 2026/s,
    )
    expect(page).toContain('Av Sara Nyholm')
    expect(await county.page('/uppdrag')).not.toContain('Försenat')
  })

  it('follows the meeting that it is due at', async () => {
    const page = await county.page(enkat)
    const meeting = /<option value="([\w-]+)"[^>]*>Nätverket för elevhälsa, 20 april/.exec(
      page,
    )?.[1]
    await county.post(`${enkat}/skjut-upp`, { mote: meeting ?? '' })

    const planned = await county.page(`/moten/${meeting}`)
    expect(planned).toMatch(/Ska vara klart till mötet.*Anna Ek skickar/s)
    expect(planned).toMatch(/Ärenden som väntar på mötet.*Skolfrånvaro/s)
  })

  it('gets an owner where it had none, and is handed over with who had it before', async () => {
    await county.post(`${ownerless}/lamna-over`, { namn: 'Bo Alm', slag: 'person' })
    const same = await county.post(`${ownerless}/lamna-over`, { namn: 'bo alm', slag: 'person' })
    expect(await same.text()).toContain('Uppdraget ligger redan hos Bo Alm.')
    await county.post(`${ownerless}/lamna-over`, {
      namn: 'Styrgruppen barn och unga',
      slag: 'body',
      text: 'Det är en ledningsfråga.',
    })

    const page = await county.page(ownerless)
    expect(page).toContain('Bo Alm utsågs till ansvarig')
    expect(page).toContain('Överlämnat från Bo Alm till Styrgruppen barn och unga')
    const styr = county.bodies.get('Styrgruppen barn och unga')
    expect(await county.page(`/organ/${styr}?visa=uppdrag`)).toMatch(/Mottagna.*Erfarenheterna/s)
  })

  it('is reported back by whoever owns it, and done', async () => {
    const silent = await county.post(`${enkat}/aterrapportera`, { text: ' ' }, 'member')
    expect(await silent.text()).toContain('Skriv vad uppdraget har lett till')

    await county.post(`${enkat}/aterrapportera`, { text: 'Sju skolor har svarat.' }, 'member')
    expect(await county.page(enkat)).toMatch(
      /Återrapporterat.*Av Anna Ek.*Sju skolor har svarat\./s,
    )
    await county.post(`${enkat}/klart`, {}, 'member')
    expect(await county.page('/uppdrag?lage=done')).toContain('Anna Ek skickar')
  })

  it('is changed by nobody else', async () => {
    const refused = await county.post(`${ownerless}/klart`, {}, 'member')

    expect(refused.status).toBe(422)
    expect(await county.page(ownerless, 'member')).toContain(
      'Sekretariatet och den som är ansvarig kan återrapportera',
    )
    expect(await county.page('/uppdrag?lage=done')).not.toContain('Erfarenheterna')
  })
})

describe('a person', () => {
  it('has seats with terms, a load, an attendance and assignments', async () => {
    const page = await county.page('/uppdrag?lage=all')
    const person = /href="(\/personer\/[\w-]+)">Anna Ek/.exec(page)?.[1] ?? ''
    const shown = await county.page(person)

    expect(shown).toMatch(/Platser.*Nätverket för elevhälsa.*ledamot, Växjö kommun, elevhälsa/s)
    expect(shown).toContain('Närvarande vid 2 av 2 möten')
    expect(shown).toMatch(/Återrapporterade och klara.*Anna Ek skickar/s)
  })
})
