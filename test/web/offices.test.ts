import { beforeAll, describe, expect, it } from 'vitest'
import { givenSecrets, type SecretCounty } from '../support/secret-county.ts'

let county: SecretCounty
let host: string
beforeAll(async () => {
  county = await givenSecrets()
  const found = await county.db
    .selectFrom('organisation')
    .where('code', '=', '0007')
    .select('id')
    .executeTakeFirstOrThrow()
  host = found.id
}, 120_000)

const circulated = () => {
  const found = county.secrets.find(({ state }) => state === 'circulated')
  if (!found) throw new Error('nothing is sent for adjustment')
  return found
}
/** Whether somebody without any seat reads the minutes that are sent for adjustment. */
const colleagueReads = async () => {
  const { meetingId, word } = circulated()
  const said = await (await county.ask('colleague', `/moten/${meetingId}`)).text()
  return said.includes(`${word}prat`)
}
const appoint = (fields: Readonly<Record<string, string>>) =>
  county.send('secretariat', '/organ/befattningar/ny', {
    ...{ organisation: host, slag: 'registrar', namn: 'Kim Kollega', fran: '2026-03-01', till: '' },
    ...fields,
  })
const eventsOf = (act: string) =>
  county.db.selectFrom('event_content').where('act', '=', act).select(['details']).execute()

describe('an office', () => {
  it('is given at a form and ended at a form, an event each, and gives what it gives between them', async () => {
    expect(await colleagueReads()).toBe(false)

    const given = await appoint({})

    expect(given.headers.get('location')).toBe('/organ/befattningar')
    expect(await colleagueReads()).toBe(true)
    const page = await (await county.ask('colleague', '/organ/befattningar')).text()
    expect(page).toMatch(/Region Kronoberg<\/h2>.*Kim Kollega<\/a>.*Registrator, från 1 mars 2026/s)
    expect(page).not.toContain('/avsluta')
    const [, person = ''] = /href="(\/personer\/[\w-]+)">Kim Kollega/.exec(page) ?? []
    expect(await (await county.ask('colleague', person)).text()).toMatch(
      /Befattningar<\/h2>.*Registrator<\/a>.*Region Kronoberg/s,
    )
    expect((await eventsOf('office.appoint')).map(({ details }) => details)).toEqual([
      expect.stringContaining(`"kind":"registrar","organisationId":"${host}"`),
    ])

    const own = await (await county.ask('secretariat', '/organ/befattningar')).text()
    const [, end = ''] = /href="([^"]+\/avsluta)"[^>]*Avsluta Kim Kollega/.exec(own) ?? []
    const early = await county.send('secretariat', end, { sista: '2026-02-01' })
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('Tiden slutar innan den börjar')
    expect((await county.send('secretariat', end, { sista: '2026-03-01' })).status).toBe(303)

    expect(await colleagueReads()).toBe(false)
    expect(await (await county.ask('colleague', '/organ/befattningar')).text()).toMatch(
      /Tidigare och kommande.*Kim Kollega/s,
    )
    expect(await eventsOf('office.end')).toHaveLength(1)
  })

  it('that begins later gives nothing until then', async () => {
    expect((await appoint({ fran: '2026-03-03' })).status).toBe(303)
    expect(await colleagueReads()).toBe(false)
  })

  it('of a local administrator, or at an authority that is no host, gives nothing to read', async () => {
    const other = await county.db
      .selectFrom('organisation')
      .where('code', '=', '0780')
      .select('id')
      .executeTakeFirstOrThrow()
    await appoint({ slag: 'localAdministrator' })
    await appoint({ organisation: other.id })
    expect(await colleagueReads()).toBe(false)
  })

  it('says what to put right: nobody named, no party, the same office twice, an end before the beginning', async () => {
    const stranger = await county.db
      .selectFrom('organisation')
      .where('code', '=', '0180')
      .select('id')
      .executeTakeFirstOrThrow()
    for (const [fields, sentence] of [
      [{ namn: ' ' }, 'Namnet saknas'],
      [{ organisation: '' }, 'Välj vilken organisation befattningen gäller'],
      [{ organisation: stranger.id }, 'en av länets parter'],
      [{ fran: '2026-03-05' }, 'Personen har redan den befattningen då'],
      [{ namn: 'Ny Person', fran: '2026-03-05', till: '2026-03-04' }, 'slutar innan den börjar'],
    ] as const) {
      const refused = await appoint(fields)
      expect(refused.status, sentence).toBe(422)
      expect(await refused.text()).toContain(sentence)
    }
  })

  it('is given and ended by the secretariat and nobody else, and by nobody of another collaboration', async () => {
    const before = await (await county.ask('secretariat', '/organ/befattningar')).text()
    const [, end = ''] = /href="([^"]+\/avsluta)"/.exec(before) ?? []
    expect(end).not.toBe('')
    for (const asker of ['chair', 'member', 'registrar', 'colleague'] as const) {
      for (const path of ['/organ/befattningar/ny', end]) {
        expect((await county.ask(asker, path)).status, `${asker} ${path}`).toBe(409)
        expect((await county.send(asker, path, { sista: '2026-03-02' })).status).toBe(409)
      }
    }
    expect((await county.ask('stranger', end)).status).toBe(404)
    expect((await county.send('stranger', end, { sista: '2026-03-02' })).status).toBe(404)
    const foreign = await county.send('stranger', '/organ/befattningar/ny', {
      ...{ organisation: host, slag: 'registrar', namn: 'Främmande Person' },
    })
    expect(foreign.status).toBe(422)
    expect(await (await county.ask('secretariat', '/organ/befattningar')).text()).toBe(before)
    expect(await (await county.ask('stranger', '/en/organ/befattningar')).text()).toContain(
      'Nobody has an office yet',
    )
  })

  it('makes somebody known to the collaboration who was named in minutes only that it does not read', async () => {
    const named = 'Ture Utkastordson'
    const page = async () => (await county.ask('colleague', '/organ/befattningar')).text()
    expect(await page()).not.toContain(named)
    await appoint({ namn: named, slag: 'archivist' })
    expect(await page()).toContain(named)
  })
})
