import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { raw } from 'hono/html'

/** The icons that the site uses, from lucide-static (ISC). */
const names = [
  'arrow-up',
  'calendar',
  'check',
  'chevron-left',
  'circle-alert',
  'clock',
  'download',
  'ellipsis',
  'file-text',
  'gavel',
  'house',
  'list-checks',
  'lock',
  'network',
  'plus',
  'printer',
  'route',
  'search',
  'shield-check',
  'star',
  'triangle-alert',
  'upload',
] as const

export type IconName = (typeof names)[number]

const require = createRequire(import.meta.url)
const icons = new URL('icons/', pathToFileURL(require.resolve('lucide-static/package.json')))

const symbols: ReadonlyMap<string, string> = new Map(
  names.map((name) => {
    const file = readFileSync(new URL(`${name}.svg`, icons), 'utf8')
    // The shapes stand between the end of the opening tag and the closing one.
    const from = file.indexOf('>', file.indexOf('<svg')) + 1
    const drawing = file.slice(from, file.lastIndexOf('</svg>')).replaceAll(/\s+/g, ' ').trim()
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
