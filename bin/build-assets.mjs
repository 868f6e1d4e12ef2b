// Builds what the browser needs into dist/web/assets: one stylesheet, the islands, the fonts and the
// icon, each named by its content, and manifest.json that tells the server the names.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const outdir = 'dist/web/assets'

rmSync(`${root}${outdir}`, { recursive: true, force: true })
mkdirSync(`${root}${outdir}`, { recursive: true })

const entries = {
  style: 'src/web/styles/rodatraden.css',
  startScript: 'src/web/islands/start.ts',
  readingScript: 'src/web/islands/reading.ts',
  archiveScript: 'src/web/islands/archive.ts',
  reviewScript: 'src/web/islands/review.ts',
  icon: 'src/web/styles/icon.svg',
}

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: Object.values(entries),
  outdir,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022'],
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file', '.svg': 'copy' },
  legalComments: 'none',
  metafile: true,
  tsconfig: 'src/web/islands/tsconfig.json',
  logLevel: 'warning',
})

const outputs = Object.entries(metafile.outputs)
const nameOf = (entry) => {
  const found = outputs.find(([, output]) => output.entryPoint === entry || entry in output.inputs)
  if (!found) throw new Error(`${entry} was not built`)
  return basename(found[0])
}

const manifest = {
  ...Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, nameOf(entry)])),
  fonts: outputs.map(([path]) => basename(path)).filter((name) => name.endsWith('.woff2')),
}
writeFileSync(`${root}${outdir}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`)
