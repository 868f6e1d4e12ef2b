import type { Child } from 'hono/jsx'

/** A choice among some in a filter: the first is for all. */
export function FilterChoice({
  name,
  label,
  value,
  all,
  choices,
}: {
  name: string
  label: string
  value: string | null
  /** What stands for no choice; without it one of the choices is always made. */
  all?: string
  choices: readonly { readonly value: string; readonly label: string }[]
}) {
  return (
    <div class="field">
      <label for={`val-${name}`}>{label}</label>
      <select id={`val-${name}`} name={name}>
        {all !== undefined && <option value="">{all}</option>}
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Something that is wanted or not. */
export function FilterBox({ name, label, on }: { name: string; label: string; on: boolean }) {
  return (
    <label class="check">
      <input type="checkbox" name={name} value="ja" checked={on} />
      {label}
    </label>
  )
}

/** The filters of a register: a form that asks for the same page with another query. */
export function Filters({
  action,
  submit,
  children,
}: {
  action: string
  submit: string
  children: Child
}) {
  return (
    <form class="filters" method="get" action={action}>
      {children}
      <button class="btn" type="submit">
        {submit}
      </button>
    </form>
  )
}

/** The same address with some of its query changed; null takes a part away. */
export function addressWith(
  address: string,
  changes: Readonly<Record<string, string | null>>,
): string {
  const [path = '', query = ''] = address.split('?')
  const parts = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) parts.delete(name)
    else parts.set(name, value)
  }
  const written = parts.toString()
  return written === '' ? path : `${path}?${written}`
}
