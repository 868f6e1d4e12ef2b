/**
 * `<search-key>` lets the key `/` go to the search field, and holds the choice to turn that off, which the browser
 * keeps. The key does nothing in fields, nor with another key.
 */
export function defineSearchKey(): void {
  customElements.define('search-key', SearchKey)
}

const kept = 'rodatraden-search-key'

class SearchKey extends HTMLElement {
  connectedCallback() {
    const choice = this.querySelector('input')
    if (!choice) throw new Error('search-key has no choice')
    this.hidden = false
    choice.checked = localStorage.getItem(kept) !== 'off'
    choice.addEventListener('change', () => {
      if (choice.checked) localStorage.removeItem(kept)
      else localStorage.setItem(kept, 'off')
    })
    // A browser goes to what the address names, but does not put the cursor in a field.
    if (location.hash === '#q') document.getElementById('q')?.focus()
    document.addEventListener('keydown', (event) => {
      if (choice.checked) goToSearch(event)
    })
  }
}

function goToSearch(event: KeyboardEvent): void {
  if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return
  const { target } = event
  if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]'))
    return
  event.preventDefault()
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[type="search"]')]
  const field = fields.find((each) => each.checkVisibility())
  if (field) field.select()
  else document.querySelector<HTMLAnchorElement>('.find-link')?.click()
}
