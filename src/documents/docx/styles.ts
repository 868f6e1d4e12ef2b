import type { DocxPackage } from './package.ts'
import { isOn } from './xml.ts'

/** What a style says, or a run or paragraph by itself; undefined where it says nothing. */
export type Look = {
  bold?: boolean
  italic?: boolean
  hidden?: boolean
  /** Level of a heading, from 1; null where a style says that it is none. */
  heading?: number | null
  /** Which list numbers the paragraph; `0` where it is taken out of its style's list. */
  list?: string
  listLevel?: number
}

type Style = Look & { id: string; basedOn?: string }

/** The styles of a document. */
export type Styles = {
  /** What a paragraph style says, together with those that it is based on; without an id the usual one. */
  paragraph(id: string | undefined): Look
  character(id: string | undefined): Look
  /** The list of a numbering style. */
  listOf(id: string): string | undefined
}

/** More bases than any real style has: a style may, in a broken file, be based on itself. */
const mostBases = 30

/** Reads `styles.xml`. Headings are known by outline level, or by name: `heading 1`, `Rubrik 1`, `Title`. */
export async function readStyles(docx: DocxPackage): Promise<Styles> {
  const styles = new Map<string, Style>()
  const usual: Style = { id: '' }
  let current: Style | null = null
  let usualParagraph: string | undefined

  await docx.parse(docx.partByType('styles'), {
    open(name, attribute) {
      if (name === 'docDefaults') current = usual
      if (name === 'style') {
        const id = attribute('styleId') ?? ''
        current = { id }
        styles.set(id, current)
        if (attribute('type') === 'paragraph' && attribute('default') === '1') usualParagraph = id
      }
      if (current) readStyleElement(current, name, attribute)
    },
    close(name) {
      if (name === 'style' || name === 'docDefaults') current = null
    },
  })

  const cascade = (id: string | undefined): Look => {
    const chain: Style[] = []
    let style = id === undefined ? undefined : styles.get(id)
    while (style && chain.length < mostBases) {
      chain.push(style)
      style = style.basedOn === undefined ? undefined : styles.get(style.basedOn)
    }
    return Object.assign({}, ...chain.reverse())
  }
  return {
    paragraph: remembering((id) => ({ ...usual, ...cascade(id ?? usualParagraph) })),
    character: remembering(cascade),
    listOf: (id) => styles.get(id)?.list,
  }
}

function readStyleElement(
  style: Style,
  name: string,
  attribute: (name: string) => string | undefined,
): void {
  const value = attribute('val')
  switch (name) {
    case 'name': {
      const heading = headingByName(value ?? '')
      if (heading !== undefined) style.heading = heading
      break
    }
    case 'basedOn':
      if (value !== undefined) style.basedOn = value
      break
    default:
      readLook(style, name, attribute)
  }
}

/** Reads an element of paragraph or run properties into a look. */
export function readLook(
  look: Look,
  name: string,
  attribute: (name: string) => string | undefined,
): void {
  const value = attribute('val')
  switch (name) {
    case 'b':
      look.bold = isOn(attribute)
      break
    case 'i':
      look.italic = isOn(attribute)
      break
    case 'vanish':
      look.hidden = isOn(attribute)
      break
    case 'outlineLvl': {
      const level = Number(value)
      look.heading = level >= 0 && level < 9 ? level + 1 : null
      break
    }
    case 'numId':
      if (value !== undefined) look.list = value
      break
    case 'ilvl':
      look.listLevel = Math.min(8, Math.max(0, Number(value) || 0))
      break
  }
}

/** `heading 2`, `Rubrik 2`, `Överskrift 2`; the title of the whole document is of level 1. */
function headingByName(name: string): number | undefined {
  const match = /^(?:heading|rubrik|überschrift|overskrift|otsikko)\s?([1-9])$/i.exec(name)
  if (match) return Number(match[1])
  return /^(?:title|rubrik|titel)$/i.test(name) ? 1 : undefined
}

function remembering<Value>(make: (id: string | undefined) => Value) {
  const made = new Map<string | undefined, Value>()
  return (id: string | undefined): Value => {
    const known = made.get(id)
    if (known !== undefined) return known
    const value = make(id)
    made.set(id, value)
    return value
  }
}
