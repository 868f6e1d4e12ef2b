import type { Handler } from 'hono'
import { endMatter } from '../../actions/end-matter.ts'
import { followMatter } from '../../actions/follow-matter.ts'
import { mergeMatters } from '../../actions/merge-matters.ts'
import { moveHandlings } from '../../actions/move-handlings.ts'
import { renameMatter } from '../../actions/rename-matter.ts'
import { reopenMatter } from '../../actions/reopen-matter.ts'
import { splitMatter } from '../../actions/split-matter.ts'
import { startMatter } from '../../actions/start-matter.ts'
import { unfollowMatter } from '../../actions/unfollow-matter.ts'
import { unlinkItem } from '../../actions/unlink-item.ts'
import { Refusal } from '../../domain/refusal.ts'
import { listMatterTitles } from '../../store/matter-register.ts'
import { findMatterThread, type MatterThread } from '../../store/matter-thread.ts'
import { refusalSentence } from '../../views/refusal-sentence.ts'
import { type SignedInEnv, sessionOf, todayOf, viewerOf } from '../account.ts'
import { frameOf } from '../components/archive-page.tsx'
import { formOf, idIn } from '../form-fields.ts'
import { ChangeMatterPage, NewMatterPage, type Refused } from '../pages/change-matter-page.tsx'
import { MergePage } from '../pages/merge-page.tsx'
import { requireRight } from '../permit.ts'
import { htmlPage } from '../reply.ts'
import { idOf, type SignedInContext } from './params.ts'

/** The page where the secretariat changes a matter. */
export const changeMatterRoute: Handler<SignedInEnv> = async (c) => {
  const thread = await threadAt(c)
  return thread ? changePage(c, thread) : c.notFound()
}

/** Does one thing with a matter, and comes back to where it is to be seen. What is refused is told beside it. */
export const actOnMatterRoute: Handler<SignedInEnv> = async (c) => {
  const thread = await threadAt(c)
  if (!thread) return c.notFound()
  const form = await c.req.parseBody({ all: true })
  const act = String(form.gor ?? '')
  if (act !== 'follow' && act !== 'unfollow') requireRight(c, 'matter.change')
  try {
    const id = await doIt(c, thread, act, form)
    return id === null ? c.notFound() : c.redirect(c.var.locale.paths.matter(id), 303)
  } catch (error) {
    if (!(error instanceof Refusal) || act === 'follow') throw error
    const sentence = refusalSentence(c.var.locale.text, error)
    return changePage(c, thread, { act, sentence })
  }
}

/** Shows what happens when the matter becomes part of another; nothing has happened yet. */
export const mergeMatterRoute: Handler<SignedInEnv> = async (c) => {
  const from = await threadAt(c)
  if (!from) return c.notFound()
  try {
    const intoId = chosenIn(c.req.query('med') ?? '')
    if (intoId === from.id) throw new Refusal('matter.same')
    const into = await findMatterThread(c.var.db, viewerOf(c), intoId)
    if (!into) throw new Refusal('matter.unknown')
    for (const { mergedInto, title } of [from, into]) {
      if (mergedInto) throw new Refusal('matter.merged', { title })
    }
    return htmlPage(c, 200, <MergePage frame={frameOf(c)} from={from} into={into} />)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return changePage(c, from, {
      act: 'merge',
      sentence: refusalSentence(c.var.locale.text, error),
    })
  }
}

/** A matter is started by hand: first its page, then the act. */
export const newMatterRoute: Handler<SignedInEnv> = (c) =>
  htmlPage(c, 200, <NewMatterPage frame={frameOf(c)} />)

export const startMatterRoute: Handler<SignedInEnv> = async (c) => {
  const written = (await formOf(c))('namn')
  try {
    const id = await startMatter(sessionOf(c), { title: written })
    return c.redirect(c.var.locale.paths.matter(id), 303)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const problem = refusalSentence(c.var.locale.text, error)
    return htmlPage(c, 422, <NewMatterPage frame={frameOf(c)} {...{ problem, written }} />)
  }
}

type Form = Readonly<Record<string, string | File | (string | File)[]>>

/** Does what a button of the form says. Gives the matter to show then; null when there is no such act. */
async function doIt(
  c: SignedInContext,
  thread: MatterThread,
  act: string,
  form: Form,
): Promise<string | null> {
  const session = sessionOf(c)
  const matterId = thread.id
  const written = (name: string) => String(form[name] ?? '').normalize('NFC')
  const chosen = [form.handelse ?? []].flat().map(String)
  const items = thread.handlings.filter(({ id }) => chosen.includes(id)).map(({ itemId }) => itemId)
  switch (act) {
    case 'follow':
      await followMatter(session, { matterId })
      return matterId
    case 'unfollow':
      await unfollowMatter(session, { matterId })
      return matterId
    case 'rename':
      await renameMatter(session, { matterId, title: written('namn') })
      return matterId
    case 'merge': {
      const intoId = chosenIn(written('med'))
      await mergeMatters(session, { fromId: matterId, intoId })
      return intoId
    }
    case 'split':
      return splitMatter(session, { matterId, handlingIds: chosen, title: written('nytt') })
    case 'relink': {
      const intoId = chosenIn(written('till'))
      await moveHandlings(session, { matterId, intoId, handlingIds: chosen })
      return intoId
    }
    case 'unlink':
      if (items.length === 0) throw new Refusal('matter.noneChosen')
      for (const itemId of items) await unlinkItem(session, { itemId, matterId })
      return matterId
    case 'end':
      await endMatter(session, { matterId, on: todayOf(c), because: written('varfor') })
      return matterId
    case 'reopen':
      await reopenMatter(session, { matterId })
      return matterId
    default:
      return null
  }
}

function chosenIn(written: string): string {
  const id = idIn(written)
  if (id === null) throw new Refusal('matter.notChosen')
  return id
}

const threadAt = (c: SignedInContext): Promise<MatterThread | null> =>
  findMatterThread(c.var.db, viewerOf(c), idOf(c))

async function changePage(
  c: SignedInContext,
  thread: MatterThread,
  refused?: Refused,
): Promise<Response> {
  const titles = await listMatterTitles(c.var.db, viewerOf(c))
  const others = titles.filter(({ id }) => id !== thread.id)
  const told = refused ? { refused } : {}
  return htmlPage(
    c,
    refused ? 422 : 200,
    <ChangeMatterPage frame={frameOf(c)} {...{ thread, others }} {...told} />,
  )
}
