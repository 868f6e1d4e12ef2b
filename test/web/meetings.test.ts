import { beforeAll, describe, expect, it } from 'vitest'
import { type GivenCounty, givenCounty } from '../support/given-county.ts'
import { december, january } from '../support/network-minutes.ts'

let county: GivenCounty
let meetingId: string
let address: string

beforeAll(async () => {
  county = await givenCounty()
  await county.record('Nätverket för elevhälsa', december)
  meetingId = await county.record('Nätverket för elevhälsa', january)
  address = `/moten/${meetingId}`
})

describe('a meeting that was held', () => {
  it('shows its minutes as they stand, item by item, with an anchor at each', async () => {
    const page = await county.page(address)

    expect(page).toContain('id="punkt-1"')
    expect(page).toMatch(/<h3[^>]*lang="sv"[^>]*>.*§ 1.*Skolfrånvaro<\/h3>/)
    expect(page).toContain('Anna Ek berättar om läget.')
    expect(page.match(/Anna Ek skickar enkäten till skolorna/g)).toHaveLength(1)
  })

  it('marks decisions and assignments in the margin, and says which decision is second hand', async () => {
    const page = await county.page(address)

    expect(page).toMatch(/class="sign" href="\/beslut\/[\w-]+"><span class="node k-decision">/)
    expect(page).toMatch(/class="sign" href="\/uppdrag\/[\w-]+"><span class="node">/)
    expect(page).toMatch(/<span class="node k-info"><\/span>Återgivet beslut/)
    expect(page).toContain(
      'Andrahandskälla: taget av Styrgruppen barn och unga den 12 december 2025',
    )
  })

  it('names those who have a seat and of whom the minutes say nothing', async () => {
    const page = await county.page(address)

    expect(page).toContain('Ljungby kommun nämns inte alls.')
    expect(page).not.toContain('Växjö kommun nämns inte')
    expect(page).toMatch(/Eva Berg<\/a>.*Frånvarande/s)
  })

  it('leads to the meetings before and after, and to the matters that were handled', async () => {
    const page = await county.page(address)

    expect(page).toMatch(/Föregående möte<\/dt><dd><a[^>]*>4 december 2025/)
    expect(page).toMatch(/Nästa möte<\/dt><dd><a[^>]*>9 februari 2026/)
    expect(page).toMatch(/Ärende.*<a href="\/arenden\/[\w-]+" lang="sv">Skolfrånvaro/s)
  })

  it('gives its file to be kept and not shown, as what it is', async () => {
    const response = await county.get(`${address}/fil`, 'member')

    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/plain')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="anteckningar.txt"; filename*=UTF-8''anteckningar.txt`,
    )
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await response.text()).toBe(january)
  })

  it('is shown to nobody who is not signed in, and to nobody of another county', async () => {
    const other = await givenCounty()

    expect((await county.site.request(address)).status).toBe(303)
    expect((await county.site.request(`${address}/fil`)).status).toBe(303)
    expect((await other.get(address)).status).toBe(404)
    expect((await other.get(`${address}/fil`)).status).toBe(404)
  })
})

describe('the register of meetings', () => {
  it('tells what is planned from what has its minutes and what lacks them', async () => {
    const page = await county.page('/moten?ar=2026')

    expect(page).toMatch(/april 2026.*20.*Planerat/s)
    expect(page).toMatch(/9<\/span>.*Protokoll saknas/s)
    expect(page).toMatch(/15<\/span>.*Protokoll finns/s)
    expect(page).not.toContain('december 2025')
  })

  it('narrows by body and by year, in its address', async () => {
    const styr = county.bodies.get('Styrgruppen barn och unga')

    expect(await county.page(`/moten?organ=${styr}`)).toContain('Inga möten här.')
    expect(await county.page('/moten?ar=2025')).toContain('december 2025')
  })
})

describe('a meeting to come', () => {
  it('is planned by the secretariat, shown with its time and place, and called off', async () => {
    const body = county.bodies.get('Styrgruppen barn och unga')
    const form = `/organ/${body}/nytt-mote`

    const refused = await county.post(form, { dag: 'någon gång', borjar: '9' })
    expect(refused.status).toBe(422)
    const again = await refused.text()
    expect(again).toContain('Dagen ”någon gång” går inte att förstå.')
    expect(again).toContain('value="någon gång"')

    const planned = await county.post(form, { dag: '14 maj', borjar: '9', plats: 'Teams' })
    expect(planned.status).toBe(303)
    const meeting = planned.headers.get('location') ?? ''
    expect(await county.page(meeting)).toMatch(
      /14 maj 2026.*kl\. från 09\.00|14 maj 2026.*från 09\.00/s,
    )

    const twice = await county.post(form, { dag: '2026-05-14' })
    expect(await twice.text()).toContain('Organet har redan ett möte 14 maj 2026.')

    expect((await county.post(`${meeting}/stall-in`)).headers.get('location')).toBe(meeting)
    expect(await county.page(meeting)).toContain('Inställt')
  })

  it('is planned and called off by the secretariat only', async () => {
    const body = county.bodies.get('Styrgruppen barn och unga')
    const form = `/organ/${body}/nytt-mote`

    expect((await county.get(form, 'member')).status).toBe(409)
    expect((await county.post(form, { dag: '15 maj' }, 'member')).status).toBe(409)
    expect(await county.page('/moten', 'member')).not.toContain('15 maj 2026')
  })
})
