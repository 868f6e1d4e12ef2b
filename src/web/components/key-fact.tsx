import type { Child } from 'hono/jsx'

/** One fact under a heading. */
export function Fact({ name, children }: { name: string; children: Child }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
