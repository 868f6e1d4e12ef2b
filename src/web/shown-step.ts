import { isOpen, type Step } from '../review/steps.ts'

/**
 * The step that a review shows: the one that is asked for, else the first that must be answered. After an answer to
 * one that need not be, the next of those. Null when there is nothing more that must be, and nothing is asked for.
 */
export function shownStep(
  steps: readonly Step[],
  { asked, after }: { readonly asked: string | null; readonly after: string | null },
): Step | null {
  const wanted = stepOf(steps, asked)
  if (wanted) return wanted
  const required = steps.find((step) => step.isRequired && isOpen(step))
  if (required) return required
  const before = stepOf(steps, after)
  return before && !before.isRequired ? nextStep(steps, before) : null
}

/** The open step to go on to when one is skipped: of the same kind, required or not, those before it last. */
export function nextStep(steps: readonly Step[], { key, isRequired }: Step): Step | null {
  const at = steps.findIndex((step) => step.key === key)
  const isNext = (step: Step) => step.key !== key && step.isRequired === isRequired && isOpen(step)
  const later = steps.find((step, index) => index > at && isNext(step))
  // Whoever has skipped the last that need not be answered is done with them.
  return later ?? (isRequired ? (steps.find(isNext) ?? null) : null)
}

/** The step that is called so, or that asks a question that is. */
const stepOf = (steps: readonly Step[], key: string | null): Step | null =>
  steps.find((step) => step.key === key || step.questions.some((each) => each.key === key)) ?? null
