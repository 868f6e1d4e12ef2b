import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Refusal } from '../../domain/refusal.ts'
import type { Limits } from '../limits.ts'

/** No page of text that a person could read has more pieces. */
const mostFragments = 50_000

/** A piece of text as the page sets it: one font, one base line. Lengths are points from the upper left corner. */
export type Fragment = {
  readonly text: string
  readonly x0: number
  readonly x1: number
  /** The base line. */
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** A blank stood between this piece and the one before. */
  readonly isAfterBlank: boolean
  /** The innermost marked part of the page that it belongs to, in a tagged document. */
  readonly mark: string | null
  /** The document says that it is no part of its text, or that it is a heading of a level. */
  readonly isArtifact: boolean
  readonly heading: number | null
}

export type PdfPage = {
  readonly width: number
  readonly height: number
  readonly fragments: readonly Fragment[]
  /** Texts set along the side of the page, such as stamps of signing. */
  readonly sideways: readonly string[]
}

/**
 * Opens a PDF and gives its pages one by one. No script, form, picture or font of it is run, fetched or drawn.
 * Refuses `document.encrypted` one that cannot be read without a password, `document.tooManyPages`, and
 * `document.broken`.
 */
export async function* pagesOf(bytes: Uint8Array, limits: Limits): AsyncGenerator<PdfPage> {
  const { getDocument } = await loadLibrary()
  const task = getDocument({
    // The library takes the bytes over, so it gets its own.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: false,
    maxImageSize: 1,
    cMapUrl: join(libraryFolder(), 'cmaps/'),
    cMapPacked: true,
  })
  try {
    const document = await orRefusal(task.promise)
    if (document.numPages > limits.pages) {
      throw new Refusal('document.tooManyPages', { pages: document.numPages, most: limits.pages })
    }
    const fonts: Fonts = new Map()
    for (let number = 1; number <= document.numPages; number += 1) {
      yield await orRefusal(readPage(document, number, fonts))
    }
  } finally {
    await task.destroy()
  }
}

/** Loads the library without what it needs only to draw. */
async function loadLibrary() {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    Reflect.set(globalThis, name, Reflect.get(globalThis, name) ?? class {})
  }
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  Reflect.set(globalThis, 'pdfjsWorker', worker)
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

function libraryFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
}

/** What the library throws is about the document; its own exceptions are known by name. */
async function orRefusal<Value>(promise: Promise<Value>): Promise<Value> {
  try {
    return await promise
  } catch (error) {
    if (error instanceof Refusal) throw error
    const { name, message } = error instanceof Error ? error : { name: '', message: '' }
    if (name === 'PasswordException') throw new Refusal('document.encrypted')
    const isOutOfMemory = /allocation failed|invalid (?:typed )?array|out of memory/i.test(message)
    throw new Refusal(isOutOfMemory ? 'document.tooMuchMemory' : 'document.broken')
  }
}

type Weight = { readonly bold: boolean; readonly italic: boolean }
type Fonts = Map<string, Weight>

async function readPage(
  document: PDFDocumentProxy,
  number: number,
  fonts: Fonts,
): Promise<PdfPage> {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  if (items.length > mostFragments) throw new Refusal('document.bomb')
  await learnFonts(page, items, fonts)
  const { transform, width, height } = page.getViewport({ scale: 1 })
  const fragments: Fragment[] = []
  const sideways: string[] = []
  const marks: { tag: string; id: string | null }[] = []
  let isAfterBlank = false

  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marks.pop()
      else marks.push({ tag: 'tag' in item ? String(item.tag) : '', id: item.id ?? null })
      continue
    }
    if (item.str.trim() === '') {
      isAfterBlank ||= item.str !== ''
      continue
    }
    const place = multiplied(transform, item.transform as number[])
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = place
    if (Math.abs(b) > Math.abs(a) * 0.2 || a < 0) {
      sideways.push(item.str.trim())
    } else if (x > -width * 0.1 && x < width && y > 0 && y < height * 1.02) {
      const weight = fonts.get(item.fontName)
      fragments.push({
        text: item.str,
        x0: x,
        x1: x + item.width,
        y,
        size: Math.hypot(c, d) || 10,
        bold: weight?.bold ?? false,
        italic: weight?.italic ?? false,
        isAfterBlank,
        mark: marks.findLast((mark) => mark.id !== null)?.id ?? null,
        isArtifact: marks.some((mark) => mark.tag === 'Artifact'),
        heading: headingOf(marks.map((mark) => mark.tag)),
      })
    }
    isAfterBlank = false
  }
  page.cleanup()
  return { width, height, fragments, sideways }
}

function headingOf(tags: readonly string[]): number | null {
  const tag = tags.findLast((each) => /^H[1-6]$/.test(each))
  return tag ? Number(tag[1]) : null
}

function multiplied(m: readonly number[], n: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ]
}

/**
 * Learns which fonts of a page are bold or italic, by their names. The library only tells of a font once the page has been
 * prepared for drawing, so that is done for pages with fonts that no earlier page had.
 */
async function learnFonts(
  page: PDFPageProxy,
  items: readonly object[],
  fonts: Fonts,
): Promise<void> {
  const names = new Set<string>()
  for (const item of items) {
    if ('fontName' in item && typeof item.fontName === 'string' && !fonts.has(item.fontName)) {
      names.add(item.fontName)
    }
  }
  if (names.size === 0) return
  try {
    await page.getOperatorList({ annotationMode: 0 })
  } catch {
    // A page that cannot be drawn can still be read.
  }
  for (const name of names) {
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null
    const written = font && typeof font === 'object' && 'name' in font ? String(font.name) : ''
    fonts.set(name, {
      bold: /bold|black|heavy|semib|demi(?!light)/i.test(written),
      italic: /italic|oblique/i.test(written),
    })
  }
}
