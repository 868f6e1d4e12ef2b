import { Hono } from 'hono'
import { describe, expect, it, vi } from 'vitest'
import { answerForAll, forgetAfterDeeds } from './public-answers.ts'
import type { WebEnv, WebSettings } from './web-env.ts'

describe('an answer for everybody', () => {
  const newSettings = () => ({ archive: {} }) as Pick<WebSettings, 'archive'>
  const page = (html: string) => async () => ({ tag: html, html })

  it('is made once, and anew a second later', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const settings = newSettings()
    expect(await answerForAll(settings, '/a', page('one'))).toMatchObject({ html: 'one' })
    expect(await answerForAll(settings, '/a', page('two'))).toMatchObject({ html: 'one' })
    expect(await answerForAll(settings, '/b', page('two'))).toMatchObject({ html: 'two' })
    vi.advanceTimersByTime(1_001)
    expect(await answerForAll(settings, '/a', page('three'))).toMatchObject({ html: 'three' })
    vi.useRealTimers()
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
