import { holdShortcutChoice, isShortcut } from './shortcuts.ts'

/**
 * `<search-key>` lets the key `/` go to the search field, and holds the choice to turn shortcuts off. The key does
 * nothing in fields, nor with another key.
 */
export function defineSearchKey(): void {
  customElements.define('search-key', SearchKey)
}

class SearchKey extends HTMLElement {
  connectedCallback() {
    const choice = this.querySelector('input')
    if (!choice) throw new Error('search-key has no choice')
    this.hidden = false
    holdShortcutChoice(choice, (isOn) => document.body.classList.toggle('no-keys', !isOn))
    // A browser goes to what the address names, but does not put the cursor in a field.
    if (location.hash === '#q') document.getElementById('q')?.focus()
    document.addEventListener('keydown', goToSearch)
  }
}

function goToSearch(event: KeyboardEvent): void {
  if (event.key !== '/' || !isShortcut(event)) return
  event.preventDefault()
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[type="search"]')]
  const field = fields.find((each) => each.checkVisibility())
  if (field) field.select()
  else document.querySelector<HTMLAnchorElement>('.find-link')?.click()
}
