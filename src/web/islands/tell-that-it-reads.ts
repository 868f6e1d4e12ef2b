/** Says that the minutes are being read while the answer is on its way, and holds back a second sending. */
export function tellThatItReads(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-reading]')
  const status = form?.querySelector('[role=status]')
  if (!form || !status) return

  let isSent = false
  form.addEventListener('submit', (event) => {
    // A download leaves the page as it is, so there would be nothing to end the waiting.
    if (event.submitter?.hasAttribute('name')) return
    if (isSent) return event.preventDefault()
    isSent = true
    status.textContent = form.dataset.reading ?? ''
  })
  // The page may come back as it was left.
  addEventListener('pageshow', () => {
    isSent = false
    status.textContent = ''
  })
}
