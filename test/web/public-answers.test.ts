import { setTimeout } from 'node:timers/promises'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { answerForAll, forgetAfterDeeds } from '../../src/web/public-answers.ts'
import type { WebEnv, WebSettings } from '../../src/web/web-env.ts'
import { onBothDatabases } from '../support/databases.ts'
import { givenCollaboration } from '../support/given.ts'

const page = (html: string) => async () => ({ tag: html, html })

onBothDatabases((store) => {
  const newSettings = () =>
    ({ archive: { db: store().db } }) as unknown as Pick<WebSettings, 'archive'>

  describe('an answer for everybody', () => {
    it('is made once while nothing happens, and anew a second after another program has done something', async () => {
      const settings = newSettings()
      expect(await answerForAll(settings, '/a', page('one'))).toMatchObject({ html: 'one' })
      expect(await answerForAll(settings, '/b', page('two'))).toMatchObject({ html: 'two' })
      await setTimeout(1_100)
      expect(await answerForAll(settings, '/a', page('two'))).toMatchObject({ html: 'one' })
      await givenCollaboration(store().db)
      await setTimeout(1_100)
      expect(await answerForAll(settings, '/a', page('three'))).toMatchObject({ html: 'three' })
    })

    it('is never kept where there is none, nor by another archive', async () => {
      const settings = newSettings()
      expect(await answerForAll(settings, '/a', async () => null)).toBeNull()
      expect(await answerForAll(settings, '/a', page('one'))).toMatchObject({ html: 'one' })
      expect(await answerForAll(newSettings(), '/a', page('two'))).toMatchObject({ html: 'two' })
    })

    it('is forgotten when something is done, also one that was being made meanwhile', async () => {
      const settings = newSettings()
      const app = new Hono<WebEnv>()
        .use((c, next) => {
          c.set('settings', settings as WebSettings)
          return next()
        })
        .use(forgetAfterDeeds)
        .all('/', (c) => c.text('done'))
      await answerForAll(settings, '/a', page('before'))
      await answerForAll(settings, '/b', async () => {
        await app.request('/', { method: 'POST' })
        return { tag: '', html: 'before' }
      })
      expect(await answerForAll(settings, '/a', page('after'))).toMatchObject({ html: 'after' })
      expect(await answerForAll(settings, '/b', page('after'))).toMatchObject({ html: 'after' })
      await app.request('/')
      expect(await answerForAll(settings, '/a', page('later'))).toMatchObject({ html: 'after' })
    })
  })
})
