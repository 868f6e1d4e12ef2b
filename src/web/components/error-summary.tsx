import type { Text } from '../../text/sv.ts'
import { Icon } from './icon.tsx'

/** What is wrong with a field, as a sentence that says what to do. */
export type Problem = { readonly field: 'file' | 'pasted'; readonly sentence: string }

const inputs = { file: '#fil', pasted: '#text' } as const

/** Everything that must be put right, first on the page, each with a link to its field. */
export function ErrorSummary({ text, problems }: { text: Text; problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  return (
    <section class="note summary" role="alert" aria-labelledby="problem" tabindex={-1} autofocus>
      <Icon name="circle-alert" />
      <div>
        <h2 id="problem">{text.page.problems.heading}</h2>
        <ul>
          {problems.map(({ field, sentence }) => (
            <li>
              <a href={inputs[field]}>{sentence}</a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

type FieldProps = { id: string; problems: readonly Problem[]; field: Problem['field'] }

/** What is wrong with one field, beside it. */
export function FieldProblems({ id, problems, field }: FieldProps) {
  const own = problems.filter((problem) => problem.field === field)
  if (own.length === 0) return null
  return (
    <ul class="problem" id={id}>
      {own.map(({ sentence }) => (
        <li>
          <Icon name="circle-alert" />
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  )
}
