/** `<print-button>` shows a button that prints; without a script it stays hidden, and the browser prints. */
export function definePrintButton(): void {
  customElements.define('print-button', PrintButton)
}

class PrintButton extends HTMLElement {
  connectedCallback() {
    this.hidden = false
    this.addEventListener('click', () => print())
  }
}
