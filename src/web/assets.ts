import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { Context } from 'hono'

/** Names of the built files, each with a digest of its content in it: what `bin/build-assets.mjs` writes. */
type Manifest = {
  readonly style: string
  readonly startScript: string
  readonly readingScript: string
  readonly archiveScript: string
  readonly reviewScript: string
  readonly icon: string
  readonly fonts: readonly string[]
}

type File = { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** The site's stylesheet, scripts, fonts and icon. They are few and small, so they are kept in memory. */
export type Assets = Manifest & { readonly files: ReadonlyMap<string, File> }

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The same folder from `src/web` and from `dist/web`. */
const builtAssets = new URL('../../dist/web/assets/', import.meta.url)

/** Reads the built files, once at start. Fails where `npm run build` has not been run. */
export function loadAssets(folder: URL = builtAssets): Assets {
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as Manifest
  const files = new Map<string, File>()
  for (const name of readdirSync(folder)) {
    const type = types[extname(name)]
    if (type) files.set(name, { type, bytes: new Uint8Array(readFileSync(new URL(name, folder))) })
  }
  return { ...manifest, files }
}

/** One built file, or null. The name holds a digest of the content, so it may be kept for ever. */
export function assetResponse(c: Context, { files }: Assets, name: string): Response | null {
  const file = files.get(name)
  if (!file) return null
  return c.body(file.bytes, 200, {
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': file.type,
  })
}
