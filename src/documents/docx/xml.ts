import { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'
import { Refusal } from '../../domain/refusal.ts'

/** An attribute's value by its name without prefix. */
export type Attribute = (name: string) => string | undefined

/** What is told of an XML part as it streams by; names are without prefix. */
export type XmlHandler = {
  open(name: string, attribute: Attribute): void
  close?(name: string): void
  text?(text: string): void
}

/**
 * Streams an XML part through a handler. Refuses `document.unsafe` a document type declaration, which ordinary
 * documents never have and entity bombs do, `document.bomb` elements nested deeper than `depth`, and
 * `document.broken` what is not XML.
 */
export async function parseXml(
  chunks: AsyncIterable<Buffer>,
  depth: number,
  handler: XmlHandler,
): Promise<void> {
  const parser = new SaxesParser({ position: false })
  let level = 0
  parser.on('doctype', () => {
    throw new Refusal('document.unsafe')
  })
  parser.on('error', () => {
    throw new Refusal('document.broken')
  })
  parser.on('opentag', (tag) => {
    level += 1
    if (level > depth) throw new Refusal('document.bomb')
    handler.open(localName(tag.name), attributesOf(tag.attributes))
  })
  parser.on('closetag', (tag) => {
    level -= 1
    handler.close?.(localName(tag.name))
  })
  parser.on('text', (text) => handler.text?.(text))
  parser.on('cdata', (text) => handler.text?.(text))

  let decoder: TextDecoder | null = null
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk))
    parser.write(decoder.decode(chunk, { stream: true }))
  }
  if (decoder) parser.write(decoder.decode()).close()
}

function encodingOf(start: Buffer): string {
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0x3c && start[1] === 0)) {
    return 'utf-16le'
  }
  return (start[0] === 0xfe && start[1] === 0xff) || start[0] === 0 ? 'utf-16be' : 'utf-8'
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

function attributesOf(attributes: Readonly<Record<string, unknown>>): Attribute {
  return (wanted) => {
    for (const name in attributes) {
      if (localName(name) === wanted) return String(attributes[name])
    }
    return undefined
  }
}

/** A switch (`w:b`, `w:vanish` …): on where it stands, unless it says otherwise. */
export function isOn(attribute: Attribute): boolean {
  return !['0', 'false', 'off', 'none'].includes(attribute('val') ?? '1')
}
