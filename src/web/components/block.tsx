import type { Child } from 'hono/jsx'

type Props = { id: string; heading: string; count?: number | string; children: Child }

/** One of the page's blocks: a heading, how many there are, and what it holds. */
export function Block({ id, heading, count = 0, children }: Props) {
  return (
    <section class="block" aria-labelledby={id}>
      <h2 id={id}>
        {heading} {count !== 0 && <span class="meta num">{count}</span>}
      </h2>
      {children}
    </section>
  )
}
