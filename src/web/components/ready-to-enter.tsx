import type { Review } from '../../review/review.ts'
import type { Step } from '../../review/steps.ts'
import type { ReviewedDocument } from '../../store/reviews.ts'
import type { Frame } from './archive-page.tsx'
import { Icon } from './icon.tsx'

type Props = {
  frame: Frame
  document: ReviewedDocument
  review: Review
  optional: readonly Step[]
}

/** That nothing is left which must be answered: one press reads the document in. */
export function ReadyToEnter({ frame, document, review, optional }: Props) {
  const { text, paths } = frame.locale
  const { ready } = text.review
  const { body, heldOn, links } = review.settled
  const all = [...links.values()]
  const linked = all.filter(({ kind }) => kind === 'matters').length
  const fresh = all.filter(({ kind }) => kind === 'new').length
  return (
    <review-question>
      <article class="q is-ready" aria-labelledby="klart">
        <h2 id="klart">
          <Icon name="check" />
          {review.questions.some(({ isRequired }) => isRequired) ? ready.heading : ready.none}
        </h2>
        {body && heldOn && (
          <p class="record" lang="sv">
            {ready.body(body.name, heldOn)}
          </p>
        )}
        {body?.kind === 'new' && <p class="muted">{ready.founded(body.name)}</p>}
        {linked + fresh > 0 && <p class="muted">{ready.links(linked, fresh)}.</p>}
        {optional.length > 0 && <p class="muted">{ready.optional(optional.length)}</p>}
        <form class="act" method="post" action={paths.confirm(document.id)}>
          <button class="btn primary" type="submit" autofocus>
            {text.review.enter} <kbd>Enter</kbd>
          </button>
        </form>
      </article>
    </review-question>
  )
}
