/**
 * `<source-light>` holds a reading. When one of its facts is followed, the address lights the first line;
 * this element lights the rest of the lines and the very words, draws the thread between them and
 * the fact, keeps the keyboard where it was, and says the line aloud.
 */
export function defineSourceLight(): void {
  customElements.define('source-light', SourceLight)
}

type Spot = { readonly line: number; readonly at: number }

class SourceLight extends HTMLElement {
  #chosen: HTMLAnchorElement | null = null
  #words: Range | null = null

  connectedCallback() {
    this.addEventListener('click', (event) => this.#clicked(event))
    this.addEventListener('focusin', (event) => this.#cameTo(event))
    addEventListener('hashchange', () => this.#followAddress())
    addEventListener('resize', () => this.#tie())
    for (const pane of this.querySelectorAll('.facts, .paper-wrap')) {
      pane.addEventListener('scroll', () => this.#tie(), { passive: true })
    }
    this.querySelector('.facts')?.addEventListener('toggle', () => this.#tie(), { capture: true })
    const first = this.querySelector<HTMLAnchorElement>('a.at[data-chosen]')
    if (first && location.hash === '') {
      // The page is about one place, and shows it without taking the keyboard from the answers.
      this.#choose(first)
      this.#show({ takesFocus: false })
      void document.fonts.ready.then(() => this.#tie())
    } else this.#followAddress()
  }

  #clicked(event: MouseEvent) {
    const target = event.target instanceof Element ? event.target.closest('a') : null
    if (target?.matches('.back') && this.#chosen) {
      // Back to the fact that was followed, not to the top of them all.
      event.preventDefault()
      this.#chosen.scrollIntoView({ block: 'center' })
      this.#chosen.focus({ preventScroll: true })
      return
    }
    const link = target?.matches('.at') ? target : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    // The address may be the same line already, and then nothing else would tell.
    const isSame = link.hash === location.hash
    this.#choose(link)
    if (isSame) this.#show()
  }

  /** The keyboard or the pointer came to something that has a place of its own in the source. */
  #cameTo({ target }: Event) {
    const lit = target instanceof Element ? target.closest('[data-lights]') : null
    const link = lit?.querySelector<HTMLAnchorElement>('a.at')
    if (!link || link === this.#chosen || target === link) return
    this.#choose(link)
    this.#show({ takesFocus: false })
  }

  /** The address changed, by a link, by going back, or as the page was opened. */
  #followAddress() {
    const { hash } = location
    if (this.#chosen?.hash !== hash) {
      const links = [...this.querySelectorAll<HTMLAnchorElement>('a.at')]
      this.#choose(links.find((link) => link.hash === hash) ?? null)
    }
    this.#show()
  }

  #choose(link: HTMLAnchorElement | null) {
    this.#chosen?.removeAttribute('aria-current')
    this.#chosen = link
    link?.setAttribute('aria-current', 'true')
  }

  #show({ takesFocus } = { takesFocus: true }) {
    for (const line of this.querySelectorAll('.is-lit')) line.classList.remove('is-lit')
    this.#words = null
    const link = this.#chosen
    const from = spotOf(link?.dataset.from)
    const to = spotOf(link?.dataset.to)
    if (link && from && to) {
      // In a long line the words are lit by themselves, and have an address of their own.
      const first = this.#line(from.line)
      const isWhole = first !== null && link.hash === `#${first.id}`
      for (let line = from.line; isWhole && line <= to.line; line += 1) {
        const element = this.#line(line)
        if (element?.textContent?.trim()) element.classList.add('is-lit')
      }
      this.#words = this.#range(from, to)
      this.#reveal()
      if (takesFocus) link.focus({ preventScroll: true })
      this.#say(from.line)
    }
    this.#highlight()
    this.#tie()
  }

  #line(number: number): HTMLElement | null {
    const prefix = this.querySelector('.facts')?.id.replace(/uppgifter$/, '') ?? ''
    return document.getElementById(`${prefix}rad-${number}`)
  }

  #range(from: Spot, to: Spot): Range | null {
    const start = textAt(this.#line(from.line), from.at)
    const end = textAt(this.#line(to.line), to.at)
    if (!start || !end) return null
    const range = document.createRange()
    range.setStart(...start)
    range.setEnd(...end)
    return range
  }

  /** Brings the words to the upper part of the paper, where the address alone brings their line. */
  #reveal() {
    const pane = this.querySelector('.paper-wrap')
    const box = this.#words?.getBoundingClientRect()
    if (!pane || !box || pane.scrollHeight <= pane.clientHeight) return
    const frame = pane.getBoundingClientRect()
    const isSeen = box.top > frame.top + 24 && box.bottom < frame.bottom - 24
    if (!isSeen) pane.scrollTop += box.top - frame.top - pane.clientHeight * 0.35
  }

  #highlight() {
    if (!('highlights' in CSS)) return
    if (this.#words) CSS.highlights.set('chosen', new Highlight(this.#words))
    else if (this.#chosen === null) CSS.highlights.delete('chosen')
  }

  /** A quiet word of where the light fell, for those who do not see it. */
  #say(line: number) {
    const status = this.querySelector('[role=status]')
    const name = this.dataset.line?.replace('{line}', String(line)) ?? ''
    const words = this.#words?.toString().trim().slice(0, 300) ?? ''
    const said = this.dataset.lit?.replace('{line}', name).replace('{text}', () => words)
    if (status) status.textContent = said ?? ''
  }

  /** The thread between the words and the fact. It is a drawing: the link says the same. */
  #tie() {
    const tie = this.querySelector('.tie')
    const paper = this.querySelector('.paper-wrap')
    const facts = this.querySelector('.facts')
    const lines = [...(this.#words?.getClientRects() ?? [])]
    const last = lines.at(-1)
    const to = this.#chosen?.closest('.chosen-one')?.getBoundingClientRect()
    const isWide = tie?.checkVisibility({ visibilityProperty: false }) ?? false
    if (!tie || !paper || !facts || !last || !to || !isWide) {
      tie?.classList.remove('is-tied')
      return
    }
    const origin = tie.getBoundingClientRect()
    const frame = paper.getBoundingClientRect()
    const pane = facts.getBoundingClientRect()
    const sheet = paper.querySelector('.paper')?.getBoundingClientRect() ?? frame
    const between = (value: number, low: number, high: number) =>
      Math.min(Math.max(value, low), high)
    const x1 = Math.min(sheet.right, frame.right) - 22 - origin.left
    const y1 = between((last.top + last.bottom) / 2, frame.top + 8, frame.bottom - 8) - origin.top
    const x2 = to.left - origin.left - 12
    const y2 = between(to.top + 14, pane.top + 8, pane.bottom - 8) - origin.top
    const bend = Math.max(40, (x2 - x1) * 0.6)
    tie
      .querySelector('path')
      ?.setAttribute('d', `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`)
    const dot = tie.querySelector('circle')
    dot?.setAttribute('cx', String(x1))
    dot?.setAttribute('cy', String(y1))
    tie.classList.add('is-tied')
  }
}

/** `12:5`: character 5 of line 12. */
function spotOf(written: string | undefined): Spot | null {
  const [line, at] = (written ?? '').split(':').map(Number)
  return line && at !== undefined ? { line, at } : null
}

/** The text node and the place in it of a character of a line. */
function textAt(line: Element | null, at: number): [Text, number] | null {
  if (!line) return null
  const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  let left = at
  let found: [Text, number] | null = null
  while (texts.nextNode()) {
    const text = texts.currentNode as Text
    found = [text, Math.min(left, text.length)]
    if (left <= text.length) return found
    left -= text.length
  }
  return found
}
