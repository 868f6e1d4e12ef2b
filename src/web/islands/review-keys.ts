import { holdShortcutChoice, isShortcut } from './shortcuts.ts'

/**
 * `<review-keys>` lets a review be done by single keys: a digit chooses an answer, S skips, and Enter approves from
 * anywhere. They never fire in a field, and whoever wants them off says so in the box inside; the browser remembers.
 */
export function defineReviewKeys(): void {
  customElements.define('review-keys', ReviewKeys)
  customElements.define('review-question', ReviewQuestion)
}

class ReviewKeys extends HTMLElement {
  connectedCallback() {
    this.hidden = false
    const box = this.querySelector('input')
    if (!box) return
    holdShortcutChoice(box, (isOn) => document.body.classList.toggle('no-keys', !isOn))
    document.addEventListener('keydown', pressed)
  }
}

function pressed(event: KeyboardEvent): void {
  if (!isShortcut(event)) return
  const target = event.target instanceof Element ? event.target : null
  const question = document.querySelector('review-question')
  if (!question) return
  if (/^[1-9]$/.test(event.key)) {
    // Of several answers beside one another, the one where the keyboard is.
    const answer = target?.closest('fieldset') ?? question.querySelector('fieldset') ?? question
    const choice =
      answer.querySelectorAll<HTMLInputElement>('input[type=radio]')[Number(event.key) - 1]
    choice?.click()
    choice?.focus()
    if (choice) event.preventDefault()
  } else if (event.key.toLowerCase() === 's') {
    const skip = question.querySelector<HTMLAnchorElement>('a.skip-question')
    skip?.click()
  } else if (event.key === 'Enter' && !target?.closest('a, button, summary, input')) {
    question.querySelector('form')?.requestSubmit()
    event.preventDefault()
  }
}

/** `<review-question>` chooses the answer whose field is written in. */
class ReviewQuestion extends HTMLElement {
  connectedCallback() {
    this.addEventListener('input', (event) => {
      const field = event.target instanceof Element ? event.target : null
      if (!field?.matches('input:not([type=radio], [type=checkbox]), select, textarea')) return
      const choice = field.closest('.opt')?.querySelector<HTMLInputElement>('input[type=radio]')
      if (choice) choice.checked = true
    })
  }
}
