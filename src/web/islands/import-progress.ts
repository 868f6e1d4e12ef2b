/**
 * `<import-progress>` sends the files of the page's form one by one, and shows how it goes with each. A file that
 * cannot be read, or that did not arrive, does not stop the others. Without it the form sends all of them at once.
 */
export function defineImportProgress(): void {
  customElements.define('import-progress', ImportProgress)
}

type State = 'waiting' | 'sending' | 'inReview' | 'known' | 'refused' | 'broken'
type Outcome = {
  readonly state: State
  readonly sentence: string | null
  readonly href: string | null
}
type Row = { readonly tag: HTMLElement; readonly line: HTMLElement; readonly item: HTMLElement }

class ImportProgress extends HTMLElement {
  #isSending = false

  connectedCallback() {
    const form = document.querySelector<HTMLFormElement>('form.hand-in')
    form?.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.#send(form)
    })
  }

  async #send(form: HTMLFormElement) {
    const input = form.querySelector<HTMLInputElement>('input[type=file]')
    const files = [...(input?.files ?? [])]
    if (this.#isSending || files.length === 0) return
    this.#isSending = true
    const button = form.querySelector('button[type=submit]')
    button?.setAttribute('aria-disabled', 'true')
    const importId = crypto.randomUUID()
    const rows = this.#list(files)
    let read = 0
    for (const [index, file] of files.entries()) {
      const row = rows[index]
      if (!row) continue
      this.#tell(row, { state: 'sending', sentence: null, href: null })
      const outcome = await this.#sendOne(form.action, importId, file)
      if (outcome.state === 'inReview') read += 1
      this.#tell(row, outcome)
    }
    this.#say(read, files.length)
    this.#isSending = false
    button?.removeAttribute('aria-disabled')
    // The list of what waits is the server's: it comes anew, and what was told stays where it is.
    form.reset()
    renew()
  }

  async #sendOne(action: string, importId: string, file: File): Promise<Outcome> {
    const body = new FormData()
    body.append('fil', file)
    body.append('inlasning', importId)
    body.append('svar', 'json')
    try {
      const response = await fetch(action, { method: 'POST', body })
      const [outcome] = (await response.json()) as Outcome[]
      if (outcome) return outcome
    } catch {
      // Told below, as any other file that did not arrive.
    }
    return { state: 'broken', sentence: this.dataset.broken ?? '', href: null }
  }

  #list(files: readonly File[]): readonly Row[] {
    const section = this.querySelector('section')
    const list = this.querySelector('ul')
    if (section) section.hidden = false
    const rows = files.map((file): Row => {
      const item = document.createElement('li')
      const line = document.createElement('p')
      line.className = 'file-line'
      const name = document.createElement('span')
      name.className = 'name'
      name.textContent = file.name
      const tag = document.createElement('span')
      line.append(name, tag)
      item.append(line)
      this.#tell({ tag, line, item }, { state: 'waiting', sentence: null, href: null })
      return { tag, line, item }
    })
    list?.replaceChildren(...rows.map(({ item }) => item))
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = ''
    return rows
  }

  #tell({ tag, line, item }: Row, { state, sentence, href }: Outcome) {
    const states = JSON.parse(this.dataset.states ?? '{}') as Record<State, string>
    tag.textContent = states[state]
    tag.className =
      state === 'inReview'
        ? 'tag done'
        : state === 'waiting' || state === 'sending'
          ? 'tag'
          : 'tag warn'
    if (href) {
      const link = document.createElement('a')
      link.href = href
      link.textContent = this.dataset.review ?? ''
      line.append(link)
    }
    if (sentence) {
      const words = document.createElement('p')
      words.className = 'meta'
      words.textContent = sentence
      item.append(words)
    }
  }

  #say(read: number, of: number) {
    const outcome = JSON.parse(this.dataset.outcome ?? '{}') as Record<
      'one' | 'all' | 'some',
      string
    >
    const words = read < of ? outcome.some : of === 1 ? outcome.one : outcome.all
    const status = this.querySelector('[role=status]')
    if (status) {
      status.textContent = words.replace('97', String(read)).replace('98', String(of))
    }
  }
}

/** Takes what waits and what has been imported from the page as the server has it now. */
function renew(): void {
  // The site's policy lets no script make a page of words; this way the browser itself reads it.
  const request = new XMLHttpRequest()
  request.open('GET', location.href)
  request.responseType = 'document'
  request.addEventListener('load', () => {
    for (const part of ['.waiting', '.imports']) {
      const fresh = request.responseXML?.querySelector(part)
      if (fresh) document.querySelector(part)?.replaceWith(document.adoptNode(fresh))
    }
  })
  request.send()
}
