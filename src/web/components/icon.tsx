import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { raw } from 'hono/html'

/** The icons that the site uses, from lucide-static (ISC). */
const names = [
  'arrow-up',
  'calendar-plus',
  'check',
  'chevron-left',
  'circle-alert',
  'download',
  'file-text',
  'printer',
  'shield-check',
  'triangle-alert',
  'upload',
] as const

export type IconName = (typeof names)[number]

const require = createRequire(import.meta.url)

const symbols: ReadonlyMap<string, string> = new Map(
  names.map((name) => {
    const file = readFileSync(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8')
    const shapes = file.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '')
    const drawing = shapes.replaceAll(/\s+/g, ' ').trim()
    return [name, `<symbol id="i-${name}" viewBox="0 0 24 24">${drawing}</symbol>`]
  }),
)

/** An icon. It only repeats what words beside it say, so it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="i" aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  )
}

/** The drawings of the icons that a page uses, and no others. */
export function iconSprite(html: string) {
  const used = new Set([...html.matchAll(/<use href="#i-([a-z-]+)"/g)].map(([, name]) => name))
  const drawings = [...symbols].filter(([name]) => used.has(name)).map(([, symbol]) => symbol)
  return raw(drawings.length > 0 ? `<svg hidden>${drawings.join('')}</svg>` : '')
}
