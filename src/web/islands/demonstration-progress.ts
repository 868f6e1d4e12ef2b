/** `<demonstration-progress>` follows how far the demonstration has been read in, and shows the page anew at the end. */
class DemonstrationProgress extends HTMLElement {
  connectedCallback() {
    setTimeout(() => void this.#follow(), 1_000)
  }

  async #follow() {
    const response = await fetch('/demonstration/lage')
    const progress = (await response.json()) as { done: number; of: number } | null
    if (progress === null) return location.reload()
    const bar = this.querySelector('progress')
    if (bar) Object.assign(bar, { max: progress.of, value: progress.done })
    const words = this.querySelector('span')
    if (words) words.textContent = words.textContent.replace(/\d+/, String(progress.done))
    setTimeout(() => void this.#follow(), 1_000)
  }
}

export function defineDemonstrationProgress(): void {
  customElements.define('demonstration-progress', DemonstrationProgress)
}
