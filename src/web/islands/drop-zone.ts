/**
 * `<drop-zone>` takes files dropped anywhere on the page, adds them to those already chosen, and lists
 * them. Without it the field inside takes a drop and a choice by itself.
 */
export function defineDropZone(): void {
  customElements.define('drop-zone', DropZone)
}

class DropZone extends HTMLElement {
  #kept: readonly File[] = []

  connectedCallback() {
    const { input } = this
    input.addEventListener('change', () => this.#choose([...this.#kept, ...(input.files ?? [])]))
    input.form?.addEventListener('reset', () => this.#choose([]))
    document.addEventListener('dragover', (event) => this.#over(event))
    document.addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) this.#light(false)
    })
    document.addEventListener('drop', (event) => this.#drop(event))
    // A browser may fill the field again when the page comes back.
    this.#choose([...(input.files ?? [])])
  }

  get input(): HTMLInputElement {
    const input = this.querySelector('input')
    if (!input) throw new Error('drop-zone has no field')
    return input
  }

  #over(event: DragEvent) {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    this.#light(true)
  }

  #drop(event: DragEvent) {
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    this.#light(false)
    this.#choose([...this.#kept, ...files])
    this.closest('form')?.querySelector<HTMLButtonElement>('button.primary')?.focus()
  }

  #light(isOver: boolean) {
    this.querySelector('.drop')?.classList.toggle('is-over', isOver)
  }

  /** The field is given exactly these files, each once, so that the form sends what is listed. */
  #choose(files: readonly File[]) {
    const once = new Map(
      files.map((file) => [`${file.name} ${file.size} ${file.lastModified}`, file]),
    )
    this.#kept = [...once.values()]
    const transfer = new DataTransfer()
    for (const file of this.#kept) transfer.items.add(file)
    this.input.files = transfer.files
    this.#list()
  }

  #list() {
    const list = this.querySelector('ul')
    if (!list) return
    list.hidden = this.#kept.length === 0
    list.replaceChildren(...this.#kept.map((file) => this.#row(file)))
  }

  #row(file: File): HTMLLIElement {
    const row = document.createElement('li')
    const name = document.createElement('span')
    name.className = 'name'
    name.textContent = file.name
    const size = document.createElement('span')
    const isTooLarge = file.size > Number(this.dataset.largest)
    size.className = isTooLarge ? 'tag warn' : 'meta num'
    size.textContent = isTooLarge ? (this.dataset.tooLarge ?? '') : sizeInWords(file.size)
    const remove = document.createElement('button')
    remove.type = 'button'
    remove.textContent = '×'
    remove.ariaLabel = this.dataset.remove?.replace('{name}', () => file.name) ?? ''
    remove.addEventListener('click', () => {
      this.#choose(this.#kept.filter((other) => other !== file))
      this.input.focus()
    })
    row.append(name, size, remove)
    return row
  }
}

function sizeInWords(bytes: number): string {
  const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 })
  return bytes < 100_000
    ? `${format.format(Math.max(bytes / 1000, 0.1))} kB`
    : `${format.format(bytes / 1_000_000)} MB`
}
