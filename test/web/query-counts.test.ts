import type { KyselyPlugin } from 'kysely'
import { expect, it } from 'vitest'
import { givenCounty } from '../support/given-county.ts'
import { givenSite } from '../support/site.ts'

const names = ['Anna Ek', 'Cia Öst', 'Dag Lo', 'Eva Ström', 'Filip Berg', 'Gun Dahl']

/** Minutes of a day about so many matters, with so many people, decisions and assignments in each. */
function minutesOf(day: string, size: number): string {
  const people = names.slice(0, size)
  const matters = ['Barnahus', 'Elevhälsans arbete', 'Skolfrånvaro', 'Familjecentraler'].slice(
    0,
    size,
  )
  return `Minnesanteckningar Nätverket för elevhälsa ${day}

Närvarande: ${people.map((name) => `${name}, Växjö kommun`).join(', ')}

${matters
  .map(
    (matter, at) => `§ ${at + 1} ${matter}
Länsstyrgruppen beslutade den 7 januari 2026 att se över ${matter.toLowerCase()}.
Nätverket beslutar
att ge Anna Ek i uppdrag att utreda frågan
att rekommendera kommunerna att avsätta medel
Ärendet bordläggs till nästa möte.
${people.map((name) => `${name} återkommer med ett förslag senast den 2 juni 2026.`).join('\n')}
`,
  )
  .join('\n')}
§ ${matters.length + 1} Nästa möte
Nästa möte är den 12 juni 2026.
`
}

it('a page asks the store as many questions however much it shows', async () => {
  const county = await givenCounty()
  const { count, plugin } = counting()
  const db = county.db.withPlugin(plugin)
  const site = givenSite({ archive: { db, files: county.files } })
  const cookie = await signedIn(site)
  const questions = async (path: string) => {
    const before = count()
    const response = await site.request(path, { headers: { cookie } })
    expect(response.status, path).toBe(200)
    return { html: await response.text(), asked: count() - before }
  }
  await county.record('Nätverket för elevhälsa', minutesOf('2026-01-28', 1))
  const pages = ['/', '/sok?q=elev', '/inlasning']
  for (const register of ['/arenden', '/organ', '/moten', '/uppdrag', '/beslut']) {
    const { html } = await questions(register)
    const [first] = html.match(new RegExp(`(?<=href=")${register}/[\\da-f-]{36}`)) ?? []
    expect(first, register).toBeDefined()
    pages.push(register, first ?? register)
  }
  const [person] =
    (await questions('/organ')).html.match(/(?<=href=")\/personer\/[\da-f-]{36}/) ?? []
  if (person) pages.push(person)

  const few = new Map<string, number>()
  for (const page of pages) few.set(page, (await questions(page)).asked)
  for (const [at, day] of ['2026-02-02', '2026-02-09', '2026-02-16'].entries()) {
    await county.record('Nätverket för elevhälsa', minutesOf(day, at + 2))
  }
  const many = new Map<string, number>()
  for (const page of pages) many.set(page, (await questions(page)).asked)

  expect(many).toEqual(few)
  expect(Math.min(...few.values())).toBeGreaterThan(1)
})

function counting(): { count(): number; readonly plugin: KyselyPlugin } {
  let asked = 0
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      asked += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return { count: () => asked, plugin }
}

async function signedIn(site: ReturnType<typeof givenSite>): Promise<string> {
  const headers = { 'sec-fetch-site': 'same-origin' }
  const body = new URLSearchParams({ place: '1' })
  const response = await site.request('/logga-in', { method: 'POST', body, headers })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}
