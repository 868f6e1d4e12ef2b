import type { Child } from 'hono/jsx'
import { ArchivePage, type Frame, type MenuPlace } from './archive-page.tsx'
import { Icon } from './icon.tsx'

/** A field of a form. */
export type Field = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /**
   * A line, several lines, one of some choices, or any of them: then each is a field of its own, `name-value`. A line
   * may have names to choose among beside it.
   */
  readonly kind?: 'line' | 'lines' | 'choice' | 'boxes'
  readonly value?: string | null
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
  readonly names?: readonly string[]
  readonly needed?: boolean
  /** What a browser may fill in by itself; nothing unless it is said. */
  readonly autocomplete?: 'email' | 'name' | 'one-time-code'
}

/** What a form came back with: the words that were written, and why they could not be used. */
export type Returned = {
  /** The code of the refusal. */
  readonly code: string
  readonly sentence: string
  readonly written: (field: string) => string
}

type FormProps = {
  action: string
  fields: readonly Field[]
  submit: string
  /** Stands before every id, so that several forms can share a page. */
  prefix?: string
  returned?: Returned | null
  heading: string
  cancel?: { readonly href: string; readonly name: string }
}

/** A form that works as it is: every field with its label, and what must be put right first. */
export function PlainForm(props: FormProps) {
  const { action, fields, submit, prefix = '', returned, heading, cancel } = props
  return (
    <form class="plain-form" method="post" action={action}>
      {returned && <FormProblem id={`${prefix}problem`} heading={heading} returned={returned} />}
      {fields.map((field) => {
        if (field.kind === 'boxes') return <Boxes {...{ field, prefix, returned }} />
        return (
          <OneField
            field={returned ? { ...field, value: returned.written(field.name) } : field}
            id={`${prefix}${field.name}`}
          />
        )
      })}
      <p class="row">
        <button class="btn primary" type="submit">
          {submit}
        </button>
        {cancel && (
          <a class="btn quiet" href={cancel.href}>
            {cancel.name}
          </a>
        )}
      </p>
    </form>
  )
}

function FormProblem({
  id,
  heading,
  returned,
}: {
  id: string
  heading: string
  returned: Returned
}) {
  return (
    <section class="note" role="alert" aria-labelledby={id} tabindex={-1} autofocus>
      <Icon name="circle-alert" />
      <p id={id}>
        <strong>{heading}</strong>
      </p>
      <p>{returned.sentence}</p>
    </section>
  )
}

function Boxes({
  field: { name, label, hint, choices = [] },
  prefix,
  returned,
}: {
  field: Field
  prefix: string
  returned: Returned | null | undefined
}) {
  const hintId = hint ? `${prefix}${name}-hjalp` : undefined
  return (
    <fieldset class="boxes" aria-describedby={hintId}>
      <legend>{label}</legend>
      {hint && (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
      {choices.map((choice) => {
        const box = `${name}-${choice.value}`
        return (
          <p class="check">
            <input
              type="checkbox"
              id={`${prefix}${box}`}
              name={box}
              value="ja"
              checked={returned?.written(box) === 'ja'}
            />
            <label for={`${prefix}${box}`}>{choice.label}</label>
          </p>
        )
      })}
    </fieldset>
  )
}

function OneField({ field, id }: { field: Field; id: string }) {
  const {
    name,
    label,
    hint,
    kind = 'line',
    value,
    choices = [],
    names,
    needed,
    autocomplete,
  } = field
  const hintId = hint ? `${id}-hjalp` : undefined
  const shared = { id, name, 'aria-describedby': hintId, required: needed }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
      {kind === 'choice' && (
        <select {...shared}>
          {choices.map((choice) => (
            <option value={choice.value} selected={choice.value === (value ?? '')}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
      {kind === 'lines' && <textarea {...shared}>{value ?? ''}</textarea>}
      {kind === 'line' && (
        <input
          {...shared}
          value={value ?? ''}
          type={autocomplete === 'email' ? 'email' : 'text'}
          autocomplete={autocomplete ?? 'off'}
          {...(autocomplete === 'one-time-code' && {
            autocapitalize: 'characters',
            spellcheck: false,
          })}
          list={names && `${id}-namn`}
        />
      )}
      {names && (
        <datalist id={`${id}-namn`}>
          {names.map((each) => (
            <option value={each} />
          ))}
        </datalist>
      )}
    </div>
  )
}

type PageProps = FormProps & {
  frame: Frame
  title: string
  lead?: string
  current?: MenuPlace
  trail: readonly { readonly href: string; readonly name: string }[]
  children?: Child
}

/** A page that is one form. */
export function FormPage({ frame, title, lead, current, trail, children, ...form }: PageProps) {
  return (
    <ArchivePage frame={frame} title={title} trail={trail} {...(current && { current })}>
      <div class="form-page">
        <h1>{title}</h1>
        {lead && <p class="muted">{lead}</p>}
        <PlainForm {...form} />
        {children}
      </div>
    </ArchivePage>
  )
}
