import { beforeAll, describe, expect, it } from 'vitest'
import { undoImport } from '../../src/actions/undo-import.ts'
import { operations } from '../../src/api/operations.ts'
import {
  type Asker,
  askers,
  givenSecrets,
  type Secret,
  type SecretCounty,
} from '../support/secret-county.ts'
import { signInAs } from '../support/sign-in-as.ts'

let county: SecretCounty
let marked: readonly Secret[]
beforeAll(async () => {
  county = await givenSecrets()
  marked = county.secrets.filter(({ isMarked }) => isMarked)
}, 120_000)

const gap = 'En punkt är sekretessmarkerad och visas inte.'
const page = async (asker: Asker, path: string) => (await county.ask(asker, path)).text()

describe('an item that is marked as secret', () => {
  it.each(['secretariat', 'chair', 'attendee', 'adjuster', 'registrar'] as const)(
    'says so to whoever reads it, as %s, with provision, day and authority',
    async (asker) => {
      for (const { meetingId, word } of marked) {
        const said = await page(asker, `/moten/${meetingId}`)
        expect(said).toContain(`${word}prat`)
        expect(said).toContain('25 kap. 1 § OSL, 1 mars 2026, Region Kronoberg')
        expect(said).not.toContain(gap)
        expect((await county.ask(asker, `/moten/${meetingId}/fil`)).status).toBe(200)
      }
    },
  )

  it.each(['member', 'colleague'] as const)(
    'is a gap in words to everybody else who reads the rest, as %s',
    async (asker) => {
      for (const { meetingId } of marked) {
        const said = await page(asker, `/moten/${meetingId}`)
        expect(said.split(gap)).toHaveLength(2)
        expect(said).not.toContain('25 kap. 1 §')
        for (const words of ['öppetprat', 'meröppetprat', 'Moa Med']) expect(said).toContain(words)
        expect(said.indexOf('öppetprat')).toBeLessThan(said.indexOf(gap))
        expect(said.indexOf('meröppetprat')).toBeGreaterThan(said.indexOf(gap))
      }
    },
  )

  it('is a gap in published minutes too, for nobody in particular', async () => {
    const { meetingId } = marked.find(({ state }) => state === 'published') as Secret
    const said = await page('nobody', `/publicerat/${meetingId}`)
    expect(said).toContain(gap)
    expect(said).toContain('meröppetprat')
    expect(await page('nobody', `/en/publicerat/${meetingId}`)).toContain('is not shown')
  })

  it('is nowhere in the API but for those who read it, and what is left keeps its form', async () => {
    for (const asker of askers.filter((each) => each !== 'nobody' && each !== 'stranger')) {
      for (const { meetingId, word, readers } of marked) {
        const isReader = readers.includes(asker)
        const at = `/api/v1/meetings/${meetingId}`
        const answer = await (await county.ask(asker, at)).json()
        const meeting = answer as { hidden: number; items: readonly unknown[] }
        expect(meeting.hidden, asker).toBe(isReader ? 0 : 1)
        expect(meeting.items).toHaveLength(isReader ? 3 : 2)
        const minutes = await county.ask(asker, `${at}/minutes`)
        expect(minutes.status).toBe(200)
        expect((await minutes.text()).includes(word), asker).toBe(isReader)
        expect((await county.ask(asker, `${at}/file`)).status).toBe(isReader ? 200 : 404)
        if (isReader) continue
        for (const { path, method, query } of operations) {
          if (method !== 'get' || path.includes('{id}')) continue
          const asks = ['', 'limit' in query.shape ? '?limit=100' : '']
          if ('text' in query.shape) asks.push(`?text=${word}beslutet`)
          if ('q' in query.shape) asks.push(`?q=${word}`)
          for (const asked of asks) {
            const said = await (await county.ask(asker, `/api/v1${path}${asked}`)).text()
            expect(said.replaceAll(asked.split('=')[1] || '\0', ''), path).not.toContain(word)
          }
        }
      }
    }
  }, 120_000)
})

describe('a mark', () => {
  const record = async (day: string) => {
    const text = `Minnesanteckningar Nätverket för elevhälsa ${day}\n\nNärvarande: Anna Ek, Växjö kommun\n\n§ 1 Stegen\nStegprat.\n\n§ 2 Trappan\nTrapprat.\n`
    const meetingId = await county.record('Nätverket för elevhälsa', text)
    const items = await county.db
      .selectFrom('item')
      .where('meeting_id', '=', meetingId)
      .orderBy('place')
      .select('id')
      .execute()
    return { meetingId, ids: items.map(({ id }) => id) as [string, string] }
  }
  const fields = { bestammelse: '25 kap. 1 § OSL', dag: '2026-03-01', myndighet: 'Växjö kommun' }

  it('is set by the secretariat on a form that asks for all of it, and taken away by two', async () => {
    const { meetingId, ids } = await record('2026-02-22')
    const [itemId] = ids
    const form = `/moten/${meetingId}/sekretess`
    const taken = `/punkter/${itemId}/sekretess`
    expect(await page('secretariat', `/moten/${meetingId}`)).toContain(`href="${form}"`)
    expect(await page('chair', `/moten/${meetingId}`)).not.toContain(form)
    for (const lacking of ['punkt', 'bestammelse', 'dag', 'myndighet']) {
      const written = { ...fields, punkt: itemId, [lacking]: ' ' }
      expect((await county.send('secretariat', form, written)).status, lacking).toBe(422)
    }
    const refused = await county.send('chair', form, { ...fields, punkt: itemId })
    expect(refused.headers.get('location')).toBeNull()
    expect(await page('colleague', `/moten/${meetingId}`)).toContain('Stegprat')

    const done = await county.send('secretariat', form, { ...fields, punkt: itemId })
    expect(done.headers.get('location')).toBe(`/moten/${meetingId}#punkt-1`)
    expect(await page('colleague', `/moten/${meetingId}`)).not.toContain('Stegprat')
    expect(await page('colleague', '/sok?q=stegprat')).not.toContain(meetingId)
    expect((await county.send('secretariat', form, { ...fields, punkt: itemId })).status).toBe(422)

    const press = async (cookie: string, gor: string) =>
      county.site.request(taken, {
        method: 'POST',
        body: new URLSearchParams({ gor }),
        headers: { 'sec-fetch-site': 'same-origin', cookie },
      })
    const { cookie: other } = await signInAs(county.session, 'Åsa Ny', true)
    const own = county.cookies.secretariat
    expect((await press(own, 'confirm')).status).toBe(409)
    expect((await press(own, 'ask')).status).toBe(303)
    expect(await page('secretariat', `/moten/${meetingId}`)).toContain('Du har begärt')
    expect(await page('secretariat', `/moten/${meetingId}`)).not.toContain('value="confirm"')
    expect((await press(own, 'confirm')).status).toBe(409)
    expect((await press(county.cookies.chair, 'confirm')).status).not.toBe(303)
    expect(await page('colleague', `/moten/${meetingId}`)).not.toContain('Stegprat')
    expect((await press(other, 'confirm')).status).toBe(303)
    expect(await page('colleague', `/moten/${meetingId}`)).toContain('Stegprat')
    expect(await page('colleague', '/sok?q=stegprat')).toContain(meetingId)
    expect((await county.ask('colleague', `/moten/${meetingId}/fil`)).status).toBe(200)

    const events = await county.db
      .selectFrom('event_content')
      .where('subject_id', '=', itemId)
      .orderBy('seq')
      .select(['act', 'actor_id'])
      .execute()
    expect(events.map(({ act }) => act)).toEqual(['item.mark', 'item.askToUnmark', 'item.unmark'])
    expect(new Set(events.slice(1).map((each) => each.actor_id)).size).toBe(2)
  })

  it('holds while another is taken away, and while minutes are withdrawn and published', async () => {
    const { meetingId, ids } = await record('2026-02-23')
    for (const punkt of ids) {
      await county.send('secretariat', `/moten/${meetingId}/sekretess`, { ...fields, punkt })
    }
    const seen = async () => {
      const said = await page('colleague', `/moten/${meetingId}`)
      return [said.includes('Stegprat'), said.includes('Trapprat'), said.split(gap).length - 1]
    }
    expect(await seen()).toEqual([false, false, 2])
    const { cookie } = await signInAs(county.session, 'Åsa Ny', true)
    const taken = `/punkter/${ids[1]}/sekretess`
    await county.send('secretariat', taken, { gor: 'ask' })
    await county.site.request(taken, {
      method: 'POST',
      body: new URLSearchParams({ gor: 'confirm' }),
      headers: { 'sec-fetch-site': 'same-origin', cookie },
    })
    expect(await seen()).toEqual([false, true, 1])
    for (const gor of ['publish', 'withdraw', 'withdraw', 'circulate', 'adjust', 'publish']) {
      await county.send('secretariat', `/moten/${meetingId}/lage`, { gor })
      if (gor !== 'circulate') expect((await seen())[0], gor).toBe(false)
    }
    expect(await seen()).toEqual([false, true, 1])
  })

  it('is not undone with its import, which one person can do alone', async () => {
    const { document_id: documentId } = await county.db
      .selectFrom('meeting')
      .where('id', '=', marked[0]?.meetingId ?? '')
      .select('document_id')
      .executeTakeFirstOrThrow()
    const { import_id: importId } = await county.db
      .selectFrom('document')
      .where('id', '=', documentId)
      .select('import_id')
      .executeTakeFirstOrThrow()
    await expect(undoImport(county.session, { importId })).rejects.toThrow('import.marked')
  })
})
