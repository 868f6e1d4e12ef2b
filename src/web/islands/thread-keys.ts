import { isShortcut, shortcutsAreOn } from './shortcuts.ts'

/**
 * `<thread-keys>` lets the arrow keys step between a thread's signs on the map and between its events in the list, and
 * T go to today. Each of the two is one stop of the tab key; without a script every sign is.
 */
export function defineThreadKeys(): void {
  customElements.define('thread-keys', ThreadKeys)
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
}

class ThreadKeys extends HTMLElement {
  connectedCallback() {
    this.hidden = !shortcutsAreOn()
    const signs = [...document.querySelectorAll<HTMLElement>('.map-events a')]
    const events = [...document.querySelectorAll<HTMLElement>('.story > li')]
    for (const stops of [signs, events]) {
      if (shortcutsAreOn()) beOneStop(stops, stops[0])
      document.addEventListener('focusin', ({ target }) => {
        const stop = stopOf(stops, target)
        if (stop && shortcutsAreOn()) beOneStop(stops, stop)
      })
      document.addEventListener('keydown', (event) => {
        const step = steps[event.key]
        const stop = stopOf(stops, event.target)
        if (step === undefined || !stop || event.shiftKey || !isShortcut(event)) return
        event.preventDefault()
        stops[stops.indexOf(stop) + step]?.focus()
      })
    }
    document.addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() !== 't' || !isShortcut(event)) return
      document.getElementById('i-dag')?.focus()
    })
  }
}

/** The stop that is focused, or that something inside it is. */
const stopOf = (stops: readonly HTMLElement[], target: EventTarget | null) =>
  stops.find((each) => target instanceof Node && each.contains(target))

function beOneStop(stops: readonly HTMLElement[], one: HTMLElement | undefined): void {
  for (const stop of stops) stop.tabIndex = stop === one ? 0 : -1
}
