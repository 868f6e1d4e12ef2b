/** The one choice of a browser whether keys are shortcuts. Whoever turns them off in one place has them off in all. */
const kept = 'rodatraden-shortcuts'

export const shortcutsAreOn = (): boolean => localStorage.getItem(kept) !== 'off'

/** Lets a box hold the choice; `changed` is told now and whenever a person presses it. */
export function holdShortcutChoice(box: HTMLInputElement, changed: (isOn: boolean) => void): void {
  box.checked = shortcutsAreOn()
  changed(box.checked)
  box.addEventListener('change', () => {
    if (box.checked) localStorage.removeItem(kept)
    else localStorage.setItem(kept, 'off')
    changed(box.checked)
  })
}

/** Whether a key press is meant for the page: shortcuts are on, it comes with no other key, and it writes nothing. */
export function isShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return false
  const { target } = event
  return shortcutsAreOn() && !(target instanceof Element && target.closest(writable))
}

/** Fields in which a key is a letter, or moves what is chosen. */
const writable = 'input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]'
